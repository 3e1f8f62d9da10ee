"""An issue: what was exported, when, from which revisions of which records."""

from collections.abc import Mapping
from typing import NewType

import msgspec

from data.model.ids import Line, PresetId, RecordId

IssueId = NewType("IssueId", str)


class IssuedFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file of an issue as it was written.

    Attributes:
        path: where it was written; it may have been moved since.
        format: the key of its format (``docx``, ``pdf``).
        sha256: of its bytes (hexadecimal), which tells whether a file found there is still the one
            issued; ``""`` when it was gone before it could be read.
        size: in bytes.
    """

    path: str
    format: str
    sha256: str = ""
    size: int = 0


class IssuedRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A record that was printed, and the revision it was printed from."""

    record: RecordId
    revision: int


class Issue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One export of one preset.

    Attributes:
        issued_at: when it was written (ISO 8601, UTC).
        issued_by: who wrote it.
        as_of: the date printed on it (ISO 8601).
        preset, name: id (``""`` for a draft that was never saved) and name of the preset.
        template, style: ids.
        options: by key, as the preset had them.
        body: the whole preset as its codec writes it, so that the issue can be built again.
        unverified: what became of words that could not be vouched for.
        files: in the order of the formats.
        records: what was printed, in the order of first use.
        program: the version of the program; ``""`` when it is not known.
        letterhead: the digest of the letterhead it was printed on, ``""`` for none; ``conflicts``:
            of what was told of conflicts, with the decisions; ``reference``: of the Word file whose
            look was taken over, ``""`` for none. ``None`` in issues that were made before these
            were kept.
    """

    id: IssueId
    issued_at: str
    issued_by: str
    as_of: str
    preset: PresetId
    name: Line
    template: str
    style: str
    options: Mapping[str, bool | int | str]
    body: str
    unverified: str
    pages: int
    files: tuple[IssuedFile, ...]
    records: tuple[IssuedRecord, ...]
    program: str = ""
    letterhead: str | None = None
    conflicts: str | None = None
    reference: str | None = None
