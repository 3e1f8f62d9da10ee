"""Parts and wholes: no part is larger than its whole, and parts that are all told add up."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from data.evidence.conflicts.conflict import Found, places
from data.evidence.conflicts.quantity import words
from data.evidence.conflicts.scope import real, same_date, same_time
from data.evidence.conflicts.texts import bare, inserted
from data.evidence.conflicts.units import Dimension
from data.evidence.conflicts.view import Measured, View, groups
from data.messages import Message, message

_ADDS_UP = frozenset(
    {Dimension.COUNT, Dimension.PERSONS, Dimension.MONEY, Dimension.MASS, Dimension.AREA}
)
_NOT_A_PART = "非未不无前除外"
"""An inserted word with one of these makes something else of the subject, not a part of it."""
_OF_THESE = "其中"
_WITHIN = 60
"""How many characters before 其中 the whole may end."""
_SIMILAR = 0.5
"""Parts that miss their total by more than half of it are only some of the parts."""
_OF_AN_APPLICATION = ("申请", ("入驻", "获批", "批准", "通过", "立项", "授权", "落地"))


def part_above_whole(view: View) -> Iterator[Found]:
    """A part that is larger than its whole.

    A part is what the source introduces with 其中, a subject that only narrows another one, a city
    in its province, or a group of persons beside the total of all of them.
    """
    seen: set[tuple[str, str]] = set()
    for whole, part in _pairs(view):
        key = whole.figure.id, part.figure.id
        if key not in seen and part.quantity.low > whole.quantity.high:
            seen.add(key)
            yield Found(places([part.figure, whole.figure]), _too_large(part, whole))


def part_above_application(view: View) -> Iterator[Found]:
    """More admitted than have applied."""
    asked, granted = _OF_AN_APPLICATION
    for same in groups(_adding(view), lambda each: (each.subject, each.dimension)):
        for one in same:
            for other in same:
                if (
                    asked in one.measure
                    and asked not in other.measure
                    and any(word in other.measure for word in granted)
                    and same_time(one.figure, other.figure)
                    and other.quantity.low > one.quantity.high
                ):
                    yield Found(places([other.figure, one.figure]), _too_large(other, one))


def _too_large(part: Measured, whole: Measured) -> Message:
    return message(
        "{part} {measure} ({value}) is more than {whole} {total} ({most}), of which it is a part.",
        part=part.figure.subject,
        measure=part.figure.measure,
        value=words(part.figure),
        whole=whole.figure.subject,
        total=whole.figure.measure,
        most=words(whole.figure),
    )


def share_above_all(view: View) -> Iterator[Found]:
    """A share of more than the whole."""
    for each in view.measured:
        is_share = each.dimension is Dimension.RATIO and each.figure.basis == "占比"
        if is_share and each.quantity.low > 1:
            yield Found(
                places([each.figure]),
                message(
                    "{subject}: {measure} is {value}, more than all of it.",
                    subject=each.figure.subject,
                    measure=each.figure.measure,
                    value=words(each.figure),
                ),
            )


def parts_above_whole(view: View) -> Iterator[Found]:
    """Kinds of one thing (二星级, 五星级) that together are more than all of it."""
    for whole, parts in _kinds(view):
        if sum(part.quantity.low for part in parts) > whole.quantity.high:
            yield Found(places(each.figure for each in (whole, *parts)), _sum(whole, parts))


def parts_not_whole(view: View) -> Iterator[Found]:
    """Parts that do not add up to the total told beside them; some may not be told.

    Parts are kinds of one thing, or figures of the same source, themes, territory and noun as a
    figure that calls itself the total (总数).
    """
    for whole, parts in _kinds(view):
        if sum(part.quantity.high for part in parts) < whole.quantity.low:
            yield Found(places(each.figure for each in (whole, *parts)), _sum(whole, parts))
    for whole, parts in _told_beside(view):
        total = sum(part.quantity.stated for part in parts)
        low = sum(part.quantity.low for part in parts)
        high = sum(part.quantity.high for part in parts)
        near = abs(total - whole.quantity.stated) <= _SIMILAR * whole.quantity.stated
        if near and (high < whole.quantity.low or low > whole.quantity.high):
            yield Found(places(each.figure for each in (whole, *parts)), _sum(whole, parts))


def _sum(whole: Measured, parts: Sequence[Measured]) -> Message:
    return message(
        "{parts} make {sum}; {subject} {measure} is {whole}.",
        parts=" + ".join(f"{part.figure.title} {words(part.figure)}" for part in parts),
        sum=f"{sum(p.quantity.stated for p in parts) / whole.quantity.unit.factor:.12g}",
        subject=whole.figure.subject,
        measure=whole.figure.measure,
        whole=words(whole.figure),
    )


def _adding(view: View) -> list[Measured]:
    """The figures that can be parts or wholes."""
    return [each for each in view.measured if adds_up(each)]


def adds_up(each: Measured) -> bool:
    """Whether it can be a part or a whole."""
    return each.dimension in _ADDS_UP and real(each.figure)


def _pairs(view: View) -> Iterator[tuple[Measured, Measured]]:
    """Every whole with each part of it."""
    figures = _adding(view)
    yield from _of_these(figures)
    yield from _narrowed(figures)
    yield from _of_all_persons(figures)
    yield from _in_its_province(figures)


def _of_these(figures: Sequence[Measured]) -> Iterator[tuple[Measured, Measured]]:
    """What 其中 introduces is a part of the figure of the same unit that ends shortly before."""
    for same in groups(figures, lambda each: (each.source, each.quantity.unit.base)):
        for part in same:
            anchor = part.figure.anchors[0]
            if not (anchor.prefix + anchor.exact).startswith(_OF_THESE):
                continue
            start = anchor.at[0]
            before = [m for m in same if 0 <= start - m.figure.anchors[0].at[1] <= _WITHIN]
            if before:
                yield max(before, key=lambda each: each.figure.anchors[0].at[1]), part


def _narrowed(figures: Sequence[Measured]) -> Iterator[tuple[Measured, Measured]]:
    """Subjects that are another one with a word put in: 山西省[能源]重点实验室."""
    for same in groups(figures, what_is_counted):
        for one, other in combinations(same, 2):
            whole, part = sorted((one, other), key=lambda each: len(each.subject))
            word = inserted(whole.subject, part.subject)
            if (
                word
                and not any(character in _NOT_A_PART for character in word)
                and same_time(one.figure, other.figure)
            ):
                yield whole, part


def _of_all_persons(figures: Sequence[Measured]) -> Iterator[tuple[Measured, Measured]]:
    """A group of people is a part of all people of the same subject (总人数)."""
    people = [each for each in figures if each.dimension is Dimension.PERSONS]
    for same in groups(people, lambda each: each.subject):
        for whole in same:
            if "总人数" in whole.measure or "总数" in whole.measure:
                for part in same:
                    if "总" not in part.measure and same_time(whole.figure, part.figure):
                        yield whole, part


def _in_its_province(figures: Sequence[Measured]) -> Iterator[tuple[Measured, Measured]]:
    """A city's figure is a part of its province's, a province's of the nation's."""
    for same in groups(figures, lambda each: (each.subject, *what_is_counted(each)[:2])):
        for whole in same:
            for part in same:
                if _lies_in(part, whole) and same_time(part.figure, whole.figure):
                    yield whole, part


def _lies_in(part: Measured, whole: Measured) -> bool:
    """Whether the two cover different territories, the part's in the whole's by its code."""
    one, other = part.figure, whole.figure
    return (
        len(one.regions) == len(other.regions) == 1
        and one.regions[0].startswith(f"{other.regions[0]}-")
        and bare(one.territory) != bare(other.territory)
        and one.basis == other.basis
    )


def what_is_counted(each: Measured) -> tuple[str, str, str, str]:
    """What figures have in common of whose subjects one may narrow the other."""
    return (
        _noun(each.measure),
        each.quantity.unit.base,
        bare(each.figure.territory),
        each.figure.basis,
    )


def _noun(measure: str) -> str:
    """What a measure counts: 实验室 for 实验室总数 and 实验室数."""
    return measure.removesuffix("数量").removesuffix("数").removesuffix("总")


def _kinds(view: View) -> Iterator[tuple[Measured, list[Measured]]]:
    """Every whole with its parts that are kinds of one sort (their words end or begin alike)."""
    parts: defaultdict[tuple[str, str], list[Measured]] = defaultdict(list)
    wholes: dict[str, Measured] = {}
    for whole, part in _narrowed(_adding(view)):
        word = inserted(whole.subject, part.subject) or ""
        if whole.source == part.source and len(word) > 1:
            wholes[whole.figure.id] = whole
            parts[whole.figure.id, word[-1]].append(part)
    for (whole_id, _), of_a_sort in parts.items():
        if len(of_a_sort) > 1:
            yield wholes[whole_id], of_a_sort


def _told_beside(view: View) -> Iterator[tuple[Measured, list[Measured]]]:
    """Every figure that calls itself a total, with those told beside it that may be its parts."""
    for same in groups(_adding(view), _neighbourhood):
        for whole in same:
            if not whole.measure.endswith(("总数", "总量")):
                continue
            parts = [
                part
                for part in same
                if part is not whole
                and "总" not in part.measure
                and part.quantity.stated < whole.quantity.stated
                and same_date(part.figure, whole.figure)
            ]
            if len(parts) > 1:
                yield whole, parts


def _neighbourhood(each: Measured) -> tuple[str, frozenset[str], str, str, str]:
    return (each.source, frozenset(each.figure.themes), *what_is_counted(each)[:3])
