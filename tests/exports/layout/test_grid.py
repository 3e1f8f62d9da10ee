"""GB/T 9704 §5.2: 22 lines of 28 characters."""

import pytest

from exports.fonts.fontset import FontSet
from exports.layout.engine import lay_out
from exports.layout.geometry import POINTS_PER_MM
from exports.layout.pages import LaidOut
from templates.document import BlockId, Paragraph, ParagraphRole, Section, Text
from templates.style import Style
from tests.exports.layout.reading import lines, runs
from tests.exports.layout.samples import Writer, bare, briefing, paragraph

PITCH = 28.95
TOP = (297 - 37) * POINTS_PER_MM


def grid_line(y: float, size: float = 15.75) -> float:
    """Which line of the grid a baseline stands on; whole numbers are on the grid."""
    return (TOP - PITCH / 2 - size * 0.38 - y) / PITCH


@pytest.fixture(scope="module")
def full(official: Style, fonts: FontSet) -> LaidOut:
    return lay_out(bare(paragraph("国" * (26 + 28 * 50))), official, fonts)


def test_a_page_holds_22_lines_of_28_characters(full: LaidOut) -> None:
    first, second, third = full.pages
    assert [len(line) for line in lines(first)] == [26] + [28] * 21
    assert [len(line) for line in lines(second)] == [28] * 22
    assert len(lines(third)) == 51 - 44


def test_every_line_stands_on_the_grid_and_fills_the_type_area(full: LaidOut) -> None:
    for page in full.pages[:2]:
        for index, run in enumerate(runs(page)):
            assert grid_line(run.y) == pytest.approx(index, abs=0.001)
            assert run.x + run.width == pytest.approx((210 - 26) * POINTS_PER_MM, abs=0.02)
    assert runs(full.pages[0])[0].x == pytest.approx(28 * POINTS_PER_MM + 2 * 15.75)


def test_body_text_returns_to_the_grid_after_anything_else(official: Style, fonts: FontSet) -> None:
    laid = lay_out(briefing(2), official, fonts)
    bodies = [
        run
        for page in laid.pages
        for run in runs(page)
        if run.size == 15.75 and run.y > 40 * POINTS_PER_MM
    ]
    assert len(bodies) > 100
    for run in bodies:
        assert grid_line(run.y) == pytest.approx(round(grid_line(run.y)), abs=0.001)


def test_small_type_takes_whole_lines(official: Style, fonts: FontSet) -> None:
    small = Paragraph(BlockId("n"), (Text("国" * 100),), ParagraphRole.NOTE)
    laid = lay_out(bare(paragraph("甲"), small, paragraph("乙")), official, fonts)
    body = [run for run in runs(laid.pages[0]) if run.size == 15.75]
    # Three lines of 19.3 points are two lines of the grid.
    assert [round(grid_line(run.y)) for run in body] == [0, 3]


def test_a_heading_takes_a_line(official: Style, fonts: FontSet) -> None:
    section = Section(BlockId("s"), (Text("标题"),), (paragraph(Writer().words(100)),))
    laid = lay_out(bare(section), official, fonts)
    assert lines(laid.pages[0])[0] == "一、标题"
    assert [round(grid_line(run.y)) for run in runs(laid.pages[0])][:2] == [0, 1]
