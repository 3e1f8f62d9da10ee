"""What rules look at: all records of a library at once, worked out and never changed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import msgspec

from data.evidence.conflicts.quantity import Quantity, quantity
from data.evidence.conflicts.texts import bare
from data.evidence.conflicts.units import Dimension
from data.library.entry import Entry
from data.model.record import Event, Figure, Institution, Record
from data.model.source import Source
from data.progress import may_stop

Key = TypeVar("Key")
Item = TypeVar("Item")


class Measured(msgspec.Struct, frozen=True):
    """A figure that names a number in a unit, with what it says worked out.

    Attributes:
        subject, measure: without marks; a subject known by a short name has its full one.
    """

    figure: Figure
    subject: str
    measure: str
    quantity: Quantity

    @property
    def source(self) -> str:
        """The source it is told in first."""
        return self.figure.anchors[0].source or ""

    @property
    def dimension(self) -> Dimension:
        """What its unit measures."""
        return self.quantity.unit.dimension


class Common(msgspec.Struct, frozen=True):
    """Two neighbouring characters that too many names, or titles of events, have to tell them."""

    names: frozenset[str]
    titles: frozenset[str]


class View(msgspec.Struct, frozen=True):
    """All records that are not retired, in the order of their ids.

    Attributes:
        figures: with those that name no number and the ranks.
        measured: the others.
        names: the institutions by each of their names, without marks; the first of several.
        sources: by their ids, as are ``records``.
        common: what is common in the whole library, where the records are but some of it.
    """

    records: Mapping[str, Record]
    figures: tuple[Figure, ...]
    measured: tuple[Measured, ...]
    institutions: tuple[Institution, ...]
    events: tuple[Event, ...]
    names: Mapping[str, Institution]
    sources: Mapping[str, Source]
    common: Common | None = None

    def subject(self, figure: Figure) -> str:
        """The figure's subject without marks, by its full name."""
        return _full(bare(figure.subject), self.names)

    def title(self, record: Record) -> str:
        """The title of the source a record stands in first."""
        source = self.sources.get(record.anchors[0].source or "")
        return source.title if source else record.anchors[0].source or ""


def view(entries: Iterable[Entry], sources: Iterable[Source], common: Common | None = None) -> View:
    """The view of ``entries``; retired ones are left out, their order does not matter."""
    standing = sorted(
        (entry.record for entry in entries if not entry.retired), key=lambda record: record.id
    )
    institutions = tuple(record for record in standing if isinstance(record, Institution))
    names = {bare(n): i for i in reversed(institutions) for n in (i.name, *i.short_names)}
    figures = tuple(record for record in standing if isinstance(record, Figure))
    return View(
        {record.id: record for record in standing},
        figures,
        tuple(_measured(figures, names)),
        institutions,
        tuple(record for record in standing if isinstance(record, Event)),
        names,
        {source.id: source for source in sources},
        common,
    )


def groups(items: Iterable[Item], key: Callable[[Item], Key]) -> list[tuple[Item, ...]]:
    """The items that share a key, for the keys that at least two have."""
    found: defaultdict[Key, list[Item]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return [tuple(same) for same in found.values() if len(same) > 1]


def _measured(figures: Iterable[Figure], names: Mapping[str, Institution]) -> Iterable[Measured]:
    for figure in figures:
        may_stop()
        what = quantity(figure)
        if what is not None and what.unit.dimension is not Dimension.RANK:
            subject = _full(bare(figure.subject), names)
            yield Measured(figure, subject, bare(figure.measure), what)


def _full(subject: str, names: Mapping[str, Institution]) -> str:
    """``subject`` by the full name of the institution it is a name of, if it is one."""
    institution = names.get(subject)
    return bare(institution.name) if institution else subject
