"""The evidence behind the document as an associated file (ISO 19005-3, 6.8 and annex E)."""

import hashlib

import msgspec

from exports.pdf import syntax
from exports.pdf.file import PdfFile
from exports.pdf.metadata import pdf_date
from templates.document import Document, canonical_json

EVIDENCE = "evidence.json"
_DESCRIPTION = "The evidence behind every record printed"


def attach_evidence(file: PdfFile, document: Document) -> None:
    """Attach the manifest as ``evidence.json``."""
    data = evidence(document)
    checksum = hashlib.md5(data, usedforsecurity=False).hexdigest().encode()
    stored = file.add_stream(
        data,
        b"/Type/EmbeddedFile/Subtype%s/Params<</Size %d/ModDate%s/CheckSum<%s>>>"
        % (syntax.name("application/json"), len(data), _date(document), checksum),
        syntax.QUICK,
    )
    name = syntax.text(EVIDENCE)
    specification = file.add(
        b"<</Type/Filespec/F%s/UF%s/Desc%s/AFRelationship/Data/EF<</F %d 0 R/UF %d 0 R>>>>"
        % (name, name, syntax.text(_DESCRIPTION), stored, stored)
    )
    file.catalog("AF", syntax.references([specification]))
    file.catalog("Names", b"<</EmbeddedFiles<</Names[%s %d 0 R]>>>>" % (name, specification))


def evidence(document: Document) -> bytes:
    """The manifest as canonical JSON: keys sorted, no spaces, UTF-8."""
    content = {
        "title": document.meta.title,
        "date": document.meta.date.isoformat(),
        "records": [
            {
                "record": entry.record,
                "revision": entry.revision,
                "evidence": msgspec.Raw(entry.json),
            }
            for entry in document.manifest
        ],
    }
    return canonical_json(content)


def _date(document: Document) -> bytes:
    return syntax.text(pdf_date(document.meta))
