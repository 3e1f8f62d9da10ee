"""What is said to SQLite alone: a question that takes long stops, a change does not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data.errors import Cancelled
from data.library.sqlite import WRITES, engine_for
from data.progress import Progress, stoppable

STOPPED = Progress(cancelled=lambda: True)
COUNTING = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {to}) "
LONG = COUNTING.format(to=100_000)
ENDLESS = COUNTING.replace(" WHERE i < {to}", "") + "SELECT count(*) FROM n"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = engine_for(tmp_path / "numbers.sqlite")
    yield engine
    engine.dispose()


def test_a_question_stops_and_the_next_one_is_answered(engine: Engine) -> None:
    with engine.connect() as connection, stoppable(STOPPED), pytest.raises(Cancelled):
        connection.exec_driver_sql(ENDLESS)
    with engine.connect() as connection:
        assert connection.exec_driver_sql(LONG + "SELECT count(*) FROM n").scalar() == 100_000


def test_what_is_being_written_is_written(engine: Engine) -> None:
    opened = engine.connect().execution_options(**WRITES)
    with stoppable(STOPPED), opened as writing, writing.begin():
        writing.exec_driver_sql("CREATE TABLE numbers (i)")
        writing.exec_driver_sql("INSERT INTO numbers " + LONG + "SELECT i FROM n")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM numbers").scalar() == 100_000
