"""Records stand once, under what was picked."""

from data.model.ids import RegionId, ThemeId
from data.model.record import Kind
from data.model.selection import Period, Selection
from templates.compose.grouping import Group
from templates.compose.material import Material, gather
from tests.templates.samples import MemoryLibrary, event, proposal, quotation

GD, CANTON, SH = RegionId("CN-GD"), RegionId("CN-GD-4401"), RegionId("CN-SH")
FACILITIES, ACCESS, FUNDING, TRANSFER = map(
    ThemeId, ("facilities", "facilities.access", "facilities.funding", "transfer")
)
RECORDS = (
    event("shanghai", regions=(SH,), themes=(TRANSFER,)),
    event("canton", regions=(CANTON,), themes=(ACCESS,)),
    event("both", regions=(SH, GD), themes=(FUNDING, TRANSFER)),
    event("province", regions=(GD,), themes=(FACILITIES,)),
)


def gathered(**selection: object) -> Material:
    return gather(MemoryLibrary(RECORDS), Selection(**selection))  # type: ignore[arg-type]


def shape(groups: tuple[Group, ...]) -> dict[str, list[str]]:
    return {group.name: [item.id for item in group.items] for group in groups}


def test_picked_regions_stand_in_the_order_picked() -> None:
    assert shape(gathered(regions=(SH, GD)).regions) == {
        "上海": ["shanghai", "both"],
        "广东": ["canton", "province"],
    }
    assert list(shape(gathered(regions=(GD, SH)).regions)) == ["广东", "上海"]


def test_without_picks_provinces_stand_in_the_order_of_the_list() -> None:
    assert shape(gathered().regions) == {
        "广东": ["canton", "province"],
        "上海": ["shanghai", "both"],
    }


def test_a_city_picked_beside_its_province_has_its_own_group() -> None:
    assert shape(gathered(regions=(GD, CANTON)).regions)["广州"] == ["canton"]


def test_a_record_of_a_region_not_picked_goes_where_it_was_found() -> None:
    assert shape(gathered(regions=(GD,)).regions) == {"广东": ["canton", "both", "province"]}


def test_themes_group_under_their_parents() -> None:
    material = gathered()
    assert shape(material.by_theme(material.items)) == {
        "大科学装置": ["canton", "both", "province"],
        "成果转化": ["shanghai"],
    }


def test_a_single_theme_is_shown_by_its_children() -> None:
    material = gathered(themes=(FACILITIES,))
    assert shape(material.by_theme(material.items)) == {
        "开放共享": ["canton"],
        "经费投入": ["both"],
        "大科学装置": ["province"],
    }
    assert material.theme_names == ("大科学装置",)


def test_nothing_is_lost_or_doubled() -> None:
    for selection in ({}, {"regions": (SH,)}, {"themes": (ACCESS, TRANSFER)}):
        material = gathered(**selection)
        for groups in (material.regions, material.by_theme(material.items)):
            names = [name for group in shape(groups).values() for name in group]
            assert sorted(names) == sorted(item.id for item in material.items)


def said(*speakers: str) -> Material:
    records = tuple(quotation(f"q{i}", speaker=name) for i, name in enumerate(speakers))
    return gather(MemoryLibrary(records), Selection())


def test_a_limit_is_shared_among_speakers() -> None:
    material = said("甲", "甲", "甲", "乙", "丙")
    some = material.some(material.items, 3, "speaker")
    assert [item.id for item in some] == ["q0", "q3", "q4"]


def test_no_limit_is_everything() -> None:
    material = said("甲", "乙", "甲")
    assert material.some(material.items, 0, "speaker") == material.items


def test_the_groups_of_speakers_keep_their_ids_when_others_come() -> None:
    alone, together = said("乙"), said("甲", "乙")
    (group,) = alone.by_speaker(alone.items)
    assert group.id in [other.id for other in together.by_speaker(together.items)]


def test_joint_authors_are_people_too() -> None:
    records = (proposal("p1", joint_with=("李某",)), proposal("p2"))
    material = gather(MemoryLibrary(records), Selection())
    chen, li = material.people(material.items)
    assert (chen.name, chen.offices, chen.count) == ("陈某", ("院长",), 2)
    assert (li.name, li.offices, li.count) == ("李某", (), 1)


def test_the_selection_in_words() -> None:
    material = gathered(
        regions=(GD, SH), themes=(TRANSFER,), kinds=(Kind.EVENT,), query="开工",
        period=Period(start="2024-01", end="2024-06"),
    )  # fmt: skip
    assert material.selected == (
        "地区为广东、上海；主题为成果转化；类别为事件；时段为2024年1月至2024年6月；检索词为“开工”"
    )
    assert gathered().selected == "全部地区、全部主题"


def test_what_was_found_is_counted() -> None:
    assert gathered().counted == "事件4件，引自公开来源1种"
