"""The fonts that play the roles of a style."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

import msgspec

from data.messages import Message
from exports.fonts.font import PER_EM, Font
from exports.fonts.installed import InstalledFonts
from exports.fonts.invisible import visible
from exports.fonts.shipped import shipped_fonts
from templates.style import Face, FaceChoice, Style

# Marks that Latin and Chinese text share. A font that makes them narrow made them for Latin text;
# in Chinese text they fill an em (W3C clreq, "Positions and Dimensions of Punctuation Marks").
_SHARED_MARKS = frozenset("“”‘’—…")
_NARROW = 0.85 * PER_EM
# What a face's companion for Latin text draws: everything printable in ASCII.
_LATIN = frozenset(map(chr, range(0x20, 0x7F)))
# So many texts are split before the first of them is measured, as in a table.
_LATELY = 500
GETA = "〓"
"""What printers set for a character they have no type for."""

Piece = tuple[Font, str]
"""Characters that stand next to each other in one font."""


class Substitution(msgspec.Struct, frozen=True):
    """A role played by another font than the style asks for.

    Attributes:
        wanted: the first family asked for; ``used``: the family that plays the role.
        obstacle: why an installed font could not be used, when there is one.
    """

    role: Face
    wanted: str
    used: str
    obstacle: Message | None = None

    def __str__(self) -> str:
        """The substitution in a line, for logs and the command line."""
        why = f" ({self.obstacle})" if self.obstacle else ""
        return f"{self.wanted} → {self.used}{why}"


class _Hand:
    """What one font draws, and what others draw for it, of the characters met so far.

    Usual characters of the font (:attr:`Font.unusual`) need not have been met: it draws them.

    Attributes:
        own: the widths of what else it draws itself; ``others``: which font draws the rest.
        lately: the widths of what was split lately, to be measured next.
    """

    def __init__(self, font: Font, others: Mapping[str, Font]) -> None:
        self.font = font
        self.own = {"\n": font.width("\n")}
        self.others: dict[str, Font] = {}
        self.lately: dict[str, list[float]] = {}
        self._cut: re.Pattern[str] | None = None
        self.learn(others)

    def learn(self, fonts: Mapping[str, Font]) -> None:
        """Know from now on which font draws a character."""
        others = {character: font for character, font in fonts.items() if font is not self.font}
        own = fonts.keys() - others.keys()
        self.own.update((character, self.font.width(character)) for character in own)
        if others:
            self.others |= others
            self._cut = re.compile(f"[{re.escape(''.join(self.others))}]+")

    def pieces(self, text: str) -> list[Piece] | None:
        """``text`` cut where the font changes; ``None`` if a character was never met before."""
        if self._cut is None:
            return [(self.font, text)] if self._draws(text) else None
        pieces: list[Piece] = []
        start = 0
        for found in self._cut.finditer(text):
            at, end = found.span()
            if at > start:
                pieces.append((self.font, text[start:at]))
            pieces += _pieces(self.others, found[0])
            start = end
        if start < len(text):
            pieces.append((self.font, text[start:] if start else text))
        known = all(self._draws(piece) for font, piece in pieces if font is self.font)
        return pieces if known else None

    def _draws(self, text: str) -> bool:
        """Whether the font draws all of ``text``; its widths are kept."""
        try:
            widths = self.font.widths_by(self.own, text)
        except KeyError:
            return False
        if len(self.lately) >= _LATELY:
            self.lately.clear()
        self.lately[text] = widths
        return True


class FontSet:
    """The font of each role, with other fonts to fall back on for single characters.

    Attributes:
        fonts: all fonts by key; those of the roles first.
        substitutions: roles whose wanted font is not there.

    Args:
        latin: for roles whose font draws no Latin text, the font that does.
    """

    def __init__(
        self,
        roles: Mapping[Face, Font],
        fallbacks: Sequence[Font],
        substitutions: Sequence[Substitution] = (),
        latin: Mapping[Face, Font] | None = None,
    ) -> None:
        self._roles = dict(roles)
        self._latin = {roles[role].key: font for role, font in (latin or {}).items()}
        self._fallbacks = tuple(fallbacks)
        self.substitutions = tuple(substitutions)
        self.fonts = {font.key: font for font in (*self._roles.values(), *self._fallbacks)}
        self._hands: dict[Face, _Hand] = {}
        self._by_font: dict[str, _Hand] = {}
        self._found: dict[tuple[str, str], Font | None] = {}

    @classmethod
    def for_style(
        cls,
        style: Style,
        installed: InstalledFonts | None = None,
        shipped: Mapping[str, Font] | None = None,
    ) -> "FontSet":
        """The fonts of ``style``: each role's first installed family, else its shipped face.

        Without ``installed`` only shipped faces are used: every machine gives the same pages.
        """
        shipped = shipped_fonts() if shipped is None else shipped
        roles: dict[Face, Font] = {}
        substitutions: list[Substitution] = []
        for role, choice in style.faces.items():
            font, obstacle = _installed_font(role, choice, installed)
            if font is None:
                font = shipped[choice.shipped]
                if choice.installed:
                    wanted = choice.installed[0]
                    substitutions.append(Substitution(role, wanted, font.family, obstacle))
            roles[role] = font
        latin = {
            role: shipped[choice.latin_shipped]
            for role, choice in style.faces.items()
            if choice.latin_shipped
        }
        return cls(roles, tuple(shipped.values()), substitutions, latin)

    def __getitem__(self, key: str) -> Font:
        """The font called ``key`` in a :class:`exports.layout.pages.Run`."""
        return self.fonts[key]

    def font(self, role: Face) -> Font:
        """The font that plays ``role``; the first one when the style does not know the role."""
        return self._roles.get(role) or next(iter(self._roles.values()))

    def widths(self, key: str, text: str) -> list[float]:
        """The advance of each character of ``text`` in the font called ``key``.

        Those of what was split last are known already.
        """
        hand = self._by_font.get(key)
        lately = hand.lately.get(text) if hand is not None else None
        return self.fonts[key].widths(text) if lately is None else lately.copy()

    def split(self, role: Face, text: str, absent: set[str]) -> list[Piece]:
        """``text`` cut into pieces of one font; what no font has is added to ``absent``.

        A :data:`GETA` stands for it in the pieces.
        """
        hand = self._hands.get(role) or self._hand(role)
        pieces = hand.pieces(text)
        if pieces is None:
            text = self._learnt(hand, text, absent)
            pieces = hand.pieces(text)
        return pieces or []

    def _hand(self, role: Face) -> _Hand:
        """The hand of the font that plays ``role``; one font may play several."""
        font = self.font(role)
        hand = self._by_font.get(font.key)
        if hand is None:
            latin = self._latin.get(font.key)
            others = dict.fromkeys(_LATIN, latin) if latin is not None else {}
            hand = self._by_font[font.key] = _Hand(font, others)
        self._hands[role] = hand
        return hand

    def _learnt(self, hand: _Hand, text: str, absent: set[str]) -> str:
        """``text`` with a :data:`GETA` for what no font has; the rest is known from now on."""
        unusual = set("".join(hand.font.unusual.findall(text)))
        unknown = unusual - hand.own.keys() - hand.others.keys()
        found = {c: self._font_of(hand.font, c) for c in unknown}
        if nowhere := {c for c, font in found.items() if font is None}:
            absent |= nowhere
            text = text.translate(dict.fromkeys(map(ord, nowhere), GETA))
            found[GETA] = self._font_of(hand.font, GETA) or hand.font
        hand.learn({c: font for c, font in found.items() if font is not None})
        return text

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters of ``text`` that no font has, sorted."""
        main = self.font(next(iter(self._roles)))
        characters = set(visible(text)) - {"\n"}
        return tuple(sorted(c for c in characters if self._font_of(main, c) is None))

    def _font_of(self, main: Font, character: str) -> Font | None:
        key = (main.key, character)
        if key not in self._found:
            self._found[key] = self._search(main, character)
        return self._found[key]

    def _search(self, main: Font, character: str) -> Font | None:
        """The first font that has ``character``, the main one first, then those of its weight."""
        if character in _LATIN and main.key in self._latin:
            return self._latin[main.key]
        if character not in _SHARED_MARKS and main.has(character):  # as nearly all are
            return main
        bold = main.weight >= 600
        others = sorted(self._fallbacks, key=lambda font: (font.weight >= 600) != bold)
        having = [font for font in (main, *others) if font.has(character)]
        if character in _SHARED_MARKS:
            wide = (font for font in having if font.width(character) > _NARROW)
            return next(wide, having[0] if having else None)
        return having[0] if having else None


def _pieces(fonts: Mapping[str, Font], text: str) -> list[Piece]:
    """``text`` cut where the font changes."""
    runs = groupby(text, fonts.__getitem__)
    return [(font, "".join(characters)) for font, characters in runs]


def _installed_font(
    role: Face, choice: FaceChoice, installed: InstalledFonts | None
) -> tuple[Font | None, Message | None]:
    """The first installed family of a role that can be used, or why none can."""
    obstacle: Message | None = None
    if installed is None:
        return None, None
    for family in choice.installed:
        found = installed.find(family, bold=role in {Face.SONG_BOLD, Face.HEI_BOLD})
        if found is not None and found.obstacle is None:
            return found.opened(), None
        if found is not None:
            obstacle = obstacle or found.obstacle
    return None, obstacle
