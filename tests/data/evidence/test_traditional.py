"""Simplified made Traditional: by words, of the same length, and as a declared edit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.evidence.edits import printed, segments
from data.evidence.traditional import converter, glossary, traditional
from data.model.edit import CornerMarks, Elide, FullWidth, Insert, OutputEdit, Remove, Sic, ToHant

CHINESE = st.text(alphabet="发展后里只干历台制占布了“”‘’，。简体繁A1 ", max_size=30)


@pytest.mark.parametrize(
    ("simplified", "expected"),
    [
        ("广东发布实施意见", "廣東發佈實施意見"),
        ("头发与发展", "頭髮與發展"),
        ("干部研究干细胞", "幹部研究幹細胞"),
        ("山西历年建成的平台", "山西歷年建成的平臺"),
        ("十公里以后，皇后村里", "十公里以後，皇后村裡"),
        ("率先尝试并发布", "率先嘗試並發佈"),
        ("軟件", "軟件"),
        ("软件和信息技术", "軟件和信息技術"),
        ("R&D <3.5%", "R&D <3.5%"),
        ("", ""),
    ],
)
def test_words_are_converted_as_words_and_stay_the_same_words(
    simplified: str, expected: str
) -> None:
    assert traditional(simplified) == expected


def test_the_glossary_holds_only_what_it_is_needed_for() -> None:
    for word, right in glossary().items():
        assert len(word) == len(right)
        assert converter("t2s").convert(right) == word


@given(CHINESE)
def test_there_are_as_many_characters_as_before(text: str) -> None:
    assert len(traditional(text)) == len(text)


@pytest.mark.parametrize(
    ("exact", "edits", "expected"),
    [
        ("所谓“双创”", (ToHant(), CornerMarks()), "所謂「雙創」"),
        ("所谓“双创”", (ToHant(),), "所謂“雙創”"),
        ("他说：“要‘干’”", (CornerMarks(),), "他说：「要『干』」"),
        ("发展,很快", (FullWidth(), ToHant()), "發展，很快"),
        ("发xx展", (Remove(at=(1, 3), why="夹杂"), ToHant()), "發展"),
        (
            "发展",
            (Insert(at=0, text="广东“”", why="补"), ToHant(), CornerMarks()),
            "〔广东“”〕發展",
        ),
        ("发展", (Sic(at=0, why="误"), ToHant()), "[原文如此]發展"),
    ],
)
def test_a_span_is_printed_in_traditional_by_declared_edits(
    exact: str, edits: tuple[OutputEdit, ...], expected: str
) -> None:
    assert printed(exact, edits) == expected


@given(CHINESE, st.integers(0, 30), st.integers(0, 30))
def test_nothing_of_the_span_is_lost_between_both_sides(exact: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(exact)), min(b, len(exact))))
    edits: list[OutputEdit] = [FullWidth(), ToHant(), CornerMarks()]
    if start < end:
        edits.append(Elide(at=(start, end)))
    pieces = segments(exact, edits)
    assert "".join(piece.original for piece in pieces) == exact
    assert all(piece.op for piece in pieces if piece.original != piece.printed)
    assert "".join(piece.printed for piece in pieces) == printed(exact, edits)
