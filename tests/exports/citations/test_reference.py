"""The standard's own examples, and what it prescribes when something is unknown or inferred."""

from collections.abc import Iterable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.model.source import Inferred, Script, Source, SourceKind, SourceText
from exports.citations import reference
from templates.document import CitationStyle

NEW, OLD = CitationStyle.GBT_2025, CitationStyle.GBT_2015
LU_XUN = "http://www.luxunmuseum.com.cn/html/202104/a11310.htm"
PAPER = "http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_3-17.htm"
CNNIC = "https://www.cnnic.net.cn/20120116.pdf"
STATE = "https://www.pkulaw.com/chl/4a14adc2c14e5e68bdfb.html"


def source(
    kind: SourceKind = SourceKind.NEWSPAPER, infer: Iterable[str] = (), **fields: object
) -> Source:
    bare: dict[str, object] = {
        "id": "s",
        "title": "题名",
        "kind": kind,
        "script": Script.HANS,
        "text": SourceText(sha256="0" * 64, extent=(0, 1), characters=1),
        "inferred": [Inferred(field=name, reason="推断") for name in infer],
    }
    return msgspec.convert(bare | fields, Source)


PRINTED_PAPER = source(
    title="数字革命与竞争国际化",
    authors=("丁文详",),
    publisher="中国青年报",
    published="2000-11-20",
    pages="15",
)
ONLINE_PAPER = source(
    title="探索微观世界的无穷奥秘（科技大观）",
    authors=("陈缮真",),
    publisher="人民日报",
    published="2022-08-16",
    accessed="2024-03-01",
    pages="17",
    url=PAPER,
)
WEB_PAGE = source(
    SourceKind.WEB_PAGE,
    title="北京鲁迅博物馆志愿服务章程",
    authors=("北京鲁迅博物馆",),
    published="2021-04-21",
    accessed="2023-05-02",
    url=LU_XUN,
)
REPORT = source(
    SourceKind.REPORT,
    title="第29次中国互联网络发展状况统计报告",
    authors=("中国互联网络信息中心",),
    published="2012-01-16",
    accessed="2013-03-26",
    url=CNNIC,
)
STATE_PAPER = source(
    SourceKind.DOCUMENT,
    title="国务院关于印发打赢蓝天保卫战三年行动计划的通知",
    subtitle="国发〔2018〕22号",
    authors=("国务院",),
    published="2018-06-27",
    accessed="2023-06-19",
    url=STATE,
)
MAGAZINE = source(
    SourceKind.MAGAZINE,
    title="What publicity can do",
    authors=("Brandeis L D",),
    publisher="Harper’s Weekly",
    published="1913-12-20",
    pages="10",
)
ENGLISH_PAPER = source(
    title="White House tutors Kremlin in how a presidency works",
    authors=("Rosenthal A",),
    publisher="New York Times",
    published="1990-06-15",
    accessed="2022-07-26",
    pages="A1",
    url="https://www.nytimes.com/1990/06/15",
)
ENGLISH_REPORT = source(
    SourceKind.REPORT,
    title="A comparative risk assessment framework for wildland fire management",
    subtitle="the 2010 cohesive strategy science report",
    authors=("Calkin D E", "Ager A A", "Thompson M P"),
    published="2011",
    pages="8-9",
    url="https://www.fs.usda.gov/rm/pubs/rmrs_gtr262.pdf",
)
UNDATED_REPORT = source(
    SourceKind.REPORT,
    infer=("published",),
    title="United Nations e-government survey 2024",
    authors=("United Nations Department of Economic and Social Affairs",),
    published="2025",
    url="https://publicadministration.un.org/egovkb",
)
UNDATED_PAGE = source(
    SourceKind.WEB_PAGE,
    title="中国科学院科技论文预发布平台",
    authors=("中国科学院文献情报中心",),
    accessed="2025-03-06",
    url="https://chinaxiv.org/home.htm",
)
OWN_TITLE = source(
    SourceKind.WEB_PAGE,
    infer=("title",),
    title="《昨日之歌》图书封面",
    published="2023-03-06",
    accessed="2025-06-22",
    url="http://www.luxunmuseum.com.cn/uploads/allimg/150813/1-150Q31952110-L.jpg",
)
PRINTED_REPORT = source(
    SourceKind.REPORT,
    title="制造业与现代化",
    authors=("宋健",),
    place="北京",
    publisher="人民大会堂",
    published="2002-06",
)


