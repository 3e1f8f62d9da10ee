"""One transaction with a library, whichever way its statements reach the database."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from data.library.statement import Statement

Rows = list[tuple[Any, ...]]
Values = Mapping[str, object]


class Session(ABC):
    """Asks and tells a library by the names of statements.

    Truth values come as the database keeps them, which may be 0 and 1. A list given for a name is
    what the statement looks for any one of.

    Attributes:
        memory: what was found out of the open file and holds from one transaction to the next.
    """

    memory: dict[str, bool]

    @abstractmethod
    def rows(self, statement: Statement, **values: object) -> Rows:
        """All of the answer.

        Raises:
            CannotError: the file cannot be read.
            Cancelled: the person stopped it.
        """

    @abstractmethod
    def each(self, statement: Statement, **values: object) -> Iterator[tuple[Any, ...]]:
        """The answer row by row, for what is too large to be held; errors as of :meth:`rows`."""

    @abstractmethod
    def run(self, statement: Statement, rows: Sequence[Values]) -> int:
        """Make a change with each of ``rows``; how many rows it concerned.

        Raises:
            CannotError: the file cannot be written.
        """

    @abstractmethod
    def ask(self, text: str, *values: object) -> Rows:
        """The answer to a question in the database's own words, errors as of :meth:`rows`."""

    @abstractmethod
    def tell(self, text: str, rows: Sequence[Sequence[object]] | None = None) -> None:
        """A change in the database's own words, once or with each of ``rows``.

        Raises:
            CannotError: the file cannot be written.
        """

    def column(self, statement: Statement, **values: object) -> list[Any]:
        """The first value of each row."""
        return [row[0] for row in self.rows(statement, **values)]

    def value(self, statement: Statement, **values: object) -> Any:  # noqa: ANN401 - any column's
        """The first value of the first row, ``None`` when there is no row."""
        rows = self.rows(statement, **values)
        return rows[0][0] if rows else None
