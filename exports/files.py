"""Writing files so that a failure leaves the old file as it was and no half file behind.

Everything is written beside its target and moved into place; several files of one export are moved
only when all of them are complete.
"""

import contextlib
import errno
import os
import re
import secrets
from collections.abc import Iterator, Sequence
from io import BufferedRandom
from pathlib import Path

from data.errors import CannotError
from data.messages import message
from data.os_faults import os_fault

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
LONGEST_STEM = 80


class CannotWrite(CannotError):  # noqa: N818 - reads as what happened
    """A file could not be written."""


def file_stem(name: str, tail: str = "") -> str:
    """``name`` as a file name without suffix that every system accepts; ``tail`` is never cut."""
    room = LONGEST_STEM - len(tail)
    stem = FORBIDDEN.sub(" ", name).strip(" .")[:room].strip() or "briefing"
    return stem + FORBIDDEN.sub(" ", tail)


@contextlib.contextmanager
def replacing(targets: Sequence[Path]) -> Iterator[tuple[BufferedRandom, ...]]:
    """Open streams whose contents become ``targets`` when the block ends well.

    What was written can be read again.

    Raises:
        CannotWrite: folder gone, disk full, no permission, file open in another program.
    """
    parts: list[Path] = []
    try:
        with contextlib.ExitStack() as streams:
            opened = []
            for target in targets:
                part = _part(target)
                opened.append(streams.enter_context(part.open("x+b")))
                parts.append(part)
            yield tuple(opened)
            for stream in opened:
                stream.flush()
                os.fsync(stream.fileno())
        for part, target in zip(parts, targets, strict=True):
            part.replace(target)
    except OSError as error:
        raise _explained(error, targets) from error
    finally:
        for part in parts:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def _part(target: Path) -> Path:
    """A hidden name beside ``target`` that no other export uses."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    return target.with_name(f".{target.stem[:40]}-{secrets.token_hex(4)}.part")


def _explained(error: OSError, targets: Sequence[Path]) -> CannotWrite:
    """The sentence and the remedy for an operating system's error."""
    named = Path(str(error.filename2 or error.filename or targets[0]))
    target = named if named in targets else targets[0]
    folder = str(target.parent)
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return CannotWrite(
                message("The disk is full; “{file}” was not written.", file=target.name),
                message("Free some space or export to another folder."),
            )
        case errno.EISDIR:
            return CannotWrite(
                message("“{file}” is a folder, not a file.", file=str(target)),
                message("Choose another name."),
            )
        case errno.EACCES | errno.EPERM | errno.EROFS | errno.EBUSY | errno.ETXTBSY:
            return CannotWrite(
                message(
                    "“{file}” may not be written in {folder}.", file=target.name, folder=folder
                ),
                message(
                    "Close the file if it is open in another program, or export to another folder."
                ),
            )
        case errno.ENOENT | errno.ENOTDIR | errno.EEXIST:
            return CannotWrite(
                message("The folder {folder} cannot be used.", folder=folder),
                message("Choose another folder."),
            )
        case _:
            return CannotWrite(
                message(
                    "“{file}” could not be written: {why}.", file=target.name, why=os_fault(error)
                ),
                message("Export to another folder."),
            )
