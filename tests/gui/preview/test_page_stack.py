"""Where pages stand in each of the modes."""

import pytest

from gui.preview.page_stack import GAP, Mode, PageStack

A4 = (595.0, 842.0)


@pytest.mark.parametrize(
    ("mode", "rows"),
    [
        (Mode.CONTINUOUS, [[0], [1], [2], [3]]),
        (Mode.SINGLE, [[0], [1], [2], [3]]),
        (Mode.FACING, [[0], [1, 2], [3]]),
    ],
)
def test_rows(mode: Mode, rows: list[list[int]]) -> None:
    stack = PageStack.of([A4] * 4, 1.0, mode)
    assert [list(row.pages) for row in stack.rows] == rows
    assert all(page in stack.rows[stack.row_of(page)].pages for page in range(4))


def test_facing_pages_do_not_overlap_and_stay_within_the_width() -> None:
    stack = PageStack.of([A4] * 5, 1.3, Mode.FACING)
    for odd in (1, 3):
        right = stack.left(odd) + stack.pixel_size(odd)[0]
        assert right < 0 < stack.left(odd + 1)
        assert -stack.width / 2 <= stack.left(odd)
        assert stack.left(odd + 1) + stack.pixel_size(odd + 1)[0] <= stack.width / 2 + 1


def test_visible_pages() -> None:
    stack = PageStack.of([A4] * 10, 1.0)
    assert stack.visible(0, 700) == range(1)
    assert stack.visible(842 + GAP - 1, 100) == range(2)
    assert stack.visible(stack.height - 10, 100) == range(9, 10)
    assert PageStack.of((), 1.0).visible(0, 100) == range(0)
