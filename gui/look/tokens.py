"""The few colours and sizes the whole desk is made of."""

import msgspec

GRID = 4
"""All distances are multiples of this many pixels."""


class Tokens(msgspec.Struct, frozen=True):
    """The colours of one appearance. One accent; the rest is quiet.

    Text keeps 4.5 : 1 to what it stands on, what bounds a control 3 : 1 (WCAG 2.2, 1.4.3, 1.4.11).

    Attributes:
        idle: words and edges of what cannot be used now; seen, and seen to be quiet.
        line: divides; where it is not seen nothing is lost.
        edge: bounds what can be typed into or ticked.
        ink_on_accent: which variant of the small pictures stands on the accent.
    """

    window: str
    surface: str
    raised: str
    text: str
    muted: str
    idle: str
    line: str
    edge: str
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
    idle="#7f8b99",
    line="#e1e5ea",
    edge="#7f8b99",
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
    idle="#7b8695",
    line="#363c45",
    edge="#7b8695",
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

CONTRAST_LIGHT = Tokens(
    window="#ffffff",
    surface="#ffffff",
    raised="#ffffff",
    text="#000000",
    muted="#2b2b2b",
    idle="#767676",
    line="#000000",
    edge="#000000",
    accent="#00378a",
    on_accent="#ffffff",
    accent_soft="#d6e6ff",
    hover="#e6e6e6",
    danger="#8a0000",
    warning="#653000",
    success="#00451f",
    paper_shadow="#000000",
    desk="#e0e0e0",
    ink_on_accent="light",
)

CONTRAST_DARK = Tokens(
    window="#000000",
    surface="#000000",
    raised="#000000",
    text="#ffffff",
    muted="#e0e0e0",
    idle="#949494",
    line="#ffffff",
    edge="#ffffff",
    accent="#ffe14d",
    on_accent="#000000",
    accent_soft="#3a3300",
    hover="#2a2a2a",
    danger="#ff9c94",
    warning="#ffc46b",
    success="#7df0ac",
    paper_shadow="#ffffff",
    desk="#1a1a1a",
    ink_on_accent="dark",
)


class TypeSizes(msgspec.Struct, frozen=True):
    """The three sizes of the interface, in points relative to the system's own."""

    small: float
    normal: float
    large: float


def type_sizes(system_points: float, scale: float = 1.0) -> TypeSizes:
    """The three sizes for a system font of ``system_points``, ``scale`` times as large."""
    normal = max(9.0, system_points) * scale
    return TypeSizes(small=normal * 0.88, normal=normal, large=normal * 1.22)
