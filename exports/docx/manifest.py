"""The evidence behind the document as a custom XML part, which Word carries along.

It holds what was printed at every mark, so that an edited file can be compared with what was
issued, and the evidence of every record as JSON.
"""

import re
from collections.abc import Iterable, Iterator

from data.progress import may_stop
from exports.docx.marks import Mark
from exports.docx.xml import HEADER, as_read, attribute, text
from templates.document import Document, ManifestEntry

NAMESPACE = "urn:jiyao:evidence:1"
_NOT_XML = re.compile("[\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_SIGNS = (b"\x7f", b"\xc2", b"\xed", b"\xef\xbb\xbf", b"\xef\xbf")
"""Bytes without which nothing of this is in UTF-8: looking for them takes next to no time."""


def manifest_xml(document: Document, marks: Iterable[Mark]) -> Iterator[bytes]:
    """The evidence part, piece by piece."""
    meta = document.meta
    head = (
        f'{HEADER}<evidence xmlns="{NAMESPACE}" title="{attribute(meta.title)}" '
        f'date="{meta.date.isoformat()}"><records>'
    )
    yield head.encode()
    yield from map(_record, document.manifest)
    yield f"</records><marks>{''.join(map(_mark, marks))}</marks></evidence>".encode()


def _record(entry: ManifestEntry) -> bytes:
    may_stop()
    told = f'<record id="{attribute(entry.record)}" revision="{entry.revision}">'
    return b"%s%s</record>" % (told.encode(), _json(entry.json))


def _mark(mark: Mark) -> str:
    revision = "" if mark.revision is None else f' revision="{mark.revision}"'
    within = f' within="{mark.within}"' if mark.within else ""
    return (
        f'<mark bookmark="{mark.bookmark}" control="{mark.control}" '
        f'tag="{attribute(mark.tag)}" record="{attribute(mark.record)}"{revision}{within} '
        f'verbatim="{"true" if mark.verbatim else "false"}">{text(as_read(mark.words))}</mark>'
    )


def _json(evidence: bytes) -> bytes:
    """JSON in which what XML does not allow is escaped."""
    if any(sign in evidence for sign in _SIGNS):
        escaped = _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", evidence.decode())
        evidence = escaped.encode()
    evidence = evidence.replace(b"&", b"&amp;")
    return evidence.replace(b"<", b"&lt;").replace(b">", b"&gt;")


def properties_xml(digest: str) -> str:
    """The part that gives the evidence part its id, from the SHA-256 ``digest`` of its content."""
    digest = digest.upper()
    groups = (digest[:8], digest[8:12], digest[12:16], digest[16:20], digest[20:32])
    return (
        f'{HEADER}<ds:datastoreItem ds:itemID="{{{"-".join(groups)}}}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
