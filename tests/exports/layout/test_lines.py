from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.fonts.fontset import FontSet
from exports.layout import kinsoku
from exports.layout.lines import LineBreaker, Shape, TextLine
from exports.layout.prose import Span
from templates.document import Align
from templates.style import Face, load_style

FONTS = FontSet.for_style(load_style("official"))
BREAKER = LineBreaker(FONTS)
SIZE = 10.0
EM = SIZE


def spans(*texts: str, mark: int = -1) -> list[Span]:
    """Spans of Song text, the one at ``mark`` a superscript."""
    made = []
    for index, text in enumerate(texts):
        for font, piece in FONTS.split(Face.SONG, text, set()):
            superscript = index == mark
            size = SIZE * 0.6 if superscript else SIZE
            made.append(Span(piece, font.key, size, "#000000", mark=superscript))
    return made


def lines(text: str, ems: float, align: Align = Align.JUSTIFY, first: float = 0) -> list[TextLine]:
    return list(BREAKER.lines(spans(text), Shape(ems * EM, SIZE, first * EM, align)))


def words(line: TextLine) -> str:
    return "".join(segment.text for segment in line.segments)


def texts(text: str, ems: float, **shape: object) -> list[str]:
    return [words(line) for line in lines(text, ems, **shape)]  # type: ignore[arg-type]


def edge(line: TextLine) -> float:
    """The right edge in ems."""
    return (line.segments[-1].x + line.segments[-1].width) / EM


def advances(line: TextLine) -> list[float]:
    """The advance of each character in ems."""
    out: list[float] = []
    for segment in line.segments:
        if segment.advances is not None:
            out += [advance / EM for advance in segment.advances]
        else:
            natural = FONTS.font(Face.SONG).widths(segment.text)
            out += [width / 1000 + segment.spacing / EM for width in natural]
    return out


# What prose is made of, in pieces that make trouble.
PIECES = st.sampled_from(
    [
        *"的一是在不了有和人这中大为上个国我以要他时来用们",
        *"，。、；：？！”’）》“‘（《",
        *("——", "……", "%", "℃", "·", " ", "￥", "～"),
        *("R&D", "3.5%", "-12", "1,200", "GPT-4", "the", "policy", "state-of-the-art"),
        *("https://example.org/a/b?c=d&e=f_g-h", "ISO/IEC 27001", "①", "ü"),
    ]
)
PROSE = st.lists(PIECES, max_size=120).map("".join)


@settings(max_examples=300)
@given(PROSE, st.integers(6, 40), st.sampled_from([0, 2]), st.sampled_from(list(Align)))
def test_any_prose_is_broken_well(text: str, ems: int, first: int, align: Align) -> None:
    broken = lines(text, ems, align, first)
    assert "".join(map(words, broken)) == text
    for line in broken:
        if line.segments:
            assert edge(line) <= ems + 0.01
    for line, following in pairwise(broken):
        if line.forced:
            continue
        before, after = words(line).rstrip(" ") or " ", words(following)
        assert after[0] not in kinsoku.NO_START
        in_address = kinsoku.is_latin(before[-1]) and kinsoku.is_latin(after[0])
        assert in_address or before[-1] not in kinsoku.NO_END
        assert before[-1] + after[0] not in {"——", "……"}


@settings(max_examples=200)
@given(PROSE, st.integers(10, 40))
def test_justified_lines_are_full_and_nothing_overlaps(text: str, ems: int) -> None:
    for line in lines(text, ems)[:-1]:
        widths = advances(line)
        assert all(
            width >= 0.5 - 0.001
            for width, c in zip(widths, words(line), strict=True)
            if c in kinsoku.CLOSING
        )
        spaced = any(segment.spacing for segment in line.segments)
        if spaced:
            assert edge(line) == pytest.approx(ems, abs=0.01)


@given(st.text(max_size=60), st.integers(1, 20))
def test_any_text_keeps_its_characters(text: str, ems: int) -> None:
    text = text.replace("\n", "")
    assert "".join(texts(text, ems)) == "".join(span.text for span in spans(text))


SHORT = st.lists(PIECES, max_size=4).map("".join)


