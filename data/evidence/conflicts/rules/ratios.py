"""Ratios that do not follow from the numbers they are made of."""

import re
from collections.abc import Iterator, Sequence

from data.evidence.conflicts.conflict import Found, places
from data.evidence.conflicts.quantity import Quantity, words
from data.evidence.conflicts.scope import same_time
from data.evidence.conflicts.texts import bare
from data.evidence.conflicts.units import Dimension
from data.evidence.conflicts.view import Measured, View, groups
from data.messages import message

_ROUNDING = 0.02
"""What a ratio may differ by from the one worked out, since its parts are rounded."""

_GROWTH = re.compile("同比|比上年|增长率|增幅|增速|增长|的")


def density_differs(view: View) -> Iterator[Found]:
    """A number per area (time …) that is not the number divided by the area of its territory.

    Number and density are of one source, and what is counted is named in the density. The area is
    that of the territory the number is told for; another one that would fit is named.
    """
    for density in view.measured:
        below = density.quantity.unit.per
        if below is None:
            continue
        near = [each for each in view.measured if each.source == density.source]
        sizes = [each for each in near if each.dimension is below.dimension]
        for number in (each for each in near if _counts_for(each, density)):
            for size in sizes:
                if _of_its_territory(size, number) and not _fits(density, number, size):
                    yield _density(density, number, size, sizes)


def _counts_for(number: Measured, density: Measured) -> bool:
    """Whether ``number`` counts what ``density`` spreads."""
    noun = number.measure.removesuffix("数量").removesuffix("数")
    return (
        number.quantity.unit.per is None
        and number.quantity.unit.base == density.quantity.unit.base
        and len(noun) > 1
        and noun in density.subject + density.measure
    )


def _of_its_territory(size: Measured, number: Measured) -> bool:
    """Whether ``size`` is the size of what ``number`` is told for."""
    return bare(size.figure.territory) == bare(number.figure.territory) or (
        size.subject == number.subject
    )


def _fits(density: Measured, number: Measured, size: Measured) -> bool:
    low, high = _quotient(number.quantity, size.quantity)
    slack = _ROUNDING * density.quantity.stated + 0.5 * density.quantity.unit.factor
    return density.quantity.low - slack <= high and low <= density.quantity.high + slack


def _density(
    density: Measured, number: Measured, size: Measured, sizes: Sequence[Measured]
) -> Found:
    """The conflict, with the size that would fit if there is one."""
    factor = density.quantity.unit.factor
    values = {
        "density": words(density.figure),
        "number": words(number.figure),
        "what": f"{number.figure.subject}{number.figure.measure}",
        "size": words(size.figure),
        "of": size.figure.subject,
        "ratio": f"{number.quantity.stated / size.quantity.stated / factor:.3g}",
    }
    fitting = [each for each in sizes if each is not size and _stated_fits(density, number, each)]
    if not fitting:
        return Found(
            places(each.figure for each in (density, number, size)),
            message("{density}: {what} {number} on {size} ({of}) would be {ratio} each.", **values),
        )
    return Found(
        places(each.figure for each in (density, number, size, fitting[0])),
        message(
            "{density}: {what} {number} on {size} ({of}) would be {ratio} each;"
            " the number fits {other} ({whole}), which covers something else.",
            **values,
            other=words(fitting[0].figure),
            whole=fitting[0].figure.subject,
        ),
    )


def _stated_fits(density: Measured, number: Measured, size: Measured) -> bool:
    """Whether the bare numbers fit when the qualifier is left aside."""
    ratio = number.quantity.stated / size.quantity.stated
    slack = _ROUNDING * density.quantity.stated + 0.5 * density.quantity.unit.factor
    return abs(ratio - density.quantity.stated) <= slack


def share_differs(view: View) -> Iterator[Found]:
    """A share that is not the part divided by the whole.

    Part and whole are figures of one subject and measure in two territories, the part's being where
    the share is told for; the share's subject names theirs.
    """
    shares = [e for e in view.measured if is_share(e)]
    for same in groups(view.measured, lambda each: (each.subject, each.measure)):
        for part in same:
            for whole in same:
                if _share_of(part, whole):
                    yield from _wrong_shares(part, whole, shares)


