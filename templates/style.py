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
from templates.foreign.of_files import fault_in_file

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
        latin_shipped: key of the shipped font for Latin letters and digits, where the one that
            plays the role has none fit to be read beside its Chinese characters.
        word: the family name written into Word files (eastAsia); ``latin`` the one for Latin text.
        bold: whether Word is told to embolden (there is no bold cut of the family).
    """

    shipped: str
    word: str
    installed: tuple[str, ...] = ()
    latin_shipped: str = ""
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
    """Header and footer: what stands in them and how far from the paper's edge (millimetres).

    ``header_section`` lets the header name the top section at the right of the briefing's title.
    """

    footer: FooterKind
    footer_mm: float
    header: bool = False
    header_mm: float = 15.0
    header_rule: bool = False
    header_section: bool = False
    first_page_header: bool = False


class TableLook(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Rules and fills of tables; ``grid`` draws all cell borders, otherwise three rules are.

    Attributes:
        padding, above: kept free at either side, and above and below, of a cell's text.
    """

    rule: float = 0.5
    heavy_rule: float = 1.0
    padding: float = 4.0
    above: float = 2.5
    grid: bool = False
    head_fill: Colour | None = None
    stripe_fill: Colour | None = None
    rule_colour: Colour = "#000000"


class ChartLook(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Charts, time lines, key figures and pulled quotations.

    Attributes:
        series: fills in the order of the series; more series begin again with the first.
        heat: of a heat map's darkest cell; smaller values are tints of it, the smallest with the
            share ``heat_least`` of it; ``heat_none``: of cells that have no value.
        axis, gridline, muted: of the zero line, of the lines behind, of what is less important.
        size, leading: of labels; ``face``: theirs and that of values.
        key_size: of the large numbers of a strip; ``key_leading`` in shares of their size;
            ``key_words``: the size of the words beside their digits, as a share of it.
        key_bar: how thick the bar above each is.
        pull: how many times larger than others a pulled quotation is set.
        caption_below: whether the caption stands below the drawing (GB/T 7713.2), else above it.
    """

    series: Annotated[tuple[Colour, ...], msgspec.Meta(min_length=1)]
    heat: Colour
    heat_least: float = 0.12
    heat_none: Colour = "#f4f4f4"
    axis: Colour = "#000000"
    gridline: Colour = "#d9d9d9"
    muted: Colour = "#595959"
    face: Face = Face.HEI
    value_face: Face = Face.HEI
    size: Annotated[float, msgspec.Meta(ge=7.5)] = 9.0
    leading: float = 12.5
    key_size: float = 22.0
    key_leading: float = 1.35
    key_words: float = 0.55
    key_bar: float = 1.5
    pull: float = 1.0
    caption_below: bool = False


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


class CoverLook(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page of its own for title, subtitle, issuer, number, date and letterhead.

    Attributes:
        from_pages: with :attr:`templates.document.Cover.AUTO`, briefings longer than so many pages
            get one.
        field_mm: from the upper edge of the paper to the foot of the field in the accent's colour.
        title_mm: from the upper edge of the paper to the top of the title.
    """

    from_pages: int
    field_mm: float
    title_mm: float


class RedHeadLook(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The measures of red head and imprint (GB/T 9704-2012, §7.2, §7.4), in millimetres.

    Attributes:
        mark_mm: from the top of the type area to the top of the issuer's mark.
        number_lines: from the mark down to the document number, in lines of the grid.
        rule_mm: from the document number down to the red rule; ``rule_width_mm``: of that rule.
        title_lines: from the red rule down to the title, in lines of the grid.
        colour: of mark and rule.
        outer_rule_mm, inner_rule_mm: widths of the imprint's first and last rule, of the others.
    """

    mark_mm: float = 35.0
    number_lines: int = 2
    rule_mm: float = 4.0
    rule_width_mm: float = 0.7
    title_lines: int = 2
    colour: Colour = "#e60012"
    outer_rule_mm: float = 0.35
    inner_rule_mm: float = 0.25


PARAGRAPH_STYLES = (
    "title", "subtitle", "issuer", "contents-title", "contents-1", "contents-2",
    "heading-1", "heading-2", "heading-3", "heading-4",
    "body", "lead", "item", "meta", "note", "empty",
    "quotation", "attribution", "list",
    "caption", "cell-head", "cell", "table-note",
    "footnote", "reference", "header", "footer", "letterhead",
)  # fmt: skip
"""Every style defines these paragraph styles."""

COVER_STYLES = ("cover-title", "cover-subtitle", "cover-issuer")
"""Styles with a cover define these too."""

RED_HEAD_STYLES = (
    "head-notice",  # copy number, secrecy, urgency
    "head-mark",  # the issuer's mark; narrower type where it would not fit on its line
    "head-number",  # document number, and the words 签发人：
    "head-name",  # the name of whoever signed
    "recipients",
    "signature",
    "imprint",
)
"""Styles with a red head define these too."""


class Style(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a briefing looks.

    Attributes:
        accent: its one colour; ``accent_yields``: whether a letterhead may replace it.
        tints: colours of the style that are its accent mixed with white, with the accent's share.
        cover, red_head: ``None`` in styles that have none.
    """

    id: str
    names: Names
    about: Names
    page: PageSetup
    faces: Mapping[Face, FaceChoice]
    paragraphs: Mapping[str, ParagraphStyle]
    numbering: tuple[Numbering, ...]
    furniture: Furniture
    chart: ChartLook
    table: TableLook = TableLook()
    title_block: TitleBlock = TitleBlock()
    cover: CoverLook | None = None
    red_head: RedHeadLook | None = None
    accent: Colour = "#000000"
    accent_yields: bool = False
    tints: Mapping[Colour, float] = msgspec.field(default_factory=dict)
    citation_superscript: float = 0.6

    def paragraph(self, name: str) -> ParagraphStyle:
        """The paragraph style called ``name`` (one of :data:`PARAGRAPH_STYLES`)."""
        return self.paragraphs[name]


def paragraph_styles(style: Style) -> tuple[str, ...]:
    """The names of exactly those paragraph styles that ``style`` must define."""
    cover = COVER_STYLES if style.cover is not None else ()
    return PARAGRAPH_STYLES + cover + (RED_HEAD_STYLES if style.red_head is not None else ())


def mixed(colour: Colour, share: float) -> Colour:
    """``colour`` mixed with white; ``share`` is its part of the mixture."""
    channels = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - each) * share):02x}" for each in channels)


def accented(style: Style, accent: str | None) -> Style:
    """``style`` with ``accent`` wherever its own is, if it yields (the letterhead's colour)."""
    if accent is None or not style.accent_yields:
        return style
    colours = {tint: mixed(accent, share) for tint, share in style.tints.items()}
    colours[style.accent] = accent
    return msgspec.convert(_recoloured(msgspec.to_builtins(style), colours), Style)


def _recoloured(value: object, colours: Mapping[str, str]) -> object:
    """``value`` with colours exchanged for others."""
    if isinstance(value, dict):
        return {key: _recoloured(each, colours) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_recoloured(each, colours) for each in value]
    return colours.get(value, value) if isinstance(value, str) else value


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
            message(
                "The style “{name}” cannot be read: {why}.", name=style_id, why=fault_in_file(error)
            )
        ) from error
    missing = set(paragraph_styles(style)) ^ set(style.paragraphs)
    if missing:
        raise StyleError(
            message(
                "The style “{name}” has too many or too few paragraph styles: {what}.",
                name=style_id,
                what=", ".join(sorted(missing)),
            )
        )
    return style
