"""Every check sees what it is for, and nothing in a document that is as it should be."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from data.messages import catalogue, message
from data.model.ids import RecordId, SourceId
from exports.preflight.facts import Facts, OpenConflict
from exports.preflight.registry import CHECKS, examine
from exports.preflight.remark import Remark, Severity, Way
from exports.prepared import Workshop
from templates.compose.verbatim import Unverified
from templates.document import (
    Block,
    BlockId,
    Chart,
    ChartKind,
    ChartSeries,
    Column,
    Document,
    ManifestEntry,
    Meta,
    ParagraphRole,
    Point,
    Row,
    Section,
    Table,
    Text,
)
from templates.red_head import Imprint, RedHead
from tests.exports.layout.samples import META, document, paragraph, source

TODAY = dt.date(2026, 2, 1)
FACTS = Facts(TODAY)
PRIVATE = "\uf8ff"
RECORD = RecordId("r1")


def titled(title: str, *blocks: Block, name: str = "s") -> Section:
    return Section(BlockId(name), (Text(title),), blocks)


def printed(base: Document, *records: str) -> Document:
    """``base`` with records in its manifest."""
    entries = tuple(ManifestEntry.of(RecordId(name), 1, {"kind": "quotation"}) for name in records)
    return replace(base, manifest=entries)


def headed(**head: str) -> Meta:
    issuers = tuple(filter(None, (head.pop("issuer", ""),)))
    return replace(
        META, number=head.pop("number", ""), head=RedHead(issuers, imprint=Imprint(META.date))
    )


def table(*weights: float, cell: str = "很长的一格文字要占很多行才能排得下") -> Table:
    columns = tuple(Column((Text(f"列{i}"),), weight) for i, weight in enumerate(weights))
    row = Row(BlockId("row"), tuple((Text(cell),) for _ in weights))
    return Table(BlockId("t"), (Text("宽表"),), columns, (row,))


def chart(alt: str) -> Chart:
    series = (ChartSeries("值", (Point(1.0, "1"),)),)
    return Chart(BlockId("c"), ChartKind.BARS, (Text("图"),), "家", ("甲",), series, alt)


GOOD = document([titled("概况", paragraph("甲乙丙丁。"), table(1, 2), chart("甲一家"))])
CONFLICT = OpenConflict("c1", message("两说不一"), (RECORD,))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Case:
    """A document with one fault, and the remark expected."""

    check: str
    document: Document
    severity: Severity
    says: str
    facts: Facts = FACTS
    block: str | None = None
    way: Way | None = None
    style: str = "official"


ERROR, WARNING = Severity.ERROR, Severity.WARNING
CASES = (
    Case("missing-glyphs", document([paragraph(f"甲{PRIVATE}")]), ERROR, "U+F8FF", block="p"),
    Case("missing-glyphs", document([paragraph("⾔\U0002f800")]), ERROR, "丽", block="p"),
    Case(
        "unverified-words",
        printed(document([paragraph("甲")]), "r1"),
        ERROR,
        "not there",
        Facts(TODAY, {RECORD: message("not there")}),
        way=Way.EVIDENCE,
    ),
    Case(
        "unverified-words",
        printed(document([paragraph("甲")]), "r1"),
        WARNING,
        "not there",
        Facts(TODAY, {RECORD: message("not there")}, unverified=Unverified.MARK),
        way=Way.EVIDENCE,
    ),
    Case(
        "open-conflicts",
        printed(document([paragraph("甲")]), "r1"),
        WARNING,
        "两说不一",
        Facts(TODAY, conflicts=(CONFLICT,)),
        way=Way.CONFLICT,
    ),
    Case("unresolved-options", document([], meta=headed(number="1")), ERROR, "names nobody",
         block="title", way=Way.OPTION),
    Case("unresolved-options", document([], meta=headed(issuer="某厅")), WARNING, "number",
         block="title", way=Way.OPTION),
    Case("missing-alt-texts", document([chart(" ")]), ERROR, "图", block="c"),
    Case("too-many-pages", document([paragraph("字" * 4000)]), WARNING, "keeps to 1",
         Facts(TODAY, pages=1)),
    Case("empty-sections", document([titled("空")]), WARNING, "空", block="s", way=Way.ASIDE),
    Case(
        "empty-sections",
        document([titled("空", paragraph("无。", role=ParagraphRole.EMPTY))]),
        WARNING,
        "空",
        block="s",
        way=Way.ASIDE,
    ),
    Case("long-titles", document([titled("很长的标题" * 30)]), WARNING, "lines", block="s",
         way=Way.HEADING),
    Case("long-titles", document([], meta=replace(META, title="很长的标题" * 20)), WARNING,
         "lines", block="title", way=Way.OPTION),
    Case("wide-tables", document([table(1, 9, 9, 9)]), WARNING, "列0", block="t"),
    Case("cut-words", document([paragraph("a" * 300)]), WARNING, "aaa", block="p"),
    Case("dropped-characters", document([paragraph("甲\u200b乙")]), WARNING, "U+200B", block="p"),
    Case("future-dates", document([paragraph("甲")]), WARNING, "2026-01-05",
         Facts(dt.date(2026, 1, 4)), way=Way.OPTION),
    Case("composing", replace(document([]), warnings=(message("zu viel"),)), WARNING, "zu viel"),
    Case("substituted-fonts", document([paragraph("甲")]), WARNING, "SimSun"),
)  # fmt: skip


@pytest.fixture(scope="module")
def look() -> Callable[..., tuple[Remark, ...]]:
    """Lays out and examines."""
    workshop = Workshop(lenient=True)

    def examined(
        made: Document, facts: Facts = FACTS, style: str = "official"
    ) -> tuple[Remark, ...]:
        return examine(workshop.prepare(made, style), facts)

    return examined


Look = Callable[..., tuple[Remark, ...]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.check}-{case.severity}")
def test_a_fault_is_told(look: Look, case: Case) -> None:
    found = [r for r in look(case.document, case.facts, case.style) if r.check == case.check]
    remark = next(r for r in found if case.says in r.explain("en"))
    assert remark.severity is case.severity
    if case.block is not None:
        assert (remark.spot.page, remark.spot.block) == (0, case.block)
    assert remark.way is case.way
    assert (remark.way is None) == (remark.target == "")


@pytest.mark.parametrize("style", ["official", "institute"])
def test_a_sound_document_gives_no_remark_but_on_fonts(look: Look, style: str) -> None:
    assert {r.check for r in look(GOOD, style=style)} <= {"substituted-fonts"}


def test_every_check_is_tried() -> None:
    assert {case.check for case in CASES} == set(CHECKS)


def test_errors_come_first(look: Look) -> None:
    blocks: list[Block] = [paragraph(f"甲{PRIVATE}\u200b"), chart("")]
    severities = [r.severity for r in look(document(blocks))]
    assert severities == sorted(severities, key=lambda s: s is not Severity.ERROR)
    assert severities.count(Severity.ERROR) == 2


def test_records_that_are_not_printed_are_not_spoken_of(look: Look) -> None:
    facts = Facts(TODAY, {RECORD: message("not there")}, (CONFLICT,))
    checks = {r.check for r in look(document([paragraph("甲")]), facts)}
    assert not checks & {"unverified-words", "open-conflicts"}


def test_all_places_of_a_missing_character_are_counted(look: Look) -> None:
    made = document([paragraph(PRIVATE, "a"), paragraph(f"甲{PRIVATE}", "b")])
    (remark,) = (r for r in look(made) if r.check == "missing-glyphs")
    assert "2 places" in remark.explain("en")
    assert remark.spot.block == "a"


def test_a_source_later_than_the_issue(look: Look) -> None:
    late = replace_source(document([paragraph("甲")]), "2026-01-06")
    assert any("第1篇" in r.explain("en") for r in look(late) if r.check == "future-dates")


def replace_source(base: Document, published: str) -> Document:
    import msgspec

    late = msgspec.structs.replace(source(1), published=published)
    return replace(base, sources={SourceId(late.id): late})


def test_every_sentence_is_translated(look: Look) -> None:
    known = catalogue("zh_CN")
    for case in CASES:
        for remark in look(case.document, case.facts):
            if remark.check not in ("composing", "unverified-words"):
                assert remark.sentence.template in known
            assert remark.remedy.template in known


def test_json_counts_pages_from_one(look: Look) -> None:
    (remark,) = (
        r for r in look(document([paragraph("甲\u200b")])) if r.check == "dropped-characters"
    )
    values = remark.as_json("en")
    assert (values["page"], values["block"], values["severity"]) == (1, "p", "warning")


@pytest.mark.parametrize(
    ("unverified", "ways"),
    [
        (Unverified.STOP, [Way.EVIDENCE, Way.EDIT, Way.LEAVE_OUT, Way.MARK]),
        (Unverified.MARK, [Way.EVIDENCE, Way.EDIT, Way.LEAVE_OUT]),
    ],
)
def test_words_that_do_not_verify_can_be_mended_left_out_or_marked(
    look: Look, unverified: Unverified, ways: list[Way]
) -> None:
    facts = Facts(TODAY, {RECORD: message("not there")}, unverified=unverified)
    remarks = look(printed(document([paragraph("甲")]), "r1"), facts, "official")
    (remark,) = (each for each in remarks if each.check == "unverified-words")
    assert [way for way, _target in remark.ways] == ways
    assert {target for _way, target in remark.ways} <= {RECORD, ""}
