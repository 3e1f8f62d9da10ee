"""Questions whose text is kept: asked by the driver, explained by the engine."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import BindParameter, bindparam, select

from data.errors import CannotError
from data.library.quick import Question, ask
from data.library.sqlite import engine_for
from data.library.tables import meta, metadata


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with the tables of a library and one value."""
    file = tmp_path / "library.jiyao"
    engine = engine_for(file)
    metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(meta.insert(), [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}])
    engine.dispose()
    return file


def test_a_question_is_asked_again_with_other_values(path: Path) -> None:
    named: list[BindParameter[str]] = [bindparam("first", ""), bindparam("second", "")]
    question = Question(select(meta.c.value, bindparam("fixed", 7)).where(meta.c.key.in_(named)))
    with engine_for(path).connect() as connection:
        asked = [
            sorted(question.rows(connection, {"first": first, "second": second}))
            for first, second in (("a", "a"), ("b", "a"), ("c", "c"))
        ]
    assert asked == [[("1", 7)], [("1", 7), ("2", 7)], []]


def test_it_begins_no_transaction(path: Path) -> None:
    with engine_for(path).connect() as connection:
        assert ask(connection, "SELECT value FROM meta WHERE key = ?", ("b",)) == [("2",)]
        own = connection.connection.driver_connection
        assert isinstance(own, sqlite3.Connection)
        assert not own.in_transaction


def test_what_the_file_is_at_fault_for_is_explained(tmp_path: Path) -> None:
    broken = tmp_path / "library.jiyao"
    broken.write_bytes(b"no library" * 500)
    with pytest.raises(CannotError), engine_for(broken).connect() as connection:
        ask(connection, "SELECT value FROM meta")
