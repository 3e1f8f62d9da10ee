"""Small documents for the Word tests, and finished pages without laying anything out."""

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any
from zipfile import ZipFile

from data.model.ids import RecordId, SourceId
from data.model.source import Script, Source, SourceKind, SourceText
from data.progress import QUIET, Progress
from exports.docx.reference.reference import load_reference
from exports.docx.writer import write_docx
from exports.layout.pages import Destination, LaidOut, Node, Page, Role
from templates.document import (
    Align,
    Bibliography,
    Block,
    BlockId,
    Cite,
    Column,
    Contents,
    Document,
    Emphasis,
    Endnotes,
    Evidence,
    Footnote,
    Inlines,
    Link,
    ListBlock,
    ListItem,
    ManifestEntry,
    Meta,
    NotePlacement,
    Paragraph,
    ParagraphRole,
    QuotationBlock,
    Row,
    Section,
    Strong,
    Table,
    Text,
    walk,
)
from templates.labels import labels
from templates.style import load_style

ISSUED = dt.date(2026, 1, 5)
"""The date of every document here."""


def t(text: str) -> Inlines:
    """One text."""
    return (Text(text),)


def source(name: str, title: str = "题名") -> Source:
    """A newspaper article."""
    return Source(
        id=name,
        title=title,
        kind=SourceKind.NEWSPAPER,
        script=Script.HANS,
        text=SourceText(sha256="0" * 64, extent=(0, 1), characters=1),
        publisher="科技日报",
        published="2024-01-19",
    )


def para(name: str, *inlines: object, role: ParagraphRole = ParagraphRole.BODY) -> Paragraph:
    """A paragraph of texts and inlines."""
    shown = tuple(Text(each) if isinstance(each, str) else each for each in inlines)
    return Paragraph(BlockId(name), shown, role)  # type: ignore[arg-type]


def section(name: str, title: str, *blocks: Block, new_page: bool = False) -> Section:
    """A numbered section."""
    return Section(BlockId(name), t(title), blocks, new_page=new_page)


def table(name: str, rows: int = 2, *, note: str = "", caption: str = "主要数据") -> Table:
    """A table of three columns on three sides."""
    columns = (
        Column(t("指标"), 3),
        Column(t("数值"), 2, Align.RIGHT),
        Column(t("来源"), 1, Align.CENTER),
    )
    lines = tuple(
        Row(BlockId(f"{name}.{i}"), (t(f"指标{i}"), t(f"{i}亿元"), (Cite(SourceId("a")),)))
        for i in range(1, rows + 1)
    )
    return Table(BlockId(name), t(caption), columns, lines, t(note) if note else ())


def document(
    *blocks: Block,
    title: str = "广东科技政策动态",
    notes: NotePlacement = NotePlacement.FOOTNOTES,
    language: str = "zh-Hans",
    manifest: Sequence[ManifestEntry] = (),
    **meta: Any,  # noqa: ANN401 - whatever Meta has
) -> Document:
    """A document with the given blocks."""
    return Document(
        Meta(title, ISSUED, language=language, labels=labels(language), **meta),
        blocks,
        {SourceId(name): source(name, f"题名{name}") for name in "abc"},
        tuple(manifest),
        notes,
    )


def full(notes: NotePlacement = NotePlacement.FOOTNOTES) -> Document:
    """A document with one of everything."""
    endnotes = Section(BlockId("notes"), t("注释"), (Endnotes(BlockId("end")),), numbered=False)
    blocks: tuple[Block, ...] = (
        Contents(BlockId("contents"), 2),
        para("lead", "本期收录十二条。", role=ParagraphRole.LEAD),
        section("gd", "广东省", *_paragraphs(), _figures()),
        section("sh", "上海市", _quotation(), *_lists(), new_page=True),
        Section(BlockId("refs"), t("参考文献"), (Bibliography(BlockId("bib")),), numbered=False),
        *(() if notes is NotePlacement.FOOTNOTES else (endnotes,)),
        Section(BlockId("annex"), t("证据附表"), (table("t3"),), numbered=False, new_page=True),
    )
    manifest = (
        ManifestEntry.of(RecordId("f-one"), 3, {"exact": "3.02平方公里", "at": [1, 9]}),
        ManifestEntry.of(RecordId("q-one"), 1, {"exact": "做强<&>"}),
    )
    return document(
        *blocks,
        notes=notes,
        manifest=manifest,
        issuer="政策研究室",
        number="〔2026〕1号",
        subtitle="第一季度",
    )


