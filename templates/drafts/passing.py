"""Drafts as files that are passed on: taken in from somebody else, given to somebody else."""

from pathlib import Path

import msgspec

from data.clock import timestamp
from data.messages import message
from templates.drafts.disk import write_anew
from templates.drafts.errors import DraftError, newer, unkept, unreadable
from templates.drafts.file import whole
from templates.drafts.head import DraftId, Head
from templates.drafts.lines import CURRENT_VERSION, encoded, version_of
from templates.drafts.reading import Journal, read_journal

LARGEST = 64 << 20
"""Bytes of a file that is read; a draft of a hundred large steps has some three million."""


class Taken(msgspec.Struct, frozen=True):
    """A draft that was taken in; ``damaged`` steps of it could not be read and are left out."""

    head: Head
    damaged: int


def read_foreign(path: Path) -> tuple[Journal, int]:
    """The draft in a file from elsewhere, and how many of its steps cannot be read.

    Raises:
        DraftError: it cannot be read, is too large, no draft, or from a newer version.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise too_large(path)
        body = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    first = body.partition(b"\n")[0]
    if version_of(first) > CURRENT_VERSION:
        raise newer(path)
    try:
        journal = read_journal(body, path)
    except DraftError as error:
        raise no_draft(path) from error
    return journal, journal.damaged + (journal.size < len(body))


def as_ours(journal: Journal, id: DraftId, library: str) -> Head:
    """The head of a draft taken in: a new one of this library, begun now and not yet issued."""
    now = timestamp()
    return msgspec.structs.replace(
        journal.head,
        id=id,
        created=now,
        changed=now,
        library=library,
        archived=False,
        seen=None,
        issue="",
    )


def lines_of(journal: Journal, head: Head) -> bytes:
    """A whole journal with its steps, without those that only its library could undo."""
    return b"".join(map(encoded, whole(head, journal.history.within_draft())))


def give_out(journal: Journal, target: Path) -> None:
    """Write a draft where somebody else can take it; which library it was made with stays here.

    Raises:
        UnkeptError: it cannot be written; a file that was there before is untouched.
    """
    head = msgspec.structs.replace(journal.head, library="", seen=None, issue="")
    try:
        write_anew(target, lines_of(journal, head))
    except OSError as error:
        raise unkept(target, error) from error


def no_draft(path: Path) -> DraftError:
    """Nothing in the file can be read as a draft."""
    return DraftError(
        message("“{file}” is no draft, or nothing of it can be read.", file=path.name),
        message("Ask for the file again: it may not have come over whole."),
    )


def too_large(path: Path) -> DraftError:
    """Nobody reads this much only to see that it is no draft."""
    return DraftError(
        message(
            "“{file}” is larger than {megabytes} MB and can be no draft.",
            file=path.name,
            megabytes=LARGEST >> 20,
        ),
        message("Choose a file that was exported from the list of drafts."),
    )
