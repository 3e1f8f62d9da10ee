"""Units: what they measure and how they convert, and which measure takes which."""

import enum
import re
from functools import cache

import msgspec

from data.evidence.conflicts.numerals import magnitude


class Dimension(enum.StrEnum):
    """What a unit measures; quantities of different dimensions are never compared."""

    RANK = "rank"
    COUNT = "count"
    PERSONS = "persons"
    MONEY = "money"
    MASS = "mass"
    LENGTH = "length"
    AREA = "area"
    TIME = "time"
    RATIO = "ratio"
    MULTIPLE = "multiple"
    POWER = "power"
    BARE = "bare"
    DENSITY = "density"


class Unit(msgspec.Struct, frozen=True):
    """A unit.

    Attributes:
        base: the unit without its magnitude, by name: ``元`` for 亿元; currencies stay apart.
        factor: what a value is multiplied by to be in the dimension's own unit (元, 克, 米, 平方米,
            秒, a share of one, 瓦), magnitude included.
        magnitude: the part of ``factor`` that 十百千万亿 make.
        per: for :attr:`Dimension.DENSITY`, what stands below the line; ``base`` is above it.
    """

    dimension: Dimension
    base: str
    factor: float
    magnitude: float = 1.0
    per: "Unit | None" = None


_KNOWN: dict[Dimension, dict[str, float]] = {
    Dimension.PERSONS: dict.fromkeys(("人", "名", "位"), 1),
    Dimension.MONEY: dict.fromkeys(
        ("元", "元人民币", "人民币", "美元", "欧元", "港元", "港币", "日元", "英镑", "澳门元"), 1
    ),
    Dimension.MASS: {"毫克": 1e-3, "克": 1, "公斤": 1e3, "千克": 1e3, "斤": 500, "吨": 1e6},
    Dimension.LENGTH: {
        "纳米": 1e-9,
        "微米": 1e-6,
        "毫米": 1e-3,
        "厘米": 1e-2,
        "米": 1,
        "公里": 1e3,
        "千米": 1e3,
        "海里": 1852,
        "里": 500,
    },
    Dimension.AREA: {"平方米": 1, "亩": 2000 / 3, "公顷": 1e4, "平方公里": 1e6, "平方千米": 1e6},
    Dimension.TIME: {
        "毫秒": 1e-3,
        "秒": 1,
        "分钟": 60,
        "小时": 3600,
        "天": 86_400,
        "日": 86_400,
        "周": 604_800,
        "个月": 2_629_800,
        "月": 2_629_800,
        "年": 31_557_600,
    },
    Dimension.RATIO: {"%": 0.01, "‰": 0.001, "成": 0.1, "个百分点": 0.01, "百分点": 0.01},
    Dimension.MULTIPLE: {"倍": 1},
    Dimension.POWER: {"瓦": 1, "千瓦": 1e3, "兆瓦": 1e6, "吉瓦": 1e9, "太瓦": 1e12, "拍瓦": 1e15},
}
_BASES = {
    name: (dimension, factor) for dimension, of in _KNOWN.items() for name, factor in of.items()
}
_SAME = {"元人民币": "元", "人民币": "元", "港币": "港元"}
_MAGNITUDE = re.compile(r"(?P<magnitude>[十百千万亿]*)(?P<base>.*)")


@cache
def unit(name: str) -> Unit:
    """The unit written ``name``; ``""`` is a rank's, an unknown word is taken to count things."""
    if not name:
        return Unit(Dimension.RANK, "", 1)
    above, line, below = name.partition("/")
    if line and below:
        over, under = unit(above), unit(below)
        return Unit(
            Dimension.DENSITY, over.base, over.factor / under.factor, over.magnitude, per=under
        )
    if name in _BASES:
        dimension, factor = _BASES[name]
        return Unit(dimension, _SAME.get(name, name), factor)
    split = _MAGNITUDE.fullmatch(name)
    times, base = (split["magnitude"], split["base"]) if split else ("", name)
    dimension, factor = _BASES.get(base, (Dimension.COUNT if base else Dimension.BARE, 1))
    size = magnitude(times)
    return Unit(dimension, _SAME.get(base, base), factor * size, size)


def comparable(one: Unit, other: Unit) -> bool:
    """Whether quantities in these units can be held against each other."""
    if one.dimension is not other.dimension:
        return False
    if one.per is not None and other.per is not None:
        return one.per.dimension is other.per.dimension
    return one.dimension is not Dimension.MONEY or one.base == other.base
