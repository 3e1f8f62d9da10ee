"""A library's file while it is open: one connection, and the transactions on it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from data.library import sqlite
from data.library.direct import Direct

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from data.library.portable import Portable


class File:
    """SQLite's connection to a library; used by one thread at a time.

    Nothing is written until something is. Errors of SQLite that a person can do something about
    come out as :class:`data.errors.CannotError`.

    Attributes:
        path: where it is.
        own: SQLite's connection.
    """

    def __init__(self, path: Path, *, writable: bool = True) -> None:
        self.path = path
        self.own: sqlite3.Connection = sqlite.connect(path, writable=writable)
        self._memory: dict[str, bool] = {}

    def close(self) -> None:
        """Let go of it."""
        self.own.close()

    @contextmanager
    def reading(self) -> Iterator[Direct]:
        """A transaction that sees one state of the library; it can be stopped at any time."""
        sqlite.begin(self.own, self.path, writes=False)
        try:
            yield Direct(self.own, self.path, self._memory)
        finally:
            self.own.rollback()

    @contextmanager
    def writing(self, *, wait: bool = True) -> Iterator[Direct]:
        """A transaction that changes the library: all of it or nothing.

        Whoever need not write does not ``wait`` for another program that does.
        """
        sqlite.begin(self.own, self.path, writes=True, wait=wait)
        try:
            yield Direct(self.own, self.path, self._memory)
            with sqlite.explaining(self.path):
                self.own.commit()
        except BaseException:
            self.own.rollback()
            raise

    @contextmanager
    def composing(self) -> Iterator["Portable"]:
        """As :meth:`writing`, for statements put together with SQLAlchemy, which is loaded now."""
        from data.library.portable import Portable, writing

        with writing(self._engine) as connection, connection.begin():
            yield Portable(connection, self._memory)

    @cached_property
    def _engine(self) -> "Engine":
        from data.library.portable import engine_on

        return engine_on(self.own, self.path)
