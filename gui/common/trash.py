"""The system's trash."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFile

Moved = Sequence[tuple[str, str]]
"""Where each file was, and where in the trash it is."""


def throw_away(files: Sequence[Path]) -> Moved | None:
    """Move ``files`` to the trash; ``None`` when there is none and they stayed where they were."""
    moved: list[tuple[str, str]] = []
    for path in files:
        place = to_trash(path)
        if place is None:
            put_back(moved)
            return None
        moved.append((str(path), place))
    return moved


def to_trash(path: Path) -> str | None:
    """Move one file to the trash; where it is there, ``None`` when it stayed where it was.

    Asked of the file itself: what the function of the same name returns differs between versions
    of PySide6.
    """
    file = QFile(str(path))
    return file.fileName() if file.moveToTrash() else None


def put_back(moved: Moved) -> None:
    """Take files out of the trash again."""
    for path, place in moved:
        if place:
            QFile.rename(place, path)
