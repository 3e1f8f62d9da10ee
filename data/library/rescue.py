"""What can be done about a library that cannot be opened; nothing is thrown away."""

import shutil
from glob import escape
from itertools import count
from pathlib import Path

import msgspec

from data.library import faults, sqlite

_PARTS = ("", "-wal", "-shm")
"""The files of one library, by what is added to its name."""


_MUCH_SMALLER = 0.5
"""A backup of less than this share of what it stands for may lack much of it."""


class PutBack(msgspec.Struct, frozen=True):
    """What was done to put a backup back.

    Attributes:
        aside: where the library is that it stands in the place of.
        backup: which one it was.
        older: whether one made later was passed over, since it does not open.
        smaller: whether it is much smaller than the library was.
    """

    aside: Path
    backup: Path
    older: bool
    smaller: bool


def newest_backup(path: Path) -> Path | None:
    """The backup of the library ``path`` that was made last, ``None`` when there is none."""
    return next(iter(_backups(path)), None)


def _backups(path: Path) -> list[Path]:
    """All of them, the newest first."""
    any_of_it = faults.backup_name(Path(escape(path.name)), "*", "*")
    found = faults.backup_folder(path).glob(any_of_it)
    return sorted(found, key=lambda each: each.name.rpartition("-")[2], reverse=True)


def set_aside(path: Path) -> Path:
    """Give the library ``path`` another name in its folder; that name.

    Raises:
        CannotError: the folder may not be written.
    """
    names = (path.with_name(f"{path.stem}-aside-{number}{path.suffix}") for number in count(1))
    free = next(name for name in names if not name.exists())
    try:
        _move(path, free)
    except OSError as error:
        raise faults.read_only(path) from error
    return free


def put_back(path: Path) -> PutBack:
    """Put the newest backup that opens in the place of the library ``path``.

    Raises:
        CannotError: there is no backup that opens, or it cannot be copied; the library is where it
            was.
    """
    backups = _backups(path)
    if not backups:
        raise faults.damaged(path)
    backup = next(filter(sqlite.opens, backups), None)
    if backup is None:
        raise faults.no_sound_backup(path)
    copy = path.with_name(path.name + ".new")
    try:
        smaller = backup.stat().st_size < _MUCH_SMALLER * path.stat().st_size
        shutil.copyfile(backup, copy)
        aside = set_aside(path)
        _put(copy, path, aside)
    except OSError as error:
        raise faults.read_only(path) from error
    finally:
        copy.unlink(missing_ok=True)
    return PutBack(aside, backup, older=backup != backups[0], smaller=smaller)


def _put(copy: Path, path: Path, aside: Path) -> None:
    """Move ``copy`` to ``path``; where that fails, what was put ``aside`` comes back."""
    try:
        copy.replace(path)
    except OSError:
        _move(aside, path)
        raise


def _move(library: Path, to: Path) -> None:
    for part in _PARTS:
        old = library.with_name(library.name + part)
        if old.exists():
            old.rename(to.with_name(to.name + part))
