"""How figures are read."""

import msgspec
import pytest

from data.model.record import Status
from data.model.source import Script
from templates.compose.figures import held, indicator, moment, scope, value_words
from templates.compose.writing import writing
from tests.templates.samples import figure

ENGLISH = msgspec.structs.replace(writing("en"), terms={"山西": "Shanxi", "每年": "each year"})


def test_what_a_name_says_in_chinese_is_not_told_again_in_english() -> None:
    record = figure(subject="每年新增", measure="家数", territory="山西", as_of=None, period="每年")
    assert held(record, ENGLISH) == "Shanxi"
    assert held(record, ENGLISH, ("Shanxi",)) == ""
    dated = msgspec.structs.replace(record, as_of="2023")
    assert held(dated, ENGLISH, ("Shanxi",)) == "2023"


VALUES = [
    ("120亿元", "亿元", "", "120亿元"),
    ("120亿元", "亿元", "逾", "逾120亿元"),
    ("1500多家", "家", "多", "1500多家"),
    ("1500家", "家", "多", "1500多家"),
    ("30万人", "万人", "余", "30余万人"),
    ("3万人", "万人", "余", "3万余人"),
    ("1500亿元", "亿元", "余", "1500余亿元"),
    ("6000米級", "米", "级", "6000米级"),
    ("120項", "项", "左右", "120项左右"),
    ("一天", "天", "之内", "一天之内"),
    ("百餘篇", "篇", "余", "百余篇"),
    ("15至20分鐘", "分钟", "", "15至20分钟"),
    ("第8位", "", "", "第8位"),
    ("3.50", "%", "约", "约3.50%"),
    ("１２％", "%", "", "12%"),
    ("3~5", "年", "", "3~5年"),
]


@pytest.mark.parametrize(("text", "unit", "qualifier", "shown"), VALUES)
def test_values_are_the_sources_own(text: str, unit: str, qualifier: str, shown: str) -> None:
    record = figure(value_text=text, unit=unit, qualifier=qualifier)
    assert value_words(record, Script.HANT) == shown


def test_a_bare_rank_is_a_place() -> None:
    assert value_words(figure(value=8, value_text="8", unit="", basis="排名")) == "第8位"


def test_a_simplified_source_is_not_converted() -> None:
    # 乾 would become 干.
    assert value_words(figure(value_text="乾隆12年", unit="年"), Script.HANS) == "乾隆12年"


INDICATORS = [
    ("手持式相机", "重量", "", "手持式相机重量"),
    ("首批立项项目", "项目数", "", "首批立项项目"),
    ("深圳先进院", "团队总人数", "", "深圳先进院团队总人数"),
    ("网约车出行服务", "服务人次", "", "网约车出行服务人次"),
    ("体外膜肺氧合系统（ECMO）", "价格", "", "体外膜肺氧合系统（ECMO）：价格"),
    ("广州在榜单中的位次", "全球排名", "排名", "广州在榜单中的位次"),
    ("广东省医疗器械产业", "规模排名", "排名", "广东省医疗器械产业规模排名"),
    ("合作区面积", "面积", "", "合作区面积"),
]


@pytest.mark.parametrize(("subject", "measure", "basis", "shown"), INDICATORS)
def test_indicators_say_nothing_twice(subject: str, measure: str, basis: str, shown: str) -> None:
    assert indicator(figure(subject=subject, measure=measure, basis=basis)) == shown


def scoped(**fields: object) -> str:
    return scope(figure("figure", **fields), writing("zh-Hans"))


def test_scope_says_territory_basis_status_and_who_says_so() -> None:
    said = scoped(territory="全市", basis="累计", status=Status.PLANNED, speaker="陈某")
    assert said == "全市；累计；规划中；据陈某"


def test_what_is_planned_is_said_once() -> None:
    assert scoped(territory="全市", basis="规划", status=Status.PLANNED) == "全市；规划中"


def test_what_operates_needs_no_mark() -> None:
    assert scoped(territory="全市", status=Status.OPERATING) == "全市"


@pytest.mark.parametrize("basis", ["首创", "唯一", "排名"])
def test_what_the_value_says_is_not_repeated(basis: str) -> None:
    assert scoped(territory="全国", basis=basis, value_text="首个") == "全国"


def test_a_rank_says_among_whom() -> None:
    assert scoped(territory="广州", basis="排名", rank_of="全球科研城市") == "广州；全球科研城市"


@pytest.mark.parametrize(
    ("as_of", "period", "shown"),
    [
        (None, None, "—"),
        ("2024-01", None, "2024年1月"),
        (None, "2018年以来", "2018年以来"),
        ("2023", "公司成立以来", "公司成立以来（2023年）"),
        ("2023", "2023年全年", "2023年全年"),
    ],
)
def test_moments(as_of: str | None, period: str | None, shown: str) -> None:
    assert moment(figure(as_of=as_of, period=period)) == shown


@pytest.mark.parametrize(
    ("territory", "as_of", "known", "shown"),
    [
        ("广州", "2024-01", "", "广州，2024年1月"),
        ("广州", None, "", "广州"),
        ("广州（全市）", None, "", "广州（全市）"),
        ("广州", "2024-01", "广州", "2024年1月"),
        ("先进院（泛指）", "2024-01", "", "2024年1月"),
        ("先进院", None, "", ""),
        ("全部先进团队", None, "", ""),
    ],
)
def test_where_and_when_a_value_holds_is_told_unless_its_name_says_it(
    territory: str, as_of: str | None, known: str, shown: str
) -> None:
    record = figure(subject="先进院团队", measure="总人数", territory=territory, as_of=as_of)
    assert held(record, writing("zh-Hans"), (known,)) == shown
