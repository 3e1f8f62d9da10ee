"""Where rows and headings lie, whatever is closed."""

from hypothesis import given
from hypothesis import strategies as st

from gui.records.sections import Sections

SECTIONS = st.lists(st.tuples(st.integers(1, 5), st.booleans()), min_size=1, max_size=6).map(
    lambda groups: Sections([count for count, _ in groups], [shut for _, shut in groups], 10, 4)
)


@given(SECTIONS)
def test_everything_that_is_open_lies_below_one_another(sections: Sections) -> None:
    hits = sections.shown(0, sections.height)
    headings = [hit.group for hit in hits if hit.row is None]
    rows = [hit.row for hit in hits if hit.row is not None]
    assert headings == list(range(sections.groups))
    everything = range(sections.rows_of(sections.groups - 1).stop)
    assert rows == [row for row in everything if not sections.hidden(row)]
    assert sections.height == 4 * len(headings) + 10 * len(rows)


@given(SECTIONS, st.data())
def test_what_is_painted_at_a_height_is_what_is_hit_there(
    sections: Sections, data: st.DataObject
) -> None:
    height = data.draw(st.integers(0, sections.height - 1))
    hit = sections.at(height)
    assert hit is not None
    if hit.row is None:
        assert 0 <= height - sections.heading_top(hit.group) < 4
    else:
        assert 0 <= height - sections.top(hit.row) < 10
        assert hit.row in sections.rows_of(hit.group)


@given(SECTIONS)
def test_nothing_lies_outside(sections: Sections) -> None:
    assert sections.at(-1) is None
    assert sections.at(sections.height) is None


@given(SECTIONS, st.integers(0, 30), st.sampled_from([-1, 1]))
def test_the_next_row_is_open_and_none_is_passed_over(
    sections: Sections, row: int, step: int
) -> None:
    found = sections.next(row, step)
    rows = range(sections.rows_of(sections.groups - 1).stop)
    ahead = [each for each in rows if not sections.hidden(each) and (each - row) * step >= 0]
    expected = None if row not in rows or not ahead else (min if step > 0 else max)(ahead)
    assert found == expected


def test_a_list_without_groups_has_rows_only() -> None:
    sections = Sections((3,), (False,), 10, 0)
    assert [hit.row for hit in sections.shown(5, 25)] == [0, 1, 2]
    empty = Sections((0,), (False,), 10, 0)
    assert empty.at(0) is None
    assert empty.shown(0, 100) == []
