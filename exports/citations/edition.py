"""What differs between the editions of GB/T 7714, as data."""

from collections.abc import Mapping

import msgspec

from templates.document import CitationStyle


class Edition(msgspec.Struct, frozen=True):
    """The prescribed signs of an edition and what it prints where.

    Attributes:
        comma, colon, opening, closing: prescribed signs, with the space that follows them.
        dated_in_parentheses: type codes whose date stands in parentheses when online, as the date
            of the last change.
        accessed: type codes that print the day an online resource was read.
        says_unknown: whether an unknown place or publisher is said (``[出版地不详]``) or left out.
        capital_surnames: whether Western surnames stand in capitals (2015, §8.1.1).
    """

    comma: str
    colon: str
    opening: str
    closing: str
    dated_in_parentheses: frozenset[str]
    accessed: frozenset[str]
    says_unknown: bool
    capital_surnames: bool


EDITIONS: Mapping[CitationStyle, Edition] = {
    # Full-width signs; the day of access only for what exists nowhere but online.
    CitationStyle.GBT_2025: Edition(
        comma="，",
        colon="：",
        opening="（",
        closing="）",
        dated_in_parentheses=frozenset({"EB"}),
        accessed=frozenset({"EB"}),
        says_unknown=False,
        capital_surnames=False,
    ),
    CitationStyle.GBT_2015: Edition(
        comma=", ",
        colon=": ",
        opening="(",
        closing=")",
        dated_in_parentheses=frozenset({"EB", "R", "Z"}),
        accessed=frozenset({"EB", "R", "Z", "N", "J"}),
        says_unknown=True,
        capital_surnames=True,
    ),
}
