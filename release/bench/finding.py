"""Selections and searches in one library: run by :mod:`release.bench.search`.

``python -m release.bench.finding LIBRARY TIMES`` prints milliseconds as JSON: for clicks in pickers
and for searches, ours in turn with the peer's on the same words.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from data.library.folding import fold
from data.library.library import Library
from data.model.record import Kind
from data.model.selection import Period, Selection
from release.bench.fts_peer import FIRST, FtsPeer
from release.bench.prose import HEAD, characters

T = TypeVar("T")
LENGTHS = (2, 4)


def main() -> int:
    """Measure and print; the exit status."""
    path, times = Path(sys.argv[1]), int(sys.argv[2])
    opened, library = _timed(lambda: Library.open(path))
    indexed, _ = _timed(lambda: library.find(Selection()))
    chance = random.Random("finding")
    noted: dict[str, list[float]] = {
        "open": [opened],
        "first find": [indexed],
        "click": [
            _timed(lambda: library.find(selection))[0]  # noqa: B023 - called at once
            for selection in _selections(library, chance, times)
        ],
    }
    peer = FtsPeer(path)
    for number, query in enumerate(_queries(library, chance, times)):
        _search(library, peer, query, noted, turn=number)
    library.close()
    print(json.dumps(noted))
    return 0


def _search(
    library: Library, peer: FtsPeer, query: str, noted: dict[str, list[float]], *, turn: int
) -> None:
    """Search once with each, now one of them first and now the other; both find the same."""
    ids_first = turn % 4 < 2
    if turn % 2 == 0:
        mine, theirs = _ours(library, query, noted), _peers(peer, query, noted, ids_first)
    else:
        theirs, mine = _peers(peer, query, noted, ids_first), _ours(library, query, noted)
    if mine != theirs:
        raise AssertionError(f"{query}: {mine} here, {theirs} there")


def _ours(library: Library, query: str, noted: dict[str, list[float]]) -> tuple[int, int]:
    """All hits, all counts, and the first records; how many there are of hits and records."""
    taken, found = _timed(lambda: library.find(Selection(query=query)))
    fetched, entries = _timed(lambda: library.entries(found.ids[:FIRST]))
    noted.setdefault("keystroke", []).append(taken)
    noted.setdefault("search", []).append(taken + fetched)
    return len(found.ids), len(entries)


def _peers(
    peer: FtsPeer, query: str, noted: dict[str, list[float]], ids_first: bool
) -> tuple[int, int]:
    """The first hits, without and with their words; all hits and all counts.

    Whichever of the first two is asked first has to read what the other finds in memory.
    """
    words = fold(query)
    asked: list[tuple[str, Callable[[str], Sequence[object]]]] = [
        ("peer ids", peer.newest_ids),
        ("peer", peer.newest),
    ]
    first: Sequence[object] = ()
    for name, ask in asked if ids_first else reversed(asked):
        taken, first = _timed(lambda: ask(words))  # noqa: B023 - called at once
        noted.setdefault(name, []).append(taken)
    counted, (ids, _counts) = _timed(lambda: peer.everything(words))
    noted.setdefault("peer counts", []).append(counted)
    return len(ids), len(first)


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    """Milliseconds and result of ``work``."""
    started = time.perf_counter()
    result = work()
    return (time.perf_counter() - started) * 1000, result


def _selections(library: Library, chance: random.Random, times: int) -> list[Selection]:
    """Selections as clicks make them: one to three regions, themes, kinds; sometimes a period."""
    facets = library.find(Selection()).facets
    regions, themes = list(facets.regions), list(facets.themes)
    return [
        Selection(
            regions=tuple(chance.sample(regions, min(chance.randint(1, 3), len(regions)))),
            themes=tuple(chance.sample(themes, chance.randint(0, 2))),
            kinds=tuple(chance.sample(list(Kind), chance.randint(0, 2))),
            period=Period(start="2019-03") if chance.random() < 0.3 else Period(),
        )
        for _ in range(times)
    ]


def _queries(library: Library, chance: random.Random, times: int) -> list[str]:
    """Different words of two and four characters.

    Half of them stand somewhere in the texts, a quarter are frequent, a quarter hardly ever occur.
    """
    found = library.find(Selection()).ids
    titles = [entry.record.title for entry in library.entries(chance.sample(found, times))]
    queries = [_part(title, chance) for title in titles[: times // 2]]
    frequent = [word for word in HEAD if len(word) in LENGTHS and word.isalpha()]
    queries += chance.sample(frequent, min(times // 4, len(frequent)))
    rare = ("".join(chance.sample(characters(), chance.choice(LENGTHS))) for _ in range(times))
    queries += [*rare][: times // 4]
    wanted = [query for query in dict.fromkeys(queries) if query.isalpha()]
    chance.shuffle(wanted)
    return wanted


def _part(title: str, chance: random.Random) -> str:
    length = chance.choice(LENGTHS)
    start = chance.randrange(max(1, len(title) - length))
    return title[start : start + length]


if __name__ == "__main__":
    sys.exit(main())
