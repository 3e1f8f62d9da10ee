"""Finding anchors: exactly, uniquely, or not at all."""

from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from data.evidence.anchors import Place, locate
from data.model.anchor import Anchor, AnchorState

#       0123456789…
TEXT = "甲有三家。乙有三家。𠮷有四家。"
WHOLE = (0, len(TEXT))
EXACT, AMBIGUOUS, NOT_FOUND = AnchorState.EXACT, AnchorState.AMBIGUOUS, AnchorState.NOT_FOUND


class Case(NamedTuple):
    anchor: Anchor
    place: Place
    extent: tuple[int, int] = WHOLE


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            Case(Anchor(exact="三家", at=(2, 4)), Place(EXACT, 2, 4)),
            id="at its position, though it stands elsewhere too",
        ),
        pytest.param(
            Case(Anchor(exact="四家", at=(12, 14)), Place(EXACT, 12, 14)),
            id="positions count code points, not UTF-16 units",
        ),
        pytest.param(
            Case(Anchor(exact="四家", at=(0, 2)), Place(EXACT, 12, 14)),
            id="found elsewhere because it is unique",
        ),
        pytest.param(
            Case(Anchor(exact="三家", at=(0, 2)), Place(AMBIGUOUS)), id="two places, no context"
        ),
        pytest.param(
            Case(Anchor(exact="三家", prefix="乙有", at=(0, 2)), Place(EXACT, 7, 9)),
            id="two places, told apart by what comes before",
        ),
        pytest.param(
            Case(Anchor(exact="三家", suffix="。乙", at=(0, 2)), Place(EXACT, 2, 4)),
            id="two places, told apart by what follows",
        ),
        pytest.param(
            Case(Anchor(exact="三家", prefix="丙有", at=(2, 4)), Place(NOT_FOUND)),
            id="the context must stand there as well",
        ),
        pytest.param(
            Case(Anchor(exact="三家", at=(0, 2)), Place(EXACT, 7, 9), (5, 10)),
            id="only the extent counts",
        ),
        pytest.param(
            Case(Anchor(exact="三家", prefix="。乙有", at=(0, 2)), Place(EXACT, 7, 9), (5, 10)),
            id="the context may reach out of the extent",
        ),
        pytest.param(
            Case(Anchor(exact="三家", at=(2, 4)), Place(NOT_FOUND), (4, 6)),
            id="words across the end of the extent are outside",
        ),
        pytest.param(
            Case(Anchor(exact="三家", at=(2, 5)), Place(AMBIGUOUS)),
            id="a position of another length is no position",
        ),
        pytest.param(
            Case(Anchor(exact="五家", at=(2, 4)), Place(NOT_FOUND)), id="never something similar"
        ),
    ],
)
def test_an_anchor_is(case: Case) -> None:
    assert locate(case.anchor, TEXT, case.extent) == case.place


@given(st.data())
def test_what_was_cut_from_a_text_is_found_where_it_was(data: st.DataObject) -> None:
    text = data.draw(st.text("甲乙丙𠮷,。", min_size=1, max_size=60))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    before, after = data.draw(st.integers(0, 8)), data.draw(st.integers(0, 8))
    anchor = Anchor(
        exact=text[start:end],
        at=(start, end),
        prefix=text[max(0, start - before) : start],
        suffix=text[end : end + after],
    )
    assert locate(anchor, text, (0, len(text))) == Place(EXACT, start, end)


@given(st.text("甲乙", max_size=30), st.text("甲乙", min_size=1, max_size=3))
def test_it_is_exact_only_where_it_stands_once(text: str, exact: str) -> None:
    assume(not text.startswith(exact))
    starts = [i for i in range(len(text)) if text.startswith(exact, i)]
    place = locate(Anchor(exact=exact, at=(0, len(exact))), text, (0, len(text)))
    match starts:
        case []:
            assert place == Place(NOT_FOUND)
        case [start]:
            assert place == Place(EXACT, start, start + len(exact))
        case _:
            assert place == Place(AMBIGUOUS)
