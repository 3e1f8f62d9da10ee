"""Questions asked so often that what SQLAlchemy does around each would take most of the time.

SQLAlchemy says what the text of a question is, once for each; SQLite's own cursor asks it. No
transaction is begun: a question is a single statement.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select

Rows = list[tuple[Any, ...]]


class Question:
    """A ``SELECT`` with named parameters, kept as text."""

    def __init__(self, statement: Select[Any]) -> None:
        self._statement = statement
        self._text = ""
        self._order: Sequence[str] = ()
        self._fixed: Mapping[str, object] = {}

    def rows(self, connection: Connection, parameters: Mapping[str, object]) -> Rows:
        """The answer, as the database keeps its values.

        Raises:
            CannotError: the file cannot be read.
        """
        own = connection.connection.driver_connection
        if not isinstance(own, sqlite3.Connection):
            return [tuple(row) for row in connection.execute(self._statement, parameters)]
        if not self._text:
            compiled = self._statement.compile(
                dialect=connection.dialect, compile_kwargs={"render_postcompile": True}
            )
            self._text, self._order = str(compiled), compiled.positiontup or ()
            self._fixed = compiled.params
        values = {**self._fixed, **parameters}
        return ask(connection, self._text, [values[name] for name in self._order])


def ask(connection: Connection, text: str, values: Sequence[object] = ()) -> Rows:
    """What SQLite answers to a question in its own words.

    Raises:
        CannotError: the file cannot be read.
    """
    own = connection.connection.driver_connection
    try:
        if isinstance(own, sqlite3.Connection):
            return own.execute(text, values).fetchall()
    except sqlite3.Error:
        pass  # once more in the usual way, which explains it to the person
    return [tuple(row) for row in connection.exec_driver_sql(text, tuple(values))]
