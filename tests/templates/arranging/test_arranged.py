"""Whatever is done by hand, nothing is printed twice and nothing is lost."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.model.ids import RecordId
from templates.arranging.arranged import arranged
from templates.arranging.arrangement import (
    TOP,
    Arrangement,
    Place,
    inserted,
    moved,
    next_id,
    renamed,
    set_aside,
    taken_back,
    thrown_away,
)
from templates.arranging.own import Own, OwnNote, OwnSection, note_of
from templates.document import (
    Block,
    BlockId,
    Column,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
    Unprinted,
    plain,
    walk,
)


def write(own: Own) -> tuple[Block, ...]:
    paragraphs = own.paragraphs if isinstance(own, OwnNote) else ()
    return tuple(
        Paragraph(BlockId(f"{own.id}.{i}"), (Text(str(p.runs[0])),))
        for i, p in enumerate(paragraphs)
    )


def words(name: str) -> tuple[Text, ...]:
    return (Text(name),)


def paragraph(name: str) -> Paragraph:
    return Paragraph(BlockId(name), words(name), records=(RecordId(f"r-{name}"),))


def section(name: str, *blocks: Block, numbered: bool = True) -> Section:
    return Section(BlockId(name), words(name), blocks, numbered=numbered)


TREE: tuple[Block, ...] = (
    paragraph("lead"),
    section("gd", section("gd.findings", paragraph("f1"), paragraph("f2")), paragraph("p1")),
    section("sh", paragraph("p2"), paragraph("p3")),
    section("references", paragraph("list"), numbered=False),
)


def shape(blocks: tuple[Block, ...]) -> list[object]:
    """Ids, nested as the sections are."""
    return [(b.id, shape(b.blocks)) if isinstance(b, Section) else b.id for b in blocks]


def ids(blocks: tuple[Block, ...]) -> list[str]:
    return [block.id for block in walk(blocks)]


def test_nothing_changed_by_hand_changes_nothing() -> None:
    assert arranged(TREE, Arrangement(), write).blocks is TREE


def test_a_block_goes_in_front_of_another_within_its_section() -> None:
    work = moved(Arrangement(), ("p3",), Place("sh", ("p2", "p3"), "p2"))
    assert shape(arranged(TREE, work, write).blocks)[2] == ("sh", ["p3", "p2"])


def test_a_block_goes_to_another_section() -> None:
    work = moved(Arrangement(), ("f1",), Place("sh", ("p2", "p3"), None))
    result = shape(arranged(TREE, work, write).blocks)
    assert result[1] == ("gd", [("gd.findings", ["f2"]), "p1"])
    assert result[2] == ("sh", ["p2", "p3", "f1"])


def test_several_go_together_in_their_order() -> None:
    work = moved(Arrangement(), ("p3", "f2"), Place(TOP, ("lead", "gd", "sh"), "gd"))
    assert ids(arranged(TREE, work, write).blocks)[:3] == ["lead", "p3", "f2"]


def test_moving_in_front_of_one_that_moves_too_means_the_next_that_stays() -> None:
    work = moved(Arrangement(), ("p2", "p3"), Place("sh", ("p2", "p3", "x"), "p2"))
    assert work.order["sh"] == ("p2", "p3", "x")


def test_a_section_never_goes_into_itself() -> None:
    work = moved(Arrangement(), ("gd",), Place("gd.findings", ("f1", "f2"), None))
    assert Counter(ids(arranged(TREE, work, write).blocks)) == Counter(ids(TREE))


def test_what_is_found_since_follows_its_neighbour() -> None:
    work = moved(Arrangement(), ("p3",), Place("sh", ("p2", "p3"), "p2"))
    later = (*TREE[:2], section("sh", paragraph("p2"), paragraph("new"), paragraph("p3")))
    assert shape(arranged(later, work, write).blocks)[2] == ("sh", ["p3", "p2", "new"])


def test_what_is_not_found_for_a_while_keeps_its_place() -> None:
    work = moved(Arrangement(), ("p3",), Place("sh", ("p2", "p3"), "p2"))
    without = (*TREE[:2], section("sh", paragraph("p2")))
    assert shape(arranged(without, work, write).blocks)[2] == ("sh", ["p2"])
    again = moved(work, ("p2",), Place("sh", ("p2",), None))
    assert "p3" in again.order["sh"]


def test_a_heading_is_renamed_and_named_back() -> None:
    work = renamed(Arrangement(), "sh", "上海要情")
    blocks = arranged(TREE, work, write).blocks
    assert isinstance(blocks[2], Section)
    assert plain(blocks[2].title) == "上海要情"
    assert renamed(work, "sh", "").untouched


def test_what_is_set_aside_is_told_and_comes_back() -> None:
    work = set_aside(Arrangement(), "p2")
    result = arranged(TREE, work, write)
    assert "p2" not in ids(result.blocks)
    (left,) = result.left_out
    assert (left.id, left.parent, left.why, left.words) == ("p2", "sh", Unprinted.ASIDE, "p2")
    assert left.records == ("r-p2",)
    assert taken_back(work, "p2").untouched


def test_a_section_with_everything_set_aside_has_no_heading_left() -> None:
    work = set_aside(Arrangement(), "p2", "p3")
    assert "sh" not in ids(arranged(TREE, work, write).blocks)


def test_rows_and_items_are_ordered_and_set_aside_within_their_table_or_list() -> None:
    rows = tuple(Row(BlockId(f"row{i}"), (words(f"row{i}"),)) for i in range(3))
    items = tuple(ListItem(BlockId(f"item{i}"), words(f"item{i}")) for i in range(3))
    tree: tuple[Block, ...] = (
        Table(BlockId("table"), words("T"), (Column(words("head")),), rows),
        ListBlock(BlockId("list"), items),
    )
    work = moved(Arrangement(), ("row2",), Place("table", ("row0", "row1", "row2"), "row0"))
    work = set_aside(work, "row1", "item0")
    table, bullets = arranged(tree, work, write).blocks
    assert isinstance(table, Table)
    assert isinstance(bullets, ListBlock)
    assert [row.id for row in table.rows] == ["row2", "row0"]
    assert [item.id for item in bullets.items] == ["item1", "item2"]


def test_own_pieces_stand_before_the_references_until_they_are_moved() -> None:
    note = OwnNote(id="own.1", paragraphs=note_of("一句话"))
    work = Arrangement(own=(note,))
    assert ids(arranged(TREE, work, write).blocks)[-3:] == ["own.1.0", "references", "list"]


def test_an_own_section_holds_what_is_put_into_it() -> None:
    work = inserted(
        Arrangement(), OwnSection(id="own.1", title="提要"), Place(TOP, ("lead",), "lead")
    )
    assert arranged(TREE, work, write).left_out[0].why is Unprinted.EMPTY
    work = moved(work, ("f1",), Place("own.1", (), None))
    first = arranged(TREE, work, write).blocks[0]
    assert isinstance(first, Section)
    assert (plain(first.title), ids(first.blocks)) == ("提要", ["f1"])


def test_throwing_an_own_section_away_leaves_what_stood_in_it() -> None:
    work = inserted(
        Arrangement(), OwnSection(id="own.1", title="提要"), Place(TOP, ("lead",), "lead")
    )
    work = thrown_away(moved(work, ("f1",), Place("own.1", (), None)), "own.1")
    assert ids(arranged(TREE, work, write).blocks)[:2] == ["f1", "lead"]


def test_ids_of_own_pieces_are_never_used_twice() -> None:
    work = Arrangement(own=(OwnNote(id="own.4"), OwnSection(id="own.2", title="x")))
    assert next_id(work) == "own.5"


NAMES = st.sampled_from([*ids(TREE), "own.1", "own.2", "nobody"])
PARENTS = st.sampled_from(["", "gd", "gd.findings", "sh", "own.2", "references", "nowhere"])
ORDERS = st.dictionaries(PARENTS, st.lists(NAMES, max_size=6).map(tuple), max_size=5)


@given(ORDERS, st.lists(NAMES, max_size=3).map(tuple))
def test_nothing_is_lost_or_printed_twice(
    order: dict[str, tuple[str, ...]], aside: tuple[str, ...]
) -> None:
    own = (
        OwnNote(id="own.1", paragraphs=note_of("一句话")),
        OwnSection(id="own.2", title="自拟"),
    )
    result = arranged(TREE, Arrangement(order=order, own=own, aside=aside), write)
    printed = Counter(ids(result.blocks))
    assert not [name for name, count in printed.items() if count > 1]
    if not aside:
        leaves = {b.id for b in walk(TREE) if not isinstance(b, Section)} | {"own.1.0"}
        assert leaves <= set(printed)


@pytest.mark.parametrize("before", ["p2", None, "nobody"])
def test_moving_again_is_moving_once(before: str | None) -> None:
    place = Place("sh", ("p2", "p3"), before)
    once = moved(Arrangement(), ("f1",), place)
    there = Place("sh", once.order["sh"], before)
    assert arranged(TREE, moved(once, ("f1",), there), write) == arranged(TREE, once, write)
