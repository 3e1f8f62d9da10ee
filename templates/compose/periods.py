"""Events by when they happened: as exactly as is known, never by when they were reported."""

import datetime as dt
from collections.abc import Callable, Iterable

import msgspec

from data.model.record import Event, Status
from templates.compose.items import Item

_LAST = "9999"
AHEAD = frozenset({Status.PROPOSED, Status.PLANNED})


class Period(msgspec.Struct, frozen=True):
    """Events of one year or month.

    Attributes:
        id: ``2024``, ``2024-02``; ``date`` the same, to be written out.
    """

    id: str
    date: str
    items: tuple[Item, ...]


class Course(msgspec.Struct, frozen=True):
    """Events as a chronology tells them, each in one of three parts.

    Attributes:
        past: what happened, by period, oldest first.
        undated: what happened at a time nobody states, in the order it was reported.
        ahead: what is planned or proposed, or dated after the issue.
    """

    past: tuple[Period, ...]
    undated: tuple[Item, ...]
    ahead: tuple[Item, ...]

    @property
    def dated(self) -> tuple[Item, ...]:
        """Everything of the past that has a date, oldest first."""
        return tuple(item for period in self.past for item in period.items)


def course(
    events: Iterable[Item], as_of: dt.date, by: str, reported: Callable[[Item], str]
) -> Course:
    """``events`` sorted into a course; ``by`` is ``year`` or ``month``.

    ``reported`` gives the date of the report of an event, ``""`` where there is none.
    """
    past: list[Item] = []
    undated: list[Item] = []
    ahead: list[Item] = []
    for item in events:
        date = _date(item)
        if item.record.status in AHEAD or date > as_of.isoformat():
            ahead.append(item)
        else:
            (past if date else undated).append(item)
    length = len("2024-02" if by == "month" else "2024")
    return Course(
        _periods(sorted(past, key=_date), length),
        tuple(sorted(undated, key=lambda item: reported(item) or _LAST)),
        tuple(sorted(ahead, key=lambda item: _date(item) or _LAST)),
    )


def _periods(items: Iterable[Item], length: int) -> tuple[Period, ...]:
    found: dict[str, list[Item]] = {}
    for item in items:
        # A month that is not told is not guessed: the event stands under its year.
        found.setdefault(_date(item)[:length], []).append(item)
    return tuple(Period(f"t{name}", name, tuple(group)) for name, group in found.items())


def _date(item: Item) -> str:
    """When it happened, ``""`` when that is not told."""
    return (item.record.date or "") if isinstance(item.record, Event) else ""
