"""The way through SQLAlchemy: for what no text is compiled for, and for any database it knows."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import StaticPool

from data.library import sqlite
from data.library.definitions import DEFINITIONS
from data.library.session import Rows, Session, Values
from data.library.statement import Statement

_WRITES = "writes"


class Portable(Session):
    """A transaction on a connection of SQLAlchemy's.

    Attributes:
        connection: for statements that are put together where they are needed.
    """

    def __init__(self, connection: Connection, memory: dict[str, bool]) -> None:
        self.memory = memory
        self.connection = connection

    def rows(self, statement: Statement, **values: object) -> Rows:
        """See :meth:`Session.rows`."""
        return [tuple(row) for row in self.connection.execute(DEFINITIONS[statement], values)]

    def each(self, statement: Statement, **values: object) -> Iterator[tuple[Any, ...]]:
        """See :meth:`Session.each`."""
        yield from map(tuple, self.connection.execute(DEFINITIONS[statement], values))

    def run(self, statement: Statement, rows: Sequence[Values]) -> int:
        """See :meth:`Session.run`."""
        if not rows:  # SQLAlchemy takes none to mean once without
            return 0
        return self.connection.execute(DEFINITIONS[statement], list(map(dict, rows))).rowcount

    def ask(self, text: str, *values: object) -> Rows:
        """See :meth:`Session.ask`."""
        return [tuple(row) for row in self.connection.exec_driver_sql(text, values)]

    def tell(self, text: str, rows: Sequence[Sequence[object]] | None = None) -> None:
        """See :meth:`Session.tell`."""
        if rows is None:
            self.connection.exec_driver_sql(text)
        elif rows:
            self.connection.exec_driver_sql(text, list(map(tuple, rows)))


def engine_on(own: sqlite3.Connection, path: Path) -> Engine:
    """An engine on an open connection to the file ``path``; it has no other one.

    Whoever opened the connection closes it. SQLite's errors come out as :class:`CannotError`.
    """
    engine = create_engine("sqlite://", creator=lambda: own, poolclass=StaticPool)
    event.listen(engine, "begin", lambda connection: _begin(connection, own, path))
    event.listen(engine, "handle_error", lambda context: _explain(context, path))
    return engine


def writing(engine: Engine) -> Connection:
    """A connection whose transaction takes the lock at its beginning."""
    return engine.connect().execution_options(**{_WRITES: True})


def _begin(connection: Connection, own: sqlite3.Connection, path: Path) -> None:
    sqlite.begin(own, path, writes=bool(connection.get_execution_options().get(_WRITES)))


def _explain(context: ExceptionContext, path: Path) -> None:
    """Raise the sentence for an error of SQLite that a person can do something about."""
    found = sqlite.explained(context.original_exception, path)
    if found is not None:
        raise found from context.original_exception
