"""Printed words: computed from the span and its declared edits."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.evidence.edits import EditError, Segment, printed, segments
from data.model.edit import (
    CornerMarks,
    Edit,
    Elide,
    FullWidth,
    Insert,
    OutputEdit,
    Remove,
    Sic,
    ToHans,
    ToHant,
)


@pytest.mark.parametrize(
    ("exact", "edits", "words"),
    [
        ("原样,照印", [], "原样,照印"),
        ("園區,平臺", [ToHans()], "园区,平台"),
        ("園區,平臺", [FullWidth()], "園區，平臺"),
        ("園區,平臺", [FullWidth(), ToHans()], "园区，平台"),
        ("園區,平臺", [ToHans(), FullWidth()], "园区，平台"),
        ("投入1,200萬元;增長3.5%", [FullWidth(), ToHans()], "投入1,200万元；增长3.5%"),
        ("R&D,IT", [FullWidth()], "R&D,IT"),
        ("经费(R&D)", [FullWidth()], "经费（R&D）"),
        ("(R&D)3,000", [FullWidth()], "(R&D)3,000"),
        ("开放:(一)共享", [FullWidth()], "开放：（一）共享"),
        ("“开放”,共享", [FullWidth()], "“开放”，共享"),
        ("瞭解,瞭望", [ToHans()], "了解,瞭望"),
        ("公裏 產業 産業 發髮", [ToHans()], "公里 产业 产业 发发"),
        ("𠮷野家有限公司", [Elide(at=(1, 3))], "𠮷……有限公司"),
        ("平台bet365开放", [Remove(at=(2, 8), why="混入的网站名")], "平台开放"),
        ("国betway际合作", [Remove(at=(1, 7), why="混入"), ToHans()], "国际合作"),
        ("瞭bet解情况", [Remove(at=(1, 4), why="混入"), ToHans()], "了解情况"),
        ("平台 x,开放", [Remove(at=(2, 4), why="混入"), FullWidth()], "平台，开放"),
        ("A,x开放", [Remove(at=(2, 3), why="混入"), FullWidth()], "A，开放"),
        ("装置开放", [Insert(at=2, text="+", why="原文脱漏")], "装置〔+〕开放"),
        ("開放", [Insert(at=0, text="臺", why="补"), ToHans()], "〔臺〕开放"),
        ("重达800公斤", [Sic(at=7, why="应为800克")], "重达800公斤[原文如此]"),
        ("一二三", [Sic(at=3, why="x"), Elide(at=(0, 1)), Insert(at=1, text="y", why="z")], "……〔y〕二三[原文如此]"),
    ],
)  # fmt: skip
def test_the_printed_words(exact: str, edits: list[Edit], words: str) -> None:
    assert printed(exact, edits) == words


@pytest.mark.parametrize(
    "edits",
    [
        [Elide(at=(0, 5))],
        [Elide(at=(2, 1))],
        [Elide(at=(2, 2))],
        [Remove(at=(1, 1), why="x")],
        [Elide(at=(-1, 2))],
        [Insert(at=5, text="x", why="y")],
        [Sic(at=-1, why="x")],
        [Elide(at=(0, 2)), Remove(at=(1, 3), why="x")],
        [Elide(at=(0, 3)), Insert(at=1, text="x", why="y")],
    ],
)
def test_an_edit_that_does_not_fit_is_refused(edits: list[Edit]) -> None:
    with pytest.raises(EditError) as caught:
        printed("一二三四", edits)
    assert caught.value.remedy is not None


def test_neighbours_changed_alike_are_one_segment() -> None:
    edits: list[Edit] = [ToHans(), FullWidth(), Elide(at=(8, 10)), Remove(at=(10, 11), why="x")]
    assert segments("園區開放,共享好了甲乙丙丁", edits) == [
        Segment("園區開", "园区开", "to-hans"),
        Segment("放", "放"),
        Segment(",", "，", "full-width"),
        Segment("共享好", "共享好"),
        Segment("了甲", "……", "elide"),
        Segment("乙", "", "remove"),
        Segment("丙丁", "丙丁"),
    ]


def test_two_insertions_in_one_place_stay_two() -> None:
    edits = [Insert(at=1, text="a", why="x"), Insert(at=1, text="b", why="x")]
    assert [segment.printed for segment in segments("一二", edits)] == [
        "一",
        "〔a〕",
        "〔b〕",
        "二",
    ]


SPANS = st.text("國际平臺瞭解裏里乾着R&D12,;:()（，“”。𠮷 ", min_size=1, max_size=40)


@st.composite
def edited_spans(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A span with edits that fit it, in any order."""
    exact = draw(SPANS)
    cuts = draw(st.lists(st.integers(0, len(exact)), max_size=8, unique=True).map(sorted))
    edits: list[Edit] = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        choices: list[Edit] = [
            Elide(at=(start, end)),
            Remove(at=(start, end), why="x"),
            Insert(at=start, text="补", why="x"),
            Sic(at=end, why="x"),
        ]
        edits.append(draw(st.sampled_from(choices)))
    rules: list[list[Edit]] = [[], [ToHans()], [FullWidth()], [ToHans(), FullWidth()]]
    edits += draw(st.sampled_from(rules))
    return exact, draw(st.permutations(edits))


@given(edited_spans())
def test_the_originals_joined_are_the_span(case: tuple[str, list[Edit]]) -> None:
    exact, edits = case
    assert "".join(segment.original for segment in segments(exact, edits)) == exact


@given(edited_spans())
def test_the_printed_words_are_those_of_the_segments(case: tuple[str, list[Edit]]) -> None:
    exact, edits = case
    assert printed(exact, edits) == "".join(piece.printed for piece in segments(exact, edits))


@given(
    st.text(alphabet="甲后國馬裡乾“”‘’，,a ", max_size=12),
    st.lists(
        st.sampled_from([FullWidth(), ToHans(), ToHant(), CornerMarks()]), max_size=4, unique=True
    ),
)
def test_whole_spans_are_printed_like_their_segments(exact: str, edits: list[OutputEdit]) -> None:
    assert printed(exact, edits) == "".join(piece.printed for piece in segments(exact, edits))


@given(edited_spans(), st.randoms())
def test_the_order_of_declaration_means_nothing(
    case: tuple[str, list[Edit]], random: Random
) -> None:
    exact, edits = case
    other = list(edits)
    random.shuffle(other)
    assert printed(exact, other) == printed(exact, edits)


@given(edited_spans())
def test_only_segments_that_name_an_edit_differ(case: tuple[str, list[Edit]]) -> None:
    exact, edits = case
    for segment in segments(exact, edits):
        assert (segment.op is None) == (segment.original == segment.printed)


@given(SPANS)
@example(":(1“)")
def test_printing_again_changes_nothing(exact: str) -> None:
    once = printed(exact, [ToHans(), FullWidth()])
    assert printed(once, [FullWidth()]) == once


@given(edited_spans())
def test_no_two_neighbours_could_be_one(case: tuple[str, list[Edit]]) -> None:
    exact, edits = case
    ops = [segment.op for segment in segments(exact, edits)]
    assert all(
        one != other or one in {"elide", "remove", "insert", "sic"} for one, other in pairwise(ops)
    )
