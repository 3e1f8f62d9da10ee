"""Documents for the layout's tests, made without library and templates."""

import datetime as dt
import random
from collections.abc import Iterable

from data.model.ids import RecordId, SourceId
from data.model.source import Script, Source, SourceKind, SourceText
from templates.document import (
    Align,
    Bibliography,
    Block,
    BlockId,
    Cite,
    Column,
    Contents,
    Document,
    Evidence,
    Footnote,
    Inline,
    Inlines,
    ListBlock,
    ListItem,
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
)

LABELS = {
    "contents": "目录",
    "references": "参考文献",
    "notes": "注释",
    "table": "表",
    "continued": "续表{number}",
    "row-continued": "（续）",
    "note": "注",
}
META = Meta(
    title="四地科技政策动态与重大科技基础设施建设进展简报",
    subtitle="区域简报",
    issuer="辑要研究室",
    number="2026年第1期",
    date=dt.date(2026, 1, 5),
    labels=LABELS,
)
# Frequent characters, so that synthetic text wears the look of real text.
_HAN = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
)
_LATIN = ("R&D", "5G", "AI", "GDP", "PCT", "3.5%", "2025", "1,200", "ISO/IEC 27001", "GPT-4")


def source(number: int) -> Source:
    """A source."""
    return Source(
        id=f"source-{number}",
        title=f"第{number}篇报道：实验室经济的路径",
        kind=SourceKind.NEWSPAPER,
        script=Script.HANS,
        text=SourceText(sha256="0" * 64, extent=(0, 10), characters=10),
        publisher="科技日报",
        published="2024-01-19",
        url=f"https://example.org/articles/2024/01/19/{number}.html",
    )


def document(
    blocks: Iterable[Block], notes: NotePlacement = NotePlacement.FOOTNOTES, meta: Meta = META
) -> Document:
    """A document with the sources that may be cited."""
    sources = {SourceId(f"source-{n}"): source(n) for n in range(1, 60)}
    return Document(meta, tuple(blocks), sources, notes=notes)


def bare(*blocks: Block) -> Document:
    """A document without a title block."""
    return document(blocks, meta=Meta(title="", date=dt.date(2026, 1, 5), labels=LABELS))


def paragraph(
    text: str | Inlines, name: str = "p", role: ParagraphRole = ParagraphRole.BODY
) -> Paragraph:
    """A paragraph of running text."""
    inlines = (Text(text),) if isinstance(text, str) else text
    return Paragraph(BlockId(name), inlines, role)


class Writer:
    """Writes synthetic text, always the same for a seed."""

    def __init__(self, seed: int = 7) -> None:
        self._random = random.Random(seed)
        self._blocks = 0

    def _id(self, kind: str) -> BlockId:
        self._blocks += 1
        return BlockId(f"{kind}-{self._blocks}")

    def words(self, length: int) -> str:
        """Text of about ``length`` characters with the punctuation of prose."""
        chance, out = self._random, []
        count = 0
        while count < length:
            piece = "".join(chance.choices(_HAN, k=chance.randint(4, 14)))
            if chance.random() < 0.2:
                piece += chance.choice(_LATIN) + "".join(chance.choices(_HAN, k=3))
            if chance.random() < 0.08:
                piece = f"“{piece}”"
            if chance.random() < 0.05:
                piece = f"《{piece}》（{chance.choice(_HAN)}）"
            if chance.random() < 0.03:
                piece += "——"
            out.append(piece + chance.choice("，，，，、；：。。"))
            count += len(out[-1])
        return "".join(out)[:-1] + "。"

    def inlines(self, length: int) -> Inlines:
        """Prose with references, notes, strong and quoted words."""
        chance = self._random
        out: list[Inline] = [Text(self.words(length // 2))]
        if chance.random() < 0.3:
            out.append(Strong((Text(self.words(8)),)))
        if chance.random() < 0.3:
            record = RecordId(f"record-{chance.randint(1, 500)}")
            out.append(Evidence(record, (Text(f"“{self.words(20)}”"),), verbatim=True))
        out.append(Cite(SourceId(f"source-{chance.randint(1, 40)}")))
        if chance.random() < 0.1:
            out.append(Footnote((Text(self.words(chance.randint(15, 90))),)))
        out.append(Text(self.words(length // 2)))
        return tuple(out)

    def table(self, rows: int = 8) -> Table:
        """A table of figures."""
        columns = tuple(
            Column((Text(head),), weight, align)
            for head, weight, align in (
                ("地区", 1, Align.LEFT),
                ("指标", 2, Align.LEFT),
                ("数值", 1, Align.RIGHT),
                ("单位", 1, Align.LEFT),
                ("口径", 2, Align.LEFT),
            )
        )
        chance = self._random
        return Table(
            self._id("table"),
            (Text(self.words(10)[:-1]),),
            columns,
            tuple(
                Row(
                    self._id("row"),
                    (
                        (Text(self.words(3)[:3]),),
                        (Text(self.words(8)[:-1]),),
                        (Text(f"{chance.randint(100, 99999) / 10:,.1f}"),),
                        (Text("亿元"),),
                        (Text(self.words(6)[:-1]), Cite(SourceId("source-3"))),
                    ),
                    (RecordId(f"figure-{chance.randint(1, 500)}"),),
                )
                for _ in range(rows)
            ),
            (Text("注：数据为累计值。"),),
        )

    def quotation(self) -> QuotationBlock:
        """A quotation with who said it."""
        record = RecordId(f"quotation-{self._random.randint(1, 500)}")
        words = (Evidence(record, (Text(f"“{self.words(90)}”"),), verbatim=True),)
        said = (Text("——广东省科学技术厅厅长，2024年1月19日"), Cite(SourceId("source-2")))
        return QuotationBlock(self._id("quotation"), words, said, records=(record,))

    def bullets(self, ordered: bool = False) -> ListBlock:
        """A list."""
        items = tuple(ListItem(self._id("item"), self.inlines(60)) for _ in range(4))
        return ListBlock(self._id("list"), items, ordered)

    def section(self, level: int = 1) -> Section:
        """A section with everything in it."""
        blocks: list[Block] = [
            Paragraph(self._id("p"), self.inlines(160)),
            Paragraph(self._id("p"), self.inlines(220)),
        ]
        if level == 1:
            blocks += [self.section(2), self.table(), self.section(2)]
        else:
            blocks += [self.quotation(), Paragraph(self._id("p"), self.inlines(180))]
            blocks.append(self.bullets(self._random.random() < 0.5))
            blocks.append(Paragraph(self._id("p"), self.inlines(120), ParagraphRole.META))
        return Section(self._id("section"), (Text(self.words(10)[:-1]),), tuple(blocks))


def briefing(sections: int, seed: int = 7) -> Document:
    """A whole briefing: contents, sections, references. A section takes about two pages."""
    writer = Writer(seed)
    blocks: list[Block] = [Contents(BlockId("contents"))]
    blocks += [writer.section() for _ in range(sections)]
    references = Section(
        BlockId("references"), (Text("参考文献"),), (Bibliography(BlockId("list")),), numbered=False
    )
    return document((*blocks, references))
