"""Everything that is said to SQLite alone: connecting, checking, backing up, naming its errors."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path, PurePath

from data.errors import Cancelled
from data.library import faults
from data.library.session import Session
from data.progress import to_stop

BUSY_SECONDS = 5.0
"""How long to wait for another program that is writing."""

_STEPS = 4_000
"""Instructions of SQLite's machine between two questions whether to stop: half a millisecond."""

_TABLES = "SELECT 1 FROM sqlite_master WHERE type = 'table'"
_BEFORE_SENTENCE = {
    sqlite3.SQLITE_BUSY: faults.locked,
    sqlite3.SQLITE_LOCKED: faults.locked,
    sqlite3.SQLITE_READONLY: faults.read_only,
    sqlite3.SQLITE_PERM: faults.read_only,
    sqlite3.SQLITE_CANTOPEN: faults.cannot_open,
    sqlite3.SQLITE_CORRUPT: faults.damaged,
    sqlite3.SQLITE_NOTADB: faults.not_a_library,
    sqlite3.SQLITE_FULL: faults.disk_full,
    sqlite3.SQLITE_IOERR: faults.disk_error,
}


def connect(path: Path, *, writable: bool = True) -> sqlite3.Connection:
    """A connection to the file ``path``, which begins transactions only when it is told to.

    Raises:
        CannotError: it cannot be opened.
    """
    address, is_uri = (str(path), False) if writable else (_for_reading(path), True)
    with explaining(path):
        own = sqlite3.connect(
            address,
            uri=is_uri,
            timeout=BUSY_SECONDS,
            check_same_thread=False,
            isolation_level=None,  # our own transactions hold for changes of the schema as well
        )
        own.execute("PRAGMA foreign_keys = ON")
        own.execute("PRAGMA synchronous = NORMAL")
    return own


def _for_reading(path: Path) -> str:
    """The address of a file that may not be written.

    Readers of a file with a write-ahead log write beside it. Where they may not, nobody else can
    change it either, and it is read as it stands.
    """
    log = path.with_name(path.name + "-wal")
    alone = not os.access(path.parent, os.W_OK) and not log.exists()
    return f"{address(path.absolute())}?{'immutable=1' if alone else 'mode=ro'}"


def address(path: PurePath) -> str:
    """The address of a file by its whole path, as SQLite takes it.

    It knows no names of machines in addresses: what is shared on one belongs to the path.
    """
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else f"file://{uri.removeprefix('file:')}"


def begin(own: sqlite3.Connection, path: Path, *, writes: bool, wait: bool = True) -> None:
    """Begin a transaction.

    A writer takes the lock at once, or two of them could each read and then find the other.
    Reading can be stopped at any time. Writing is not: what was exported is noted although
    somebody cancels while it is.

    Raises:
        CannotError: somebody else is writing, or the file cannot be used.
    """
    own.set_progress_handler(None if writes else to_stop, _STEPS)
    if not wait:
        own.execute("PRAGMA busy_timeout = 0")
    try:
        with explaining(path):
            own.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
    finally:
        if not wait:
            own.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")


@contextmanager
def explaining(path: Path) -> Iterator[None]:
    """Raise the sentence for an error of SQLite that a person can do something about."""
    try:
        yield
    except sqlite3.Error as error:
        found = explained(error, path)
        if found is None:
            raise
        raise found from error


def explained(error: BaseException, path: Path) -> Exception | None:
    """The sentence for ``error``; ``None`` for what is a fault of the program."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    if code == sqlite3.SQLITE_INTERRUPT:
        return Cancelled()
    fault = _BEFORE_SENTENCE.get(code & 0xFF)  # the upper bits say more exactly which
    return fault(path) if fault else None


def write_ahead(own: sqlite3.Connection, path: Path) -> None:
    """Let readers go on while somebody writes (WAL); file systems that cannot keep their mode."""
    with explaining(path):
        own.execute("PRAGMA journal_mode = WAL")


def sound(session: Session) -> bool:
    """Whether SQLite finds the file's structure undamaged."""
    return bool(session.ask("PRAGMA quick_check(1)") == [("ok",)])


def has_table(session: Session, name: str) -> bool:
    """Whether there is a table called ``name``."""
    return bool(session.ask(f"{_TABLES} AND name = ?", name))


def has_tables(session: Session) -> bool:
    """Whether there is any table, of whichever program."""
    return bool(session.ask(f"{_TABLES} AND name NOT GLOB 'sqlite_*'"))


def back_up(own: sqlite3.Connection, target: Path) -> None:
    """Copy the library to ``target``, and make sure that the copy opens and is whole.

    Raises:
        CannotError: the copy could not be made or is not whole; it is removed then.
    """
    try:
        with closing(sqlite3.connect(target)) as copy:
            own.backup(copy)
    except sqlite3.Error as error:
        target.unlink(missing_ok=True)
        raise faults.no_backup(target) from error
    if not opens(target):
        target.unlink(missing_ok=True)
        raise faults.no_backup(target)


def opens(path: Path) -> bool:
    """Whether the file ``path``, which nobody writes, is a whole database with something in it.

    Nothing is written, beside it neither.
    """
    try:
        with closing(sqlite3.connect(f"{address(path.absolute())}?immutable=1", uri=True)) as file:
            whole = file.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
            return whole and file.execute(_TABLES).fetchone() is not None
    except sqlite3.Error:
        return False
