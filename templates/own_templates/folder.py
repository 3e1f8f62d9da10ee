"""Where a person's own templates stand, and what a template's folder may hold."""

import re
from collections.abc import Iterator
from pathlib import Path

from data.errors import CannotError
from data.messages import message
from data.os_faults import os_fault
from data.places import data_folder
from templates.errors import Spot, TemplateError

MOST_FILES = 40
MOST_BYTES = 2_000_000
"""Of all the files together; the largest built-in template has some twenty thousand."""

FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}(\.[A-Za-z0-9_-]{1,20}){1,3}")
"""What a template's file may be called: a plain name with a suffix, no folders."""

Stamp = tuple[tuple[str, int, int], ...]
"""Name, time of change and size of each file; another stamp means another content."""


def own_templates_folder() -> Path:
    """The folder with a folder for each of the person's own templates; it need not exist."""
    return data_folder() / "templates"


def own_folders() -> list[Path]:
    """The folders of the person's own templates by name, whatever they hold."""
    try:
        found = [path for path in own_templates_folder().iterdir() if path.is_dir()]
    except OSError:
        return []
    return sorted(path for path in found if not path.name.startswith("."))


def stamp_of(folder: Path) -> Stamp:
    """What tells whether anything in ``folder`` was changed.

    Raises:
        TemplateError: it holds far more than a template does, or what is no plain file.
        CannotError: it cannot be read.
    """
    try:
        stamp = tuple(sorted(_stamps(folder)))
    except OSError as error:
        raise CannotError(
            message("“{file}” cannot be read: {why}.", file=folder.name, why=os_fault(error))
        ) from error
    if sum(size for _name, _time, size in stamp) > MOST_BYTES:
        raise TemplateError(message("its files are too large for a template."), Spot(folder.name))
    return stamp


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    for count, path in enumerate(folder.iterdir()):
        if count >= MOST_FILES:
            why = message("its folder holds too many files for a template.")
            raise TemplateError(why, Spot(folder.name))
        if path.name.startswith("."):
            continue
        if path.is_symlink() or not path.is_file():
            why = message("“{file}” in its folder is no plain file.", file=path.name)
            raise TemplateError(why, Spot(folder.name))
        facts = path.stat()
        yield path.name, facts.st_mtime_ns, facts.st_size
