"""The text files below the folders somebody names."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from data.errors import UsageError
from data.evidence.attach import SUFFIXES
from data.messages import message

MOST_FILES = 5000
"""A folder with more is not a folder of sources; somebody has named a whole disk."""


class Walked(msgspec.Struct, frozen=True):
    """The files to look at, and how many others were passed over."""

    files: tuple[Path, ...]
    skipped: int


def walk(paths: Iterable[Path]) -> Walked:
    """Every file named, and the text files in every folder named and below it, each once.

    Links to folders are not followed, so no folder is walked twice; hidden files and folders are
    passed over.

    Raises:
        UsageError: there are too many files.
    """
    files: dict[Path, Path] = {}
    skipped = 0
    for path in paths:
        for file in _below(path) if path.is_dir() else (path,):
            if file is not path and file.suffix.lower() not in SUFFIXES:
                skipped += 1
            else:
                files.setdefault(file.resolve(), file)
            if len(files) + skipped > MOST_FILES:
                raise UsageError(
                    message("“{folder}” has more than {most} files.", folder=path, most=MOST_FILES),
                    message("Name the folder that holds the sources' texts."),
                )
    return Walked(tuple(files.values()), skipped)


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))
