"""What can be done about a library that cannot be opened; nothing is thrown away."""

import shutil
from glob import escape
from itertools import count
from pathlib import Path

from data.library import faults

_PARTS = ("", "-wal", "-shm")
"""The files of one library, by what is added to its name."""


def newest_backup(path: Path) -> Path | None:
    """The backup of the library ``path`` that was made last, ``None`` when there is none."""
    any_of_it = faults.backup_name(Path(escape(path.name)), "*", "*")
    found = faults.backup_folder(path).glob(any_of_it)
    return max(found, key=lambda each: each.name.rpartition("-")[2], default=None)


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


def put_back(path: Path) -> Path:
    """Put the newest backup in the place of the library ``path``; where that is now.

    Raises:
        CannotError: there is no backup, or it cannot be copied; the library is where it was.
    """
    backup = newest_backup(path)
    if backup is None:
        raise faults.damaged(path)
    copy = path.with_name(path.name + ".new")
    try:
        shutil.copyfile(backup, copy)
        aside = set_aside(path)
        _put(copy, path, aside)
    except OSError as error:
        raise faults.read_only(path) from error
    finally:
        copy.unlink(missing_ok=True)
    return aside


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