@settings(max_examples=500)
@given(
    st.lists(st.one_of(SHORT, PROSE), min_size=1, max_size=3),
    st.floats(2, 60),
    st.sampled_from([0, 2]),
    st.sampled_from(list(Align)),
    st.sampled_from([0, 0.125, 0.25]),
    st.booleans(),
)
def test_the_short_way_comes_to_the_same_as_the_long_one(
    said: list[str], ems: float, first: int, align: Align, gap: float, flush: bool
) -> None:
    made = spans(*said, mark=1)
    shape = Shape(ems * EM, SIZE, first * EM, align, gap, flush)
    assert BREAKER.lines(made, shape) == BREAKER.sought(made, shape)


@pytest.mark.parametrize("text", ["国家实验室", "2025", "3.5%", "—", "国家·实验室", "policy"])
def test_plain_words_take_the_short_way(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BREAKER, "sought", None)
    assert texts(text, 40) == [text]


def test_a_line_holds_as_many_characters_as_it_has_ems() -> None:
    assert [len(line) for line in texts("国" * 100, 28)] == [28, 28, 28, 16]


def test_the_first_line_is_indented() -> None:
    broken = lines("国" * 60, 28, first=2)
    assert [len(words(line)) for line in broken] == [26, 28, 6]
    assert broken[0].segments[0].x == 2 * EM
    assert broken[1].segments[0].x == 0


def test_marks_beside_a_space_give_up_half_an_em_of_the_blank() -> None:
    (line,) = lines("甲”　乙　“丙”", 28)
    assert advances(line) == pytest.approx([1, 0.5, 1, 1, 0.5, 1, 1, 1])


def test_marks_side_by_side_give_up_half_an_em() -> None:
    (line,) = lines("甲”，（乙", 28)
    assert advances(line) == [1, 0.5, 0.5, 1, 1]
    (line,) = lines("“《甲", 28)
    assert advances(line)[:2] == [0.5, 1]


def test_a_closing_mark_that_just_does_not_fit_is_squeezed() -> None:
    first, second = lines("国" * 9 + "，国国国", 9.5)
    assert (words(first), words(second)) == ("国" * 9 + "，", "国国国")
    assert edge(first) == pytest.approx(9.5)


def test_marks_inside_a_line_give_way_before_a_mark_would_begin_a_line() -> None:
    text = "国，国，国，国，国，国国国国国国国国"
    first = lines(text, 9)[0]
    assert words(first) == "国，国，国，国，国，"
    assert edge(first) == pytest.approx(9)


def test_two_closing_marks_take_their_character_along() -> None:
    assert texts("国" * 10 + "”。国国国", 10) == ["国" * 9, "国”。国国国"]


def test_an_opening_mark_at_the_beginning_of_a_line_stands_flush() -> None:
    _, second = lines("国" * 10 + "“国国国”", 10)
    assert second.segments[0].x == pytest.approx(-0.5 * EM)


def test_the_opening_mark_of_an_indented_paragraph_keeps_its_place() -> None:
    (line,) = lines("“国”", 10, first=2)
    assert line.segments[0].x == pytest.approx(2 * EM)


def test_chinese_and_latin_text_stand_a_quarter_em_apart() -> None:
    (line,) = lines("增长AI应用3.5%以上", 28)
    own = FONTS.font(Face.SONG).widths("增长AI应用3.5%以上")
    added = [a - w / 1000 for a, w in zip(advances(line), own, strict=True)]
    assert added == pytest.approx([0, 0.25, 0, 0.25, 0, 0.25, 0, 0, 0, 0.25, 0, 0])


def test_a_typed_space_is_space_enough() -> None:
    (line,) = lines("增长 AI", 28)
    own = FONTS.font(Face.SONG).widths("增长 AI")
    assert advances(line) == pytest.approx([width / 1000 for width in own])


def test_justification_leaves_words_alone() -> None:
    text = "国" * 6 + "policy" + "国" * 20
    line = lines(text, 10)[0]
    own = FONTS.font(Face.SONG).widths("policy")
    start = words(line).index("p")
    assert advances(line)[start : start + 5] == pytest.approx([w / 1000 for w in own[:5]])
    assert edge(line) == pytest.approx(10)


