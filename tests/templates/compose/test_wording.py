"""Who says it, how real it is, when it happened."""

import pytest
from lxml import etree
from markupsafe import Markup

from data.model.record import Record, Review, Speech, Status
from data.model.selection import Selection
from data.model.source import Script
from templates.compose.items import Item
from templates.compose.marking import chronological, cite, stop
from templates.compose.material import gather
from templates.compose.people import Mentions, attributed, usual_occasion
from templates.compose.rendering import render
from templates.compose.telling_once import told_once
from templates.compose.writing import writing
from templates.document import BlockId, Footnote, Paragraph, plain
from templates.markup.inlines import read_inlines
from tests.templates.compose.folders import briefing, template
from tests.templates.samples import (
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

HANS = writing("zh-Hans")


def item(record: Record, script: Script = Script.HANS) -> Item:
    library = MemoryLibrary((record,), (source(script=script), source("other")))
    (made,) = gather(library, Selection()).items
    return made


def printed(*lines: Markup) -> list[str]:
    """What is printed of ``lines``, one after the other; of notes what they say."""
    blocks = [
        Paragraph(BlockId(f"p{at}"), read_inlines(etree.fromstring(f"<p>{line}</p>")))
        for at, line in enumerate(lines)
    ]
    told = [block.inlines for block in told_once(tuple(blocks)) if isinstance(block, Paragraph)]
    return [
        "".join(
            plain(each.children) if isinstance(each, Footnote) else plain((each,)) for each in line
        )
        for line in told
    ]


def test_an_office_is_told_once() -> None:
    mentions = Mentions(HANS)
    said = [item(quotation()), item(quotation()), item(quotation(office="校长"))]
    lines = [mentions.who(each) for each in said]
    assert printed(*lines, mentions.again().who(said[0])) == [
        "陈某（院长）",
        "陈某",
        "陈某（校长）",
        "陈某（院长）",
    ]


def test_what_is_told_once_is_told_where_it_is_printed_first() -> None:
    mentions = Mentions(HANS)
    office = [mentions.who(item(quotation())) for _ in range(2)]
    assert printed(office[1]) == ["陈某（院长）"]
    lines = [
        mentions.noted(item(proposal(speaker="陈某", occasion=occasion)), "大会")
        for occasion in ("小会", "小会", "大会")
    ]
    assert printed(*lines) == ["小会。", "", "大会。"]
    assert printed(*lines[1:]) == ["小会。", "大会。"]
    assert printed(lines[2]) == [""]
    assert printed(*reversed(lines)) == ["", "小会。", ""]


def test_joint_authors_are_always_named() -> None:
    mentions = Mentions(HANS)
    joint = item(proposal(joint_with=("李某", "王某")))
    lines = [mentions.who(joint), mentions.who(joint)]
    assert printed(*lines) == ["陈某（院长），与李某、王某联名", "陈某，与李某、王某联名"]


def test_an_occasion_is_told_when_it_is_not_where_the_speaker_spoke_last() -> None:
    mentions = Mentions(HANS)
    spoken = [
        ("陈某", "大会", ""),
        ("陈某", "小会", "小会"),
        ("陈某", "小会", ""),
        ("李某", "大会", ""),
        ("陈某", "大会", "大会"),
        (None, "报道一", "报道一"),
        (None, "报道一", "报道一"),
        (None, "大会", ""),
    ]
    said = [item(proposal(speaker=name, occasion=occasion)) for name, occasion, _ in spoken]
    lines = printed(*(mentions.noted(each, "大会") for each in said))
    assert lines == [told and f"{told}。" for _, _, told in spoken]


def test_an_occasion_is_usual_when_most_speakers_share_it() -> None:
    def said(*pairs: tuple[str, str]) -> list[Item]:
        return [item(proposal(speaker=name, occasion=occasion)) for name, occasion in pairs]

    assert (
        usual_occasion(said(("陈", "小会"), ("李", "大会"), ("王", "大会"), ("何", "大会")))
        == "大会"
    )
    assert usual_occasion(said(("陈", "大会"), ("陈", "大会"), ("陈", "大会"))) == ""
    assert usual_occasion([]) == ""


ATTRIBUTIONS = [
    ("direct", {}, "——陈某（院长），接受采访"),
    ("a paraphrase", {"speech": Speech.PARAPHRASE}, "——陈某（院长），接受采访（转述）"),
    ("a document", {"speech": Speech.DOCUMENT}, "——陈某（院长），接受采访（文件表述）"),
    ("nobody named", {"speaker": None, "office": None}, "——接受采访"),
    (
        "a paraphrase said to be one",
        {"speech": Speech.PARAPHRASE, "occasion": "记者转述"},
        "——陈某（院长），记者转述",
    ),
]


@pytest.mark.parametrize(("what", "fields", "line"), ATTRIBUTIONS, ids=[a[0] for a in ATTRIBUTIONS])
def test_attributions(what: str, fields: dict[str, object], line: str) -> None:
    said = item(quotation("quotation", "平台要开放", **fields))
    assert printed(attributed(said, Mentions(HANS), HANS)) == [line]


def test_a_paraphrase_says_so_where_its_occasion_does_not() -> None:
    mentions = Mentions(HANS)
    named = item(quotation(speech=Speech.PARAPHRASE, occasion="记者转述"))
    nobody = item(quotation(speech=Speech.PARAPHRASE, occasion="报道转述", speaker=None))
    lines = [attributed(each, mentions, HANS) for each in (named, named, nobody, nobody)]
    assert printed(*lines) == [
        "——陈某（院长），记者转述",
        "——陈某（转述）",
        "——报道转述",
        "——报道未具名（转述）",
    ]


def test_only_direct_speech_gets_marks(tmp_path_factory: pytest.TempPathFactory) -> None:
    for speech, marked in [
        (Speech.DIRECT, True),
        (Speech.INTERVIEW, True),
        (Speech.PARAPHRASE, False),
        (Speech.DOCUMENT, False),
    ]:
        record = quotation(exact="要“开放”", speech=speech)
        shown = filled(record, "{{ item | words }}", tmp_path_factory)
        assert shown.startswith("“") is marked
        assert ("要‘开放’" in shown) is marked
        assert ("要“开放”" in shown) is not marked


def test_every_source_is_cited_once() -> None:
    anchors = (anchor("甲"), anchor("乙", "other"), anchor("丙"))
    assert cite(item(finding(anchors=anchors))) == '<cite source="daily"/><cite source="other"/>'


@pytest.mark.parametrize(
    ("exact", "added"), [("平台要开放", "。"), ("平台要开放。", ""), ("要建“量子谷”", "。")]
)
def test_quoted_exactin_a_sentence_end_it_once(exact: str, added: str) -> None:
    assert stop(item(quotation(exact=exact))) == added


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ({}, ""),
        ({"note": "两说并存"}, "<note>两说并存。</note>"),
        ({"doubt": "数字过大", "note": "无出处。"}, "<note>存疑：数字过大。无出处。</note>"),
        ({"review": Review.DRAFT}, "<note>本条尚未复核。</note>"),
    ],
)
def test_notes_say_what_is_doubtful(
    fields: dict[str, object], note: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    record = figure("figure", **fields)
    assert filled(record, "{{ item | notes }}", tmp_path_factory) == note


def filled(
    record: Record, inside: str, tmp_path_factory: pytest.TempPathFactory, **more: object
) -> str:
    """What a template prints for the only item."""
    library = MemoryLibrary((record,), (source(**more),))  # type: ignore[arg-type]
    material = gather(library, Selection())
    made = template(tmp_path_factory.mktemp("t"), briefing(inside))
    values = {
        "material": material,
        "item": material.items[0],
        "labels": HANS.labels,
        "writing": HANS,
    }
    return render(made, values).text.splitlines()[1]


STATES = [
    (proposal(status=Status.PROPOSED), ""),
    (proposal(status=Status.PLANNED), "规划中"),
    (event(status=Status.COMPLETED), ""),
    (institution(status=Status.OPERATING), ""),
    (institution(status=Status.PROTOTYPE), "样机"),
    (finding(status=Status.UNDER_CONSTRUCTION), "在建"),
    (figure(status=Status.STATED), ""),
]


@pytest.mark.parametrize(("record", "said"), STATES)
def test_what_is_not_real_yet_is_marked(
    record: Record, said: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert filled(record, "{{ item | status }}", tmp_path_factory) == said


def test_a_column_of_states_names_all_of_them(tmp_path_factory: pytest.TempPathFactory) -> None:
    operating = institution(status=Status.OPERATING)
    assert filled(operating, "{{ item | standing }}", tmp_path_factory) == "运行中"
    assert filled(institution(), "{{ item | standing }}", tmp_path_factory) == "—"


HAPPENED = [
    ({"date": "2024-01"}, {}, "2024年1月"),
    ({"date": None, "date_text": "前些年"}, {}, "日期未详（2024年1月19日报道作“前些年”）"),
    ({"date": None, "date_text": "前些年", "reported": "2023"}, {}, "日期未详（2023年报道作“前些年”）"),
    ({"date": None}, {}, "日期未详（2024年1月19日报道）"),
    ({"date": None, "date_text": "剛剛"}, {"script": Script.HANT}, "日期未详（2024年1月19日报道作“刚刚”）"),
    ({"date": None, "date_text": "近日"}, {"published": None}, "日期未详（原文作“近日”）"),
    ({"date": None}, {"published": None}, "日期未详"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "published", "said"), HAPPENED)
def test_dates_that_are_not_known_are_not_made_up(
    fields: dict[str, object],
    published: dict[str, object],
    said: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    record = event("event", **fields)
    assert filled(record, "{{ item | happened }}", tmp_path_factory, **published) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"date": None, "date_text": "前些年"}, "2024年1月19日报道作“前些年”"),
        ({"date": None}, "2024年1月19日报道"),
        ({"date": "2024-01"}, "2024年1月"),
    ],
)
def test_what_a_heading_says_is_not_said_again(
    fields: dict[str, object], said: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    record = event("event", **fields)
    assert filled(record, "{{ item | happened(headed=true) }}", tmp_path_factory) == said


@pytest.mark.parametrize(
    ("title", "text", "said"),
    [
        ("航空轮胎中心启用", "黄埔的航空轮胎中心建成并投入使用。", "黄埔的航空轮胎中心建成并投入使用。"),
        ("中央经济工作会议召开", "会议提出发展新质生产力。", "中央经济工作会议召开：会议提出发展新质生产力。"),
        ("特区建立40周年庆祝", "特区建立周年庆祝开始。", "特区建立40周年庆祝：特区建立周年庆祝开始。"),
        ("特区建立40周年庆祝", "特区建立周年庆祝在104厅开始。", "特区建立40周年庆祝：特区建立周年庆祝在104厅开始。"),
        ("特区第三次庆祝大会召开", "特区庆祝大会二次召开。", "特区第三次庆祝大会召开：特区庆祝大会二次召开。"),
        ("深港签署备忘录", "香港与深圳签署合作备忘录。", "香港与深圳签署合作备忘录。"),
        ("何某在河套创办公司", "何某在深圳园区成立公司。", "何某在河套创办公司：何某在深圳园区成立公司。"),
        ("代市长作工作报告", "何某在市人大会议上作工作报告。", "代市长作工作报告：何某在市人大会议上作工作报告。"),
        ("AG600水上首飞成功", "G60水上飞机首飞成功，机长600寸。", "AG600水上首飞成功：G60水上飞机首飞成功，机长600寸。"),
    ],
    ids=[
        "the text says it", "the text says more", "a number is not lost", "nor another one's part",
        "nor one in characters", "synonyms and short names", "a place is not lost", "nor a word",
        "nor a name in letters",
    ],
)  # fmt: skip
def test_an_event_is_not_told_twice(
    title: str, text: str, said: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    record = event("event", title=title, text=text)
    assert filled(record, "{{ item | titled }}", tmp_path_factory) == said


def test_events_stand_in_order_and_undated_ones_last() -> None:
    dates = ["2024-02", None, "2023", "2024-01-19"]
    records = tuple(event(f"e{i}", date=date) for i, date in enumerate(dates))
    items = gather(MemoryLibrary(records), Selection()).items
    assert [i.id for i in chronological(items)] == ["e2", "e3", "e0", "e1"]
