"""Names found by a few of their letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.palette.entry import Entry
from gui.palette.matching import match
from gui.palette.ranking import rank


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("word", "Export Word"),
        ("exw", "Export Word"),
        ("导出", "导出 Word"),
        ("dc", "导出 Word"),
        ("gd", "广东"),
        ("廣東", "广东"),
        ("广东", "廣東"),
        ("ＷＯＲＤ", "Export Word"),
        ("word exp", "Export Word"),
        ("yyt gd", "一页通：广东"),
    ],
)
def test_found(query: str, name: str) -> None:
    assert match(query, [name]) is not None


@pytest.mark.parametrize(("query", "name"), [("pdf", "Export Word"), ("gx", "广东"), ("z", "Word")])
def test_not_found(query: str, name: str) -> None:
    assert match(query, [name]) is None


def test_the_letters_that_were_meant_are_known() -> None:
    found = match("dong", ["Guangdong"])
    assert found is not None
    assert found.places == (5, 6, 7, 8)
    found = match("dc", ["导出 Word"])
    assert found is not None
    assert found.places == (0, 1)


def test_the_name_in_the_other_language_finds_but_marks_nothing() -> None:
    found = match("export", ["导出 Word", "Export Word"])
    assert found is not None
    assert found.places == ()


@given(st.text(max_size=12), st.text(min_size=1, max_size=30))
def test_no_query_raises_and_places_are_in_the_name(query: str, name: str) -> None:
    found = match(query, [name])
    assert found is None or all(0 <= place < len(name) for place in found.places)


def _entries(*names: str) -> list[Entry]:
    return [Entry(key=name, name=name, run=lambda: None) for name in names]


def test_the_start_of_a_word_comes_before_its_middle_and_that_before_scattered_letters() -> None:
    rows = rank(_entries("Reexport", "Eat xylophones pretty", "Export"), "exp", [])
    assert [row.entry.name for row in rows] == ["Export", "Reexport", "Eat xylophones pretty"]


def test_what_was_chosen_lately_comes_first() -> None:
    rows = rank(_entries("Export Word", "Export PDF"), "export", ["Export PDF"])
    assert [row.entry.name for row in rows] == ["Export PDF", "Export Word"]
    assert [row.entry.name for row in rank(_entries("a", "b"), "", ["b"])] == ["b", "a"]


def test_places_to_go_wait_to_be_asked_for() -> None:
    place = Entry(key="p", name="广东", group="地区", run=lambda: None)
    assert rank([place], "", []) == []
    assert [row.entry for row in rank([place], "g", [])] == [place]


def test_what_cannot_be_chosen_comes_after_what_can() -> None:
    no = Entry(key="no", name="Save", why_not="Nothing has changed", run=lambda: None)
    yes = Entry(key="yes", name="Save as new", run=lambda: None)
    assert [row.entry.key for row in rank([no, yes], "save", [])] == ["yes", "no"]
