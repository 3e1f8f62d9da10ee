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
        done, place = QFile.moveToTrash(str(path))
        if not done:
            put_back(moved)
            return None
        moved.append((str(path), place))
    return moved


def put_back(moved: Moved) -> None:
    """Take files out of the trash again."""
    for path, place in moved:
        if place:
            QFile.rename(place, path)
