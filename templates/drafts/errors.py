"""Why a draft cannot be read or kept, each a sentence with a remedy."""

import errno
from pathlib import Path

from data.errors import CannotError, UserError
from data.messages import message
from data.os_faults import os_fault

_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
_PROTECTED = (errno.EACCES, errno.EPERM, errno.EROFS)


class DraftError(UserError):
    """A draft that cannot be read."""


class DraftInUseError(DraftError):
    """Another window has the draft open."""


class UnkeptError(CannotError):
    """The draft could not be written; it goes on in memory."""


def damaged(path: Path) -> DraftError:
    """Nothing in the file can be read as a draft."""
    return DraftError(
        message("The draft in “{file}” is damaged.", file=path.name),
        message("The file was kept. Open another draft, or begin anew from a preset."),
    )


def newer(path: Path) -> DraftError:
    """A newer version of the program wrote it."""
    return DraftError(
        message("The draft in “{file}” was made with a newer version of the program.", file=path),
        message("Update the program to open it. The file was not changed."),
    )


def unreadable(path: Path, error: OSError) -> DraftError:
    """The file cannot be read."""
    return DraftError(
        message("The draft in “{file}” cannot be read: {why}.", file=path, why=os_fault(error)),
        message("See that the file is there and that you may read it."),
    )


def missing() -> DraftError:
    """There is no such draft any more."""
    return DraftError(
        message("This draft is not there any more."),
        message("Open another draft, or begin anew from a preset."),
    )


def in_use(pid: int, since: str) -> DraftInUseError:
    """Another window has it open."""
    return DraftInUseError(
        message(
            "The draft is open in another window (program {number}, since {time}).",
            number=pid or "?",
            time=since or "?",
        ),
        message("Go on there, close it there first, or work on a copy."),
    )


def unkept(path: Path, error: OSError) -> UnkeptError:
    """The journal cannot be written now."""
    if error.errno in _FULL:
        return UnkeptError(
            message("The disk is full: the draft is not saved."),
            message("Make room on the disk. Your work goes on; saving is tried again by itself."),
        )
    if error.errno in _PROTECTED:
        return UnkeptError(
            message("The draft is not saved: “{folder}” is write-protected.", folder=path.parent),
            message(
                "Allow writing to this folder. Your work goes on; saving is tried again by itself."
            ),
        )
    return UnkeptError(
        message(
            "The draft is not saved in “{folder}”: {why}.", folder=path.parent, why=os_fault(error)
        ),
        message("Check the disk. Your work goes on; saving is tried again by itself."),
    )
