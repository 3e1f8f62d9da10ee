"""What became of the files of an issue."""

import enum
import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from data.model.issue import IssuedFile

MOST_LOOKED_AT = 500
"""Files of the folder that are looked at to find one that was renamed."""


class FileState(enum.StrEnum):
    """What became of a file."""

    SAME = "same"
    CHANGED = "changed"
    RENAMED = "renamed"
    GONE = "gone"


class FoundFile(msgspec.Struct, frozen=True):
    """A file of an issue: what became of it and where it is now (``None`` for nowhere known)."""

    issued: IssuedFile
    state: FileState
    path: Path | None


def look_for(file: IssuedFile) -> FoundFile:
    """Look where ``file`` was written, and beside that under other names."""
    path = Path(file.path)
    try:
        if path.is_file():
            state = FileState.SAME if _is_it(path, file) else FileState.CHANGED
            return FoundFile(file, state, path)
        for other in _beside(path):
            if _is_it(other, file):
                return FoundFile(file, FileState.RENAMED, other)
    except OSError:  # a disk that was taken out, a folder closed to her
        pass
    return FoundFile(file, FileState.GONE, None)


def _beside(path: Path) -> Iterator[Path]:
    if path.parent.is_dir():
        for count, other in enumerate(path.parent.iterdir()):
            if count >= MOST_LOOKED_AT:
                return
            if other.suffix == path.suffix and other.is_file():
                yield other


def _is_it(path: Path, file: IssuedFile) -> bool:
    """Whether ``path`` holds exactly what was issued."""
    if not file.sha256 or path.stat().st_size != file.size:
        return False
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest() == file.sha256
