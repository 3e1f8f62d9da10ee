"""What can go wrong with an open file is told in the same sentence whichever way it was used."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from data.errors import CannotError
from data.library import sqlite
from data.library.faults import DamagedError, NotALibraryError
from data.library.file import File
from data.library.session import Session
from data.library.statement import Statement
from tests.data.conftest import World

Way = Callable[[File], AbstractContextManager[Session]]
ADDED = [{"key": "a", "value": "1"}]


@pytest.fixture(params=[File.writing, File.composing], ids=["direct", "portable"])
def way(request: pytest.FixtureRequest) -> Way:
    """A transaction that writes, of either kind."""
    made: Way = request.param
    return made


@pytest.fixture
def file(world: World) -> Iterator[File]:
    file = File(world.file)
    yield file
    file.close()


def kept(file: File) -> bool:
    """Whether :data:`ADDED` is in the library."""
    with file.reading() as session:
        return "a" in dict(session.rows(Statement.META))


def test_a_lock_of_somebody_else_is_told(
    world: World, way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
    file = File(world.file)
    with closing(sqlite3.connect(world.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CannotError, match="in use by another program"), way(file):
            pytest.fail("it has the lock although somebody else does")
    assert not kept(file)
    with way(file) as session:
        session.run(Statement.ADD_META, ADDED)
    assert kept(file)
    file.close()


def test_a_file_that_may_not_be_written_is_told(file: File, way: Way) -> None:
    file.own.execute("PRAGMA query_only = ON")
    with pytest.raises(CannotError, match="write-protected"), way(file) as session:
        session.run(Statement.ADD_META, ADDED)
    file.own.execute("PRAGMA query_only = OFF")
    assert not kept(file)


def test_a_full_disk_is_told_and_nothing_is_half_written(file: File, way: Way) -> None:
    [(pages,)] = file.own.execute("PRAGMA page_count").fetchall()
    file.own.execute(f"PRAGMA max_page_count = {pages}")
    much = [{"key": f"m{number}", "value": "字" * 5000} for number in range(500)]
    with pytest.raises(CannotError, match="disk is full"), way(file) as session:
        session.run(Statement.ADD_META, [*ADDED, *much])
    assert not kept(file)


def test_a_page_that_cannot_be_read_is_told(file: File, way: Way) -> None:
    [(page,)] = file.own.execute("SELECT rootpage FROM sqlite_master WHERE name = 'records'")
    file.close()
    content = bytearray(file.path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    file.path.write_bytes(content)
    again = File(file.path)
    with pytest.raises(DamagedError), way(again) as session:
        session.rows(Statement.KEYS)
    with pytest.raises(DamagedError), again.reading() as session:
        list(session.each(Statement.KEYS))
    again.close()


def test_another_programs_file_is_told(tmp_path: Path, way: Way) -> None:
    other = tmp_path / "library.jiyao"
    other.write_bytes(b"no library" * 500)
    with (
        pytest.raises(NotALibraryError),
        closing(File(other)) as file,
        way(file) as session,
    ):
        session.rows(Statement.META)


def test_what_is_no_fault_of_the_file_is_told_as_it_is(file: File) -> None:
    with pytest.raises(sqlite3.OperationalError, match="nowhere"), file.writing() as session:
        session.tell("DELETE FROM nowhere")
    with pytest.raises(sqlite3.IntegrityError), file.writing() as session:
        session.run(Statement.ADD_META, [*ADDED, *ADDED])
    assert not kept(file)


def test_a_state_is_seen_whole_while_somebody_else_writes(world: World, file: File) -> None:
    with file.reading() as session:
        before = session.rows(Statement.META)
        with closing(sqlite3.connect(world.file)) as other, other:
            other.execute("INSERT INTO meta VALUES ('a', '1')")
        assert session.rows(Statement.META) == before
    assert kept(file)
