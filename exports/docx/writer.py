"""Writes a briefing as a Word file."""

from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING, BinaryIO

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part

from data.progress import QUIET, Progress, stoppable
from exports.docx.body import Around, Body
from exports.docx.charts import part as charts
from exports.docx.charts import workbook as workbooks
from exports.docx.contents import headings
from exports.docx.deflating import Deflated, Deflating
from exports.docx.front.front import Front
from exports.docx.front.looks import cover_blank, fronted, shown_head, signature_indents
from exports.docx.inlines import InlineWriter, Shared
from exports.docx.links import Links
from exports.docx.lists import Lists
from exports.docx.manifest import manifest_xml, properties_xml
from exports.docx.marks import Marks
from exports.docx.notes import notes_xml
from exports.docx.package import Package
from exports.docx.page import Furniture, relationship, section_xml
from exports.docx.paragraph_styles import Counts
from exports.docx.pieces import Pieces
from exports.docx.settings import application_xml, core_xml, fonts_xml, settings_xml
from exports.docx.style_ids import StyleIds
from exports.docx.styles import styles_xml, with_styles
from exports.docx.theme import theme_xml
from exports.docx.title import title_lines
from exports.docx.xml import HEADER, NAMESPACES
from exports.garbage import no_garbage
from exports.layout.pages import LaidOut
from exports.numbering import number
from templates.document import Bibliography, Contents, Document, NotePlacement, walk
from templates.style import Style

if TYPE_CHECKING:
    from exports.docx.reference.borrowed import BorrowedLook
    from exports.docx.reference.reference import Reference

