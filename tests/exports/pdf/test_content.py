"""Characters stand where the layout put them."""

from itertools import accumulate

import pytest

from exports.layout.pages import Artifact, Box, Line, Role
from tests.exports.pdf.builder import Builder
from tests.exports.pdf.reading import character_places, opened


def places(pdf: bytes, text: str) -> list[float]:
    found = [(character, x) for character, x in character_places(pdf) if character.strip()]
    assert "".join(character for character, _ in found) == text
    return [x for _, x in found]


def test_without_spacing_characters_stand_by_their_own_width(builder: Builder) -> None:
    builder.add(Role.P, "广东广东")
    assert places(builder.written(), "广东广东") == pytest.approx([72, 88, 104, 120], abs=0.1)


def test_spacing_is_added_after_every_character(builder: Builder) -> None:
    node = builder.root.add(Role.P)
    builder.line(node, "广东广东", spacing=1.5)
    assert places(builder.written(), "广东广东") == pytest.approx([72, 89.5, 107, 124.5], abs=0.1)


@pytest.mark.parametrize(
    "advances",
    [
        (16.0, 16.0, 16.0, 16.0, 16.0, 16.0),
        (16.0, 8.0, 16.0, 8.0, 16.0, 16.0),
        (17.25, 9.25, 17.25, 17.25, 17.25, 0.0),
        (10.0, 11.0, 12.0, 13.0, 14.0, 15.0),
        (16.0, 16.0, 16.0, 16.0, 24.5, 16.0),
    ],
)
def test_given_advances_are_kept(builder: Builder, advances: tuple[float, ...]) -> None:
    text = "广东省研究院"
    builder.line(builder.root.add(Role.P), text, advances=advances)
    expected = [*accumulate(advances[:-1], initial=72.0)]
    assert places(builder.written(), text) == pytest.approx(expected, abs=0.1)


def test_spacing_of_one_run_does_not_reach_the_next(builder: Builder) -> None:
    node = builder.root.add(Role.P)
    builder.line(node, "广东", advances=(20.0, 20.0))
    builder.run(node, "山西", x=120)
    builder.run(node, "湖南", x=160, spacing=2.0)
    expected = [72, 92, 120, 136, 160, 178]
    assert places(builder.written(), "广东山西湖南") == pytest.approx(expected, abs=0.1)


def test_one_character_may_have_any_advance(builder: Builder) -> None:
    builder.line(builder.root.add(Role.P), "广", advances=(3.0,))
    assert places(builder.written(), "广") == pytest.approx([72], abs=0.1)


def test_bytes_that_look_like_syntax_are_shown_as_they_are(builder: Builder) -> None:
    # Their codes hold the bytes of ( ) \ and the carriage return.
    text = "⠨⡜⡨樨権橜樍(\\)"
    text = "".join(c for c in text if builder.fonts[builder.key].has(c))
    assert any(b in text.encode("utf-16-be") for b in b"()\\")
    builder.add(Role.P, text)
    assert len(places(builder.written(), text)) == len(text)


def test_colours_of_text_and_fills_do_not_mix(builder: Builder) -> None:
    builder.items.append(Box(72, 700, 100, 50, "#ffeedd"))
    builder.add(Role.P, "黑")
    builder.line(builder.root.add(Role.P), "红", colour="#c00000")
    builder.items.append(Line(72, 90, 300, 90, 0.5, "#0000ff"))
    builder.line(Artifact.FOOTER, "黑")
    content = opened(builder.written()).pages[0].Contents.read_bytes()
    painted = [line for line in content.split(b"\n") if line.endswith(b" rg")]
    assert painted == [b"1 0.933 0.867 rg", b"0 0 0 rg", b"0.753 0 0 rg", b"0 0 0 rg"]
    assert b"0 0 1 RG 0.50 w" in content


def test_a_page_may_hold_no_text(builder: Builder) -> None:
    builder.items.append(Box(72, 700, 100, 50, "#ffeedd"))
    builder.end_page()
    builder.add(Role.P, "后")
    assert len(opened(builder.written()).pages) == 2


def test_a_foreign_phrase_is_marked_where_it_stands(builder: Builder) -> None:
    text = "见于Nature Communications一文"
    advances = tuple(16.0 if character > "~" else 8.5 for character in text)
    builder.line(builder.root.add(Role.P), text, advances=advances)
    expected = [
        x for c, x in zip(text, accumulate(advances, initial=72.0), strict=False) if c > " "
    ]
    pdf = builder.written()
    assert places(pdf, text.replace(" ", "")) == pytest.approx(expected, abs=0.1)
    with opened(pdf) as file:
        content = file.pages[0].Contents.read_bytes()
    assert content.count(b"/Span<</Lang(en)>>BDC") == 1
