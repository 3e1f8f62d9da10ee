"""In which order the palette shows what was found."""

from collections.abc import Iterable, Sequence

import msgspec

from gui.palette.entry import Entry
from gui.palette.matching import match

MOST = 60
"""Entries shown; who needs more types another letter."""
RECENT = 250
"""What it is worth to have been chosen last; each one before is worth less."""


class Row(msgspec.Struct, frozen=True):
    """An entry that was found, and which characters of its name were meant."""

    entry: Entry
    places: tuple[int, ...] = ()
    recent: bool = False


def rank(entries: Iterable[Entry], query: str, recent: Sequence[str]) -> list[Row]:
    """What ``query`` finds, best first; what was chosen lately before what was not.

    Without a query: the recent ones, then the commands; places to go wait to be asked for.
    """
    found: list[tuple[int, int, Row]] = []
    for number, entry in enumerate(entries):
        lately = recent.index(entry.key) if entry.key in recent else None
        if not query.strip() and lately is None and entry.group:
            continue
        matched = match(query, (entry.name, *entry.others))
        if matched is not None:
            worth = 0 if lately is None else RECENT // (lately + 1) + 20
            score = matched.score + worth - (200 if entry.why_not is not None else 0)
            row = Row(entry, matched.places, recent=lately is not None)
            found.append((-score, number, row))
    return [row for _score, _number, row in sorted(found, key=lambda one: one[:2])[:MOST]]
