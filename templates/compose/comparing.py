"""Which figures may stand beside one another in a chart.

Only what measures the same thing, in the same unit and on the same basis, is compared; what is only
planned never stands beside what is there. Counts are comparable within one territory, or between
territories when the same thing is counted in each; other quantities (an area, a share) whenever
measure and unit agree. Where times or territories differ the chart says so. What is disputed,
doubtful or without a number is left out and counted. A place in a ranking is no quantity.
"""

import enum
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from data.messages import message
from data.model.record import Figure, Review, Status
from templates.compose.figures import is_rank
from templates.compose.items import Item
from templates.compose.unfit import Unfit

_AHEAD = frozenset((Status.PROPOSED, Status.PLANNED))
_RANKING = 3
"""From so many values on an order of size tells something."""
_HANDFUL = 10
_DIGIT = re.compile("[0-9]")
_SHORT = 9
"""Characters of a value that can be printed large."""


class Compared(enum.StrEnum):
    """What a comparison is about."""

    RANKING = "ranking"  # three or more things by size
    PAIR = "pair"  # two things
    COURSE = "course"  # one thing at several times


class Comparison(msgspec.Struct, frozen=True):
    """Figures that may be drawn in one chart.

    Attributes:
        what: a ranking (the largest first), a pair, or a course (the oldest first).
        measure, unit: of all of them.
        items: the figures drawn, two or more.
        left_out: how many of the same kind are not drawn: disputed, doubtful or no number.
    """

    what: Compared
    measure: str
    unit: str
    items: tuple[Item, ...]
    left_out: int = 0

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The records drawn."""
        return tuple(figure_of(item) for item in self.items)


def comparisons(items: Iterable[Item]) -> tuple[Comparison, ...]:
    """Everything in ``items`` that can be compared honestly, the largest comparison first."""
    alike = _grouped((item for item in items if _is_quantity(item)), _alike)
    found = [each for group in alike for each in _comparisons(group)]
    return tuple(sorted(found, key=lambda each: -len(each.items)))


def figure_of(item: Item) -> Figure:
    """The record of a figure's item.

    Raises:
        TypeError: it is of another kind.
    """
    if not isinstance(item.record, Figure):
        raise Unfit(message("this record has no value"))
    return item.record


def size(figure: Figure) -> float:
    """The value as drawn: the middle of a range."""
    if isinstance(figure.value, tuple):
        return sum(figure.value) / 2
    return float(figure.value or 0)


def undisputed(item: Item) -> bool:
    """Whether nothing speaks against drawing a figure large: a number, no conflict, no doubt."""
    figure = figure_of(item)
    doubtful = figure.review is Review.DOUBTFUL or figure.doubt is not None
    return figure.value is not None and not item.disagreements and not doubtful


def telling(item: Item) -> bool:
    """Whether a figure says something standing large and alone.

    It is a quantity that exists and nobody disputes, short, and more than a handful.
    """
    if not (_is_quantity(item) and undisputed(item)) or len(item.words) > _SHORT:
        return False
    figure = figure_of(item)
    much = size(figure) >= _HANDFUL or not size(figure).is_integer()
    return much and figure.status not in _AHEAD and _DIGIT.search(item.words) is not None


def _is_quantity(item: Item) -> bool:
    return isinstance(item.record, Figure) and bool(item.record.unit) and not is_rank(item.record)


def _alike(item: Item) -> tuple[object, ...]:
    figure = figure_of(item)
    return figure.measure, figure.unit, figure.basis, figure.status in _AHEAD


def _comparisons(items: Sequence[Item]) -> Iterator[Comparison]:
    """The comparisons within figures of one measure, unit and basis."""
    drawn = [item for item in items if undisputed(item)]
    told = list(_grouped(drawn, _same_thing))
    courses = [course for group in told if (course := _course(group)) is not None]
    for course in courses:
        yield _comparison(Compared.COURSE, course, items)
    latest = [item for group in told if (item := _latest(group)) is not None]
    for group in _comparable(latest):
        if len({size(figure_of(item)) for item in group}) > 1:
            ordered = sorted(group, key=lambda item: -size(figure_of(item)))
            what = Compared.RANKING if len(group) >= _RANKING else Compared.PAIR
            yield _comparison(what, ordered, items)


def _comparison(what: Compared, drawn: Sequence[Item], alike: Sequence[Item]) -> Comparison:
    """A comparison, with what it leaves out of the same territories."""
    first = figure_of(drawn[0])
    places = {figure_of(item).territory for item in drawn}
    subjects = {(figure_of(item).subject, figure_of(item).territory) for item in drawn}
    left = [
        item
        for item in alike
        if item not in drawn
        and figure_of(item).territory in places
        and (what is not Compared.COURSE or _same_thing(item) in subjects)
    ]
    return Comparison(what, first.measure, first.unit, tuple(drawn), len(left))


def _same_thing(item: Item) -> tuple[str, str]:
    figure = figure_of(item)
    return figure.subject, figure.territory


def _course(items: Sequence[Item]) -> list[Item] | None:
    """One thing at two or more known times, each told once."""
    by_time = list(_grouped(items, lambda item: figure_of(item).as_of or ""))
    if len(by_time) < 2 or any(len(_values(each)) > 1 for each in by_time):
        return None
    if not all(figure_of(item).as_of for item in items):
        return None
    return sorted((each[0] for each in by_time), key=lambda item: figure_of(item).as_of or "")


def _latest(items: Sequence[Item]) -> Item | None:
    """The newest of what is told of one thing; ``None`` when it is told in two ways."""
    newest = max(figure_of(item).as_of or "" for item in items)
    told = [item for item in items if (figure_of(item).as_of or "") == newest]
    return told[0] if len(_values(told)) == 1 and (newest or len(items) == len(told)) else None


def _values(items: Iterable[Item]) -> set[object]:
    return {figure_of(item).value for item in items}


def _comparable(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Two or more figures whose territories allow comparing them."""
    if not items or not figure_of(items[0]).measure.endswith("数"):
        yield list(items)
        return
    rest: list[Item] = []
    for group in _grouped(items, lambda item: figure_of(item).territory):
        if len(group) > 1:
            yield group
        else:
            rest += group
    yield from _grouped(rest, _counted)


def _counted(item: Item) -> str:
    """What is counted, without the name of the territory it is counted in."""
    figure = figure_of(item)
    return figure.subject.replace(figure.territory, "", 1)


def _grouped(items: Iterable[Item], key: Callable[[Item], object]) -> Iterator[list[Item]]:
    """``items`` with the same ``key`` together, in the order of first appearance."""
    groups: dict[object, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    yield from groups.values()
