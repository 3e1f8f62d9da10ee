"""Tells the person's Linux desktop which files open in the program, and forgets it again.

Freedesktop's Desktop Entry and Shared MIME-info specifications; nothing outside the person's own
data folder (``XDG_DATA_HOME``) is touched.
"""

import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import platformdirs

from data.errors import CannotError
from data.files import replace_file
from data.messages import message
from data.os_faults import os_fault

PLACES = {
    "jiyao.desktop": "applications",
    "jiyao.xml": "mime/packages",
    "jiyao.svg": "icons/hicolor/scalable/apps",
}
"""Which file goes into which folder below the person's data folder."""
CACHES = (("update-mime-database", "mime"), ("update-desktop-database", "applications"))
"""What makes the desktop read them, and of which folder; without it the next login does."""
RESERVED = set(" \t\n\"'\\><~|&;$*?#()`")
"""Characters for which a word of ``Exec`` has to be quoted."""


def install() -> list[Path]:
    """Write the files; where they are.

    Raises:
        CannotError: the system is no Linux, or a file cannot be written.
    """
    written = []
    for path, content in ((_place(name), _content(name)) for name in PLACES):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, content)
        except OSError as error:
            raise CannotError(
                message("{path} cannot be written: {why}", path=path, why=os_fault(error))
            ) from error
        written.append(path)
    _refresh()
    return written


def remove() -> list[Path]:
    """Take away what :func:`install` wrote; what was there."""
    found = [path for path in map(_place, PLACES) if path.is_file()]
    for path in found:
        path.unlink()
    if found:
        _refresh()
    return found


def _share() -> Path:
    if not sys.platform.startswith("linux"):
        raise CannotError(
            message("This is done by the system's own settings here."),
            message("The guide says how, on the page “Command line”."),
        )
    return platformdirs.user_data_path()


def _place(name: str) -> Path:
    return _share() / PLACES[name] / name


def _content(name: str) -> bytes:
    content = files(__package__).joinpath(name).read_bytes()
    return content.replace(b"@COMMAND@", _command().encode())


def _command() -> str:
    """How the program is started: by its name, or with the interpreter that runs."""
    found = shutil.which("jiyao")
    words = [found] if found else [sys.executable, "-m", "jiyao"]
    return " ".join(map(_quoted, words))


def _quoted(word: str) -> str:
    """A word of ``Exec`` (Desktop Entry Specification, "The Exec key")."""
    if not RESERVED & set(word):
        return word.replace("%", "%%")
    for character in '\\"`$':
        word = word.replace(character, f"\\{character}")
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def _refresh() -> None:
    for program, folder in CACHES:
        found = shutil.which(program)
        if found:
            subprocess.run([found, str(_share() / folder)], check=False, capture_output=True)
