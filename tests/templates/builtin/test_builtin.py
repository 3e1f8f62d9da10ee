"""The built-in templates: every option, every kind of record, nothing at all, the shipped pack."""

from collections.abc import Callable
from functools import cache
from itertools import combinations, product

import pytest

from data.model.ids import PresetId, RegionId
from data.model.record import Record
from data.model.selection import Selection
from data.pack import read_pack, shipped
from templates.brief import compose_preset
from templates.compose.pruning import all_inlines
from templates.document import (
    Bibliography,
    Block,
    Chart,
    Cite,
    Contents,
    Document,
    Endnotes,
    Evidence,
    Footnote,
    KeyFigures,
    ListBlock,
    NotePlacement,
    Paragraph,
    ParagraphRole,
    QuotationBlock,
    Section,
    Table,
    Timeline,
    plain,
    walk,
)
from templates.options import Option, OptionType
from templates.presets.preset import OptionValue, Preset
from templates.presets.shipped import builtin_presets
from templates.style import load_style, style_ids
from templates.template import load_template, template_ids
from tests.templates.samples import (
    AS_OF,
    ONE_OF_EACH,
    MemoryLibrary,
    anchor,
    event,
    figure,
    finding,
    institution,
    proposal,
    quotation,
    source,
)

TEMPLATES = template_ids()


def composed(
    template: str,
    library: MemoryLibrary | None = None,
    selection: Selection = Selection(),  # noqa: B008 - frozen
    **options: OptionValue,
) -> Document:
    preset = Preset(
        id=PresetId("p"), name="试", template=template, selection=selection, options=options
    )
    return compose_preset(library or MemoryLibrary(), preset, AS_OF)


def printed(blocks: tuple[Block, ...]) -> str:
    """Everything that stands in running text, headings and tables."""
    return "\n".join(_words(block) for block in walk(blocks))


def _words(block: Block) -> str:  # noqa: PLR0911 - one case for each kind of block
    match block:
        case Section(title=title):
            return plain(title)
        case Paragraph(inlines=inlines):
            return plain(inlines)
        case QuotationBlock():
            return plain(block.inlines + block.attribution)
        case ListBlock(items=items):
            return "\n".join(plain(item.inlines) for item in items)
        case Table():
            cells = (plain(cell) for row in block.rows for cell in row.cells)
            return "\n".join([plain(block.caption), *cells])
        case Chart() | Timeline():
            return plain(block.caption)
        case KeyFigures(items=items):
            return "\n".join(plain(item.value + item.label) for item in items)
        case _:
            return ""


def headings(document: Document) -> list[str]:
    return [plain(block.title) for block in walk(document.blocks) if isinstance(block, Section)]


def test_there_are_templates_and_styles() -> None:
    assert {"regional-digest", "proposal-digest"} <= set(TEMPLATES)
    assert {"official", "institute"} <= set(style_ids())


@pytest.mark.parametrize("template", TEMPLATES)
def test_options_are_explained_in_both_languages(template: str) -> None:
    for option in load_template(template).options:
        assert option.label.zh
        assert option.label.en
        assert option.help.zh
        assert option.help.en
        assert (option.type is OptionType.CHOICE) is bool(option.choices)


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_pair_of_switches_composes(template: str) -> None:
    declared = load_template(template).options
    switches = [o for o in declared if o.type in (OptionType.BOOL, OptionType.CHOICE)]
    values = {o.key: _values(o) for o in switches}
    pairs = combinations(values, 2)
    for one, other in pairs:
        for first, second in product(values[one], values[other]):
            document = composed(template, None, Selection(), **{one: first, other: second})
            assert printed(document.blocks).strip()


def _values(option: Option) -> tuple[OptionValue, ...]:
    if option.type is OptionType.BOOL:
        return (True, False)
    return tuple(choice.value for choice in option.choices)


SHAPES = [
    ("everything", ONE_OF_EACH),
    *((record.kind.value, (record,)) for record in ONE_OF_EACH),
]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize(("what", "records"), SHAPES, ids=[shape[0] for shape in SHAPES])
def test_nothing_is_empty(template: str, what: str, records: tuple[object, ...]) -> None:
    library = MemoryLibrary(records)  # type: ignore[arg-type]
    document = composed(template, library, contents=True, annex=True)
    for block in walk(document.blocks):
        if isinstance(block, Section):
            assert block.blocks
            assert plain(block.title)
        elif not isinstance(block, Contents | Bibliography | Endnotes):
            assert _words(block).strip()


@pytest.mark.parametrize("template", TEMPLATES)
def test_an_empty_selection_says_so(template: str) -> None:
    selection = Selection(regions=(RegionId("CN-SH"),), query="没有")
    document = composed(template, MemoryLibrary(), selection, contents=True, annex=True)
    (block,) = document.blocks
    assert isinstance(block, Paragraph)
    assert block.role is ParagraphRole.EMPTY
    assert "地区为上海；检索词为“没有”" in plain(block.inlines)
    assert document.meta.title.startswith("上海")
    assert document.manifest == ()


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_title_block_follows_the_options(template: str) -> None:
    given = composed(
        template,
        title="标题",
        subtitle="副题",
        issuer="研究室",
        number="〔2026〕1号",
        date="2026-03-04",
    ).meta
    assert (given.title, given.subtitle, given.issuer) == ("标题", "副题", "研究室")
    assert (given.number, given.date.isoformat()) == ("〔2026〕1号", "2026-03-04")


