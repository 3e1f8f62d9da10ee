"""The quick way: texts compiled ahead, asked on SQLite's own connection.

Loading SQLAlchemy takes longer than most of what is asked of a library. It says what the texts of
statements are when the program is made (``release/statements.py``), not each time it runs.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from data.library import sqlite
from data.library.session import Rows, Session, Values
from data.library.statement import Statement

TEXTS = "statements.json"


class Direct(Session):
    """A transaction on SQLite's own connection."""

    def __init__(self, own: sqlite3.Connection, path: Path, memory: dict[str, bool]) -> None:
        self.memory = memory
        self._own = own
        self._path = path

    def rows(self, statement: Statement, **values: object) -> Rows:
        """See :meth:`Session.rows`."""
        with sqlite.explaining(self._path):
            return self._own.execute(_texts()[statement], _plain(values)).fetchall()

    def each(self, statement: Statement, **values: object) -> Iterator[tuple[Any, ...]]:
        """See :meth:`Session.each`."""
        with sqlite.explaining(self._path):
            yield from self._own.execute(_texts()[statement], _plain(values))

    def run(self, statement: Statement, rows: Sequence[Values]) -> int:
        """See :meth:`Session.run`."""
        with sqlite.explaining(self._path):
            return self._own.executemany(_texts()[statement], rows).rowcount

    def ask(self, text: str, *values: object) -> Rows:
        """See :meth:`Session.ask`."""
        with sqlite.explaining(self._path):
            return self._own.execute(text, values).fetchall()

    def tell(self, text: str, rows: Sequence[Sequence[object]] | None = None) -> None:
        """See :meth:`Session.tell`."""
        with sqlite.explaining(self._path):
            if rows is None:
                self._own.execute(text)
            else:
                self._own.executemany(text, rows)


def _plain(values: Values) -> Values:
    """Lists as the texts take them: in JSON, so that one text is for any length."""
    return {
        name: msgspec.json.encode(value).decode() if isinstance(value, list) else value
        for name, value in values.items()
    }


@cache
def _texts() -> Mapping[str, str]:
    """The text of each statement."""
    text = files("data.library").joinpath(TEXTS).read_bytes()
    return msgspec.json.decode(text, type=dict[str, str])
