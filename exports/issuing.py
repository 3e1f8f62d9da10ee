"""Writing down what was exported: the library's log of issues."""

import hashlib
import secrets
from collections.abc import Mapping
from io import BufferedRandom
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from data.clock import timestamp
from data.errors import UserError
from data.library.library import Library
from data.messages import Message, message
from data.model.issue import Issue, IssuedFile, IssuedRecord, IssueId
from data.places import login_name
from data.version import program_version
from exports.reissuing.enclosing import (
    Settled,
    enclosed_conflicts,
    enclosed_letterhead,
    enclosed_reference,
)
from templates.document import Document
from templates.presets.codec import encode
from templates.presets.preset import Preset

if TYPE_CHECKING:
    from exports.build import Order


class Enclosures(msgspec.Struct, frozen=True):
    """What an issue is made with beside records.

    Attributes:
        letterhead: its digest, ``""`` for plain paper; ``conflicts``: that of what was told of
            them; ``reference``: that of the Word file whose look was taken over, ``""`` for none.
        texts: by digest.
    """

    letterhead: str
    conflicts: str
    reference: str
    texts: Mapping[str, str]


def enclosures_of(order: "Order", settled: Settled) -> Enclosures:
    """What is to be kept of an issue's letterhead, conflicts and Word file.

    Raises:
        CannotError: the Word file cannot be read any more.
    """
    conflicts = enclosed_conflicts(settled)
    letterhead = enclosed_letterhead(order.letterhead) if order.letterhead else None
    reference = enclosed_reference(order.reference) if order.reference else None
    kept = [each for each in (conflicts, letterhead, reference) if each is not None]
    return Enclosures(
        letterhead.digest if letterhead else "",
        conflicts.digest,
        reference.digest if reference else "",
        {each.digest: each.text for each in kept},
    )


def issue_of(
    document: Document,
    preset: Preset,
    order: "Order",
    files: tuple[IssuedFile, ...],
    pages: int,
    enclosed: Enclosures,
) -> Issue:
    """The issue whose ``files`` have just been written from ``document``; needs no library."""
    return Issue(
        id=IssueId(f"issue-{secrets.token_hex(8)}"),
        issued_at=timestamp(),
        issued_by=login_name(),
        as_of=order.as_of.isoformat(),
        preset=preset.id,
        name=preset.name,
        template=preset.template,
        style=preset.style,
        options=preset.options,
        body=encode(preset).decode(),
        unverified=order.unverified.value,
        pages=pages,
        files=files,
        records=tuple(
            IssuedRecord(record=entry.record, revision=entry.revision)
            for entry in document.manifest
        ),
        program=program_version(),
        letterhead=enclosed.letterhead,
        conflicts=enclosed.conflicts,
        reference=enclosed.reference,
    )


def issued_file(stream: BufferedRandom, path: Path, key: str) -> IssuedFile:
    """What is noted of a file of the format ``key`` whose bytes are in ``stream``.

    ``path`` is where it is going to stand.
    """
    stream.seek(0)
    digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return IssuedFile(path=str(path.absolute()), format=key, sha256=digest, size=stream.tell())


def note(library: Library, issue: Issue, enclosures: Mapping[str, str]) -> Message | None:
    """Keep ``issue`` in the library; why that was not possible, which spoils no export."""
    try:
        library.record_issue(issue, enclosures)
    except UserError as error:
        return message(
            "The files were written, but the library did not note the issue: {why}",
            why=error.sentence,
        )
    return None
