"""Page set-up, headers and footers."""

from exports.docx import style_ids
from exports.docx.style_ids import StyleIds
from exports.docx.xml import HEADER, NAMESPACES, field, millimetres, paragraph, run, twips
from templates.style import FooterKind, ParagraphStyle, Style

_MIDDLE_EM = 0.38


class Furniture:
    """Which headers and footers a document has, and what stands in them.

    Attributes:
        parts: name of the part → its XML; ``references``: for the section properties.
    """

    def __init__(self, style: Style, title: str) -> None:
        self._style = style
        self._ids = StyleIds(style)
        self.parts: dict[str, str] = {}
        self._references: list[str] = []
        if self.has_header(title):
            self._header(title)
        self._footers()

    @property
    def references(self) -> str:
        """The references of a section to its headers and footers."""
        return "".join(self._references)

    @property
    def two_sided(self) -> bool:
        """Whether left-hand pages differ from right-hand ones."""
        return self._style.furniture.footer is not FooterKind.CENTRED

    @property
    def special_first_page(self) -> bool:
        """Whether the first page goes without its header or footer."""
        furniture = self._style.furniture
        bare = bool(furniture.header) and not furniture.first_page_header
        return bare or self._style.title_block.own_page

    def has_header(self, title: str) -> bool:
        """Whether pages have a header at all."""
        return self._style.furniture.header and bool(title)

    def _header(self, title: str) -> None:
        section = ""
        if self._style.furniture.header_section:
            # Word fills it in for every page; programs that cannot leave it empty.
            section = f"<w:r><w:tab/></w:r>{field('STYLEREF 1', '')}"
        written = paragraph(self._ids["header"], run(title) + section)
        sides = ["default"] + ["even"] * self.two_sided
        if self._style.furniture.first_page_header and self.special_first_page:
            sides.append("first")
        for side in sides:
            self._add("header", "hdr", side, written)

    def _footers(self) -> None:
        odd = paragraph(style_ids.FOOTER_ODD, self._number())
        even = paragraph(style_ids.FOOTER_EVEN, self._number())
        self._add("footer", "ftr", "default", odd)
        if self.two_sided:
            self._add("footer", "ftr", "even", even)
        if self.special_first_page and not self._style.title_block.own_page:
            self._add("footer", "ftr", "first", odd)

    def _number(self) -> str:
        page = field("PAGE", "1")
        if self._style.furniture.footer is FooterKind.OUTSIDE_DASHES:
            return f"{run('— ')}{page}{run(' —')}"
        return page

    def _add(self, kind: str, root: str, side: str, content: str) -> None:
        name = f"{kind}{sum(part.startswith(kind) for part in self.parts) + 1}"
        self.parts[name] = f"{HEADER}<w:{root} {NAMESPACES}>{content}</w:{root}>"
        self._references.append(f'<w:{kind}Reference w:type="{side}" r:id="{relationship(name)}"/>')


def relationship(part: str) -> str:
    """The id of the relationship to a header or footer."""
    return f"rId{part.capitalize()}"


ENDNOTES = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
"""Word counts endnotes in Roman numerals unless the section itself says otherwise."""


def section_xml(style: Style, furniture: Furniture, start: str = "") -> str:
    """The properties of a section.

    ``start`` says how it begins (``nextPage``, ``continuous``); ``""`` for the first one.
    """
    page = style.page
    kind = f'<w:type w:val="{start}"/>' if start else ""
    first = "<w:titlePg/>" if furniture.special_first_page and not start else ""
    grid = page.grid
    pitch = f'<w:docGrid w:type="lines" w:linePitch="{twips(grid.pitch)}"/>' if grid else ""
    return (
        f"<w:sectPr>{furniture.references}{ENDNOTES}{kind}"
        f'<w:pgSz w:w="{millimetres(page.width_mm)}" w:h="{millimetres(page.height_mm)}"/>'
        f'<w:pgMar w:top="{millimetres(page.top_mm)}" w:right="{millimetres(page.right_mm)}" '
        f'w:bottom="{millimetres(page.bottom_mm)}" w:left="{millimetres(page.left_mm)}" '
        f'w:header="{_header_edge(style)}" w:footer="{_footer_edge(style)}" w:gutter="0"/>'
        f'<w:cols w:space="425"/>{first}{pitch}</w:sectPr>'
    )


def _header_edge(style: Style) -> int:
    """From the paper's edge to the top of the header, whose baseline the style gives."""
    return millimetres(style.furniture.header_mm) - twips(_drop(style.paragraph("header")))


def _footer_edge(style: Style) -> int:
    """From the paper's edge to the foot of the footer, whose baseline the style gives."""
    look = style.paragraph("footer")
    return millimetres(style.furniture.footer_mm) - twips(look.leading - _drop(look))


def _drop(look: ParagraphStyle) -> float:
    """From the top of a line to its baseline."""
    return look.leading / 2 + look.size * _MIDDLE_EM
