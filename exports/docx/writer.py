"""Writes a briefing as a Word file."""

from typing import BinaryIO

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part

from data.progress import QUIET, Progress
from exports.docx.body import Body
from exports.docx.charts import part as charts
from exports.docx.charts import workbook as workbooks
from exports.docx.contents import headings
from exports.docx.inlines import InlineWriter, Shared
from exports.docx.links import Links
from exports.docx.manifest import manifest_xml, properties_xml
from exports.docx.marks import Marks
from exports.docx.notes import notes_xml
from exports.docx.package import Package
from exports.docx.page import Furniture, relationship, section_xml
from exports.docx.paragraph_styles import Counts
from exports.docx.settings import application_xml, core_xml, fonts_xml, settings_xml
from exports.docx.style_ids import StyleIds
from exports.docx.styles import styles_xml
from exports.docx.theme import theme_xml
from exports.docx.title import title_block, title_lines
from exports.docx.xml import HEADER, NAMESPACES
from exports.layout.pages import LaidOut
from exports.numbering import number
from templates.document import Bibliography, Document, NotePlacement, walk
from templates.style import Style

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
) -> None:
    """Write ``document`` to ``stream``; the same input gives the same bytes.

    ``laid`` gives the page numbers of the contents and the lines of the title.

    Raises:
        OSError: the stream cannot be written.
        Cancelled: the person stopped it.
    """
    _Writer(document, style, laid).write(stream, progress)


class _Writer:
    """One file on its way."""

    def __init__(self, document: Document, style: Style, laid: LaidOut) -> None:
        self._document = document
        self._style = style
        self._laid = laid
        self._shared = Shared(
            StyleIds(style),
            number(document, style),
            Marks(document.manifest),
            document.notes,
            any(isinstance(block, Bibliography) for block in walk(document.blocks)),
        )
        self._title = title_lines(document.meta.title, laid)
        self._links = Links()
        self._furniture = Furniture(style, document.meta.title)

    def write(self, stream: BinaryIO, progress: Progress) -> None:
        """Write everything."""
        body = self._body()
        package = Package(self._document_xml(body, progress.part(0.0, _BODY_SHARE)))
        _link(package.document, self._links)
        self._add_looks(package, body)
        self._add_notes(package)
        self._add_charts(package, body)
        self._add_furniture(package)
        self._add_evidence(package)
        self._add_properties(package)
        package.write(stream, progress.part(_BODY_SHARE, 1.0))
        progress.step(1.0)

    def _body(self) -> Body:
        document, shared = self._document, self._shared
        found = headings(document.blocks, shared.numbers, self._laid)
        inlines = InlineWriter(shared, self._links)
        section_end = section_xml(self._style, self._furniture)
        return Body(document, self._style, shared, inlines, found, section_end)

    def _document_xml(self, body: Body, progress: Progress) -> str:
        title = list(title_block(self._document.meta, self._shared.ids, self._title))
        content = body.write(title, progress)
        last = section_xml(self._style, self._furniture, body.last_section)
        return f"{HEADER}<w:document {NAMESPACES}><w:body>{content}{last}</w:body></w:document>"

    def _add_looks(self, package: Package, body: Body) -> None:
        """Styles, settings, fonts, list definitions."""
        numbers, language = self._shared.numbers, self._document.meta.language
        counts = Counts(len(numbers.references), len(numbers.notes), len(self._title))
        settings = settings_xml(
            self._document, two_sided=self._furniture.two_sided, has_notes=bool(numbers.notes)
        )
        looks = {
            "styles": styles_xml(self._style, language, counts),
            "settings": settings,
            "fontTable": fonts_xml(self._style),
            "theme": theme_xml(self._style),
        }
        if body.lists.used:
            looks["numbering"] = body.lists.xml()
        for name, xml in looks.items():
            package.add(_PATHS.get(name, f"/word/{name}.xml"), *_LOOKS[name], xml)

    def _add_notes(self, package: Package) -> None:
        if not self._shared.numbers.notes:
            return
        links = Links()
        content_type, kind = _NOTES[self._document.notes]
        written = notes_xml(self._shared, self._style.paragraph("footnote"), links)
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

    def _add_furniture(self, package: Package) -> None:
        for name, xml in self._furniture.parts.items():
            content_type, kind = _FURNITURE[name.rstrip("0123456789")]
            path = f"/word/{name}.xml"
            package.add(path, content_type, kind, xml, identifier=relationship(name))

    def _add_evidence(self, package: Package) -> None:
        manifest = manifest_xml(self._document, self._shared.marks.given)
        item = package.add(
            "/customXml/item1.xml", CONTENT_TYPE.XML, RELATIONSHIP_TYPE.CUSTOM_XML, manifest
        )
        package.add(
            "/customXml/itemProps1.xml",
            CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
            RELATIONSHIP_TYPE.CUSTOM_XML_PROPS,
            properties_xml(manifest),
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
