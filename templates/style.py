"""Styles: how a briefing looks, as frozen values read from ``templates/styles/<id>.toml``.

Sizes are points unless a name says otherwise (``_mm``, ``_em``). A style says nothing about
content.
"""

import enum
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Annotated

import msgspec

from data.errors import UserError
from data.messages import message
from data.model.controlled import Names
from templates.document import Align

Colour = Annotated[str, msgspec.Meta(pattern=r"^#[0-9a-f]{6}$")]


class Face(enum.StrEnum):
    """The roles a typeface plays; a style says which fonts may play them."""

    SONG = "song"
    SONG_BOLD = "song-bold"
    HEI = "hei"
    HEI_BOLD = "hei-bold"
    KAI = "kai"
    FANGSONG = "fangsong"
    XIAOBIAOSONG = "xiaobiaosong"


class FaceChoice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which fonts may play a role.

    Attributes:
        installed: family names looked for on the machine first, best first; may be empty.
        shipped: key of the shipped font (``templates/fonts/fonts.toml``) used when none is
            installed.
        word: the family name written into Word files (eastAsia); ``latin`` the one for Latin text.
        bold: whether Word is told to embolden (there is no bold cut of the family).
    """

    shipped: str
    word: str
    installed: tuple[str, ...] = ()
    latin: str = "Times New Roman"
    bold: bool = False


class Grid(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The line grid of a page (GB/T 9704: 22 lines of 28 characters)."""

    lines: int
    characters: int
    pitch: float


class PageSetup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Paper and margins in millimetres."""

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    grid: Grid | None = None


class ParagraphStyle(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How one kind of paragraph looks.

    Attributes:
        size, leading: of the type, from baseline to baseline.
        first_indent_em, left_em, right_em: indents in ems of this style's size.
        before, after: space around; on a grid the whole block is rounded up to whole lines.
        bar: colour of a vertical rule at the left (quotations), ``fill``: background.
        word: the name of the Word style.
    """

    word: str
    face: Face
    size: float
    leading: float
    align: Align = Align.JUSTIFY
    first_indent_em: float = 0.0
    left_em: float = 0.0
    right_em: float = 0.0
    before: float = 0.0
    after: float = 0.0
    colour: Colour = "#000000"
    keep_with_next: bool = False
    outline_level: int | None = None
    strong_face: Face | None = None
    bar: Colour | None = None
    fill: Colour | None = None


class Numbering(enum.StrEnum):
    """How headings of one level are numbered."""

    NONE = "none"
    CHINESE = "chinese"  # 一、
    CHINESE_PARENTHESES = "chinese-parentheses"  # （一）
    ARABIC = "arabic"  # 1.
    ARABIC_PARENTHESES = "arabic-parentheses"  # （1）
    DECIMAL = "decimal"  # 1.2


class FooterKind(enum.StrEnum):
    """Where and how page numbers stand."""

    OUTSIDE_DASHES = "outside-dashes"  # — 1 —, right on odd pages, left on even ones
    CENTRED = "centred"
    OUTSIDE = "outside"


class Furniture(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Header and footer: what stands in them and how far from the paper's edge (millimetres)."""

    footer: FooterKind
    footer_mm: float
    header: bool = False
    header_mm: float = 15.0
    header_rule: bool = False
    first_page_header: bool = False


class TableLook(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Rules and fills of tables; ``grid`` draws all cell borders, otherwise three rules are."""

    rule: float = 0.5
    heavy_rule: float = 1.0
    padding: float = 4.0
    grid: bool = False
    head_fill: Colour | None = None
    stripe_fill: Colour | None = None
    rule_colour: Colour = "#000000"


class TitleBlock(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the title stands on the first page.

    Attributes:
        blank_lines_before: empty body lines above the title.
        rule: colour of a rule below the title block, ``None`` for none.
        own_page: whether the title block is a cover of its own.
    """

    blank_lines_before: float = 0.0
    rule: Colour | None = None
    own_page: bool = False


PARAGRAPH_STYLES = (
    "title", "subtitle", "issuer", "contents-title", "contents-1", "contents-2",
    "heading-1", "heading-2", "heading-3", "heading-4",
    "body", "lead", "item", "meta", "note", "empty",
    "quotation", "attribution", "list",
    "caption", "cell-head", "cell", "table-note",
    "footnote", "reference", "header", "footer",
)  # fmt: skip
"""Every style defines exactly these paragraph styles."""


class Style(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a briefing looks."""

    id: str
    names: Names
    about: Names
    page: PageSetup
    faces: Mapping[Face, FaceChoice]
    paragraphs: Mapping[str, ParagraphStyle]
    numbering: tuple[Numbering, ...]
    furniture: Furniture
    table: TableLook = TableLook()
    title_block: TitleBlock = TitleBlock()
    accent: Colour = "#000000"
    citation_superscript: float = 0.6

    def paragraph(self, name: str) -> ParagraphStyle:
        """The paragraph style called ``name`` (one of :data:`PARAGRAPH_STYLES`)."""
        return self.paragraphs[name]


class StyleError(UserError):
    """A style that cannot be used."""


def style_ids() -> tuple[str, ...]:
    """The ids of the built-in styles, sorted."""
    folder = files("templates").joinpath("styles")
    names = [path.name for path in folder.iterdir()]
    return tuple(sorted(n.removesuffix(".toml") for n in names if n.endswith(".toml")))


@cache
def load_style(style_id: str) -> Style:
    """The built-in style ``style_id``.

    Raises:
        StyleError: there is no such style, or its file is not what it should be.
    """
    if style_id not in style_ids():
        raise StyleError(
            message("There is no style called “{name}”.", name=style_id),
            message("Choose one of: {names}.", names=", ".join(style_ids())),
        )
    path = files("templates").joinpath("styles", f"{style_id}.toml")
    try:
        style = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Style)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise StyleError(
            message("The style “{name}” cannot be read: {why}.", name=style_id, why=str(error))
        ) from error
    missing = set(PARAGRAPH_STYLES) ^ set(style.paragraphs)
    if missing:
        raise StyleError(
            message(
                "The style “{name}” has too many or too few paragraph styles: {what}.",
                name=style_id,
                what=", ".join(sorted(missing)),
            )
        )
    return style
