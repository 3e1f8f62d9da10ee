"""The built-in styles are complete, and the official one is GB/T 9704."""

import pytest

from templates.style import (
    Face,
    FooterKind,
    Numbering,
    StyleError,
    load_style,
    paragraph_styles,
    style_ids,
)

OFFICIAL = load_style("official")
MM = 72 / 25.4


@pytest.mark.parametrize("style_id", style_ids())
def test_a_style_is_complete(style_id: str) -> None:
    style = load_style(style_id)
    assert set(style.paragraphs) == set(paragraph_styles(style))
    assert set(style.faces) == set(Face)
    assert len({p.word for p in style.paragraphs.values()}) == len(style.paragraphs)
    assert all(p.leading >= p.size for p in style.paragraphs.values())


def test_a_style_that_is_not_there_is_told() -> None:
    with pytest.raises(StyleError, match="baroque"):
        load_style("baroque")


def test_the_official_page() -> None:
    page = OFFICIAL.page
    assert (page.width_mm, page.height_mm) == (210, 297)
    assert (page.top_mm, page.bottom_mm, page.left_mm, page.right_mm) == (37, 35, 28, 26)
    assert page.width_mm - page.left_mm - page.right_mm == 156
    assert page.height_mm - page.top_mm - page.bottom_mm == 225


def test_the_official_grid_fits_the_page() -> None:
    grid, body = OFFICIAL.page.grid, OFFICIAL.paragraph("body")
    assert grid is not None
    assert (grid.lines, grid.characters) == (22, 28)
    assert 0 <= 225 * MM - grid.lines * grid.pitch < grid.pitch / 10
    assert 0 <= 156 * MM - grid.characters * body.size < body.size / 10
    assert body.leading == grid.pitch


def test_small_type_returns_to_the_official_grid() -> None:
    grid = OFFICIAL.page.grid
    assert grid is not None
    for name in ("reference", "footnote", "note", "table-note"):
        assert OFFICIAL.paragraph(name).leading * 2 == pytest.approx(grid.pitch)


HEADINGS = [
    ("heading-1", Face.HEI, Numbering.CHINESE),
    ("heading-2", Face.KAI, Numbering.CHINESE_PARENTHESES),
    ("heading-3", Face.FANGSONG, Numbering.ARABIC),
    ("heading-4", Face.FANGSONG, Numbering.ARABIC_PARENTHESES),
]


@pytest.mark.parametrize(("name", "face", "numbering"), HEADINGS)
def test_the_official_hierarchy(name: str, face: Face, numbering: Numbering) -> None:
    heading = OFFICIAL.paragraph(name)
    level = int(name[-1]) - 1
    assert (heading.face, heading.size, heading.first_indent_em) == (face, 15.75, 2)
    assert OFFICIAL.numbering[level] is numbering
    assert heading.outline_level == level


def test_the_official_title_and_page_number() -> None:
    title, footer = OFFICIAL.paragraph("title"), OFFICIAL.paragraph("footer")
    assert (title.face, title.size, title.align) == (Face.XIAOBIAOSONG, 22, "center")
    assert OFFICIAL.furniture.footer is FooterKind.OUTSIDE_DASHES
    assert (footer.face, footer.size) == (Face.SONG, 14)
