"""Anchors are made of places in a text, and edits follow the words they are of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.model.anchor import Anchor, AnchorState
from data.model.edit import Edit, Elide, FullWidth, Insert, Remove, Sic, ToHans
from gui.editing.anchoring import Passage, anchor_at, carried_over, in_order, state_of
from gui.evidence.utf16 import Units

TEXT = "甲方投入逾三亿元，乙方投入逾三亿元。𠮷林也有。"
PASSAGE = Passage("s", "题", TEXT, (0, len(TEXT)))


def test_words_that_stand_twice_get_as_much_context_as_tells_them_apart() -> None:
    start = TEXT.index("投入")
    anchor = anchor_at(PASSAGE, start, start + 2)
    assert anchor is not None
    assert anchor.exact == "投入"
    assert TEXT.count(anchor.prefix + anchor.exact + anchor.suffix) == 1
    assert state_of(anchor, PASSAGE) is AnchorState.EXACT


def test_white_space_around_is_no_part_of_it() -> None:
    passage = Passage("s", "题", "一 二三 四", (0, 7))
    anchor = anchor_at(passage, 1, 5)
    assert anchor is not None
    assert (anchor.exact, anchor.at) == ("二三", (2, 4))


@pytest.mark.parametrize(
    ("passage", "start", "end"),
    [
        (PASSAGE, 3, 3),
        (Passage("s", "题", None, (0, 9)), 0, 3),
        (Passage("s", "题", "长" * 300, (0, 300)), 0, 201),
        (Passage("s", "题", "甲乙丙", (0, 1)), 1, 3),
    ],
    ids=["nothing", "not attached", "too long", "another source's"],
)
def test_what_cannot_be_quoted_is_no_anchor(passage: Passage, start: int, end: int) -> None:
    assert anchor_at(passage, start, end) is None


@given(st.text("甲乙丙，𠮷 \n", max_size=60), st.data())
def test_every_anchor_made_is_found_again(text: str, data: st.DataObject) -> None:
    low = data.draw(st.integers(0, len(text)))
    high = data.draw(st.integers(low, len(text)))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    passage = Passage("s", "题", text, (low, high))
    anchor = anchor_at(passage, start, end)
    if anchor is not None:
        assert text[anchor.at[0] : anchor.at[1]] == anchor.exact
        assert low <= anchor.at[0]
        assert anchor.at[1] <= high
        assert state_of(anchor, passage) is AnchorState.EXACT


@given(st.text("a甲𠮷😀", max_size=40))
def test_positions_go_to_qt_and_back(text: str) -> None:
    units = Units(text)
    assert [units.point(units.at(point)) for point in range(len(text) + 1)] == [
        *range(len(text) + 1)
    ]


def test_edits_stay_on_their_words_and_go_with_them() -> None:
    before = Anchor(exact="甲乙丙丁戊", at=(10, 15), source="s")
    after = Anchor(exact="乙丙丁", at=(11, 14), source="s")
    edits: tuple[Edit, ...] = (
        ToHans(),
        Elide(at=(0, 1)),
        Remove(at=(1, 3), why="混入"),
        Insert(at=4, text="补", why="补足"),
        Sic(at=5, why="如此"),
    )
    assert carried_over(edits, before, after) == (
        ToHans(),
        Remove(at=(0, 2), why="混入"),
        Insert(at=3, text="补", why="补足"),
    )


def test_edits_stand_in_the_order_of_their_places() -> None:
    edits = (Sic(at=4, why="如此"), Elide(at=(1, 2)), FullWidth())
    assert in_order(edits) == (FullWidth(), Elide(at=(1, 2)), Sic(at=4, why="如此"))
