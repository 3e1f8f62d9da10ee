"""The Word file whose look all Word documents take over.

It is a setting of the person, like the letterhead. A copy is kept in the settings' folder, so
that it is there when the file has been moved.
"""

from contextlib import suppress
from pathlib import Path

from data.errors import CannotError
from data.files import replace_file
from data.messages import message
from data.os_faults import os_fault
from data.places import config_folder

SUFFIXES = (".dotx", ".docx")
_FOLDER = "word-look"


def own_reference() -> Path | None:
    """The copy that is kept, ``None`` when there is none."""
    return next((path for path in _kept() if path.suffix.lower() in SUFFIXES), None)


def keep_reference(path: Path) -> Path:
    """Keep a copy of ``path`` as the person's own, instead of the one before; the copy.

    Raises:
        NotReadable: it is no Word file, or must not be used.
        CannotError: it cannot be kept; the one before is untouched.
    """
    from exports.docx.reference.reference import open_reference

    open_reference(path)
    copy = config_folder() / _FOLDER / path.with_suffix(_suffix(path)).name
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        replace_file(copy, path.read_bytes())
        for other in _kept():
            if other != copy:
                other.unlink()
    except OSError as error:
        raise CannotError(
            message("The Word file cannot be kept: {why}.", why=os_fault(error)),
            message("Make room on the disk, or allow writing to the settings' folder."),
        ) from error
    return copy


def forget_reference() -> None:
    """Let Word documents have the look of their style again."""
    for path in _kept():
        with suppress(OSError):
            path.unlink()


def _suffix(path: Path) -> str:
    """The suffix the copy has; what was opened as a Word file is one whatever it is called."""
    return path.suffix.lower() if path.suffix.lower() in SUFFIXES else SUFFIXES[-1]


def _kept() -> list[Path]:
    folder = config_folder() / _FOLDER
    return sorted(folder.iterdir()) if folder.is_dir() else []
