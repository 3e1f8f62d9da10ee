"""The peer for search: SQLite's FTS5 as somebody who knows it would use it for Chinese.

Pairs of characters as tokens, phrase queries, and row ids that follow the date, so that the newest
come first without sorting. It has the same folded words as the library it is made from. Asked for
the first hits it may stop when it has them; asked for what the desk shows beside them, all hits and
the counts of regions, themes and kinds, it counts with SQL.
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
_VALUES = """
    SELECT records.id, values_of.value FROM records JOIN (
        SELECT record, region AS value FROM record_regions
        UNION SELECT record, json_extract(payload, '$.parent')
            FROM record_regions JOIN regions ON id = region
        UNION SELECT record, theme FROM record_themes
        UNION SELECT record, json_extract(payload, '$.parent')
            FROM record_themes JOIN themes ON id = theme
        UNION SELECT number, kind FROM records
    ) AS values_of ON values_of.record = records.number WHERE values_of.value IS NOT NULL
"""
_NEWEST_IDS = """
    SELECT texts.id FROM pairs JOIN texts ON texts.number = pairs.rowid
    WHERE pairs MATCH ? ORDER BY pairs.rowid DESC LIMIT ?
"""
_NEWEST = """
    SELECT texts.id, texts.words FROM pairs JOIN texts ON texts.number = pairs.rowid
    WHERE pairs MATCH ? ORDER BY pairs.rowid DESC LIMIT ?
"""
_ALL = """
    SELECT texts.id FROM pairs JOIN texts ON texts.number = pairs.rowid
    WHERE pairs MATCH ? ORDER BY pairs.rowid DESC
"""
_COUNTS = """
    SELECT value, count(*) FROM held
    WHERE number IN (SELECT rowid FROM pairs WHERE pairs MATCH ?) GROUP BY value
"""


class FtsPeer:
    """An index beside a library, made when it is first asked for."""

    def __init__(self, library: Path) -> None:
        path = library.with_name("fts-peer.sqlite")
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
        self._fill_values(source)
        store.commit()
        source.close()

    def _fill_values(self, source: sqlite3.Connection) -> None:
        """What the records are counted by; a province has what its cities have."""
        store = self._store
        numbers = dict(store.execute("SELECT id, number FROM texts"))
        store.execute(
            "CREATE TABLE held (number, value, PRIMARY KEY (number, value)) WITHOUT ROWID"
        )
        values = ((numbers[record], value) for record, value in source.execute(_VALUES))
        store.executemany("INSERT INTO held VALUES (?, ?)", sorted(values))

    def newest(self, query: str) -> list[tuple[str, str]]:
        """Ids and words of the newest records with ``query`` (two characters or more) in them."""
        return self._store.execute(_NEWEST, (_phrase(query), FIRST)).fetchall()

    def newest_ids(self, query: str) -> list[str]:
        """The ids alone of the same records."""
        found = self._store.execute(_NEWEST_IDS, (_phrase(query), FIRST))
        return [record for (record,) in found]

    def everything(self, query: str) -> tuple[list[str], dict[str, int]]:
        """The ids of all records with ``query`` in them, newest first, and how many have what."""
        ids = [record for (record,) in self._store.execute(_ALL, (_phrase(query),))]
        return ids, dict(self._store.execute(_COUNTS, (_phrase(query),)).fetchall())


def _phrase(query: str) -> str:
    return f'"{" ".join(pairs(query))}"'


def pairs(text: str) -> Iterator[str]:
    """The pairs of ``text``; what is no word stands as one that nobody looks for."""
    for first, second in itertools.pairwise(text):
        yield first + second if (first + second).isalnum() else "_"