@pytest.mark.parametrize("template", TEMPLATES)
def test_an_introduction_keeps_its_paragraphs(template: str) -> None:
    blocks = composed(template, introduction="第一段<R&D>\n\n第二段").blocks
    leads = [b for b in blocks if isinstance(b, Paragraph) and b.role is ParagraphRole.LEAD]
    assert [plain(lead.inlines) for lead in leads] == ["第一段<R&D>", "第二段"]


@pytest.mark.parametrize("template", [t for t in TEMPLATES if t != "one-pager"])
def test_endnotes_have_a_place(template: str) -> None:
    library = MemoryLibrary((proposal(note="说明"), event(note="说明")))
    document = composed(template, library, notes="endnotes")
    assert document.notes is NotePlacement.ENDNOTES
    assert any(isinstance(block, Endnotes) for block in walk(document.blocks))
    assert "注释" in headings(document)


def test_a_digest_of_one_region_is_not_wrapped_in_it() -> None:
    assert headings(composed("regional-digest"))[:2] == ["要点", "主要数据"]


def test_regions_are_the_first_level_when_there_are_several() -> None:
    library = MemoryLibrary((*ONE_OF_EACH, event("far", regions=(RegionId("CN-SH"),))))
    document = composed("regional-digest", library)
    top = [plain(block.title) for block in document.blocks if isinstance(block, Section)]
    assert top == ["广东", "上海", "参考文献"]


def test_direct_words_stand_between_marks_and_reported_ones_do_not() -> None:
    records = (
        quotation("direct", "要“开放”"),
        quotation("reported", "要“共享”", speech="paraphrase"),
    )
    for_all = composed("regional-digest", MemoryLibrary(records))
    text = printed(for_all.blocks)
    assert "“要‘开放’”" in text
    assert "要“共享”" in text
    assert "“要" not in text.replace("“要‘开放’”", "")
    assert "（转述）" in text


def test_what_is_only_planned_is_marked() -> None:
    records = (
        proposal("p", status="planned"),
        figure("f", status="planned"),
        event("e", status="planned"),
    )
    text = printed(composed("regional-digest", MemoryLibrary(records)).blocks)
    assert text.count("规划中") == 3


def test_doubtful_figures_carry_a_note() -> None:
    library = MemoryLibrary((figure(doubt="数字过大"),))
    document = composed("regional-digest", library)
    notes = [i for i in all_inlines(document.blocks) if isinstance(i, Footnote)]
    assert [plain(note.children) for note in notes] == ["存疑：数字过大。"]


def test_limits_say_how_much_is_missing() -> None:
    records = [quotation(f"q{i}", speaker=f"某{i % 2}") for i in range(5)]
    document = composed("regional-digest", MemoryLibrary(records), quotations=2)
    quoted = [block for block in walk(document.blocks) if isinstance(block, QuotationBlock)]
    assert [block.records for block in quoted] == [("q0",), ("q1",)]
    assert "另有3则言论未列。" in printed(document.blocks)


LIMITS = [
    ("figures", figure, "项数据"),
    ("proposals", proposal, "条建议"),
    ("quotations", quotation, "则言论"),
    ("events", event, "件大事"),
    ("institutions", institution, "家平台与机构"),
    ("findings", finding, "条大科学装置要点"),
]


@pytest.mark.parametrize(("option", "make", "what"), LIMITS, ids=[each[0] for each in LIMITS])
def test_every_kind_has_a_limit(option: str, make: Callable[[str], Record], what: str) -> None:
    library = MemoryLibrary([make(f"r{i}") for i in range(5)])
    some = composed("regional-digest", library, Selection(), **{option: 2})
    assert {entry.record for entry in some.manifest} == {"r0", "r1"}
    assert f"另有3{what}未列。" in printed(some.blocks)
    everything = composed("regional-digest", library, Selection(), **{option: 0})
    assert len(everything.manifest) == 5
    assert "未列" not in printed(everything.blocks)


def test_findings_are_capped_at_six_for_a_theme() -> None:
    records = [finding(f"a{i}") for i in range(8)] + [finding("b", themes=("transfer",))]
    document = composed("regional-digest", MemoryLibrary(records))
    assert len(document.manifest) == 7
    assert "另有2条大科学装置要点未列。" in printed(document.blocks)


def test_proposals_stand_under_themes_or_under_speakers() -> None:
    records = (proposal("a"), proposal("b", speaker="李某", themes=("transfer",)))
    library = MemoryLibrary(records)
    assert headings(composed("proposal-digest", library))[:2] == ["大科学装置", "成果转化"]
    by_speaker = composed("proposal-digest", library, arrange="speaker")
    assert headings(by_speaker)[:2] == ["陈某", "李某"]


