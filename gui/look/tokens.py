"""The few colours and sizes the whole desk is made of."""

from dataclasses import dataclass

GRID = 4
"""All distances are multiples of this many pixels."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one appearance (light, dark). One accent; the rest is quiet.

    Attributes:
        ink_on_accent: which variant of the small pictures stands on the accent.
    """

    window: str
    surface: str
    raised: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    accent_soft: str
    hover: str
    danger: str
    warning: str
    success: str
    paper_shadow: str
    desk: str
    ink_on_accent: str


LIGHT = Tokens(
    window="#f5f6f8",
    surface="#ffffff",
    raised="#ffffff",
    text="#1c2430",
    muted="#5f6b7c",
    line="#e1e5ea",
    accent="#1d5c87",
    on_accent="#ffffff",
    accent_soft="#e4eef5",
    hover="#eef1f4",
    danger="#b42318",
    warning="#a35200",
    success="#13703f",
    paper_shadow="#c5cbd3",
    desk="#e4e7eb",
    ink_on_accent="light",
)

DARK = Tokens(
    window="#191c21",
    surface="#21252b",
    raised="#282d34",
    text="#e7eaee",
    muted="#9ba6b4",
    line="#363c45",
    accent="#74b3e0",
    on_accent="#0f1a24",
    accent_soft="#273a4a",
    hover="#2b3038",
    danger="#ff8a80",
    warning="#f0b35e",
    success="#6fce97",
    paper_shadow="#0c0e11",
    desk="#14171b",
    ink_on_accent="dark",
)


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """The three sizes of the interface, in points relative to the system's own."""

    small: float
    normal: float
    large: float


def type_sizes(system_points: float) -> TypeSizes:
    """The three sizes for a system font of ``system_points``."""
    normal = max(9.0, system_points)
    return TypeSizes(small=normal * 0.88, normal=normal, large=normal * 1.22)
