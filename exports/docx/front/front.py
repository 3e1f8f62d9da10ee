"""The paragraphs in front of the text, and the signature and imprint behind it."""

from collections.abc import Iterator, Sequence

from exports.docx import style_ids
from exports.docx.ems import ems
from exports.docx.front.looks import JOINT_GAP_EM, MM, shown_head
from exports.docx.front.pictures import Pictures
from exports.docx.inlines import Shared
from exports.docx.looks import text_width
from exports.docx.title import issue_date, title_block
from exports.docx.xml import TWIPS, attribute, paragraph, run
from exports.layout.cover_areas import cover_areas
from exports.layout.pages import LaidOut
from templates.document import Align, Document
from templates.letterhead import Logo
from templates.red_head import Mark, RedHead
from templates.style import Face, Style

_WIDE = "\u3000"
_TAB = "<w:r><w:tab/></w:r>"
_NAMES_IN_A_ROW = 2
_NEW_PAGE = "<w:pageBreakBefore/>"


class Front:
    """Writes what stands in front of the text.

    Args:
        title: the title in its lines.
        laid: the finished pages: whether there is a cover, and where the imprint stands.

    Attributes:
        pictures: those used.
    """

    def __init__(
        self,
        document: Document,
        style: Style,
        shared: Shared,
        title: Sequence[str],
        laid: LaidOut,
    ) -> None:
        self._meta = document.meta
        self._labels = document.meta.labels
        self._style = style
        self._ids = shared.ids
        self._title = title
        self._laid = laid
        self._head = shown_head(document, style)
        self.pictures = Pictures()

    def write(self) -> list[str]:
        """Everything in front; nothing without a title."""
        if not self._meta.title:
            return []
        if self._laid.cover:
            return list(self._cover_page())
        if self._head is not None:
            return [*self._red_head(self._head), *self._titled(self._head)]
        block = title_block(self._meta, self._ids, self._title)
        return [*self._letterhead(), *block]

    # Letterhead and cover

    def _letterhead(self) -> Iterator[str]:
        """Logo and address; beside one another unless they stand in the middle."""
        paper = self._meta.letterhead
        if paper is None:
            return
        centred = self._style.paragraph("letterhead").align is Align.CENTER
        if paper.logo is not None and paper.lines and not centred:
            yield self._side_by_side(paper.logo, paper.lines)
            return
        if paper.logo is not None:
            yield self._logo(paper.logo, centred=centred)
        style = self._ids["letterhead"] if centred else style_ids.ADDRESS
        for line in paper.lines:
            yield paragraph(style, run(line))

    def _side_by_side(self, logo: Logo, lines: Sequence[str]) -> str:
        """The logo at the left, the address at the right."""
        address = "".join(paragraph(style_ids.ADDRESS, run(line)) for line in lines)
        total = text_width(self._style)
        left = min(round(logo.size_mm()[0] * MM * TWIPS), total // 2)
        cells = (self._logo(logo, centred=False), left), (address, total - left)
        return _table(style_ids.LETTERHEAD_TABLE, cells, logo.alt or "、".join(lines))

    def _logo(self, logo: Logo, *, centred: bool) -> str:
        width, height = (side * MM for side in logo.size_mm())
        written = self.pictures.inline(logo.data, logo.suffix, logo.alt, (width, height))
        return paragraph(style_ids.DRAWING if centred else style_ids.LOGO, written)

    def _cover_page(self) -> Iterator[str]:
        meta, paper = self._meta, self._meta.letterhead
        if paper is not None and paper.logo is not None:
            yield self._logo(paper.logo, centred=False)
        areas = "".join(self._areas())
        yield paragraph(self._ids["cover-title"], areas + run("\n".join(self._title)))
        if meta.subtitle:
            yield paragraph(self._ids["cover-subtitle"], run(meta.subtitle))
        dated = _WIDE.join(part for part in (meta.number, issue_date(meta)) if part)
        first = style_ids.COVER_FOOT
        for line in filter(None, (meta.issuer, dated)):
            yield paragraph(first, run(line))
            first = self._ids["cover-issuer"]
        first = style_ids.COVER_ADDRESS
        for line in paper.lines if paper is not None else ():
            yield paragraph(first, run(line))
            first = self._ids["letterhead"]

    def _areas(self) -> Iterator[str]:
        """The areas of colour, as the PDF's cover has them."""
        for area in cover_areas(self._style, self._meta):
            x, top, width, height = (side * MM for side in area[:4])
            yield self.pictures.area(area.colour, (x, top), (width, height))

    # Red head

    def _red_head(self, head: RedHead) -> Iterator[str]:
        for line in head.notices(self._labels):
            own = style_ids.COPY_NUMBER if line == head.copy_number else self._ids["head-notice"]
            yield paragraph(own, run(line))
        word = self._labels.get("head-document", "") if head.mark is Mark.DOCUMENT else ""
        if len(head.issuers) == 1:
            yield paragraph(self._ids["head-mark"], run(head.issuers[0] + word))
        elif head.issuers:
            yield self._joint_mark(head.issuers, word)
        yield from self._number(head)

    def _joint_mark(self, issuers: Sequence[str], word: str) -> str:
        """Joint issuers one below another, as wide as one another; 文件 half way down."""
        look = self._style.paragraph("head-mark")
        first, *others = issuers
        names = paragraph(style_ids.MARK_FIRST, run(first)) + "".join(
            paragraph(style_ids.MARK_NAME, run(name)) for name in others
        )
        unit = look.size * TWIPS
        cells = [(names, round(max(map(ems, issuers)) * unit))]
        if word:
            written = paragraph(style_ids.MARK_WORD, run(word))
            cells.append((written, round((ems(word) + JOINT_GAP_EM) * unit)))
        return _table(style_ids.MARK_TABLE, cells, "、".join(issuers) + word)

    def _number(self, head: RedHead) -> Iterator[str]:
        """The document number; with signers at the left, they at the right, two in a row."""
        if not head.signers:
            yield paragraph(self._ids["head-number"], run(self._meta.number))
            return
        rows = [
            head.signers[at : at + _NAMES_IN_A_ROW]
            for at in range(0, len(head.signers), _NAMES_IN_A_ROW)
        ]
        label = self._labels.get("head-signer", "") + self._labels.get("head-colon", "：")
        name_style = self._ids.emphasis(Face.KAI)
        for index, names in enumerate(rows):
            last = index == len(rows) - 1
            number = run(self._meta.number) if last else ""
            said = run(label) if index == 0 else ""
            style = style_ids.NUMBER_FIRST if index == 0 else style_ids.NUMBER_NEXT
            names_run = run(_WIDE.join(names), name_style)
            yield paragraph(style, f"{_TAB}{number}{_TAB}{said}{names_run}")

    def _titled(self, head: RedHead) -> Iterator[str]:
        """Title, subtitle, and to whom the document goes."""
        yield paragraph(self._ids["title"], run("\n".join(self._title)))
        if self._meta.subtitle:
            yield paragraph(self._ids["subtitle"], run(self._meta.subtitle))
        if head.recipients:
            words = head.recipients + self._labels.get("head-colon", "：")
            yield paragraph(self._ids["recipients"], run(words))

    # Behind the text

    def signature(self) -> list[str]:
        """Who issued the document and when; nothing without a red head."""
        head = self._head
        if head is None or not self._meta.title:
            return []
        out = [
            paragraph(style_ids.SIGNATURE_NEXT if at else self._ids["signature"], run(name))
            for at, name in enumerate(head.issuers)
        ]
        return [*out, paragraph(style_ids.SIGNATURE_DATE, run(issue_date(self._meta)))]

    def imprint(self) -> list[str]:
        """Copies and printer, at the foot of the last page, an even one."""
        head = self._head
        if head is None or not head.imprint or not self._meta.title:
            return []
        rows = "".join(
            f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{text_width(self._style)}" w:type="dxa"/></w:tcPr>'
            f"{paragraph(self._ids['imprint'], line)}</w:tc></w:tr>"
            for line in self._imprint_lines(head)
        )
        label = attribute(self._labels.get("head-copies", "") or self._meta.title)
        table = (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_ids.IMPRINT_TABLE}"/>'
            '<w:tblpPr w:vertAnchor="margin" w:horzAnchor="margin" w:tblpXSpec="left" '
            f'w:tblpYSpec="bottom"/><w:tblW w:w="{text_width(self._style)}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblCaption w:val="{label}"/>'
            f'<w:tblDescription w:val="{label}"/></w:tblPr>'
            f'<w:tblGrid><w:gridCol w:w="{text_width(self._style)}"/></w:tblGrid>{rows}</w:tbl>'
        )
        breaks = [paragraph(style_ids.SPACER, "", _NEW_PAGE) for _ in range(self._pages_more())]
        return [*breaks, table, paragraph(style_ids.SPACER, "")]

    def _imprint_lines(self, head: RedHead) -> Iterator[str]:
        imprint, labels = head.imprint, self._labels
        if imprint.copies_to:
            label = labels.get("head-copies", "") + labels.get("head-colon", "：")
            yield run(label + imprint.copies_to + labels.get("head-stop", "。"))
        if imprint.printed_by:
            printed = labels.get("head-printed", "{date}")
            when = printed.format(date=issue_date(self._meta, imprint.printed_on))
            yield f"{run(imprint.printed_by)}{_TAB}{run(when)}"

    def _pages_more(self) -> int:
        """How many pages the imprint stands behind the text's last one."""
        places = self._laid.destinations
        imprint = places.get("imprint")
        others = [place.page for name, place in places.items() if name != "imprint"]
        return max(imprint.page - max(others, default=0), 0) if imprint is not None else 0


def _table(style: str, cells: Sequence[tuple[str, int]], alt: str) -> str:
    """A row of cells of given widths."""
    said = attribute(alt)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for _, width in cells)
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{content}</w:tc>"
        for content, width in cells
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(width for _, width in cells)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCaption w:val="{said}"/>'
        f'<w:tblDescription w:val="{said}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr>{row}</w:tr></w:tbl>"
    )
