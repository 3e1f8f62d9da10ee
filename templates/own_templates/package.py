"""Templates in one file, to be passed on (``.jiyao-template``, a ZIP of plain texts).

What comes from others is refused unless it is just that: no folders within, no links, nothing
encrypted, nothing large, nothing that is no text.
"""

import io
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from data.errors import CannotError, UserError
from data.messages import Message, message
from data.os_faults import os_fault
from templates.own_templates.folder import FILE_NAME, MOST_BYTES, MOST_FILES
from templates.own_templates.writing import write_file
from templates.template import BODY, DECLARATION

SUFFIX = ".jiyao-template"
_SAME_DAY = (2000, 1, 1, 0, 0, 0)
"""The date of every file in a package: the same template gives the same bytes."""


class PackageError(UserError):
    """A file that is no template passed on, or that could do harm."""

    def __init__(self, why: Message) -> None:
        super().__init__(why, message("Ask for the file once more; nothing was imported."))


def write_package(texts: Mapping[str, str], path: Path) -> None:
    """Write the files of a template to ``path``.

    Raises:
        CannotError: it cannot be written; what was there before is untouched.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(texts):
            package.writestr(zipfile.ZipInfo(name, _SAME_DAY), texts[name].encode("utf-8"), 8)
    write_file(path, stream.getvalue())


def read_package(path: Path) -> dict[str, str]:
    """The files of the template in ``path`` by name.

    Raises:
        CannotError: the file cannot be read.
        PackageError: it is no template, is damaged, or could do harm.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise PackageError(message("“{file}” is too large for a template.", file=path.name))
        with zipfile.ZipFile(path) as package:
            texts = _texts(package, path.name)
    except OSError as error:
        raise CannotError(
            message("“{file}” cannot be read: {why}.", file=path.name, why=os_fault(error))
        ) from error
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise PackageError(
            message("“{file}” is no template, or it is damaged.", file=path.name)
        ) from error
    for needed in (DECLARATION, BODY):
        if needed not in texts:
            raise PackageError(message("“{file}” holds no “{name}”.", file=path.name, name=needed))
    return texts


def _texts(package: zipfile.ZipFile, file: str) -> dict[str, str]:
    """The texts in ``package``, every one of which must be harmless."""
    members = [each for each in package.infolist() if not each.is_dir()]
    if len(members) > MOST_FILES:
        raise PackageError(message("“{file}” holds too many files for a template.", file=file))
    names = _plain_names([each.filename for each in members], file)
    texts: dict[str, str] = {}
    room = MOST_BYTES
    for each, name in zip(members, names, strict=True):
        if stat.S_ISLNK(each.external_attr >> 16) or each.flag_bits & 1:
            raise PackageError(message("“{file}” holds a link or what is locked.", file=file))
        with package.open(each) as stream:
            content = stream.read(room + 1)
        room -= len(content)
        if room < 0:
            raise PackageError(message("“{file}” is too large for a template.", file=file))
        texts[name] = content.decode("utf-8")
    return texts


def _plain_names(paths: list[str], file: str) -> list[str]:
    """The names of the files, which may stand in one folder together."""
    parts = [PurePosixPath(path).parts for path in paths]
    depth = {len(each) for each in parts}
    folders = {each[0] for each in parts if len(each) == 2}
    flat = depth == {1} or (depth == {2} and len(folders) == 1 and ".." not in folders)
    names = [each[-1] for each in parts if each]
    rooted = any("\\" in path or path.startswith("/") for path in paths)
    harmless = all(FILE_NAME.fullmatch(name) for name in names)
    if rooted or not flat or not harmless or len({name.lower() for name in names}) < len(paths):
        raise PackageError(
            message("“{file}” holds files that do not belong to a template.", file=file)
        )
    return names
