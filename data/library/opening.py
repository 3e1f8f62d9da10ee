"""Opening a library's file: recognised, checked and brought up to date before anything is done."""

from pathlib import Path

from data.library import faults, sqlite
from data.library.file import File
from data.library.schema import SCHEMA
from data.library.session import Session

_HEADER = b"SQLite format 3\0"


def open_file(path: Path, *, writable: bool = True) -> File:
    """The library ``path``, made when there is none, in the newest schema.

    Raises:
        CannotError: the file is damaged, locked, newer, no library, or of an older version and
            not ``writable``; it is unchanged then.
    """
    file = File(path, writable=writable)
    try:
        _bring_up_to_date(file, writable=writable)
    except BaseException:
        file.close()
        raise
    return file


def _bring_up_to_date(file: File, *, writable: bool) -> None:
    with file.reading() as session:
        version = _checked(session, file.path)
    if writable:
        sqlite.write_ahead(file.own, file.path)
    if version == SCHEMA:
        return
    if not writable:
        raise faults.read_only(file.path)
    # Alembic takes long to load and is needed once a version.
    from data.library.migrating import migrate

    migrate(file)


def look_at(path: Path) -> bool:
    """Whether the library ``path`` may be written; makes the folder of a new one.

    Raises:
        CannotError: it can be seen to be wrong without SQLite.
    """
    if path.is_dir():
        raise faults.is_folder(path)
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            return True
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    except OSError as error:
        raise faults.cannot_open(path) from error
    if header and header != _HEADER:
        raise faults.not_a_library(path)
    try:
        path.open("r+b").close()
    except OSError:
        return False
    return True


def _checked(session: Session, path: Path) -> str | None:
    """The schema's number, ``None`` for a new file; refuses what must not be touched."""
    version = schema_version(session)
    if version is None:
        if sqlite.has_tables(session):
            raise faults.not_a_library(path)
    elif not version.isdecimal():
        raise faults.not_a_library(path)
    elif version > SCHEMA:
        raise faults.newer(path)
    if not sqlite.sound(session):
        raise faults.damaged(path)
    return version


def schema_version(session: Session) -> str | None:
    """The number of the last migration, ``None`` when there was none."""
    if not sqlite.has_table(session, "alembic_version"):
        return None
    found = session.ask("SELECT version_num FROM alembic_version")
    return str(found[0][0]) if found else None