@pytest.mark.parametrize(
    ("cited", "style", "expected"),
    [
        (
            PRINTED_PAPER,
            NEW,
            "丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.",
        ),
        (
            PRINTED_PAPER,
            OLD,
            "丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).",
        ),
        (
            ONLINE_PAPER,
            NEW,
            (
                "陈缮真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. "
                f"人民日报，2022-08-16（17）. {PAPER}."
            ),
        ),
        (
            ONLINE_PAPER,
            OLD,
            (
                "陈缮真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. "
                f"人民日报, 2022-08-16(17)[2024-03-01]. {PAPER}."
            ),
        ),
        (
            WEB_PAGE,
            NEW,
            (
                "北京鲁迅博物馆. 北京鲁迅博物馆志愿服务章程[EB/OL]. "
                f"（2021-04-21）[2023-05-02]. {LU_XUN}."
            ),
        ),
        (
            WEB_PAGE,
            OLD,
            (
                "北京鲁迅博物馆. 北京鲁迅博物馆志愿服务章程[EB/OL]. "
                f"(2021-04-21)[2023-05-02]. {LU_XUN}."
            ),
        ),
        (
            REPORT,
            NEW,
            f"中国互联网络信息中心. 第29次中国互联网络发展状况统计报告[R/OL]. 2012-01-16. {CNNIC}.",
        ),
        (
            REPORT,
            OLD,
            (
                "中国互联网络信息中心. 第29次中国互联网络发展状况统计报告[R/OL]. "
                f"(2012-01-16)[2013-03-26]. {CNNIC}."
            ),
        ),
        (
            STATE_PAPER,
            NEW,
            (
                "国务院. 国务院关于印发打赢蓝天保卫战三年行动计划的通知：国发〔2018〕22号[EB/OL]. "
                f"（2018-06-27）[2023-06-19]. {STATE}."
            ),
        ),
        (
            STATE_PAPER,
            OLD,
            (
                "国务院. 国务院关于印发打赢蓝天保卫战三年行动计划的通知: 国发〔2018〕22号[EB/OL]. "
                f"(2018-06-27)[2023-06-19]. {STATE}."
            ),
        ),
        (
            MAGAZINE,
            NEW,
            "Brandeis L D. What publicity can do[J]. Harper’s Weekly，1913-12-20：10.",
        ),
        (
            MAGAZINE,
            OLD,
            "BRANDEIS L D. What publicity can do[J]. Harper’s Weekly, 1913-12-20: 10.",
        ),
        (
            ENGLISH_PAPER,
            NEW,
            (
                "Rosenthal A. White House tutors Kremlin in how a presidency works[N/OL]. "
                "New York Times，1990-06-15（A1）. https://www.nytimes.com/1990/06/15."
            ),
        ),
        (
            ENGLISH_PAPER,
            OLD,
            (
                "ROSENTHAL A. White House tutors Kremlin in how a presidency works[N/OL]. "
                "New York Times, 1990-06-15(A1)[2022-07-26]. https://www.nytimes.com/1990/06/15."
            ),
        ),
        (
            ENGLISH_REPORT,
            NEW,
            (
                "Calkin D E，Ager A A，Thompson M P. A comparative risk assessment framework for "
                "wildland fire management: the 2010 cohesive strategy science report[R/OL]. "
                "2011：8-9. https://www.fs.usda.gov/rm/pubs/rmrs_gtr262.pdf."
            ),
        ),
        (
            UNDATED_REPORT,
            NEW,
            (
                "United Nations Department of Economic and Social Affairs. "
                "United Nations e-government survey 2024[R/OL]. [2025]. "
                "https://publicadministration.un.org/egovkb."
            ),
        ),
        (
            UNDATED_PAGE,
            NEW,
            (
                "中国科学院文献情报中心. 中国科学院科技论文预发布平台[EB/OL]. "
                "[2025-03-06]. https://chinaxiv.org/home.htm."
            ),
        ),
        (
            OWN_TITLE,
            NEW,
            (
                "[《昨日之歌》图书封面][EB/OL]. （2023-03-06）[2025-06-22]. "
                "http://www.luxunmuseum.com.cn/uploads/allimg/150813/1-150Q31952110-L.jpg."
            ),
        ),
        (PRINTED_REPORT, NEW, "宋健. 制造业与现代化[R]. 北京：人民大会堂，2002."),
        (PRINTED_REPORT, OLD, "宋健. 制造业与现代化[R]. 北京: 人民大会堂, 2002."),
    ],
)
def test_examples_of_the_standard(cited: Source, style: CitationStyle, expected: str) -> None:
    assert reference(cited, style) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ((), "题名[N]."),
        (("钱学森", "刘再复"), "钱学森，刘再复. 题名[N]."),
        (("李四光", "华罗庚", "茅以升"), "李四光，华罗庚，茅以升. 题名[N]."),
        (
            ("印森林", "吴胜和", "李俊飞", "冯文杰"),
            "印森林，吴胜和，李俊飞，等. 题名[N].",
        ),
    ],
)
def test_more_than_three_authors_become_three_and_others(
    names: tuple[str, ...], expected: str
) -> None:
    assert reference(source(authors=names, publisher="报"), NEW).startswith(expected)


