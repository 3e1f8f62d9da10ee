"""Migrations: numbered, forward only, each library in one transaction, after a verified backup."""

from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config

from data.library import faults, sqlite
from data.library.file import File
from data.library.opening import schema_version
from data.library.schema import SCHEMA


def configuration() -> Config:
    """Alembic's configuration: the migrations that come with the program, no file on disk."""
    config = Config()
    config.set_main_option("script_location", "data.library:migrations")
    return config


def migrate(file: File) -> None:
    """Bring a library to the newest schema; all of it or nothing.

    Raises:
        CannotError: no backup could be made; nothing was changed.
    """
    with file.reading() as session:
        version = schema_version(session)
    if version is not None:
        sqlite.back_up(file.own, _backup_path(file.path, version))
    with file.composing() as session:
        # Another process may have done it while this one waited for the lock.
        if schema_version(session) != SCHEMA:
            config = configuration()
            config.attributes["connection"] = session.connection
            command.upgrade(config, "head")


def _backup_path(path: Path, version: str) -> Path:
    """Where the backup of a library in schema ``version`` goes; its folder exists."""
    folder = faults.backup_folder(path)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    target = folder / faults.backup_name(path, version, stamp)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise faults.no_backup(target) from error
    return target
