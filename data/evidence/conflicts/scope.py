"""Whether two figures speak of the same thing, place and time, so that they can be compared."""

from data.evidence.conflicts.texts import bare
from data.evidence.conflicts.view import Measured
from data.model.record import Figure, Status

_UNREAL = frozenset({Status.PROPOSED, Status.PLANNED})


def same_scope(one: Measured, other: Measured) -> bool:
    """Whether territory, time, basis and reality allow the two to be held against each other."""
    return (
        same_time(one.figure, other.figure)
        and one.figure.basis == other.figure.basis
        and real(one.figure) == real(other.figure)
        and _same_territory(one, other)
    )


def same_time(one: Figure, other: Figure) -> bool:
    """Whether the two hold for one time, as far as both say for which."""
    spans = one.period is None or other.period is None or bare(one.period) == bare(other.period)
    return spans and same_date(one, other)


def same_date(one: Figure, other: Figure) -> bool:
    """Whether the moments they hold for may be one, whatever span they cover."""
    return one.as_of is None or other.as_of is None or within(one.as_of, other.as_of)


def real(figure: Figure) -> bool:
    """Whether the figure says what is, not what somebody plans or proposes."""
    return figure.status not in _UNREAL and figure.basis not in ("计划", "规划", "目标")


def within(one: str, other: str) -> bool:
    """Whether one partial date lies in the other (2023-12 in 2023)."""
    return one.startswith(other) or other.startswith(one)


def _same_territory(one: Measured, other: Measured) -> bool:
    """Whether both cover one territory; “this park” and “one device” cover the subject itself."""
    return _territory(one) == _territory(other)


def _territory(measured: Measured) -> str:
    """The territory without marks, ``""`` when it is only the subject again."""
    territory = bare(measured.figure.territory)
    itself = territory.startswith(("该", "单", "本")) or territory in measured.subject
    return "" if itself else territory