def test_the_usual_occasion_is_told_once() -> None:
    names = ("陈某", "李某", "王某")
    usual = [proposal(f"p{i}", speaker=name, occasion="大会发言") for i, name in enumerate(names)]
    other = proposal("other", speaker="何某", occasion="小会发言")
    document = composed("proposal-digest", MemoryLibrary((*usual, other)), participants=False)
    assert "除注明其他场合的建言人外，建议均出自大会发言。" in printed(document.blocks)
    with_notes = repr(document.blocks)
    assert with_notes.count("大会发言") == 1
    assert with_notes.count("小会发言") == 1


def test_chinese_occasions_of_one_person_have_a_chinese_mark_between_them_in_english() -> None:
    records = (proposal("a", occasion="大会发言"), proposal("b", occasion="小会发言"))
    document = composed("proposal-digest", MemoryLibrary(records), language="en")
    _, participants = [b for b in walk(document.blocks) if isinstance(b, Table)]
    assert [plain(row.cells[2]) for row in participants.rows] == ["大会发言；小会发言"]


@pytest.mark.parametrize(
    ("arrange", "told"),
    [
        ("theme", "陈某（院长），致省政府（市层面）：设一个专项"),
        ("speaker", "致省政府（市层面）：设一个专项"),
    ],
)
def test_to_whom_it_is_said_stands_in_no_parentheses(arrange: str, told: str) -> None:
    library = MemoryLibrary((proposal(addressee="省政府（市层面）"),))
    assert told in printed(composed("proposal-digest", library, arrange=arrange).blocks)


def test_the_summary_names_everybody() -> None:
    records = (proposal("a", joint_with=("王某",)), proposal("b", speaker=None, office=None))
    document = composed("proposal-digest", MemoryLibrary(records))
    summary, participants = [b for b in walk(document.blocks) if isinstance(b, Table)]
    assert [plain(row.cells[2]) for row in summary.rows] == ["陈某、王某", "报道未具名"]
    assert [plain(row.cells[0]) for row in participants.rows] == ["陈某", "王某"]


AWKWARD = "R&D经费<3.5%“引号”——破折号……\U00020bb7"


@pytest.mark.parametrize("template", TEMPLATES)
def test_awkward_characters_reach_the_document(template: str) -> None:
    records = (
        proposal(title="R&D<3.5%", text=AWKWARD, speaker=AWKWARD, office=AWKWARD, note=AWKWARD),
        figure(
            "figure",
            value_text="<3.5%",
            unit="%",
            subject=AWKWARD,
            territory=AWKWARD,
            anchors=(anchor("占比<3.5%"),),
        ),
        event(text=AWKWARD, title="R&D<3.5%"),
        event("later", text=AWKWARD, title="R&D<3.5%"),
    )
    document = composed(template, MemoryLibrary(records, (source(),)), title=AWKWARD, annex=True)
    assert document.meta.title == AWKWARD
    assert printed(document.blocks).count(AWKWARD) >= 2


# The shipped pack


@cache
def pack_library() -> MemoryLibrary:
    pack = read_pack(shipped())
    return MemoryLibrary(
        pack.records, pack.sources, known_regions=pack.regions, known_themes=pack.themes
    )


@pytest.mark.parametrize("preset", builtin_presets(), ids=[p.id for p in builtin_presets()])
def test_builtin_presets_compose_the_shipped_pack(preset: Preset) -> None:
    document = compose_preset(pack_library(), preset, AS_OF)
    load_style(preset.style)
    one_page = preset.template == "one-pager"
    assert len(document.manifest) >= (1 if one_page else 15)
    inlines = all_inlines(document.blocks)
    assert {i.source for i in inlines if isinstance(i, Cite)} == set(document.sources)
    assert {i.record for i in inlines if isinstance(i, Evidence)} <= {
        entry.record for entry in document.manifest
    }
    assert one_page or any(isinstance(block, Bibliography) for block in walk(document.blocks))
    ids = [block.id for block in walk(document.blocks)]
    assert len(set(ids)) == len(ids)
    text = printed(document.blocks)
    for stray in ("None", "。。", "，。", "：。", "{{", "  ", "（）", "“”", "。：", "；；"):
        assert stray not in text, stray


def test_the_default_preset_holds_all_four_regions() -> None:
    document = compose_preset(pack_library(), builtin_presets()[0], AS_OF)
    assert document.meta.title == "广东、上海、山西、湖南科技政策动态"
    top = [plain(block.title) for block in document.blocks if isinstance(block, Section)]
    assert top[:4] == ["广东", "上海", "山西", "湖南"]
    assert isinstance(document.blocks[0], Contents)


def test_builtin_presets_pick_what_exists() -> None:
    library = pack_library()
    regions = {region.id for region in library.regions()}
    themes = {theme.id for theme in library.themes()}
    for preset in builtin_presets():
        assert set(preset.selection.regions) <= regions
        assert set(preset.selection.themes) <= themes
        declared = {option.key for option in load_template(preset.template).options}
        assert set(preset.options) <= declared
        assert preset.name_en
        assert preset.description
        assert preset.description_en
