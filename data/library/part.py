"""What every part of a library stands on: its file, and what was read of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from data.library.direct import Direct
from data.library.file import File
from data.library.kept import Kept

if TYPE_CHECKING:
    from data.library.portable import Portable


class Part:
    """A library as far as it can be read and written at all."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._kept = Kept()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def forget(self) -> None:
        """Give up the records and lists read so far: they are read again when they are needed.

        Thousands of them take as much memory as the briefing that was made of them.
        """
        self._kept.forget()

    @contextmanager
    def _reading(self) -> Iterator[Direct]:
        """A session to read with."""
        with self._file.reading() as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Direct]:
        """A session to write with, in one transaction."""
        with self._file.writing() as session:
            yield session
        self._kept.forget()

    @contextmanager
    def _composing(self) -> "Iterator[Portable]":
        """As :meth:`_writing`, for changes that are put together with SQLAlchemy."""
        with self._file.composing() as session:
            yield session
        self._kept.forget()
