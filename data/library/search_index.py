"""Keeping the search index: SQLite's FTS5 over pairs of characters (:mod:`data.library.pairs`).

It holds no text of its own. ``search_texts`` has the folded texts; from them it can be made again
at any time, and where a SQLite has no FTS5 they are searched instead.
"""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, bindparam, delete, insert, select

from data.library import folding
from data.library.meta import read_meta, write_meta
from data.library.pairs import CODE_LENGTH, pairs
from data.library.search_words import BETWEEN
from data.library.tables import search_texts

TABLE = "record_search"
_VERSION = "search.version"
_CURRENT = str(folding.VERSION)
_TEXTS_ONLY = f"{_CURRENT} texts only"
_USABLE = "search.usable"
_AT_ONCE = 500
"""Numbers in one question; databases have a limit."""


def usable(connection: Connection) -> bool:
    """Whether there is an index and this SQLite can read it.

    Asked once of each open file, since every search needs it: :func:`put` forgets the answer.
    """
    known: bool | None = connection.info.get(_USABLE)
    if known is None:
        known = connection.info[_USABLE] = _usable(connection)
    return known


def _usable(connection: Connection) -> bool:
    return _available(connection) and read_meta(connection).get(_VERSION) == _CURRENT


def is_current(connection: Connection) -> bool:
    """Whether the texts were folded as they are now, and indexed if that is possible."""
    version = read_meta(connection).get(_VERSION)
    return version == _CURRENT or (version == _TEXTS_ONLY and not _available(connection))


def put(connection: Connection, texts: Mapping[int, str]) -> None:
    """Let the records, by number, be found by these folded texts; others stay as they are."""
    kept = _kept(connection, texts)
    old = [(number, text) for number, text in kept.items() if texts[number] != text]
    new = [(number, text) for number, text in texts.items() if kept.get(number) != text]
    _replace_texts(connection, [number for number, _ in old], new)
    if _usable(connection):
        _remove(connection, old)
        _add(connection, new)
    elif _available(connection):
        _make(connection)
    write_meta(connection, {_VERSION: _CURRENT if _available(connection) else _TEXTS_ONLY})
    connection.info.pop(_USABLE, None)


def _available(connection: Connection) -> bool:
    found = connection.exec_driver_sql("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'")
    return found.first() is not None


def _make(connection: Connection) -> None:
    """The index anew, from all the texts."""
    connection.exec_driver_sql(f"DROP TABLE IF EXISTS {TABLE}")
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE {TABLE} USING fts5("
        f"pairs, content='', tokenize='ascii', prefix='{CODE_LENGTH}')"
    )
    rows = connection.execute(select(search_texts)).all()
    _add(connection, [(row.record, row.folded) for row in rows])


def _kept(connection: Connection, numbers: Collection[int]) -> dict[int, str]:
    """The texts kept for these records."""
    kept: dict[int, str] = {}
    ordered = list(numbers)
    for start in range(0, len(ordered), _AT_ONCE):
        wanted = search_texts.c.record.in_(ordered[start : start + _AT_ONCE])
        rows = connection.execute(select(search_texts).where(wanted)).all()
        kept.update((row.record, row.folded) for row in rows)
    return kept


def _replace_texts(connection: Connection, old: list[int], new: list[tuple[int, str]]) -> None:
    if old:
        gone = delete(search_texts).where(search_texts.c.record == bindparam("number"))
        connection.execute(gone, [{"number": number} for number in old])
    if new:
        rows = [{"record": number, "folded": text} for number, text in new]
        connection.execute(insert(search_texts), rows)


def _add(connection: Connection, texts: list[tuple[int, str]]) -> None:
    statement = f"INSERT INTO {TABLE}(rowid, pairs) VALUES (?, ?)"
    _run(connection, statement, texts)


def _remove(connection: Connection, texts: list[tuple[int, str]]) -> None:
    """Take texts out; an index without texts of its own must be told what they were."""
    statement = f"INSERT INTO {TABLE}({TABLE}, rowid, pairs) VALUES ('delete', ?, ?)"
    _run(connection, statement, texts)


def _run(connection: Connection, statement: str, texts: list[tuple[int, str]]) -> None:
    """``statement`` for each text; the end makes a pair as well, so that the last one is found."""
    if texts:
        rows = [(number, pairs(text + BETWEEN)) for number, text in texts]
        connection.exec_driver_sql(statement, rows)