def is_share(each: Measured) -> bool:
    """Whether it tells a part of a whole."""
    return each.dimension is Dimension.RATIO and each.figure.basis == "占比"


def _share_of(part: Measured, whole: Measured) -> bool:
    """Whether one can be a share of the other: a smaller territory in a larger one."""
    return (
        part.quantity.comparable(whole.quantity)
        and whole.figure.regions[0] != part.figure.regions[0]
        and part.figure.regions[0].startswith(whole.figure.regions[0])
        and same_time(part.figure, whole.figure)
        and whole.quantity.low > 0
    )


def _wrong_shares(part: Measured, whole: Measured, shares: Sequence[Measured]) -> Iterator[Found]:
    low, high = _quotient(part.quantity, whole.quantity)
    for share in shares:
        told_for = bare(share.figure.territory).startswith(bare(part.figure.territory))
        if part.subject in share.subject and told_for and same_time(share.figure, part.figure):
            off = share.quantity.low - _ROUNDING > high or low > share.quantity.high + _ROUNDING
            if off:
                yield Found(
                    places(each.figure for each in (share, part, whole)),
                    message(
                        "{subject}: {share} is told, but {part} of {whole} is {ratio}.",
                        subject=share.figure.subject,
                        share=words(share.figure),
                        part=words(part.figure),
                        whole=words(whole.figure),
                        ratio=f"{part.quantity.stated / whole.quantity.stated:.1%}",
                    ),
                )


def growth_differs(view: View) -> Iterator[Found]:
    """A growth against the year before that does not follow from the numbers of the two years."""
    growths = [e for e in view.measured if is_growth(e)]
    values = [e for e in view.measured if is_of_year(e)]
    for growth in growths:
        for now, before in _years(growth, values):
            low, high = _quotient(now.quantity, before.quantity)
            told = growth.quantity
            if told.low - _ROUNDING > high - 1 or low - 1 > told.high + _ROUNDING:
                yield Found(
                    places(each.figure for each in (growth, now, before)),
                    message(
                        "{subject}: growth of {growth} is told, but {before} to {now} is {ratio}.",
                        subject=growth.figure.subject,
                        growth=words(growth.figure),
                        before=words(before.figure),
                        now=words(now.figure),
                        ratio=f"{now.quantity.stated / before.quantity.stated - 1:.1%}",
                    ),
                )


def is_growth(each: Measured) -> bool:
    """Whether it tells by how much something has grown in a year."""
    return each.figure.basis == "同比" and each.dimension is Dimension.RATIO


def is_of_year(each: Measured) -> bool:
    """Whether a growth can follow from it: what there was in a whole year."""
    return each.figure.basis == "" and _year(each) is not None


def _years(growth: Measured, values: Sequence[Measured]) -> Iterator[tuple[Measured, Measured]]:
    """The number of the year the growth is told for, with that of the year before.

    A growth that does not say of what counts only where one measure has both years.
    """
    year = _year(growth)
    of_what = _GROWTH.sub("", growth.measure)
    own = [e for e in values if e.subject == growth.subject and of_what in e.measure]
    found = [
        (now, before)
        for now in own
        for before in own
        if year is not None
        and (_year(now), _year(before)) == (year, year - 1)
        and now.measure == before.measure
        and now.quantity.comparable(before.quantity)
        and before.quantity.low > 0
    ]
    if of_what or len({now.measure for now, _ in found}) == 1:
        yield from found


def _year(measured: Measured) -> int | None:
    """The whole year a figure is told for."""
    as_of = measured.figure.as_of
    return int(as_of) if as_of is not None and len(as_of) == 4 else None


def _quotient(above: Quantity, below: Quantity) -> tuple[float, float]:
    """From what to what the one divided by the other can be."""
    return above.low / below.high, above.high / below.low if below.low > 0 else float("inf")