def _paragraphs() -> tuple[Paragraph, ...]:
    """Paragraphs with every kind of inline."""
    value = Evidence(RecordId("f-one"), t("3.02平方公里"))
    within = Footnote(t("内"))
    note = Footnote((Text("数字为园区口径，另见"), Cite(SourceId("c")), within))
    return (
        para("p1", "要闻。", Strong(t("深圳园区")), "占", value, Cite(SourceId("a")), "。"),
        para(
            "p2",
            Emphasis(t("转述")),
            "见",
            Link("https://example.cn/a?b=1&c=2", t("全文")),
            Cite(SourceId("b")),
            Cite(SourceId("a"), "35"),
            note,
            role=ParagraphRole.ITEM,
        ),
    )


def _figures() -> Section:
    """Tables with and without a note, and headings of every level below them."""
    deeper = section("gd.deeper", "再细目", para("p3", "止。"))
    deep = section("gd.deep", "细目", deeper)
    return section(
        "gd.figures", "主要数据", table("t1", note="注：按来源口径。"), table("t2"), deep
    )


def _quotation() -> QuotationBlock:
    """A quotation with who said it."""
    quoted = Evidence(RecordId("q-one"), t("做强“2+2+N”科技创新平台体系"), verbatim=True)
    words = (Text("“"), quoted, Text("”"), Cite(SourceId("c")))
    return QuotationBlock(BlockId("q1"), words, t("——曹振全，上海市政协委员"))


def _lists() -> tuple[ListBlock, ...]:
    """A list with a note in an item, and a numbered one."""
    items = (
        ListItem(BlockId("l1.1"), (Text("条目一"), Footnote(t("条目之注。")))),
        ListItem(BlockId("l1.2"), t("条目二")),
    )
    first = (ListItem(BlockId("l2.1"), t("第一")),)
    return ListBlock(BlockId("l1"), items), ListBlock(BlockId("l2"), first, ordered=True)


def laid(document: Document) -> LaidOut:
    """Pages as a layout would give them: every section on a page of its own."""
    sections = [block.id for block in walk(document.blocks) if isinstance(block, Section)]
    pages = tuple(Page(i, str(i + 1), ()) for i in range(len(sections) + 1))
    destinations = {str(name): Destination(i, 700.0) for i, name in enumerate(sections)}
    return LaidOut(595.3, 841.9, pages, Node(Role.DOCUMENT), destinations, (), (), ())


def written(
    document: Document,
    style: str = "official",
    progress: Progress = QUIET,
    pages: LaidOut | None = None,
    reference: bytes | None = None,
) -> bytes:
    """The Word file of a document."""
    stream = io.BytesIO()
    look = load_reference(io.BytesIO(reference)) if reference is not None else None
    write_docx(document, load_style(style), pages or laid(document), stream, progress, look)
    return stream.getvalue()


def parts(file: bytes) -> dict[str, str]:
    """The XML parts of a Word file as text."""
    with ZipFile(io.BytesIO(file)) as container:
        return {
            name: container.read(name).decode()
            for name in container.namelist()
            if name.endswith((".xml", ".rels"))
        }


def cite(name: str, locator: str | None = None) -> Cite:
    """A reference to a source."""
    return Cite(SourceId(name), locator)


def record(name: str) -> RecordId:
    """A record's id."""
    return RecordId(name)


def bibliography() -> Bibliography:
    """The list of references."""
    return Bibliography(BlockId("bib"))
