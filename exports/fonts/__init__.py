"""Fonts: which there are, which one plays a role, how wide its characters are, what to embed."""

from exports.fonts.font import Font
from exports.fonts.fontset import FontSet, Substitution
from exports.fonts.installed import InstalledFonts, system_folders
from exports.fonts.missing import MissingGlyphs, Where, code_point
from exports.fonts.subset import subset

__all__ = [
    "Font",
    "FontSet",
    "InstalledFonts",
    "MissingGlyphs",
    "Substitution",
    "Where",
    "code_point",
    "subset",
    "system_folders",
]
