"""Search in the library: exact parts of words, from one character up, in either script.

Words must all be there, in any order; what else a query can say is
:mod:`data.library.search_query`'s business. No query raises.
"""

from collections.abc import Sequence, Set

import msgspec

from data.library.folding import fold
from data.library.pairs import code, pairs
from data.library.search_index import TABLE, usable
from data.library.session import Session
from data.library.statement import Statement

_LONGEST = 24
"""Characters of a word that go into the phrase; the rest is compared with the text itself."""
_NUMBERS = f"SELECT group_concat(rowid) FROM {TABLE} WHERE {TABLE} MATCH ?"
_DECODER = msgspec.json.Decoder(list[int])
_MOST = 12
"""Words that go into the index's query, which nests them and has a limit."""


def words_of(query: str) -> list[str]:
    """The words a query looks for, folded."""
    return list(dict.fromkeys(fold(query).split()))


def numbers_with(session: Session, words: Sequence[str]) -> list[int]:
    """The numbers of the records that have all of these folded words, of which there are some."""
    if not usable(session):
        return _compare(session, words)
    numbers = _look_up(session, words)
    if len(words) <= _MOST and all(len(word) <= _LONGEST for word in words):
        return numbers
    return _compare(session, words, set(numbers))


def _look_up(session: Session, words: Sequence[str]) -> list[int]:
    """Ask the index. One long text of numbers comes over ten times faster than as many rows."""
    [(found,)] = session.ask(_NUMBERS, _phrases(words))
    return _DECODER.decode(f"[{found or ''}]")


def _compare(session: Session, words: Sequence[str], among: Set[int] | None = None) -> list[int]:
    """The records whose text has all ``words``, text by text."""
    rows = session.rows(Statement.SEARCH_TEXTS)
    return [
        number
        for number, text in rows
        if (among is None or number in among) and all(word in text for word in words)
    ]


def _phrases(words: Sequence[str]) -> str:
    """The index's query: a phrase of pairs a word, the beginning of a pair for one character."""
    return " AND ".join(
        f'"{pairs(word[:_LONGEST])}"' if len(word) > 1 else f'"{code(word)}" *'
        for word in words[:_MOST]
    )
