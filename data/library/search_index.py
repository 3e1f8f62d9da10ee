"""The search index: SQLite's FTS5 over pairs of characters (:mod:`data.library.pairs`).

It holds no text of its own. ``search_texts`` has the folded texts; from them it can be made again
at any time, and where a SQLite has no FTS5 they are searched instead.
"""

from data.library import folding
from data.library.meta import read_meta, write_meta
from data.library.session import Session

TABLE = "record_search"
_VERSION = "search.version"
_CURRENT = str(folding.VERSION)
_TEXTS_ONLY = f"{_CURRENT} texts only"
_USABLE = "search.usable"


def usable(session: Session) -> bool:
    """Whether there is an index and this SQLite can read it.

    Asked once of each open file, since every search needs it: :func:`put` forgets the answer.
    """
    known = session.memory.get(_USABLE)
    if known is None:
        known = session.memory[_USABLE] = is_made(session)
    return known


def is_made(session: Session) -> bool:
    """The same, looked up anew."""
    return available(session) and read_meta(session).get(_VERSION) == _CURRENT


def is_current(session: Session) -> bool:
    """Whether the texts were folded as they are now, and indexed if that is possible."""
    version = read_meta(session).get(_VERSION)
    return version == _CURRENT or (version == _TEXTS_ONLY and not available(session))


def available(session: Session) -> bool:
    """Whether this SQLite has FTS5."""
    return bool(session.ask("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"))


def tell_made(session: Session) -> None:
    """Note that the texts and, where there can be one, the index are those of this version."""
    write_meta(session, {_VERSION: _CURRENT if available(session) else _TEXTS_ONLY})
    session.memory.pop(_USABLE, None)