def test_others_are_named_in_the_language_of_the_source() -> None:
    names = ("Fordham E W", "Ali A", "Truner D A", "Charters J R")
    cited = source(title="Deep learning", authors=names, publisher="Nature")
    assert reference(cited, NEW).startswith("Fordham E W，Ali A，Truner D A，et al. Deep learning")


@pytest.mark.parametrize(
    ("cited", "style", "expected"),
    [
        (source(), NEW, "题名[N]. [报纸名不详]."),
        (source(published="2013-01-08"), NEW, "题名[N]. [报纸名不详]，2013-01-08."),
        (source(script=Script.HANT), NEW, "题名[N]. [報紙名不詳]."),
        (source(SourceKind.MAGAZINE), NEW, "题名[J]. [刊名不详]."),
        (source(SourceKind.WEB_PAGE), NEW, "题名[EB/OL]."),
        (source(SourceKind.DOCUMENT), NEW, "题名[Z]."),
        (source(SourceKind.DOCUMENT), OLD, "题名[Z]. [出版地不详]: [出版者不详]."),
        (
            source(SourceKind.REPORT, publisher="三户图书刊行社", published="1990"),
            NEW,
            "题名[R]. 三户图书刊行社，1990.",
        ),
        (
            source(SourceKind.REPORT, publisher="三户图书刊行社", published="1990"),
            OLD,
            "题名[R]. [出版地不详]: 三户图书刊行社, 1990.",
        ),
        (
            source(SourceKind.REPORT, place="哈尔滨", published="2013"),
            OLD,
            "题名[R]. 哈尔滨: [出版者不详], 2013.",
        ),
        (
            source(
                SourceKind.REPORT,
                authors=("某院",),
                publisher="某院",
                place="上海",
                published="2024",
            ),
            NEW,
            "某院. 题名[R]. 上海，2024.",
        ),
        (source(publisher="科技日报", published="2024-01"), NEW, "题名[N]. 科技日报，2024-01."),
        (
            source(SourceKind.WEB_PAGE, publisher="南方雜誌社", published="2023-12-18"),
            NEW,
            "题名[EB/OL]. 南方雜誌社，2023（2023-12-18）.",
        ),
        (
            source(
                SourceKind.WEB_PAGE, publisher="南方", published="2023-12-18", url="https://a.cn"
            ),
            NEW,
            "题名[EB/OL]. （2023-12-18）. https://a.cn.",
        ),
    ],
)
def test_what_is_unknown(cited: Source, style: CitationStyle, expected: str) -> None:
    assert reference(cited, style) == expected


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        (
            source(title="中的密碼", infer=("title",), publisher="報"),
            "[中的密碼][N]. 報.",
        ),
        (
            source(publisher="科技日报", published="2024-01", infer=("publisher", "published")),
            "题名[N]. [科技日报，2024-01].",
        ),
        (
            source(SourceKind.WEB_PAGE, published="2024", infer=("published", "kind")),
            "题名[EB/OL]. [2024].",
        ),
        (
            source(SourceKind.REPORT, publisher="社", published="1936", infer=("published",)),
            "题名[R]. 社，[1936].",
        ),
        (
            source(authors=("丁莉",), publisher="报", infer=("authors",)),
            "[丁莉]. 题名[N]. 报.",
        ),
    ],
)
def test_what_is_inferred_stands_in_brackets(cited: Source, expected: str) -> None:
    assert reference(cited, NEW) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Torres L", "TORRES L"),
        ("De Morgan A", "DE MORGAN A"),
        ("Williams-Ellis A", "WILLIAMS-ELLIS A"),
        ("O’Neil P", "O’NEIL P"),
        ("António M", "ANTÓNIO M"),
        ("American Chemical Society", "American Chemical Society"),
        ("昂温 G", "昂温 G"),
        ("丁文详", "丁文详"),
        ("Deng Ping", "Deng Ping"),
    ],
)
def test_western_surnames_stand_in_capitals_in_2015_only(name: str, expected: str) -> None:
    cited = source(authors=(name,), publisher="报")
    assert reference(cited, OLD) == f"{expected}. 题名[N]. 报."
    assert reference(cited, NEW) == f"{name}. 题名[N]. 报."


