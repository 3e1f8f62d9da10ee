"""Letting records be found by their words."""

from collections.abc import Collection, Mapping, Sequence

from data.library import search_index
from data.library.entry import Origin
from data.library.pairs import CODE_LENGTH, pairs
from data.library.payload import decode
from data.library.reading import surroundings
from data.library.search_index import TABLE
from data.library.search_words import BETWEEN, search_text
from data.library.session import Session
from data.library.statement import Statement
from data.model.record import Kind

_AT_ONCE = 500
"""Numbers in one question; databases have a limit."""


def index_words(session: Session, origin: Origin | None = None) -> None:
    """Let the records of ``origin``, or all, be found by their words."""
    around = surroundings(session)
    if origin is None:
        rows = session.rows(Statement.WORDS)
    else:
        rows = session.rows(Statement.WORDS_OF_ORIGIN, origin=origin.value)
    texts = {
        number: search_text(decode(Kind(kind), payload), around, note or "")
        for number, kind, payload, note in rows
    }
    put(session, texts)


def put(session: Session, texts: Mapping[int, str]) -> None:
    """Let the records, by number, be found by these folded texts; others stay as they are."""
    kept = _kept(session, texts)
    old = [(number, text) for number, text in kept.items() if texts[number] != text]
    new = [(number, text) for number, text in texts.items() if kept.get(number) != text]
    _replace_texts(session, [number for number, _ in old], new)
    if search_index.is_made(session):
        _remove(session, old)
        _add(session, new)
    elif search_index.available(session):
        _make(session)
    search_index.tell_made(session)


def _make(session: Session) -> None:
    """The index anew, from all the texts."""
    session.tell(f"DROP TABLE IF EXISTS {TABLE}")
    session.tell(
        f"CREATE VIRTUAL TABLE {TABLE} USING fts5("
        f"pairs, content='', tokenize='ascii', prefix='{CODE_LENGTH}')"
    )
    _add(session, session.rows(Statement.SEARCH_TEXTS))


def _kept(session: Session, numbers: Collection[int]) -> dict[int, str]:
    """The texts kept for these records."""
    kept: dict[int, str] = {}
    ordered = list(numbers)
    for start in range(0, len(ordered), _AT_ONCE):
        wanted = ordered[start : start + _AT_ONCE]
        kept.update(session.rows(Statement.SEARCH_TEXTS_OF, numbers=wanted))
    return kept


def _replace_texts(session: Session, old: list[int], new: Sequence[tuple[int, str]]) -> None:
    session.run(Statement.FORGET_SEARCH_TEXT, [{"number": number} for number in old])
    rows = [{"record": number, "folded": text} for number, text in new]
    session.run(Statement.ADD_SEARCH_TEXT, rows)


def _add(session: Session, texts: Sequence[tuple[int, str]]) -> None:
    statement = f"INSERT INTO {TABLE}(rowid, pairs) VALUES (?, ?)"
    _run(session, statement, texts)


def _remove(session: Session, texts: Sequence[tuple[int, str]]) -> None:
    """Take texts out; an index without texts of its own must be told what they were."""
    statement = f"INSERT INTO {TABLE}({TABLE}, rowid, pairs) VALUES ('delete', ?, ?)"
    _run(session, statement, texts)


def _run(session: Session, statement: str, texts: Sequence[tuple[int, str]]) -> None:
    """``statement`` for each text; the end makes a pair as well, so that the last one is found."""
    if texts:
        rows = [(number, pairs(text + BETWEEN)) for number, text in texts]
        session.tell(statement, rows)
