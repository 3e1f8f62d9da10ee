"""What is said to SQLite alone: a question that takes long stops, a change does not."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from data.errors import Cancelled
from data.library import sqlite
from data.library.file import File
from data.library.session import Session
from data.progress import Progress, stoppable

Way = Callable[[File], AbstractContextManager[Session]]
STOPPED = Progress(cancelled=lambda: True)
COUNTING = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {to}) "
LONG = COUNTING.format(to=100_000)
ENDLESS = COUNTING.replace(" WHERE i < {to}", "") + "SELECT count(*) FROM n"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[File]:
    file = File(tmp_path / "numbers.sqlite")
    yield file
    file.close()


def test_a_question_stops_and_the_next_one_is_answered(file: File) -> None:
    with file.reading() as session, stoppable(STOPPED), pytest.raises(Cancelled):
        session.ask(ENDLESS)
    with file.reading() as session:
        assert session.ask(LONG + "SELECT count(*) FROM n") == [(100_000,)]


@pytest.mark.parametrize("way", [File.writing, File.composing], ids=["direct", "portable"])
def test_what_is_being_written_is_written(file: File, way: Way) -> None:
    with stoppable(STOPPED), way(file) as session:
        session.tell("CREATE TABLE numbers (i)")
        session.tell("INSERT INTO numbers " + LONG + "SELECT i FROM n")
    with file.reading() as session:
        assert session.ask("SELECT count(*) FROM numbers") == [(100_000,)]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/srv/某人/a?b.jiyao"), "file:///srv/%E6%9F%90%E4%BA%BA/a%3Fb.jiyao"),
        (PureWindowsPath(r"C:\work\a.jiyao"), "file:///C:/work/a.jiyao"),
        (PureWindowsPath(r"\\server\share\a.jiyao"), "file:////server/share/a.jiyao"),
    ],
)
def test_an_address_names_no_machine(path: PurePath, address: str) -> None:
    """SQLite refuses one that does; a backup on a shared disk would never open."""
    assert sqlite.address(path) == address
