"""Everything that is said to SQLite alone: connecting, checking, backing up, naming its errors."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import StaticPool

from data.errors import Cancelled, CannotError
from data.library import faults
from data.progress import to_stop

BUSY_SECONDS = 5.0
"""How long to wait for another program that is writing."""

WRITES = {"writes": True}
"""Execution options of a transaction that writes: it takes the lock at its beginning."""

_STEPS = 4_000
"""Instructions of SQLite's machine between two questions whether to stop: half a millisecond."""

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


def engine_for(path: Path, *, writable: bool = True) -> Engine:
    """An engine on the file ``path`` with one connection; used by one thread at a time.

    Nothing is written until something is. SQLite's errors come out as :class:`CannotError`.
    """
    address = URL.create("sqlite", database=str(path)) if writable else _for_reading(path)
    engine = create_engine(
        address,
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": BUSY_SECONDS},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", lambda context: _explain(context, path))
    return engine


def _for_reading(path: Path) -> URL:
    """The address of a file that may not be written.

    Readers of a file with a write-ahead log write beside it. Where they may not, nobody else can
    change it either, and it is read as it stands.
    """
    log = path.with_name(path.name + "-wal")
    alone = not os.access(path.parent, os.W_OK) and not log.exists()
    query = {"uri": "true", "immutable": "1"} if alone else {"uri": "true", "mode": "ro"}
    return URL.create("sqlite", database=path.absolute().as_uri(), query=query)


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    """Our own transactions (:func:`_begin`), so that they hold for schema changes as well."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin(connection: Connection) -> None:
    """A writer takes the lock at once, or two of them could each read and then find the other.

    Reading can be stopped at any time. Writing is not: what was exported is noted although
    somebody cancels while it is.
    """
    writes = connection.get_execution_options().get("writes", False)
    driver(connection).set_progress_handler(None if writes else to_stop, _STEPS)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _explain(context: ExceptionContext, path: Path) -> None:
    """Raise the sentence for an error of SQLite that a person can do something about."""
    if getattr(context.original_exception, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
        raise Cancelled from context.original_exception
    found = explained(context.original_exception, path)
    if found is not None:
        raise found from context.original_exception


def explained(error: BaseException, path: Path) -> CannotError | None:
    """The sentence for ``error``; ``None`` for what is a fault of the program."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    fault = _BEFORE_SENTENCE.get(code & 0xFF)  # the upper bits say more exactly which
    return fault(path) if fault else None


def write_ahead(engine: Engine) -> None:
    """Let readers go on while somebody writes (WAL); file systems that cannot keep their mode."""
    with engine.connect() as connection:
        driver(connection).execute("PRAGMA journal_mode = WAL")


def sound(connection: Connection) -> bool:
    """Whether SQLite finds the file's structure undamaged."""
    return bool(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() == "ok")


def back_up(connection: Connection, target: Path) -> None:
    """Copy the library to ``target``, and make sure that the copy opens and is whole.

    Raises:
        CannotError: the copy could not be made or is not whole; it is removed then.
    """
    try:
        with closing(sqlite3.connect(target)) as copy:
            driver(connection).backup(copy)
            whole = copy.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    except sqlite3.Error as error:
        target.unlink(missing_ok=True)
        raise faults.no_backup(target) from error
    if not whole:
        target.unlink(missing_ok=True)
        raise faults.no_backup(target)


def driver(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection, for what SQLAlchemy has no words for."""
    own = connection.connection.driver_connection
    assert isinstance(own, sqlite3.Connection)
    return own
