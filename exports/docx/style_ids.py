"""What the styles of a Word file are called.

Word knows its built-in styles by name, most of them in small letters; all others are ours.
"""

import re
from collections.abc import Mapping

from templates.document import Align
from templates.style import Face, Style

HYPERLINK = "Hyperlink"
CITATION, CITATION_NAME = "CitationMark", "Citation Mark"
FOOTNOTE_REFERENCE, ENDNOTE_REFERENCE = "FootnoteReference", "EndnoteReference"
ENDNOTE_TEXT = "EndnoteText"
FOOTER_ODD, FOOTER_EVEN = "FooterOdd", "FooterEven"
TABLE = "BriefingTable"
PLAIN_TABLE, HEAT_TABLE, KEY_TABLE = "TimelineTable", "HeatTable", "KeyFigureTable"
DRAWING, PULL_QUOTE, SPACER = "Drawing", "PullQuote", "Spacer"
ITEM_INTRODUCING = "ItemIntroducing"
NOTE_INTRODUCING = "RemarkIntroducing"
ATTRIBUTION_KEPT = "AttributionKept"
QUOTE_ALONE, PULL_ALONE = "QuoteAlone", "PullQuoteAlone"
KEY_VALUE, KEY_SMALL, KEY_LABEL = "KeyFigureValue", "KeyFigureValueSmall", "KeyFigureLabel"
KEY_UNIT, KEY_SMALL_UNIT = "KeyFigureUnit", "KeyFigureUnitSmall"
CATEGORY = "ChartCategory"
FIGURE_CAPTION, FIGURE_NOTE = "FigureCaption", "FigureNote"
LOGO, ADDRESS, COVER_ADDRESS, COVER_FOOT = "Logo", "Address", "CoverAddress", "CoverFoot"
LETTERHEAD_TABLE, IMPRINT_TABLE = "LetterheadTable", "ImprintTable"
MARK_TABLE, MARK_FIRST, MARK_NAME = "HeadMarkTable", "HeadMarkFirst", "HeadMarkName"
COPY_NUMBER = "HeadCopyNumber"
MARK_WORD = "HeadMarkWord"
NUMBER_FIRST, NUMBER_NEXT = "HeadNumberFirst", "HeadNumberNext"
SIGNATURE_NEXT, SIGNATURE_DATE = "SignatureNext", "SignatureDate"
CHART_UNIT, HEAT_DARK, HEAT_LIGHT = "ChartUnit", "HeatText", "HeatTextLight"
HEAT_SMALL = "HeatTextSmall"
MOMENT_DATE, MOMENT_TEXT = "TimelineDate", "TimelineText"
HEADING_LEVELS = 4
CONTENTS_LEVELS = 4

_BUILT_IN = (
    *(f"heading {level}" for level in range(1, 10)),
    *(f"toc {level}" for level in range(1, 10)),
    *("Title", "Subtitle", "TOC Heading", "Body Text", "Quote", "caption", "List"),
    *("footnote text", "endnote text", "Bibliography", "header", "footer"),
)
_CANONICAL: Mapping[str, str] = {name.lower(): name for name in _BUILT_IN}
_SIDES: Mapping[Align, str] = {
    Align.RIGHT: "Right",
    Align.CENTER: "Centred",
    Align.JUSTIFY: "Justified",
}
# What stands out when a paragraph style does not say in which face.
HEAVIER: Mapping[Face, Face] = {Face.SONG: Face.SONG_BOLD, Face.HEI: Face.HEI_BOLD}


def word_name(name: str) -> str:
    """How Word writes the name of a style: ``Heading 1`` → ``heading 1``."""
    return _CANONICAL.get(name.lower(), name)


def is_built_in(name: str) -> bool:
    """Whether Word brings a style of this name along."""
    return word_name(name) in _BUILT_IN


def style_id(name: str) -> str:
    """The id of the Word style called ``name``: ``heading 1`` → ``Heading1``."""
    if name.lower().startswith("toc "):
        return "TOC" + name[4:].replace(" ", "")
    return "".join(word[0].upper() + word[1:] for word in re.findall(r"\w+", name))


def aligned(identifier: str, align: Align) -> str:
    """The id of the variant of a cell's style that stands on another side."""
    return identifier + _SIDES.get(align, "")


class StyleIds:
    """The ids of one style's Word styles."""

    def __init__(self, style: Style) -> None:
        self._ids = {key: style_id(look.word) for key, look in style.paragraphs.items()}
        self._strong = style.paragraph("body").strong_face or Face.HEI

    def __getitem__(self, key: str) -> str:
        """The paragraph style that our paragraph style ``key`` becomes."""
        return self._ids[key]

    def strong(self, face: Face) -> str:
        """The character style of words that stand out in ``face``."""
        return "Strong" if face is self._strong else f"Strong{_camel(face)}"

    @staticmethod
    def emphasis(face: Face) -> str:
        """The character style of words set apart in ``face``."""
        return "Emphasis" if face is Face.KAI else f"Emphasis{_camel(face)}"


def strong_faces(style: Style) -> list[Face]:
    """The faces that words may stand out in."""
    declared = {look.strong_face for look in style.paragraphs.values() if look.strong_face}
    return sorted({*declared, *HEAVIER.values(), Face.HEI})


def _camel(face: Face) -> str:
    return "".join(part.capitalize() for part in face.value.split("-"))