def test_a_line_that_would_gape_is_left_ragged() -> None:
    text = "国国国国" + "x" * 16 + "国国"
    first = lines(text, 10)[0]
    assert words(first) == "国国国国"
    assert edge(first) == pytest.approx(4)


def test_a_word_longer_than_its_line_is_cut_and_told() -> None:
    broken = lines("x" * 100, 10)
    assert "".join(map(words, broken)) == "x" * 100
    assert all(line.forced for line in broken[:-1])
    assert not broken[-1].forced


def test_a_reference_mark_sticks_to_its_word() -> None:
    made = spans("国" * 10, "[12]", "国国", mark=1)
    broken = BREAKER.lines(made, Shape(10 * EM, SIZE))
    assert [words(line) for line in broken] == ["国" * 9, "国[12]国国"]


def test_no_character_stands_alone_on_the_last_line() -> None:
    assert texts("国" * 11, 10) == ["国" * 9, "国国"]
    assert texts("国" * 11 + "。", 10) == ["国" * 9, "国国。"]
    assert texts("国" * 12, 10) == ["国" * 10, "国国"]


def test_marks_at_the_end_count_as_no_character() -> None:
    made = spans("国" * 11 + "。", "[1,2]", mark=1)
    broken = BREAKER.lines(made, Shape(10 * EM, SIZE))
    assert [words(line) for line in broken] == ["国" * 9, "国国。[1,2]"]


def test_rather_one_character_beside_a_mark_than_a_loose_line() -> None:
    said, shape = "国" * 21 + "”", Shape(21.4 * EM, SIZE)
    marked = BREAKER.lines(spans(said, "[1]", mark=1), shape)
    assert [words(line) for line in marked] == ["国" * 20, "国”[1]"]
    # Without a mark the character would be alone, and a line that lacks less is not loose.
    alone = BREAKER.lines(spans("国" * 22 + "”"), shape)
    assert [words(line) for line in alone] == ["国" * 20, "国国”"]


def test_a_closing_mark_gives_half_an_em_to_the_mark_after_it() -> None:
    made = spans("国。", "[1]", "国", mark=1)
    (line,) = BREAKER.lines(made, Shape(10 * EM, SIZE))
    assert line.segments[0].width == pytest.approx(1.5 * EM)


def test_the_last_mark_of_a_line_may_stand_at_its_edge() -> None:
    shape = Shape(10 * EM, SIZE, flush_end=True)
    line = BREAKER.lines(spans("国" * 9 + "，国国"), shape)[0]
    assert edge(line) == pytest.approx(10.5)
    assert (
        BREAKER.lines(spans("国" * 9 + "，国国"), shape._replace(align=Align.LEFT))[0]
        == (
            BREAKER.lines(
                spans("国" * 9 + "，国国"), shape._replace(align=Align.LEFT, flush_end=False)
            )[0]
        )
    )


def test_lines_end_where_the_text_says() -> None:
    assert texts("国国\n国国国", 10) == ["国国", "国国国"]
    assert texts("国\n\n国", 10) == ["国", "", "国"]


def test_centred_and_right_lines_stand_where_they_should() -> None:
    (line,) = lines("国国", 10, Align.CENTER)
    assert line.segments[0].x == pytest.approx(4 * EM)
    (line,) = lines("国国", 10, Align.RIGHT)
    assert line.segments[0].x == pytest.approx(8 * EM)


@given(PROSE, st.floats(0.1, 6))
def test_the_narrowest_line_holds_a_character(text: str, ems: float) -> None:
    broken = lines(text, ems)
    assert "".join(map(words, broken)) == text
    assert all(line.segments for line in broken)


def test_a_very_long_word_takes_no_quadratic_time() -> None:
    assert len(lines("a/" * 20_000, 20)) > 500
    assert len(lines("a" * 40_000, 20)) > 500


def test_five_thousand_characters() -> None:
    text = ("广东省发布建设国家新一代人工智能创新发展试验区方案，" * 250)[:5000]
    broken = lines(text, 28, first=2)
    assert "".join(map(words, broken)) == text
    assert len(broken) == pytest.approx(5000 / 28, rel=0.05)
