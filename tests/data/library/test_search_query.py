"""What a query means, and which records its parts find."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.library.library import Library
from data.library.search_query import Field, Term, parse_query
from data.library.sounds import spellings
from data.model.selection import Selection
from tests.data.samples import RECORDS


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("人工智能 平台", [Term("人工智能"), Term("平台")]),
        ('"人工 智能"', [Term("人工 智能")]),
        ("“人工 智能” 港", [Term("人工 智能"), Term("港")]),
        ('"人工 智', [Term("人工 智")]),
        ("-深圳", [Term("深圳", absent=True)]),
        ("－深圳", [Term("深圳", absent=True)]),
        ('-"a b"', [Term("a b", absent=True)]),
        ("region:广东", [Term("广东", Field.REGION)]),
        ("-Region：上海", [Term("上海", Field.REGION, absent=True)]),
        ("讲者：陈 来源:样报", [Term("陈", Field.SPEAKER), Term("样报", Field.SOURCE)]),
        ('theme:"big science"', [Term("big science", Field.THEME)]),
        ("region:", []),
        ("- -", [Term("-")]),
        ("12:30", [Term("12:30")]),
        ("http://a.b:8", [Term("http://a.b:8")]),
        ('"', [Term('"')]),
        ("", []),
    ],
)
def test_a_query_means(text: str, terms: list[Term]) -> None:
    assert parse_query(text).terms == tuple(terms)


PARTS = [*'-:"“”「」： \u3000a广', "region:", "kind:", "note:", "-speaker:"]
SYNTAX = st.lists(st.sampled_from(PARTS), max_size=12).map("".join)


@given(SYNTAX | st.text(max_size=40) | st.text(st.characters(categories=["Cs", "Cc", "Zs"])))
def test_no_query_raises_and_no_term_is_empty(text: str) -> None:
    assert all(term.text for term in parse_query(text).terms)


def ids(library: Library, query: str) -> set[str]:
    return set(library.find(Selection(query=query)).ids)


ALL = {record.id for record in RECORDS}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("region:广东", {"invested", "open-up", "shared-platform", "park", "summary"}),
        ("region:廣東", {"invested", "open-up", "shared-platform", "park", "summary"}),
        ("speaker:陈", {"open-up"}),
        ("speaker:院长", {"open-up"}),
        ("source:样报", {"invested", "open-up", "listed", "summary"}),
        ("陈某 -region:广东", set()),
        ("kind:figure kind:finding", set()),
        ('"平台要开放" -平台', set()),
    ],
)
def test_parts_of_a_query_find(library: Library, query: str, expected: set[str]) -> None:
    assert ids(library, query) == expected


def test_what_is_not_wanted_is_all_the_rest(library: Library) -> None:
    assert ids(library, "-陈某") == ALL - {"open-up"}
    assert ids(library, "kind:figure") | ids(library, "-kind:figure") == ALL
    assert ids(library, "kind:数据") == ids(library, "kind:figure") == ids(library, "类型：figure")


@pytest.mark.parametrize("query", ["ptykf", "PTYKF"])
def test_first_letters_find_what_sounds_so(library: Library, query: str) -> None:
    found = library.find(Selection(query=query))
    assert found.by_sound
    assert found.ids == ("open-up",)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("广东", "gd"), ("深圳", "sz"), ("厦门", "xm"), ("重庆", "cq"), ("人工智能", "rgzn")],
)
def test_names_are_spelled_as_they_sound(name: str, letters: str) -> None:
    assert letters in spellings(name)


def test_letters_that_stand_in_texts_are_no_sounds(library: Library) -> None:
    assert not library.find(Selection(query="fu")).by_sound  # Fujian


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=SYNTAX)
def test_no_query_of_a_library_raises(library: Library, query: str) -> None:
    assert ids(library, query) <= ALL
