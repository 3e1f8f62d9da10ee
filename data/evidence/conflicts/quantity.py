"""What a figure's value, unit and qualifier say together: from what to what."""

import enum
import math
from collections.abc import Callable, Mapping

import msgspec

from data.evidence.conflicts.units import Dimension, Unit, comparable, unit
from data.model.record import Figure

_ABOUT = 0.1
"""约 and 左右 leave a tenth to either side."""
_NEAR = 0.8
"""近 and 不足 say no less than four fifths."""


class Leeway(enum.Enum):
    """What a qualifier does to a number."""

    NONE = enum.auto()
    MORE = enum.auto()
    ABOVE = enum.auto()
    BELOW = enum.auto()
    AT_LEAST = enum.auto()
    AT_MOST = enum.auto()
    ABOUT = enum.auto()
    LEVEL = enum.auto()

    @property
    def upward(self) -> bool:
        """Whether the number is at least the one that is named."""
        return self in (Leeway.MORE, Leeway.ABOVE, Leeway.AT_LEAST)


_AFTER = frozenset({"左右", "上下", "以上", "以内", "之内", "以下"})
_QUALIFIERS: Mapping[str, Leeway] = {
    **dict.fromkeys(("多", "余", "几"), Leeway.MORE),
    **dict.fromkeys(("超", "超过", "逾", "突破", "高于", "大于"), Leeway.ABOVE),
    **dict.fromkeys(("近", "将近", "接近", "不足", "不到", "低于", "少于"), Leeway.BELOW),
    **dict.fromkeys(("至少", "以上", "不少于", "不低于", "起"), Leeway.AT_LEAST),
    **dict.fromkeys(("至多", "最高", "最多", "以内", "之内", "以下", "不超过"), Leeway.AT_MOST),
    **dict.fromkeys(("约", "大约", "大概", "左右", "上下", "约合"), Leeway.ABOUT),
    **dict.fromkeys(("级", "级别", "量级", "动辄"), Leeway.LEVEL),
}


def leeway(qualifier: str) -> Leeway:
    """What ``qualifier`` does to a number; 仅, 达 and unknown words do nothing."""
    return _QUALIFIERS.get(qualifier.strip(), Leeway.NONE)


class Quantity(msgspec.Struct, frozen=True):
    """A value in its dimension's own unit (元, 克, 平方米, a share of one …).

    Attributes:
        stated: the number as named, the middle of a range.
        low, high: what the words allow, ends included.
        digits: how many significant digits are named (150 and 15 have two, 10 has one).
    """

    unit: Unit
    stated: float
    low: float
    high: float
    leeway: Leeway
    digits: int

    def agrees(self, other: "Quantity") -> bool:
        """Whether one number can satisfy both."""
        slack = 1e-9 * max(abs(self.stated), abs(other.stated))
        return self.low <= other.high + slack and other.low <= self.high + slack

    def comparable(self, other: "Quantity") -> bool:
        """Whether the two measure in the same dimension (and currency)."""
        return comparable(self.unit, other.unit)


def quantity(figure: Figure) -> Quantity | None:
    """What the figure says, ``None`` when it names no number."""
    if figure.value is None:
        return None
    of, way = unit(figure.unit), leeway(figure.qualifier)
    if isinstance(figure.value, tuple):
        low, high = (number * of.factor for number in figure.value)
        return Quantity(of, (low + high) / 2, low, high, way, significant(figure.value[1]))
    low, high = _span(float(figure.value), way, _half_step(figure.value, of))
    return Quantity(
        of,
        figure.value * of.factor,
        low * of.factor,
        high * of.factor,
        way,
        significant(figure.value),
    )


def significant(value: float) -> int:
    """How many digits of ``value`` are not just zeros at an end."""
    return max(1, len(f"{value:.12g}".replace(".", "").lstrip("-").strip("0")))


def _half_step(value: float, of: Unit) -> float:
    """How far a plain number may be rounded: counted things are not, 26.7万 and 44% may be."""
    decimals = len(f"{value:.12g}".partition(".")[2])
    rounded = decimals > 0 or of.magnitude > 1 or of.dimension is Dimension.RATIO
    return float(0.5 * 10**-decimals) if rounded else 0.0


def _span(value: float, way: Leeway, half: float) -> tuple[float, float]:
    """From what to what a qualified number goes, in the unit it is named in."""
    return _SPANS[way](value, half)


def _step(value: float) -> float:
    """One of the last digit that is not zero: a hundred for 1800, ten for 10."""
    whole = round(value)
    step = 1
    while whole and whole % (step * 10) == 0:
        step *= 10
    return float(step)


_SPANS: Mapping[Leeway, Callable[[float, float], tuple[float, float]]] = {
    Leeway.NONE: lambda value, half: (value - half, value + half),
    Leeway.MORE: lambda value, _: (value, value + _step(value)),
    Leeway.ABOVE: lambda value, _: (value, 2 * value),
    Leeway.BELOW: lambda value, _: (_NEAR * value, value),
    Leeway.AT_LEAST: lambda value, _: (value, math.inf),
    Leeway.AT_MOST: lambda value, _: (0.0, value),
    Leeway.ABOUT: lambda value, _: (value * (1 - _ABOUT), value * (1 + _ABOUT)),
    Leeway.LEVEL: lambda value, _: (value / 3, 10 * value),
}


def words(figure: Figure) -> str:
    """Value, unit and qualifier as a reader writes them: 逾15亿元, 7000多万元, 120项左右."""
    if figure.value is None or not figure.unit:
        return figure.value_text
    if isinstance(figure.value, tuple):
        number = f"{figure.value[0]:.12g}至{figure.value[1]:.12g}"
    else:
        number = f"{figure.value:.12g}"
    way = leeway(figure.qualifier)
    if way is Leeway.MORE:
        return f"{number}{figure.qualifier}{figure.unit}"
    if way is Leeway.LEVEL or figure.qualifier in _AFTER:
        return f"{number}{figure.unit}{figure.qualifier}"
    return f"{figure.qualifier}{number}{figure.unit}"