_BODY_SHARE = 0.6  # of the time; the rest goes into the other parts and the container
_NOTES = {
    NotePlacement.FOOTNOTES: (CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES),
    NotePlacement.ENDNOTES: (CONTENT_TYPE.WML_ENDNOTES, RELATIONSHIP_TYPE.ENDNOTES),
}
_LOOKS = {
    "styles": (CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
    "settings": (CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
    "fontTable": (CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE),
    "theme": (CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME),
    "numbering": (CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING),
}
_PATHS = {"theme": "/word/theme/theme1.xml"}
_FURNITURE = {
    "header": (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    "footer": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}


def write_docx(
    document: Document,
    style: Style,
    laid: LaidOut,
    stream: BinaryIO,
    progress: Progress = QUIET,
    reference: "Reference | None" = None,
) -> None:
    """Write ``document`` to ``stream``; the same input gives the same bytes.

    ``laid`` gives the page numbers of the contents and the lines of the title; ``reference`` is a
    file whose styles, page, headers, footers and theme take the place of the style's.

    Raises:
        OSError: the stream cannot be written.
        Cancelled: the person stopped it.
    """
    if reference is not None:
        style = reference.applied(style)
    style = fronted(style, document, cover=laid.cover)
    with no_garbage(), stoppable(progress):
        _Writer(document, style, laid, reference).write(stream, progress)


class _Writer:
    """One file on its way."""

    def __init__(
        self, document: Document, style: Style, laid: LaidOut, reference: "Reference | None"
    ) -> None:
        self._document = document
        self._style = style
        self._laid = laid
        self._shared = Shared(
            StyleIds(style),
            number(document, style),
            Marks(document.manifest),
            document.notes,
            any(isinstance(block, Bibliography) for block in walk(document.blocks)),
            document.meta.language,
        )
        self._title = title_lines(document.meta.title, laid)
        self._front = Front(document, style, self._shared, self._title, laid)
        self._links = Links()
        self._furniture = Furniture(style, document.meta.title)
        self._borrowed = self._borrow(reference)
        first = self._borrowed.first_list() if self._borrowed else 1
        self._lists = Lists(style.paragraph("list"), first)
        counts = self._counts()
        self._styles = styles_xml(style, document.meta.language, counts)
        self._looks: bytes | None = None
        if self._borrowed is not None:
            self._looks = self._borrowed.styles(self._styles, self._shared.ids["body"])

    def _borrow(self, reference: "Reference | None") -> "BorrowedLook | None":
        """The look of the reference file, if there is one."""
        if reference is None:
            return None
        from exports.docx.reference.borrowed import BorrowedLook

        return BorrowedLook(reference, self._furniture)

    def _counts(self) -> Counts:
        numbers = self._shared.numbers
        head = shown_head(self._document, self._style)
        signature = signature_indents(self._style, self._document, head) if head else None
        lines = len(self._title)
        blank = cover_blank(self._style, self._document, lines) if self._laid.cover else 0.0
        return Counts(len(numbers.references), len(numbers.notes), lines, signature, blank)

    def _restyled(self, xml: str) -> str:
        """A part of ours with the ids that its styles have in this file."""
        return self._borrowed.restyled(xml) if self._borrowed is not None else xml

    def _section(self, start: str = "") -> str:
        if self._borrowed is not None and self._borrowed.has_page:
            return self._borrowed.section(start)
        return section_xml(self._style, self._furniture, start)

    def write(self, stream: BinaryIO, progress: Progress) -> None:
        """Write everything."""
        body = self._body()
        package = Package(self._main_part(body, progress.part(0.0, _BODY_SHARE)))
        _link(package.document, self._links)
        self._add_looks(package, body)
        self._add_notes(package)
        self._add_charts(package, body)
        self._add_pictures(package)
        self._add_furniture(package)
        self._add_evidence(package)
        self._add_properties(package)
        package.write(stream, progress.part(_BODY_SHARE, 1.0))
        progress.step(1.0)

    def _body(self) -> Body:
        document, shared = self._document, self._shared
        found = headings(document.blocks, shared.numbers, self._laid)
        inlines = InlineWriter(shared, self._links)
        around = Around(
            self._section(),
            self._lists,
            self._front.signature(),
            self._contents_first(),
            self._contents_open(),
            self._borrowed is not None,
        )
        return Body(document, self._style, shared, inlines, self._links, found, around)

    def _contents_first(self) -> bool:
        """Whether the contents stand on the first page of a document with a red head."""
        if shown_head(self._document, self._style) is None:
            return False
        places = self._laid.destinations
        found = (block.id for block in self._document.blocks if isinstance(block, Contents))
        return any(name in places and places[name].page == 0 for name in found)

    def _contents_open(self) -> bool:
        """Whether what follows the contents stands on their last page, below them."""
        for block, following in pairwise(self._document.blocks):
            if isinstance(block, Contents) and following.id in self._laid.destinations:
                page = self._laid.destinations[following.id].page
                return any(p.block == block.id and p.page == page for p in self._laid.places)
        return False

    def _main_part(self, body: Body, progress: Progress) -> Deflated:
        """The part with the body, deflated while it is written."""
        with Deflating() as part:
            part.add(f"{HEADER}<w:document {NAMESPACES}><w:body>".encode())
            if self._borrowed is None:
                self._write_body(body, Pieces(lambda piece: part.add(piece.encode())), progress)
            else:
                whole: list[str] = []
                self._write_body(body, Pieces(whole.append), progress)
                part.add(self._restyled("".join(whole)).encode())
            part.add(f"{self._section(body.last_section)}</w:body></w:document>".encode())
            return part.done()

    def _write_body(self, body: Body, out: Pieces, progress: Progress) -> None:
        body.write(self._front.write(), out, progress)
        out.add(*self._front.imprint())
        out.end()

    def _add_looks(self, package: Package, body: Body) -> None:
        """Styles, settings, fonts, list definitions, theme."""
        borrowed, has_notes = self._borrowed, bool(self._shared.numbers.notes)
        two_sided = (borrowed or self._furniture).two_sided
        looks: dict[str, str | bytes] = {
            "styles": self._looks or with_styles(self._styles, body.spaces.styles()),
            "settings": settings_xml(self._document, two_sided=two_sided, has_notes=has_notes),
            "fontTable": fonts_xml(self._style),
        }
        if borrowed is None or not borrowed.add(package):
            looks["theme"] = theme_xml(self._style)
        if self._lists.used or borrowed is not None:
            lists = self._lists.xml()
            looks["numbering"] = borrowed.numbering(lists) if borrowed is not None else lists
        for name, content in looks.items():
            package.add(_PATHS.get(name, f"/word/{name}.xml"), *_LOOKS[name], content)

    def _add_notes(self, package: Package) -> None:
        if not self._shared.numbers.notes:
            return
        links = Links()
        content_type, kind = _NOTES[self._document.notes]
        look = self._style.paragraph("footnote")
        written = self._restyled(notes_xml(self._shared, look, links))
        name = f"/word/{self._document.notes.value}.xml"
        _link(package.add(name, content_type, kind, written), links)

    def _add_charts(self, package: Package, body: Body) -> None:
        """Each chart with the workbook behind it."""
        for place, drawn in enumerate(body.figures.drawn, 1):
            chart = package.add(
                f"/word/charts/chart{place}.xml",
                charts.CONTENT_TYPE,
                RELATIONSHIP_TYPE.CHART,
                drawn.xml,
                identifier=drawn.relationship,
            )
            package.add(
                f"/word/embeddings/workbook{place}.xlsx",
                workbooks.CONTENT_TYPE,
                RELATIONSHIP_TYPE.PACKAGE,
                drawn.workbook,
                source=chart,
                identifier=charts.WORKBOOK_RELATIONSHIP,
            )

    def _add_pictures(self, package: Package) -> None:
        for place, picture in enumerate(self._front.pictures.used, 1):
            package.add(
                f"/word/media/image{place}.{picture.suffix}",
                f"image/{picture.suffix}",
                RELATIONSHIP_TYPE.IMAGE,
                picture.data,
                identifier=picture.relationship,
            )

    def _add_furniture(self, package: Package) -> None:
        if self._borrowed is not None and self._borrowed.keeps_furniture:
            return
        for name, xml in self._furniture.parts.items():
            content_type, kind = _FURNITURE[name.rstrip("0123456789")]
            path = f"/word/{name}.xml"
            written = self._restyled(xml)
            package.add(path, content_type, kind, written, identifier=relationship(name))

    def _add_evidence(self, package: Package) -> None:
        digest = sha256()
        with Deflating() as part:
            for piece in manifest_xml(self._document, self._shared.marks.given):
                digest.update(piece)
                part.add(piece)
            manifest = part.done()
        item = package.add(
            "/customXml/item1.xml", CONTENT_TYPE.XML, RELATIONSHIP_TYPE.CUSTOM_XML, manifest
        )
        package.add(
            "/customXml/itemProps1.xml",
            CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
            RELATIONSHIP_TYPE.CUSTOM_XML_PROPS,
            properties_xml(digest.hexdigest()),
            source=item,
        )

    def _add_properties(self, package: Package) -> None:
        package.add_property_part(
            "/docProps/core.xml",
            CONTENT_TYPE.OPC_CORE_PROPERTIES,
            RELATIONSHIP_TYPE.CORE_PROPERTIES,
            core_xml(self._document.meta),
        )
        package.add_property_part(
            "/docProps/app.xml",
            CONTENT_TYPE.OFC_EXTENDED_PROPERTIES,
            RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
            application_xml(),
        )


def _link(part: Part, links: Links) -> None:
    """Give ``part`` the relationships to the addresses it leads to."""
    for address, identifier in links.targets.items():
        part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, identifier, True)
