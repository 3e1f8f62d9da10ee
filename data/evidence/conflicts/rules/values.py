"""One thing with two values, one value told twice, one number for two things."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from data.evidence.conflicts.conflict import Found, places
from data.evidence.conflicts.quantity import words
from data.evidence.conflicts.scope import same_scope, same_time
from data.evidence.conflicts.texts import longest_common
from data.evidence.conflicts.units import Dimension
from data.evidence.conflicts.view import Measured, View, groups
from data.messages import message

_LARGE = 100
"""From here on a number with two digits of its own hardly comes up twice by chance."""
_SMALL = 10
"""Below this one subject has equal numbers all the time."""
_CHANCE = frozenset({Dimension.TIME, Dimension.RATIO, Dimension.MULTIPLE, Dimension.BARE})
_CHANGING = frozenset({Dimension.COUNT, Dimension.PERSONS, Dimension.MONEY})
_EMPTY_WORDS = "数额的与和在及"


def different_values(view: View) -> Iterator[Found]:
    """Two figures of the same subject, measure, territory and time whose numbers do not meet."""
    for same in groups(view.measured, lambda each: (each.subject, each.measure)):
        for one, other in combinations(same, 2):
            if (
                one.quantity.comparable(other.quantity)
                and same_scope(one, other)
                and not _years_apart(view, one, other)
                and not one.quantity.agrees(other.quantity)
            ):
                yield Found(
                    places([one.figure, other.figure]),
                    message(
                        "{subject}, {measure}: {one} in 《{first}》, {other} in 《{second}》.",
                        subject=one.figure.subject,
                        measure=one.figure.measure,
                        one=words(one.figure),
                        first=view.title(one.figure),
                        other=words(other.figure),
                        second=view.title(other.figure),
                    ),
                )


def _years_apart(view: View, one: Measured, other: Measured) -> bool:
    """Whether two undated numbers of what changes are told in different years."""
    if one.dimension not in _CHANGING or one.figure.as_of or other.figure.as_of:
        return False
    sources = (view.sources.get(each.source) for each in (one, other))
    years = {source.published[:4] for source in sources if source and source.published}
    return len(years) > 1


def told_twice(view: View) -> Iterator[Found]:
    """One number of one subject told twice, once qualified and once not: never to be summed."""
    for same in groups(view.measured, _number_of_subject):
        for one, other in combinations(same, 2):
            if is_told_twice(one, other):
                yield Found(
                    places([one.figure, other.figure]),
                    message(
                        "{subject}: {one} ({measure}) and {other} ({again}) are probably one fact"
                        " told twice; they must not be added, and only one qualifier can be right.",
                        subject=one.figure.subject,
                        one=words(one.figure),
                        measure=one.figure.measure,
                        other=words(other.figure),
                        again=other.figure.measure,
                    ),
                )


def is_told_twice(one: Measured, other: Measured) -> bool:
    """Whether two figures of one number and subject differ in the qualifier only, or nearly so."""
    if one.quantity.leeway is other.quantity.leeway or (
        one.quantity.leeway.upward and other.quantity.leeway.upward
    ):
        return False
    if one.measure == other.measure:
        return same_scope(one, other)
    shared = longest_common(one.measure, other.measure).strip(_EMPTY_WORDS)
    return (
        one.source == other.source
        and one.quantity.digits > 1
        and len(shared) > 1
        and same_time(one.figure, other.figure)
    )


def same_number(view: View) -> Iterator[Found]:
    """One number in one source for several things: easily taken for one another."""
    large = [m for m in view.measured if m.quantity.stated >= _LARGE and m.quantity.digits > 1]
    small = [m for m in view.measured if m.quantity.stated >= _SMALL]
    seen: set[frozenset[str]] = set()
    for same in (
        *groups(large, lambda each: (each.source, each.dimension, each.quantity.stated)),
        *groups(small, lambda each: (each.source, *_number_of_subject(each))),
    ):
        things = _things(same)
        ids = frozenset(each.figure.id for each in things)
        if len(things) > 1 and not any(ids <= before for before in seen):
            seen.add(ids)
            yield Found(
                places(each.figure for each in things),
                message(
                    "《{source}》 has the same number for different things: {things}.",
                    source=view.title(things[0].figure),
                    things="；".join(
                        f"{each.figure.subject}{each.figure.measure} {words(each.figure)}"
                        for each in things
                    ),
                ),
            )


def _number_of_subject(measured: Measured) -> tuple[str, Dimension, str, float]:
    unit = measured.quantity.unit
    currency = unit.base if unit.dimension is Dimension.MONEY else ""
    return measured.subject, unit.dimension, currency, measured.quantity.stated


def _things(same: Sequence[Measured]) -> list[Measured]:
    """The figures of a group that count different things, each thing once."""
    things: list[Measured] = []
    for each in same:
        new = all(
            (each.subject, each.measure) != (known.subject, known.measure)
            and each.figure.anchors[0].at != known.figure.anchors[0].at
            and not (each.subject == known.subject and is_told_twice(each, known))
            for known in things
        )
        if new and each.dimension not in _CHANCE:
            things.append(each)
    return things
