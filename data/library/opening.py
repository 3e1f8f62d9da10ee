"""Opening a library's file: recognised, checked and brought up to date before anything is done."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect

from data.library import faults, sqlite
from data.library.tables import SCHEMA

_HEADER = b"SQLite format 3\0"


def open_engine(path: Path, *, writable: bool = True) -> Engine:
    """An engine on the library ``path``, made when there is none, in the newest schema.

    Raises:
        CannotError: the file is damaged, locked, newer, no library, or of an older version and
            not ``writable``; it is unchanged then.
    """
    engine = sqlite.engine_for(path, writable=writable)
    try:
        with engine.connect() as connection:
            version = _checked(connection, path)
        if not writable:
            if version != SCHEMA:
                raise faults.read_only(path)
            return engine
        sqlite.write_ahead(engine)
        if version != SCHEMA:
            # Alembic takes long to load and is needed once a version.
            from data.library.migrating import migrate

            migrate(engine, path)
    except BaseException:
        engine.dispose()
        raise
    return engine


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


def _checked(connection: Connection, path: Path) -> str | None:
    """The schema's number, ``None`` for a new file; refuses what must not be touched."""
    version = schema_version(connection)
    if version is None:
        if inspect(connection).get_table_names():
            raise faults.not_a_library(path)
    elif not version.isdecimal():
        raise faults.not_a_library(path)
    elif version > SCHEMA:
        raise faults.newer(path)
    if not sqlite.sound(connection):
        raise faults.damaged(path)
    return version


def schema_version(connection: Connection) -> str | None:
    """The number of the last migration, ``None`` when there was none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return str(found) if found is not None else None
