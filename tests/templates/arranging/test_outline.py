"""The outline shows everything once, and what is done in it is what is printed."""

import datetime as dt
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.model.ids import RecordId
from templates.arranging import moving
from templates.arranging.arranged import arranged
from templates.arranging.arrangement import (
    TOP,
    Arrangement,
    Place,
    inserted,
    moved,
    restored,
    set_aside,
    thrown_away,
)
from templates.arranging.foreseen import foreseen
from templates.arranging.outline import Outline, Sort, outline_of
from templates.arranging.own import OwnNote, OwnSection, note_of
from templates.document import (
    Block,
    BlockId,
    Column,
    Document,
    ListBlock,
    ListItem,
    Meta,
    Row,
    Table,
    Unprinted,
    walk,
)
from tests.templates.arranging.test_arranged import TREE, paragraph, section, words, write

META = Meta(title="试", date=dt.date(2024, 1, 1))
ROWS = tuple(Row(BlockId(f"row{i}"), (words(f"row{i}"),)) for i in range(3))
ITEMS = tuple(ListItem(BlockId(f"item{i}"), words(f"item{i}")) for i in range(2))
FULL: tuple[Block, ...] = (
    *TREE[:2],
    section(
        "sh",
        paragraph("p2"),
        Table(BlockId("table"), words("T"), (Column(words("head")),), ROWS),
        ListBlock(BlockId("bullets"), ITEMS),
    ),
    TREE[3],
)
OWN = (OwnNote(id="own.1", paragraphs=note_of("一\n二")), OwnSection(id="own.2", title="自拟"))
WORK = Arrangement(own=OWN)


def outline(work: Arrangement) -> Outline:
    made = arranged(FULL, work, write)
    return outline_of(Document(META, made.blocks, left_out=made.left_out, order=made.order))


def test_every_block_row_and_item_is_a_line_and_a_note_is_one() -> None:
    tree = outline(WORK)
    assert tree.top == ("lead", "gd", "sh", "own.1", "own.2", "references")
    assert tree.below("table") == ("row0", "row1", "row2")
    assert tree.nodes["own.1"].sort is Sort.NOTE
    assert tree.nodes["own.2"].unprinted is Unprinted.EMPTY
    assert [node.id for node in tree.above("f1")] == ["gd.findings", "gd"]
    assert tree.node_of("own.1.0") == "own.1"
    assert tree.node_of("table.of.nothing") == "table"
    assert tree.node_of("nobody") is None


def test_what_is_set_aside_stays_in_its_place() -> None:
    tree = outline(set_aside(WORK, "p2", "row1", "gd.findings"))
    assert tree.below("sh") == ("p2", "table", "bullets")
    assert tree.below("table") == ("row0", "row1", "row2")
    assert tree.nodes["row1"].sort is Sort.ROW
    assert tree.nodes["gd.findings"].sort is Sort.SECTION
    assert tree.nodes["gd.findings"].records == ("r-f1", "r-f2")
    assert not tree.nodes["gd.findings"].holds
    assert tree.nodes["p2"].unprinted is Unprinted.ASIDE


def test_a_section_or_table_with_nothing_left_in_it_is_still_there() -> None:
    tree = outline(set_aside(WORK, "f1", "f2", "row0", "row1", "row2"))
    assert tree.nodes["gd.findings"].unprinted is Unprinted.EMPTY
    assert tree.below("gd.findings") == ("f1", "f2")
    assert tree.nodes["table"].unprinted is Unprinted.EMPTY


def test_a_section_everything_was_moved_out_of_can_be_filled_again() -> None:
    work = moved(WORK, ("f1", "f2"), Place("sh", ("p2", "table", "bullets"), None))
    tree = outline(work)
    assert tree.nodes["gd.findings"].unprinted is Unprinted.EMPTY
    back = moving.put(work, tree, ("f2",), ("gd.findings", None))
    assert outline(back).below("gd.findings") == ("f2",)


def test_an_annex_is_one_line_that_stays() -> None:
    tree = outline_of(
        Document(META, (paragraph("annex.a"), paragraph("annex.b")), annexes=(BlockId("annex"),))
    )
    assert tree.top == ("annex",)
    assert not moving.can_hold(tree, TOP, ("annex",))


def test_a_record_is_found_where_it_is_printed() -> None:
    tree = outline(set_aside(WORK, "p2"))
    assert tree.places_of[RecordId("r-f1")] == "f1"
    assert tree.places_of[RecordId("r-p2")] == "p2"


@pytest.mark.parametrize(
    ("parent", "names", "fits"),
    [
        ("sh", ("f1",), True),
        (TOP, ("f1", "gd.findings"), True),
        ("gd.findings", ("gd",), False),
        ("gd", ("gd",), False),
        ("p2", ("f1",), False),
        ("table", ("row0",), True),
        ("bullets", ("row0",), False),
        ("table", ("p2",), False),
        ("sh", ("row0",), False),
        ("own.2", ("own.1",), True),
        ("own.1", ("f1",), False),
        ("nobody", ("f1",), False),
        ("sh", ("nobody",), False),
    ],
)
def test_impossible_places_are_refused(parent: str, names: tuple[str, ...], fits: bool) -> None:
    assert moving.can_hold(outline(WORK), parent, names) is fits


def test_what_lies_in_something_chosen_goes_with_it() -> None:
    assert moving.together(outline(WORK), ("f1", "p2", "gd")) == ("gd", "p2")


