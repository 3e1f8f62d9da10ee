"""Fonts in the file: subset TrueType programs with one code for every character used.

A code is the character's UTF-16 value, so that encoding a run costs next to nothing. Characters
beyond U+FFFF take surrogates as codes: no character ever has those, and each is one code, so that
spacing and text extraction hold. Characters that share a glyph keep codes of their own and with
them entries of their own in ToUnicode.
"""

import hashlib
import sys
from array import array
from codecs import utf_16_be_encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import sub

from data.progress import may_stop
from exports.fonts.font import PER_EM, Font
from exports.fonts.subset import subset
from exports.pdf import syntax
from exports.pdf.file import PdfFile

_FIRST_SURROGATE = 0xD800
_LAST_OF_PLANE = "\uffff"
_SYMBOLIC = 4  # the flag of fonts that use more than the standard Latin character set
_MANY = 1 << 16  # bytes of codes that are looked through in one go
_BLOCK = 100  # entries in a block of a CMap at most (Adobe Technical Note 5014)
_CMAP = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
%s
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class EmbeddedFont:
    """A font of the file: encodes text, remembers what it encoded, writes itself at the end.

    Attributes:
        resource: its name in the resources of the pages, with the slash.
    """

    def __init__(self, font: Font, index: int) -> None:
        self.resource = b"/F%d" % index
        self._font = font
        self._beyond: dict[int, int] = {}
        self._selected: dict[float, bytes] = {}
        self._codes: set[int] = set()
        self._fresh = bytearray()  # codes of what was encoded since they were last looked through

    def encode(self, text: str) -> bytes:
        """The codes of ``text``, two bytes each."""
        codes, length = utf_16_be_encode(text)
        if len(codes) != 2 * length:
            codes = self._encode_beyond(text)
        self._fresh += codes
        if len(self._fresh) > _MANY:
            self._look_through()
        return codes

    def _encode_beyond(self, text: str) -> bytes:
        """The codes of ``text``, in which there are characters beyond U+FFFF."""
        for character in map(ord, text):
            if character > 0xFFFF:
                self._beyond.setdefault(character, _FIRST_SURROGATE + len(self._beyond))
        return text.translate(self._beyond).encode("utf-16-be", "surrogatepass")

    def _look_through(self) -> None:
        """Remember which codes there are among the fresh ones."""
        codes = array("H", bytes(self._fresh))
        if sys.byteorder == "little":
            codes.byteswap()
        self._codes.update(codes)
        self._fresh.clear()

    @property
    def used(self) -> bool:
        """Whether anything was encoded in it."""
        return bool(self._fresh or self._codes)

    def select(self, size: float) -> bytes:
        """The operator that makes following text stand in this font and size."""
        known = self._selected
        if size not in known:
            known[size] = b"%s %s Tf" % (self.resource, syntax.number(size))
        return known[size]

    def extra(self, text: str, size: float, advances: Sequence[float]) -> list[float]:
        """What each character of ``text`` but the last has beyond the font's own advance (points).

        The last character's advance moves nothing; a single one has nothing beyond.
        """
        own = map((size / PER_EM).__mul__, self._font.widths(text[:-1]))
        return list(map(sub, advances, own)) or [0.0]

    def width(self, text: str, size: float) -> float:
        """How far ``text`` reaches with the font's own advances."""
        return sum(self._font.widths(text)) * size / PER_EM

    def write(self, file: PdfFile) -> int:
        """Add the font to the file; its object number."""
        self._look_through()
        beyond = {code: character for character, code in self._beyond.items()}
        codes = {code: chr(beyond.get(code, code)) for code in sorted(self._codes)}
        base = syntax.name(f"{_tag(self._font.key, codes)}+{self._font.postscript_name}")
        glyphs = {code: self._font.glyph(character) for code, character in codes.items()}
        descendant = file.add(
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont%s"
            b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            b"/FontDescriptor %d 0 R/DW 1000/W[%s]/CIDToGIDMap %d 0 R>>"
            % (
                base,
                self._descriptor(file, base, codes.values()),
                _widths(codes, self._font),
                file.add_stream(_glyph_map(glyphs)),
            )
        )
        may_stop()
        to_unicode = file.add_stream(_CMAP % _to_unicode(codes))
        may_stop()
        return file.add(
            b"<</Type/Font/Subtype/Type0/BaseFont%s/Encoding/Identity-H"
            b"/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>" % (base, descendant, to_unicode)
        )

    def _descriptor(self, file: PdfFile, base: bytes, shown: Iterable[str]) -> int:
        metrics = self._font.metrics
        may_stop()
        program = subset(self._font, shown)
        may_stop()
        embedded = file.add_stream(program, b"/Length1 %d" % len(program))
        return file.add(
            b"<</Type/FontDescriptor/FontName%s/Flags %d/FontBBox%s/ItalicAngle %s/Ascent %s"
            b"/Descent %s/CapHeight %s/StemV %d/FontFile2 %d 0 R>>"
            % (
                base,
                _SYMBOLIC,
                syntax.numbers(metrics.box),
                syntax.number(metrics.italic_angle),
                syntax.number(metrics.ascent),
                syntax.number(metrics.descent),
                syntax.number(metrics.cap_height),
                self._font.weight // 5,
                embedded,
            )
        )


def _tag(key: str, codes: Iterable[int]) -> str:
    """Six capitals that stand for this selection of this font (ISO 32000-1, 9.6.4)."""
    selection = f"{key}:{','.join(map(str, codes))}".encode()
    number = int.from_bytes(hashlib.blake2b(selection, digest_size=8).digest(), "big")
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))


def _glyph_map(glyphs: Mapping[int, int]) -> bytes:
    """The glyph of each code, two bytes each, from code 0 to the last one used."""
    table = array("H", bytes(2 * max(glyphs, default=0) + 2))
    for code, glyph in glyphs.items():
        table[code] = glyph
    if sys.byteorder == "little":
        table.byteswap()
    return table.tobytes()


def _widths(codes: Mapping[int, str], font: Font) -> bytes:
    """The entries of ``W``: everything that is not as wide as high."""
    widths = dict(zip(codes, font.widths("".join(codes.values())), strict=True))
    unusual = [code for code, width in widths.items() if width != PER_EM]
    return b"".join(
        b"%d[%s]" % (run[0], b" ".join(syntax.number(widths[code], 3) for code in run))
        for run in _consecutive(unusual)
    )


def _to_unicode(codes: Mapping[int, str]) -> bytes:
    """The blocks of the CMap that gives each code its character."""
    entries = [
        b"<%04X> <%04X>" % (code, code)
        if character <= _LAST_OF_PLANE
        else b"<%04X> <%s>" % (code, character.encode("utf-16-be").hex().upper().encode())
        for code, character in codes.items()
    ]
    blocks = (entries[start : start + _BLOCK] for start in range(0, len(entries), _BLOCK))
    return b"\n".join(
        b"%d beginbfchar\n%s\nendbfchar" % (len(block), b"\n".join(block)) for block in blocks
    )


def _consecutive(codes: Iterable[int]) -> Iterator[list[int]]:
    """Ascending codes in groups without gaps."""
    group: list[int] = []
    for code in codes:
        if group and code != group[-1] + 1:
            yield group
            group = []
        group.append(code)
    if group:
        yield group
