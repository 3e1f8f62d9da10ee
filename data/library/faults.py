"""Why a library cannot be opened or written, each a sentence with a remedy."""

from collections.abc import Sequence
from pathlib import Path

from data.errors import CannotError
from data.messages import Message, message
from data.model.ids import RecordId


class DamagedError(CannotError):
    """The file's structure is broken."""


class NotALibraryError(CannotError):
    """The file is something else."""


class NewerError(CannotError):
    """The file was written by a newer version."""


def damaged(path: Path) -> CannotError:
    """SQLite finds the file's structure broken."""
    folder = backup_folder(path)
    if folder.is_dir():
        remedy = message(
            "Put the newest backup from “{folder}” in its place, or name another library.",
            folder=folder,
        )
    else:
        remedy = message("Put a copy of yours in its place, or begin with a new library.")
    return DamagedError(
        message("The library “{path}” is damaged and was not changed.", path=path), remedy
    )


def not_a_library(path: Path) -> CannotError:
    """The file is not SQLite's, or another program's."""
    return NotALibraryError(
        message("“{path}” is not a Jiyao library.", path=path),
        message("Name another file; a new library is made where there is none yet."),
    )


def is_folder(path: Path) -> CannotError:
    """A folder stands where the file should be."""
    return CannotError(
        message("“{path}” is a folder, not a library.", path=path),
        message("Name a file in it, for example “{example}”.", example=path / "library.jiyao"),
    )


def newer(path: Path) -> CannotError:
    """The schema is one this version does not know."""
    return NewerError(
        message("The library “{path}” was written by a newer version of Jiyao.", path=path),
        message("Install the newest version; the library was not changed."),
    )


def locked(path: Path) -> CannotError:
    """Somebody else holds the lock for longer than we wait."""
    return CannotError(
        message("The library “{path}” is in use by another program.", path=path),
        message("Wait until it has finished, or close it, and try again."),
    )


def for_reading(path: Path) -> Message:
    """What is told of a library that may be read and not written."""
    return message(
        "The library “{path}” is write-protected. You can search it and build briefings from it; "
        "what you change in records, presets and decisions cannot be kept.",
        path=path,
    )


def synced(path: Path, service: str) -> Message:
    """What is told of a library in a folder that a service keeps in step with a server."""
    return message(
        "The library “{path}” lies in a folder that {service} synchronises. That can damage it: the"
        " service copies it while it is being written. Move it to another folder; put exported"
        " files or copies made while Jiyao is closed there instead.",
        path=path,
        service=service,
    )


def no_sound_backup(path: Path) -> CannotError:
    """None of the backups can be opened."""
    return CannotError(
        message("None of the backups in “{folder}” can be opened.", folder=backup_folder(path)),
        message("Put a copy of yours in its place, or begin with a new library."),
    )


def records_kept(kept: Sequence[RecordId]) -> Message:
    """What is told when a new pack meets changes of the person's."""
    return message(
        "The new records of the library differ from {count} that you have changed: {records}. Your"
        " revisions were kept; the new ones stand in their histories.",
        count=len(kept),
        records=", ".join(kept),
    )  # fmt: skip


def read_only(path: Path) -> CannotError:
    """The file or its folder may not be written."""
    return CannotError(
        message("The library “{path}” is write-protected.", path=path),
        message("Allow writing to the file and its folder, or copy it to a folder of your own."),
    )


def cannot_open(path: Path) -> CannotError:
    """The file cannot be opened or made."""
    return CannotError(
        message("The library “{path}” cannot be opened.", path=path),
        message("Check that its folder exists and that you may read and write there."),
    )


def disk_full(path: Path) -> CannotError:
    """There is no room left."""
    return CannotError(
        message("The disk is full: the library “{path}” was not changed.", path=path),
        message("Make room on the disk and try again."),
    )


def disk_error(path: Path) -> CannotError:
    """The disk failed while reading or writing."""
    return CannotError(
        message("The disk with the library “{path}” cannot be read or written.", path=path),
        message("Check the disk or the network connection and try again."),
    )


def no_backup(path: Path) -> CannotError:
    """The copy made before a migration failed, so the migration was not begun."""
    return CannotError(
        message("The backup “{path}” could not be made; the library was not changed.", path=path),
        message("Make room on the disk and see that you may write there."),
    )


def other_database(location: str) -> CannotError:
    """A database this version cannot use."""
    return CannotError(
        message("“{location}” is not a library file.", location=location),
        message("Name a file; databases on a server cannot be used yet."),
    )


def backup_folder(path: Path) -> Path:
    """Where the backups of the library ``path`` are."""
    return path.parent / "backups"


def backup_name(path: Path, version: str, stamp: str) -> str:
    """What the backup of the library ``path`` in a schema's version is called; stamps sort."""
    return f"{path.stem}-schema{version}-{stamp}{path.suffix}"
