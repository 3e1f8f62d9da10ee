"""Private notes and saved searches: kept, found, taken away, and no part of the record."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from data.errors import CannotError
from data.library.editing import Change
from data.library.library import Library
from data.library.saved_search import SavedSearch
from data.model.ids import RecordId
from data.model.record import Kind
from data.model.selection import Selection
from tests.data.conftest import World

PARK = RecordId("park")


def ids(library: Library, query: str) -> set[str]:
    return set(library.find(Selection(query=query)).ids)


def test_a_note_is_kept_with_who_and_when(world: World) -> None:
    with Library.open(world.file, pack=world.pack) as library:
        library.put_note(PARK, "  问一下合作区\n周五前 ", "王")
    with Library.open(world.file, pack=world.pack) as library:
        note = library.notes()[PARK]
    assert (note.text, note.by) == ("问一下合作区\n周五前", "王")
    assert note.at.startswith("20")


def test_a_note_is_no_revision(library: Library) -> None:
    before = library.entry(PARK)
    library.put_note(PARK, "待核", "王")
    assert library.entry(PARK) == before
    assert len(library.history(PARK)) == 1


def test_a_note_finds_its_record_until_it_is_taken_away(library: Library) -> None:
    assert ids(library, "待核實") == set()
    library.put_note(PARK, "待核实", "王")
    assert (
        ids(library, "待核實")
        == ids(library, "note:待核")
        == ids(library, "批注：核实")
        == {"park"}
    )
    library.put_note(PARK, " ", "王")
    assert ids(library, "待核实") == ids(library, "note:待核") == set()
    assert library.notes() == {}


def test_a_note_outlives_an_edit(library: Library) -> None:
    library.put_note(PARK, "待核实", "王")
    library.retire(PARK, Change("王"))
    library.bring_back(PARK, Change("王"))
    assert ids(library, "待核实") == {"park"}


def test_a_note_outlives_the_index(world: World) -> None:
    with Library.open(world.file, pack=world.pack) as library:
        library.put_note(PARK, "待核实", "王")
        with library._writing() as session:
            session.tell("UPDATE meta SET value = '0' WHERE key = 'search.version'")
            session.tell("DELETE FROM search_texts")
    with Library.open(world.file, pack=world.pack) as library:
        assert ids(library, "待核实") == {"park"}


def test_there_must_be_a_record_to_note_on(library: Library) -> None:
    with pytest.raises(CannotError):
        library.put_note(RecordId("nobody"), "x", "王")


def test_searches_are_kept_in_order_without_pins(world: World) -> None:
    one = SavedSearch(id="1", name="甲", selection=Selection(query="平台", kinds=(Kind.FIGURE,)))
    two = SavedSearch(id="2", name="乙", selection=Selection(pinned=(PARK,)))
    with Library.open(world.file, pack=world.pack) as library:
        library.save_search(one)
        library.save_search(two)
        library.save_search(SavedSearch(id="1", name="丙", selection=one.selection))
    with Library.open(world.file, pack=world.pack) as library:
        assert [each.name for each in library.saved_searches()] == ["丙", "乙"]
        assert library.saved_searches()[0].selection == one.selection
        assert library.saved_searches()[1].selection == Selection()
        library.delete_search("1")
        library.delete_search("none")
        assert [each.id for each in library.saved_searches()] == ["2"]


def test_a_search_of_a_newer_program_is_left_alone(library: Library) -> None:
    library.save_search(SavedSearch(id="1", name="甲", selection=Selection()))
    with library._writing() as session:
        session.tell("""UPDATE saved_searches SET payload = '{"tone": 1}'""")
    assert library.saved_searches() == ()


def test_a_library_of_schema_3_is_brought_up_with_everything_in_it(world: World) -> None:
    _make_schema_3(world.file)
    with Library.open(world.file, pack=world.pack) as library:
        count = library.find(Selection()).facets.total
        library.put_note(PARK, "待核实", "王")
        assert ids(library, "待核实") == {"park"}
    with Library.open(world.file, pack=world.pack) as library:
        assert library.find(Selection()).facets.total == count
        assert PARK in library.notes()


def _make_schema_3(file: Path) -> None:
    """What later schemas added taken away again: nothing else differs."""
    with closing(sqlite3.connect(file)) as connection, connection:
        later = connection.execute(
            "SELECT name FROM sqlite_master"
            " WHERE name IN ('record_notes', 'saved_searches', 'issue_enclosures')"
        ).fetchall()
        assert len(later) == 3
        for (name,) in later:
            connection.execute(f"DROP TABLE {name}")
        connection.execute("UPDATE alembic_version SET version_num = '0003'")
