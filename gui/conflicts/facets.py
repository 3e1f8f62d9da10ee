"""What a record says, told apart, and what of it cannot both be right by which rule."""

import enum
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from data.evidence.conflicts.conflict import RuleId
from data.model.record import Event, Figure, Finding, Institution, Proposal, Quotation, Record
from data.model.source import Script
from gui.common.making import QT_TRANSLATE_NOOP
from templates.compose.figures import moment, value_words

translate = QCoreApplication.translate

NONE = "—"
"""Stands where a record says nothing."""


class Facet(enum.Enum):
    """One thing a record says; its value is what it is called, in English."""

    SUBJECT = QT_TRANSLATE_NOOP("Facets", "What")
    MEASURE = QT_TRANSLATE_NOOP("Facets", "Measure")
    VALUE = QT_TRANSLATE_NOOP("Facets", "Value")
    UNIT = QT_TRANSLATE_NOOP("Facets", "Unit")
    TERRITORY = QT_TRANSLATE_NOOP("Facets", "Covers")
    MOMENT = QT_TRANSLATE_NOOP("Facets", "When")
    BASIS = QT_TRANSLATE_NOOP("Facets", "Basis")
    NAME = QT_TRANSLATE_NOOP("Facets", "Name")
    SPEAKER = QT_TRANSLATE_NOOP("Facets", "Speaker")
    OFFICE = QT_TRANSLATE_NOOP("Facets", "Office")

    @property
    def words(self) -> str:
        """What it is called in the language of the interface."""
        return translate("Facets", self.value)


Facts = Mapping[Facet, str]

_NUMBER = (Facet.VALUE, Facet.UNIT)
CLASHES: Mapping[str, tuple[Facet, ...]] = {
    "different-value": _NUMBER,
    "told-twice": _NUMBER,
    "part-above-whole": _NUMBER,
    "parts-above-whole": _NUMBER,
    "parts-not-whole": _NUMBER,
    "part-above-application": _NUMBER,
    "share-above-all": _NUMBER,
    "share-differs": _NUMBER,
    "growth-differs": _NUMBER,
    "density-differs": (Facet.VALUE, Facet.TERRITORY),
    "unit-unfit": (Facet.MEASURE, Facet.UNIT),
    "number-and-words": _NUMBER,
    "qualifier-and-words": (Facet.VALUE,),
    "title-differs": (Facet.VALUE,),
    "rank-differs": (Facet.VALUE,),
    "same-number": (Facet.SUBJECT, Facet.MEASURE),
    "rank-shared": (Facet.SUBJECT,),
    "record-broken": (Facet.MOMENT,),
    "claim-too-large": _NUMBER,
    "event-dates-differ": (Facet.MOMENT,),
    "date-and-words": (Facet.MOMENT,),
    "stages-out-of-order": (Facet.MOMENT,),
    "told-too-early": (Facet.MOMENT,),
    "against-the-known": (Facet.MOMENT, Facet.VALUE),
    "name-twins": (Facet.NAME,),
    "person-variants": (Facet.SPEAKER,),
    "office-differs": (Facet.OFFICE,),
}
"""What the conflicts of a rule are about; of the others it is the words themselves."""


def facts_of(record: Record, script: Script) -> Facts:
    """What ``record`` says, in Simplified Chinese; its value is in the ``script`` of its source."""
    return {facet: words for facet, words in _told(record, script).items() if words}


def listed(sides: Sequence[Facts]) -> tuple[Facet, ...]:
    """The facets that any of the sides has, in the order of reading."""
    return tuple(facet for facet in Facet if any(facet in side for side in sides))


def clashing(rule: RuleId, sides: Sequence[Facts]) -> frozenset[Facet]:
    """What is to be marked: what the rule is about, where the sides do differ in it."""
    return frozenset(
        facet
        for facet in CLASHES.get(rule, ())
        if facet in listed(sides) and (len(sides) == 1 or _differ(facet, sides))
    )


def _differ(facet: Facet, sides: Iterable[Facts]) -> bool:
    return len({side.get(facet) for side in sides}) > 1


def _told(record: Record, script: Script) -> Facts:
    match record:
        case Figure():
            return _of_figure(record, script)
        case Event():
            dated = " ".join(filter(None, (record.date, record.date_text)))
            return {Facet.MOMENT: dated}
        case Institution():
            return {Facet.NAME: record.name, Facet.TERRITORY: record.place or ""}
        case Quotation() | Proposal():
            speakers = "、".join(filter(None, (record.speaker, *record.joint_with)))
            return {Facet.SPEAKER: speakers, Facet.OFFICE: record.office or ""}
        case Finding():
            return {Facet.MOMENT: record.as_of or ""}


def _of_figure(figure: Figure, script: Script) -> Facts:
    value = value_words(figure, script)
    return {
        Facet.SUBJECT: figure.subject,
        Facet.MEASURE: figure.measure,
        Facet.VALUE: value.removesuffix(figure.unit) or value,
        Facet.UNIT: figure.unit,
        Facet.TERRITORY: figure.territory,
        Facet.MOMENT: moment(figure).replace(NONE, ""),
        Facet.BASIS: figure.basis,
    }