def test_up_down_in_and_out() -> None:
    tree = outline(WORK)
    assert outline(moving.earlier(WORK, tree, ("sh",))).top[:3] == ("lead", "sh", "gd")
    assert outline(moving.later(WORK, tree, ("gd",))).top[:3] == ("lead", "sh", "gd")
    assert outline(moving.later(WORK, tree, ("row0", "row1"))).below("table") == (
        "row2",
        "row0",
        "row1",
    )
    assert outline(moving.inwards(WORK, tree, ("p1",))).below("gd.findings") == ("f1", "f2", "p1")
    assert outline(moving.outwards(WORK, tree, ("f1",))).below("gd") == ("gd.findings", "f1", "p1")


@pytest.mark.parametrize(
    ("move", "name"),
    [
        (moving.earlier, "lead"),
        (moving.later, "references"),
        (moving.inwards, "lead"),
        (moving.outwards, "lead"),
        (moving.outwards, "row0"),
    ],
)
def test_at_the_edge_nothing_moves(
    move: Callable[[Arrangement, Outline, Iterable[str]], Arrangement], name: str
) -> None:
    assert move(WORK, outline(WORK), (name,)) is WORK


def test_the_template_s_order_comes_back_and_own_pieces_stay_behind_their_neighbours() -> None:
    work = inserted(
        Arrangement(),
        OwnNote(id="own.1", paragraphs=note_of("一")),
        Place("sh", ("p2", "table", "bullets"), "table"),
    )
    work = moving.put(work, outline(work), ("f1",), ("sh", "p2"))
    work = moving.put(work, outline(work), ("bullets",), ("sh", "f1"))
    assert outline(work).below("sh") == ("bullets", "f1", "p2", "own.1", "table")
    again = restored(work, outline(work).order, "sh")
    assert outline(again).below("sh") == ("p2", "own.1", "table", "bullets")
    assert outline(again).below("gd.findings") == ("f1", "f2")


def test_what_was_taken_out_of_a_section_comes_back_with_its_order() -> None:
    work = moving.put(Arrangement(), outline(Arrangement()), ("f1",), ("sh", "p2"))
    assert restored(work, outline(work).order, "gd.findings", "sh").untouched


def test_the_id_of_a_piece_thrown_away_brings_nothing_of_it() -> None:
    work = thrown_away(set_aside(WORK, "own.1"), "own.1")
    assert work.aside == ()


NAMES = [b.id for b in walk(FULL)] + [r.id for r in ROWS] + [i.id for i in ITEMS]
NAMED = st.sampled_from([*NAMES, "own.1", "own.2"])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.lists(NAMED, min_size=1, max_size=3), NAMED, NAMED),
        st.tuples(
            st.sampled_from(["earlier", "later", "inwards", "outwards", "aside"]),
            st.lists(NAMED, min_size=1, max_size=3),
            NAMED,
            NAMED,
        ),
    ),
    max_size=6,
)


def _step(work: Arrangement, tree: Outline, step: tuple[str, list[str], str, str]) -> Arrangement:
    what, chosen, parent, before = step
    names = tuple(name for name in dict.fromkeys(chosen) if name in tree.nodes)
    if what == "aside":
        return set_aside(work, *names)
    if what != "put":
        move = {
            "earlier": moving.earlier,
            "later": moving.later,
            "inwards": moving.inwards,
            "outwards": moving.outwards,
        }[what]
        return move(work, tree, names)
    return moving.put(work, tree, names, (parent, before))


@given(STEPS)
def test_whatever_is_done_every_line_stays_once_and_where_it_was_put(
    steps: list[tuple[str, list[str], str, str]],
) -> None:
    work = WORK
    for step in steps:
        before = outline(work)
        work = _step(work, before, step)
        after = outline(work)
        below = [name for node in after.nodes.values() for name in node.children]
        assert len([*below, *after.top]) == len({*below, *after.top}) == len(after.nodes)
        hidden = {n.id for n in after.nodes.values() if n.unprinted is Unprinted.ASIDE}
        if not hidden:
            assert set(after.nodes) == {*NAMES, "own.1", "own.2"}
        if step[0] == "put":
            chosen = moving.together(before, [n for n in step[1] if n in before.nodes])
            if chosen and moving.can_hold(before, step[2], chosen):
                under = [n for n in after.below(step[2]) if n in chosen]
                assert under == list(chosen)


def _shape(tree: Outline) -> dict[str, object]:
    return {"": tree.top, **{node.id: (node.parent, node.children) for node in tree.nodes.values()}}


@given(STEPS)
def test_what_is_foreseen_is_what_is_composed(steps: list[tuple[str, list[str], str, str]]) -> None:
    composed, work = outline(WORK), WORK
    for step in steps:
        work = _step(work, foreseen(composed, work), step)
    assert _shape(foreseen(composed, work)) == _shape(outline(work))
    assert _shape(foreseen(outline(work), work)) == _shape(outline(work))
    if not work.aside:
        assert _shape(foreseen(outline(work), WORK)) == _shape(composed)


@given(STEPS)
def test_restoring_everything_leaves_only_the_own_pieces(
    steps: list[tuple[str, list[str], str, str]],
) -> None:
    work = WORK
    for step in steps:
        if step[0] != "aside":
            work = _step(work, outline(work), step)
    again = restored(work, outline(work).order, *work.order)
    now = outline(again)
    for parent, below in outline(Arrangement()).nodes.items():
        own = [n for n in now.below(parent) if not n.startswith("own.")]
        assert own == list(below.children)


@pytest.mark.parametrize("composed", [Arrangement(), WORK], ids=["never composed", "composed"])
def test_a_piece_ordered_below_a_section_that_is_gone_stands_at_the_top(
    composed: Arrangement,
) -> None:
    orphaned = Arrangement(own=OWN[:1], order={"own.2": ("own.1",)})
    shown = foreseen(outline(composed), orphaned)
    assert shown.nodes["own.1"].parent == TOP
    assert "own.2" not in shown.nodes