def test_half_width_marks_in_chinese_titles_are_widened_and_others_kept() -> None:
    title = "广州:从R&D经费(3.5%)看,创新力?"
    widened = reference(source(title=title, publisher="报"), NEW)
    assert widened == "广州：从R&D经费（3.5%）看，创新力？[N]. 报."
    english = source(title="Science: now (and then)", publisher="Nature")
    assert "Science: now (and then)[N]" in reference(english, NEW)


@given(
    kind=st.sampled_from(SourceKind),
    style=st.sampled_from(CitationStyle),
    fields=st.fixed_dictionaries(
        {},
        optional={
            "publisher": st.just("某报"),
            "published": st.sampled_from(("2024", "2024-01", "2024-01-19")),
            "accessed": st.just("2024-02-01"),
            "pages": st.just("2"),
            "place": st.just("广州"),
            "url": st.just("https://example.cn/a"),
            "authors": st.sampled_from(((), ("甲",), ("甲", "乙", "丙", "丁"))),
            "subtitle": st.just("副题"),
        },
    ),
    infer=st.sets(st.sampled_from(("title", "publisher", "published", "pages"))),
)
def test_every_combination_reads_well(
    kind: SourceKind, style: CitationStyle, fields: dict[str, object], infer: set[str]
) -> None:
    text = reference(source(kind, **fields, infer=tuple(infer)), style)
    assert text.endswith(".")
    assert text.count("题名[") + text.count("题名][") + text.count("副题[") >= 1
    for ugly in ("..", " .", "，，", ", ,", "：，", "()", "（）", "[]", "  ", "，.", "：."):
        assert ugly not in text
    for bracket in ("[]", "()", "（）"):
        assert text.count(bracket[0]) == text.count(bracket[1])
