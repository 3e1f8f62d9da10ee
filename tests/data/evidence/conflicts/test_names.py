"""Names of institutions and people."""

import pytest

from tests.data.evidence.conflicts.builders import anchor, event, found, institution, quotation


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("中科宇航", "中科院宇航"),
        ("国家生物制造产业创新中心", "国家生物制造产创中心"),
        ("中国石化上海石油化工研究院", "中石化上海石化研究院"),
        ("2024科普迎新春", "2024科普迎新"),
        ("中国科学院广州生物医药与健康研究院", "中国科学院广州健康院"),
        ("日本质子加速器研究设施J-PARC", "日本质子加速研究设施"),
        ("《若干政策措施（试行）》", "《若干政策措施》"),
    ],
)
def test_a_second_name_is_told(name: str, other: str) -> None:
    assert found("name-variants", institution("i", name, other)) == [{"i"}]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("上海交通大学医学院附属瑞金医院", "瑞金医院"),
        ("粤港澳大湾区国家技术创新中心", "大湾区国创中心"),
        ("中国科学院上海高等研究院", "中科院上海高等研究院"),
        ("国家发展和改革委员会", "国家发改委"),
        ("上海市科学技术委员会", "市科委"),
        ("广州市人民政府", "广州市政府"),
        ("广州市人民代表大会", "广州市第十六届人民代表大会"),
        ("科技设施理事会", "STFC"),
        ("“2+2+N”科技创新平台体系", "2+2+N"),
        ("湖南湘江新区", "湘江新区"),
    ],
)
def test_ordinary_short_names_are_let_pass(name: str, short: str) -> None:
    assert found("name-variants", institution("i", name, short)) == []


def test_both_spellings_are_shown_with_the_event_told_beside_them() -> None:
    document = institution(
        "i",
        "《若干措施（试行）》",
        "《若干措施》",
        anchors=[anchor("《若干措施（试行）》", 50), anchor("《若干措施》", 300)],
    )
    told = event(
        "e", "措施出台", "2023-12", anchors=[anchor("12月出台", 44), anchor("12月发布", 294)]
    )
    elsewhere = event(
        "x", "措施出台", "2023-12", anchors=[anchor("12月出台", 44), anchor("12月发布", 700)]
    )
    assert found("name-variants", document, told, elsewhere) == [{"i", "e"}]


@pytest.mark.parametrize(
    ("one", "other", "twins"),
    [
        ("国家生物制造产业创新中心", "国家生物制造产创中心", True),
        ("中国科学院甲材料研究院", "中科院甲材料研究院", True),
        ("张江综合性国家科学中心", "合肥综合性国家科学中心", False),
        ("硬X射线自由电子激光装置", "软X射线自由电子激光装置", False),
        ("香港科学园深圳分园", "香港科学园", False),
        ("湖南省科技厅", "湖北省科技厅", False),
    ],
)
def test_two_records_that_may_be_one_institution(one: str, other: str, twins: bool) -> None:
    pair = institution("a", one), institution("b", other)
    assert found("name-twins", *pair) == ([{"a", "b"}] if twins else [])


def test_other_types_and_places_are_other_institutions() -> None:
    one = institution("a", "国家生物制造产业创新中心", place="深圳")
    for more in ({"place": "上海"}, {"type": "园区"}):
        other = institution("b", "国家生物制造产创中心", **more)
        assert found("name-twins", one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("段子渊", "院长"), ("段子源", "院长"), True),
        (("段子渊", "院长"), ("段子源", None), True),
        (("段子渊", "院长"), ("段子源", "主任"), False),
        (("朱伟", "副主任"), ("黄伟", "总监"), False),
        (("朱伟", "副主任"), ("朱玮", "副主任"), True),
        (("曹振全", None), ("曹阿民", None), False),
        (("曹振全", "常委"), ("曹振", "常委"), True),
        (("曹振全", None), ("曹振安全", "常委"), True),
        (("曹振全", "常委"), ("曹振", "主任"), False),
    ],
)
def test_one_person_in_two_spellings(
    one: tuple[str, str | None], other: tuple[str, str | None], same: bool
) -> None:
    pair = quotation("a", *one), quotation("b", *other)
    assert found("person-variants", *pair) == ([{"a", "b"}] if same else [])
    far = quotation("a", *one), quotation("b", *other, source="weekly")
    assert found("person-variants", *far) == []


@pytest.mark.parametrize(
    ("one", "other", "odd"),
    [
        ("上海市政协委员", "全国政协委员", True),
        ("市政协委员", "市政协委员、院长", False),
        ("市政协委员", "市政协委员", False),
        ("院党委书记、副院长", "院副院长", False),
    ],
)
def test_one_person_in_two_offices(one: str, other: str, odd: bool) -> None:
    pair = quotation("a", "马兴发", one), quotation("b", "马兴发", other)
    assert found("office-differs", *pair) == ([{"a", "b"}] if odd else [])
