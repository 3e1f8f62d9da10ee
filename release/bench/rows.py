"""The lines of the report: what was measured, beside what, and whether that is within budget."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Budget:
    """What may not be exceeded: a number of the row's unit, or so many times the peer."""

    limit: float
    of_peer: bool = False

    def __str__(self) -> str:
        """``≤ 2 × peer`` or ``≤ 16``."""
        return f"≤ {self.limit:g}{' × peer' if self.of_peer else ''}"


def times_peer(limit: float) -> Budget:
    """At most ``limit`` times what the peer takes."""
    return Budget(limit, of_peer=True)


@dataclass(frozen=True)
class Row:
    """One measurement.

    Attributes:
        part: which part of the program; ``what``: what was measured of it.
        ours, peer: medians (or what ``what`` says) in ``unit``; ``None`` where there is no peer.
        beside: who the peer is.
        work: how many times the peer's processor time ours takes, where that was measured: other
            programs on the machine disturb it less than they do the ratio.
        details: more numbers, for the file only.
    """

    part: str
    what: str
    unit: str
    ours: float
    peer: float | None = None
    beside: str = ""
    budget: Budget | None = None
    work: float | None = None
    details: Mapping[str, object] | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the peer's number ours is."""
        return self.ours / self.peer if self.peer else None

    @property
    def met(self) -> bool | None:
        """Whether it is within the budget; ``None`` where there is none."""
        if self.budget is None:
            return None
        measured = self.ratio if self.budget.of_peer else self.ours
        return measured is not None and measured <= self.budget.limit

    def as_json(self) -> dict[str, object]:
        """The row as values for the file."""
        return {**asdict(self), "ratio": self.ratio, "met": self.met}


HEAD = ("", "ours", "peer", "ratio", "cpu ratio", "budget", "met?")


def table(rows: Sequence[Row]) -> str:
    """The rows as one table of plain text, a heading for each part."""
    lines = [HEAD, *(_cells(row) for row in rows)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    out = [_line(HEAD, widths)]
    part = ""
    for row in rows:
        if row.part != part:
            part = row.part
            out += ["", part]
        out.append(_line(_cells(row), widths))
    return "\n".join([*out, "", verdict(rows)])


def verdict(rows: Iterable[Row]) -> str:
    """How many budgets are met."""
    judged = [row for row in rows if row.met is not None]
    return f"{sum(row.met is True for row in judged)} of {len(judged)} budgets are met."


def _cells(row: Row) -> tuple[str, ...]:
    ours = f"{_number(row.ours)} {row.unit}"
    peer = f"{_number(row.peer)} {row.unit} ({row.beside})" if row.peer is not None else ""
    ratio = f"{row.ratio:.2f}" if row.ratio is not None else ""
    met = {True: "yes", False: "NO", None: ""}[row.met]
    work = f"{row.work:.2f}" if row.work is not None else ""
    return (f"  {row.what}", ours, peer, ratio, work, str(row.budget or ""), met)


def _number(value: float) -> str:
    """Three figures or more, never an exponent."""
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """The first cell and the last stand left, numbers right."""
    padded = [
        cell + " " * (width - _width(cell))
        if place in {0, len(HEAD) - 1}
        else " " * (width - _width(cell)) + cell
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "  ".join(padded).rstrip()


def _width(text: str) -> int:
    """Columns of a terminal; Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
