"""The peer for search: SQLite's FTS5 as somebody who knows it would use it for Chinese.

Pairs of characters as tokens, phrase queries, and row ids that follow the date, so that the newest
come first without sorting. It has the same folded words as the library it is made from.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator
from pathlib import Path

FIRST = 200
"""How many hits are wanted, newest first."""

_TEXTS = """
    SELECT records.id, search_texts.folded FROM records
    JOIN search_texts ON search_texts.record = records.number ORDER BY records.date, records.id
"""
_NEWEST = """
    SELECT texts.id, texts.words FROM pairs JOIN texts ON texts.number = pairs.rowid
    WHERE pairs MATCH ? ORDER BY pairs.rowid DESC LIMIT ?
"""


class FtsPeer:
    """An index beside a library, made when it is first asked for."""

    def __init__(self, library: Path) -> None:
        path = library.with_name("peer.sqlite")
        fresh = not path.exists()
        self._store = sqlite3.connect(path)
        if fresh:
            self._fill(library)

    def _fill(self, library: Path) -> None:
        store = self._store
        store.execute("CREATE TABLE texts (number INTEGER PRIMARY KEY, id TEXT, words TEXT)")
        store.execute("CREATE VIRTUAL TABLE pairs USING fts5(words, content='')")
        source = sqlite3.connect(f"file:{library}?mode=ro", uri=True)
        rows = enumerate(source.execute(_TEXTS), start=1)
        while batch := [(number, *row) for number, row in itertools.islice(rows, 5000)]:
            store.executemany("INSERT INTO texts VALUES (?, ?, ?)", batch)
            indexed = [(number, " ".join(pairs(words))) for number, _, words in batch]
            store.executemany("INSERT INTO pairs (rowid, words) VALUES (?, ?)", indexed)
        store.commit()
        source.close()

    def newest(self, query: str) -> list[tuple[str, str]]:
        """Ids and words of the newest records with ``query`` (two characters or more) in them."""
        phrase = f'"{" ".join(pairs(query))}"'
        return self._store.execute(_NEWEST, (phrase, FIRST)).fetchall()


def pairs(text: str) -> Iterator[str]:
    """The pairs of ``text``; what is no word stands as one that nobody looks for."""
    for first, second in itertools.pairwise(text):
        yield first + second if (first + second).isalnum() else "_"
