"""Makes the fonts in ``templates/fonts/`` from the fonts they are derived from.

    python -m release.make_fonts FOLDER...

The folders hold, at any depth, the files of Debian's packages ``fonts-noto-cjk`` (1:20220127) and
``fonts-lxgw-wenkai`` (1.250). Each face is cut down to the characters of ``release.characters``;
PostScript outlines become TrueType outlines, which is what the PDF writer can embed; punctuation
gets its Chinese widths; hints and vertical metrics go. The same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont, newTable

from release.characters import wanted_characters
from release.prepare import ROOT
from release.punctuation import widen

if TYPE_CHECKING:
    from fontTools.ttLib.tables.DefaultTable import DefaultTable

TARGET = ROOT / "templates" / "fonts"
VERSION = "1.000"
# Kerning, proportional and half-width punctuation, marks: all that horizontal setting asks for.
FEATURES = ["ccmp", "halt", "kern", "liga", "mark", "mkmk", "palt"]
# How far a TrueType curve may stray from the PostScript one, in thousandths of the type size.
CURVE_TOLERANCE = 0.7
ENGLISH, CHINESE = 0x409, 0x804


@dataclass(frozen=True)
class Face:
    """One shipped face and what it is made from.

    Attributes:
        key: its name in styles, and the stem of its file.
        source: file it is derived from; ``member`` the family within a collection.
        family, family_zh: our names; licences may reserve the original ones.
        licence_file: in ``templates/fonts/LICENSES``.
    """

    key: str
    source: str
    member: str
    family: str
    family_zh: str
    weight: int
    licence_file: str

    @property
    def style(self) -> str:
        """Return the style name: one family has at most these two."""
        return "Bold" if self.weight >= 700 else "Regular"


_SONG = ("Noto Serif CJK SC", "Jiyao Song", "辑要宋体")
_HEI = ("Noto Sans CJK SC", "Jiyao Hei", "辑要黑体")
_KAI = ("LXGW WenKai", "Jiyao Kai", "辑要楷体")
FACES = (
    Face("song-regular", "NotoSerifCJK-Regular.ttc", *_SONG, 400, "OFL-Noto-Serif-CJK.txt"),
    Face("song-bold", "NotoSerifCJK-Bold.ttc", *_SONG, 700, "OFL-Noto-Serif-CJK.txt"),
    Face("hei-regular", "NotoSansCJK-Regular.ttc", *_HEI, 400, "OFL-Noto-Sans-CJK.txt"),
    Face("hei-bold", "NotoSansCJK-Bold.ttc", *_HEI, 700, "OFL-Noto-Sans-CJK.txt"),
    Face("kai-regular", "LXGWWenKai-Regular.ttf", *_KAI, 400, "OFL-LXGW-WenKai.txt"),
)


def main(folders: list[str]) -> int:
    """Make all faces and their list ``fonts.toml``; return the exit status."""
    if not folders:
        sys.exit(__doc__)
    characters = wanted_characters()
    entries = []
    for face in FACES:
        font = open_source(find_source(face.source, folders), face.member)
        version = font["name"].getDebugName(5)
        cut_down(font, characters)
        if "CFF " in font:
            to_truetype(font)
        widen(font)
        rename(font, face, f"{face.member}, {version}")
        path = TARGET / f"{face.key}.ttf"
        font.save(path, reorderTables=True)
        entries.append(describe(face, path, len(font.getBestCmap())))
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")
    (TARGET / "fonts.toml").write_text("\n".join([_LIST_HEADER, *entries, ""]), encoding="utf-8")
    return 0


def find_source(name: str, folders: list[str]) -> Path:
    """Return the file of this name below one of the folders."""
    for folder in folders:
        for path in sorted(Path(folder).rglob(name)):
            return path
    sys.exit(f"{name} is not below {', '.join(folders)}.")


def open_source(path: Path, family: str) -> TTFont:
    """Open a font file, or the member of a collection that has the family name."""
    fonts = TTCollection(path).fonts if path.suffix == ".ttc" else [TTFont(path)]
    # The time stamp of the source stays: the same input is to give the same bytes.
    for font in fonts:
        font.recalcTimestamp = False
    return next(font for font in fonts if font["name"].getBestFamilyName() == family)


def cut_down(font: TTFont, characters: set[str]) -> None:
    """Remove every character, feature and table that horizontal setting does not need."""
    options = Options(
        layout_features=FEATURES,
        hinting=False,
        notdef_outline=True,
        name_IDs=["*"],
        name_languages=["*"],
        glyph_names=False,
        drop_tables=["BASE", "DSIG", "STAT", "VORG", "gasp", "vhea", "vmtx"],
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=map(ord, characters))
    subsetter.subset(font)


def to_truetype(font: TTFont) -> None:
    """Replace PostScript outlines (cubic curves) by TrueType outlines (quadratic curves)."""
    outlines = font.getGlyphSet()
    order = font.getGlyphOrder()
    glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = {}
    for name in order:
        pen = TTGlyphPen(outlines)
        # TrueType fills to the right of a contour, PostScript to the left.
        outlines[name].draw(Cu2QuPen(pen, CURVE_TOLERANCE, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    font["glyf"], font["loca"] = glyf, newTable("loca")
    for name in order:
        glyf[name].recalcBounds(glyf)
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(glyf[name], "xMin", 0))
    del font["CFF "]
    font["maxp"] = _truetype_maxp(len(order))
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"


def _truetype_maxp(count: int) -> DefaultTable:
    """Return a maxp table for outlines without instructions; saving fills in the sizes."""
    table = newTable("maxp")
    table.tableVersion = 0x00010000
    table.numGlyphs = count
    table.maxZones = 1
    zero = ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs")
    for name in (*zero, "maxStackElements", "maxSizeOfInstructions", "maxComponentElements"):
        setattr(table, name, 0)
    return table


def rename(font: TTFont, face: Face, origin: str) -> None:
    """Give our names; keep copyright, trademark, designers and licence as they were."""
    name = font["name"]
    kept = {0, 7, 8, 9, 11, 12, 13, 14}
    name.names = [
        record
        for record in name.names
        if record.nameID in kept and (record.platformID, record.langID) == (3, ENGLISH)
    ]
    for language, family in ((ENGLISH, face.family), (CHINESE, face.family_zh)):
        name.setName(family, 1, 3, 1, language)
        name.setName(face.style, 2, 3, 1, language)
        name.setName(f"{family} {face.style}".removesuffix(" Regular"), 4, 3, 1, language)
    postscript = f"{face.family.replace(' ', '')}-{face.style}"
    name.setName(f"{VERSION};{postscript}", 3, 3, 1, ENGLISH)
    name.setName(f"Version {VERSION}", 5, 3, 1, ENGLISH)
    name.setName(postscript, 6, 3, 1, ENGLISH)
    name.setName(f"Reduced from {origin}; made for Jiyao.", 10, 3, 1, ENGLISH)
    _mark_style(font, bold=face.style == "Bold")


def _mark_style(font: TTFont, *, bold: bool) -> None:
    """Set the bits by which systems pair a regular face with its bold one."""
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0b110_0001) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    font["head"].fontRevision = float(VERSION)


_LIST_HEADER = """\
# The fonts shipped with Jiyao; made by release/make_fonts.py, not edited by hand.
# characters: how many the face has; sha256: of the file."""


def describe(face: Face, path: Path, characters: int) -> str:
    """Return the face's entry in ``fonts.toml``."""
    values: dict[str, object] = {
        "key": face.key,
        "file": path.name,
        "family": face.family,
        "family_zh": face.family_zh,
        "style": face.style,
        "weight": face.weight,
        "derived_from": face.member,
        "licence": "OFL-1.1",
        "licence_file": f"LICENSES/{face.licence_file}",
        "characters": characters,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
    }
    # JSON's strings and integers are TOML's.
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join(["", "[[font]]", *lines])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
