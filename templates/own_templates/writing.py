"""Writing a template's files so that a failure leaves what was there before."""

import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from data.errors import CannotError
from data.files import replace_file
from data.messages import message
from data.os_faults import os_fault


def write_file(path: Path, content: bytes) -> None:
    """Write ``content`` beside ``path`` and move it into place.

    Raises:
        CannotError: it cannot be written; what was there before is untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
    except OSError as error:
        raise cannot_write(path, error) from error


def write_folder(folder: Path, texts: Mapping[str, str]) -> None:
    """Write a new folder of ``texts`` beside ``folder`` and move it into place.

    Raises:
        CannotError: it cannot be written, or ``folder`` is there already; nothing is left behind.
    """
    beside = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    try:
        beside.mkdir(parents=True)
        for name, text in texts.items():
            (beside / name).write_bytes(text.encode("utf-8"))
        beside.rename(folder)
    except OSError as error:
        shutil.rmtree(beside, ignore_errors=True)
        raise cannot_write(folder, error) from error


def cannot_write(path: Path, error: OSError) -> CannotError:
    """What is said when the system does not let ``path`` be written."""
    return CannotError(
        message("“{file}” cannot be written: {why}.", file=path.name, why=os_fault(error)),
        message("Make room on the disk, or allow writing to its folder."),
    )
