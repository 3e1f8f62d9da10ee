"""The evidence behind the document as an associated file (ISO 19005-3, 6.8 and annex E)."""

import hashlib
import zlib
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

import msgspec

from exports.pdf import syntax
from exports.pdf.file import PdfFile
from exports.pdf.metadata import pdf_date
from templates.document import Document, ManifestEntry, Meta, canonical_json

EVIDENCE = "evidence.json"
_DESCRIPTION = "The evidence behind every record printed"
_AT_ONCE = 100
"""Records whose evidence is deflated in one go."""


class Deflated(NamedTuple):
    """The manifest as it is stored, its own length and the checksum of what it was."""

    data: bytes
    size: int
    checksum: bytes


def deflated(document: Document) -> Deflated:
    """The manifest of ``document``, deflated piece by piece: that of a long briefing is large."""
    packer = zlib.compressobj(syntax.QUICK)
    checksum = hashlib.md5(usedforsecurity=False)
    size = 0
    packed: list[bytes] = []
    for piece in evidence(document):
        size += len(piece)
        checksum.update(piece)
        packed.append(packer.compress(piece))
    packed.append(packer.flush())
    return Deflated(b"".join(packed), size, checksum.hexdigest().encode())


def attach_evidence(file: PdfFile, meta: Meta, manifest: Deflated) -> None:
    """Attach the manifest as ``evidence.json``."""
    stored = file.add_deflated(
        manifest.data,
        b"/Type/EmbeddedFile/Subtype%s/Params<</Size %d/ModDate%s/CheckSum<%s>>>"
        % (syntax.name("application/json"), manifest.size, _date(meta), manifest.checksum),
    )
    name = syntax.text(EVIDENCE)
    specification = file.add(
        b"<</Type/Filespec/F%s/UF%s/Desc%s/AFRelationship/Data/EF<</F %d 0 R/UF %d 0 R>>>>"
        % (name, name, syntax.text(_DESCRIPTION), stored, stored)
    )
    file.catalog("AF", syntax.references([specification]))
    file.catalog("Names", b"<</EmbeddedFiles<</Names[%s %d 0 R]>>>>" % (name, specification))


def evidence(document: Document) -> Iterator[bytes]:
    """The pieces of the manifest as canonical JSON: keys sorted, no spaces, UTF-8."""
    yield b'{"date":%s,"records":[' % canonical_json(document.meta.date.isoformat())
    entries = iter(document.manifest)
    before = b""
    while piece := b",".join(map(_entry, islice(entries, _AT_ONCE))):
        yield before + piece
        before = b","
    yield b'],"title":%s}' % canonical_json(document.meta.title)


def _entry(entry: ManifestEntry) -> bytes:
    told = {
        "record": entry.record,
        "revision": entry.revision,
        "evidence": msgspec.Raw(entry.json),
    }
    return canonical_json(told)


def _date(meta: Meta) -> bytes:
    return syntax.text(pdf_date(meta))
