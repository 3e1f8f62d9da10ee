"""A body on its way: pieces leave in their order, the last one can be changed."""

from hypothesis import given
from hypothesis import strategies as st

from exports.docx.pieces import Pieces


@given(st.lists(st.lists(st.text(max_size=3), max_size=3), max_size=5))
def test_pieces_leave_in_their_order(added: list[list[str]]) -> None:
    taken: list[str] = []
    out = Pieces(taken.append)
    for pieces in added:
        out.add(*pieces)
    out.end()
    expected = [piece for pieces in added for piece in pieces]
    assert "".join(taken) == "".join(expected)
    assert out.count == len(expected)


def test_only_the_last_one_is_still_there() -> None:
    taken: list[str] = []
    out = Pieces(taken.append)
    out.add("一", "二", "三")
    assert (taken, out.last) == (["一", "二"], "三")
    out.last = "叁"
    out.add("四")
    assert taken == ["一", "二", "叁"]
