"""One font file, opened for measuring."""

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

PER_EM = 1000
"""All measures of a :class:`Font` are thousandths of the type size."""

_HALF = PER_EM // 2
_EM = float(PER_EM)
# Looking every ideograph up would take most of the time that measuring takes.
_SHORT = 12
_IDEOGRAPHS = range(0x4E00, 0xA000)
_COMMON_MARKS = "，。、；："
_EM_WIDE_SAMPLE = "一国的龙齐" + _COMMON_MARKS
_ANYTHING = re.compile("(?s:.+)")
# Some fonts draw a comma that reaches a little over the middle; this much does not touch.
_TOLERANCE = 30


class Extents(NamedTuple):
    """A rectangle in thousandths of the type size, from the origin of the character."""

    left: float
    bottom: float
    right: float
    top: float


class Metrics(NamedTuple):
    """Measures of a whole font in thousandths of the type size; ``descent`` is negative.

    Attributes:
        box: the rectangle around all glyphs.
        italic_angle: in degrees, counter-clockwise from the vertical.
    """

    box: Extents
    ascent: float
    descent: float
    cap_height: float
    italic_angle: float


class _Widths(dict[str, float]):
    """Advances, measured when they are asked for first."""

    def __init__(self, measure: Callable[[str], float]) -> None:
        super().__init__()
        self._measure = measure

    def __missing__(self, character: str) -> float:
        width = self[character] = self._measure(character)
        return width


class Font:
    """A TrueType font: what it covers and how wide its characters are.

    The file is opened when the first thing is asked of it. Measures are thousandths of the type
    size, whatever the units of the file.

    Attributes:
        key: names the font in :class:`exports.layout.pages.Run`.
        family: for people.
        path, index: the file, and the member when it is a collection.
    """

    def __init__(self, key: str, family: str, path: Path, index: int = 0) -> None:
        self.key = key
        self.family = family
        self.path = path
        self.index = index
        self._widths = _Widths(self._measured)
        self._blank_after: dict[str, bool] = {}
        self._blank_before: dict[str, bool] = {}

    def __repr__(self) -> str:
        return f"Font({self.key!r})"

    @cached_property
    def face(self) -> hb.Face:
        """HarfBuzz's view of the file."""
        return self.opened()

    def opened(self) -> hb.Face:
        """Another view of the file, for whoever reads much of it."""
        return hb.Face(hb.Blob.from_file_path(str(self.path)), self.index)

    @cached_property
    def _font(self) -> hb.Font:
        return hb.Font(self.face)

    @cached_property
    def _unit(self) -> float:
        """Thousandths of an em that one unit of the file is."""
        return PER_EM / self.units_per_em

    def glyph(self, character: str) -> int:
        """The glyph that draws ``character``; 0 when there is none."""
        return int(self._font.get_nominal_glyph(ord(character)) or 0)

    def has(self, character: str) -> bool:
        """Whether the font draws ``character``."""
        return self.glyph(character) != 0

    @cached_property
    def units_per_em(self) -> int:
        """How many units of the file an em has."""
        return int(self.face.upem)

    def advance(self, character: str) -> int:
        """The width of ``character`` in units of the file."""
        return int(self._font.get_glyph_h_advance(self.glyph(character)))

    def widths(self, text: str) -> list[float]:
        """The advance of each character; that of the missing-glyph box where there is none."""
        if len(text) <= _SHORT:
            return list(map(self._widths.__getitem__, text))
        return self.widths_by(self._widths, text)

    def widths_by(self, known: Mapping[str, float], text: str) -> list[float]:
        """The same, where only what is :attr:`unusual` is looked up, in ``known``.

        Raises:
            KeyError: ``known`` lacks a character.
        """
        widths = [_EM] * len(text)
        for found in self.unusual.finditer(text):
            start, end = found.span()
            widths[start:end] = map(known.__getitem__, found[0])
        return widths

    def width(self, character: str) -> float:
        """The advance of one character."""
        return self._widths[character]

    def _measured(self, character: str) -> float:
        return self.advance(character) * self._unit

    @cached_property
    def unusual(self) -> re.Pattern[str]:
        """Finds what need be looked up: all but the ideographs and marks this font has, an em wide.

        In every Chinese font all of those are as wide as high.
        """
        if any(self._widths[character] != _EM for character in _EM_WIDE_SAMPLE):
            return _ANYTHING
        has = [chr(code) for code in self.face.unicodes if code in _IDEOGRAPHS]
        usual = "".join((*has, *filter(self.has, _COMMON_MARKS)))
        # A font without any may draw its box for the missing as wide as high.
        return re.compile(f"[^{usual}]+") if usual else _ANYTHING

    def ink(self, character: str) -> Extents:
        """The rectangle that the character's outline covers."""
        box = self._font.get_glyph_extents(self.glyph(character))
        unit = self._unit
        return Extents(
            box.x_bearing * unit,
            (box.y_bearing + box.height) * unit,
            (box.x_bearing + box.width) * unit,
            box.y_bearing * unit,
        )

    def blank_after(self, character: str) -> bool:
        """Whether a full-width mark leaves its right half empty, as 。 and ” do."""
        if character not in self._blank_after:
            wide = self.width(character) > 0.9 * PER_EM
            blank = wide and self.ink(character).right <= _HALF + _TOLERANCE
            self._blank_after[character] = blank
        return self._blank_after[character]

    def blank_before(self, character: str) -> bool:
        """Whether a full-width mark leaves its left half empty, as 《 and “ do."""
        if character not in self._blank_before:
            wide = self.width(character) > 0.9 * PER_EM
            blank = wide and self.ink(character).left >= _HALF - _TOLERANCE
            self._blank_before[character] = blank
        return self._blank_before[character]

    @cached_property
    def postscript_name(self) -> str:
        """The name that font descriptors carry; ASCII without spaces."""
        name = self.face.get_name(6) or self.family
        return "".join(c for c in name if "!" <= c <= "~" and c not in "[](){}<>/%") or "Font"

    @cached_property
    def metrics(self) -> Metrics:
        """What a font descriptor says about the whole font."""
        unit = self._unit
        extents = self._font.get_font_extents("ltr")
        head = self.face.reference_table("head").data
        corners = (int.from_bytes(head[at : at + 2], "big", signed=True) for at in (36, 38, 40, 42))
        italic_angle = int.from_bytes(
            self.face.reference_table("post").data[4:8], "big", signed=True
        )
        return Metrics(
            Extents(*(corner * unit for corner in corners)),
            extents.ascender * unit,
            extents.descender * unit,
            self.ink("H").top,
            italic_angle / 0x10000,
        )

    @cached_property
    def weight(self) -> int:
        """From 100 (thin) over 400 (regular) and 700 (bold) to 900 (the ``OS/2`` table)."""
        return int.from_bytes(self.face.reference_table("OS/2").data[4:6], "big")
