"""The part of a font that a document embeds."""

from collections.abc import Iterable

import uharfbuzz as hb

from exports.fonts.font import Font

# What only shaping, hinting, vertical setting or people need; the PDF writer places glyphs itself.
_DROPPED = (
    b"BASE", b"DSIG", b"GDEF", b"GPOS", b"GSUB", b"STAT", b"VORG", b"gasp", b"kern", b"meta",
    b"name", b"vhea", b"vmtx",
)  # fmt: skip


def subset(font: Font, characters: Iterable[str]) -> bytes:
    """A TrueType file with the glyphs of ``characters`` only; glyph numbers stay those of ``font``.

    The same font and characters give the same bytes.
    """
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.UNICODE).update(sorted({ord(c) for c in characters}))
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(
        int.from_bytes(tag, "big") for tag in _DROPPED
    )
    wanted.flags = (
        hb.SubsetFlags.RETAIN_GIDS
        | hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        | hb.SubsetFlags.NOTDEF_OUTLINE
    )
    face = font.opened()  # by itself: what is read of the file is let go of with it
    if face.has_var_data:
        wanted.pin_all_axes_to_default(face)
    return bytes(hb.subset(face, wanted).blob.data)
