"""The columns of the table of records: what stands in them and what they are sorted by."""

from collections.abc import Callable, Iterable, Mapping

import msgspec
from PySide6.QtCore import QCoreApplication

from data.library.ordering import Sort
from data.model.record import Figure, Proposal, Quotation
from gui.common.making import QT_TRANSLATE_NOOP
from gui.evidence.wording import kind_words
from gui.records.card import Card

translate = QCoreApplication.translate


class Names(msgspec.Struct, frozen=True):
    """What regions and themes are called in the language of the interface."""

    regions: Mapping[str, str]
    themes: Mapping[str, str]


class Column(msgspec.Struct, frozen=True):
    """One column.

    Attributes:
        english: its heading, for the translators.
        width: in pixels, until somebody changes it.
        cell: what stands in it.
        sort: what a click on its heading sorts by; ``None`` for nothing.
        number: whether numbers stand in it, which are read from the right.
        shown: whether it is there until somebody chooses.
    """

    key: str
    english: str
    width: int
    cell: Callable[[Card, Names], str]
    sort: Sort | None = None
    number: bool = False
    shown: bool = True

    @property
    def heading(self) -> str:
        """Its name in the language of the interface."""
        return translate("Columns", self.english)


def _speaker(card: Card, _names: Names) -> str:
    record = card.entry.record
    if isinstance(record, Proposal | Quotation):
        return "、".join(filter(None, (record.speaker, *record.joint_with)))
    return (record.speaker or "") if isinstance(record, Figure) else ""


def _office(card: Card, _names: Names) -> str:
    record = card.entry.record
    return (record.office or "") if isinstance(record, Proposal | Quotation) else ""


def _unit(card: Card, _names: Names) -> str:
    return card.entry.record.unit if isinstance(card.entry.record, Figure) else ""


def _value(card: Card, _names: Names) -> str:
    return card.lead if isinstance(card.entry.record, Figure) else ""


def _regions(card: Card, names: Names) -> str:
    return _listed(names.regions.get(each, each) for each in card.entry.record.regions)


def _themes(card: Card, names: Names) -> str:
    return _listed(names.themes.get(each, each) for each in card.entry.record.themes)


def _listed(names: Iterable[str]) -> str:
    """Names one after the other, as their language lists them."""
    known = list(names)
    return (", " if all(map(str.isascii, known)) else "、").join(known)


def told(card: Card, names: Names) -> str:
    """A record in a few words: its title, its kind, its regions."""
    return "; ".join(filter(None, (card.title, kind_words(card.kind), _regions(card, names))))


COLUMNS = (
    Column(
        "title",
        QT_TRANSLATE_NOOP("Columns", "Title"),
        200,
        lambda card, _names: card.title,
        Sort.TITLE,
    ),
    Column("value", QT_TRANSLATE_NOOP("Columns", "Value"), 110, _value, Sort.VALUE, number=True),
    Column("unit", QT_TRANSLATE_NOOP("Columns", "Unit"), 64, _unit, shown=False),
    Column(
        "date", QT_TRANSLATE_NOOP("Columns", "Date"), 92, lambda card, _names: card.date, Sort.DATE
    ),
    Column(
        "kind",
        QT_TRANSLATE_NOOP("Columns", "Kind"),
        84,
        lambda card, _names: kind_words(card.kind),
        Sort.KIND,
    ),
    Column("region", QT_TRANSLATE_NOOP("Columns", "Region"), 110, _regions, Sort.REGION),
    Column("theme", QT_TRANSLATE_NOOP("Columns", "Theme"), 130, _themes, Sort.THEME),
    Column("speaker", QT_TRANSLATE_NOOP("Columns", "Speaker"), 110, _speaker, Sort.SPEAKER),
    Column("office", QT_TRANSLATE_NOOP("Columns", "Office"), 150, _office, shown=False),
    Column(
        "text",
        QT_TRANSLATE_NOOP("Columns", "Words"),
        260,
        lambda card, _names: f"“{card.body}”" if card.quoted else card.body,
    ),
    Column(
        "source",
        QT_TRANSLATE_NOOP("Columns", "Source"),
        220,
        lambda card, _names: card.source,
        Sort.SOURCE,
    ),
)
