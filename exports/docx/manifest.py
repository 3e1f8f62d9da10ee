"""The evidence behind the document as a custom XML part, which Word carries along.

It holds what was printed at every mark, so that an edited file can be compared with what was
issued, and the evidence of every record as JSON.
"""

import re
from collections.abc import Iterable
from hashlib import sha256

from data.progress import may_stop
from exports.docx.marks import Mark
from exports.docx.xml import HEADER, as_read, attribute, text
from templates.document import Document

NAMESPACE = "urn:jiyao:evidence:1"
_NOT_XML = re.compile("[\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def manifest_xml(document: Document, marks: Iterable[Mark]) -> str:
    """The evidence part."""
    meta = document.meta
    records = "".join(
        f'<record id="{attribute(entry.record)}" revision="{entry.revision}">'
        f"{_json(entry.json)}</record>"
        for entry in document.manifest
    )
    return (
        f'{HEADER}<evidence xmlns="{NAMESPACE}" title="{attribute(meta.title)}" '
        f'date="{meta.date.isoformat()}"><records>{records}</records>'
        f"<marks>{''.join(map(_mark, marks))}</marks></evidence>"
    )


def _mark(mark: Mark) -> str:
    revision = "" if mark.revision is None else f' revision="{mark.revision}"'
    return (
        f'<mark bookmark="{mark.bookmark}" control="{mark.control}" '
        f'tag="{attribute(mark.tag)}" record="{attribute(mark.record)}"{revision} '
        f'verbatim="{"true" if mark.verbatim else "false"}">{text(as_read(mark.words))}</mark>'
    )


def _json(evidence: bytes) -> str:
    """JSON in which what XML does not allow is escaped."""
    may_stop()
    return text(_NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", evidence.decode()))


def properties_xml(manifest: str) -> str:
    """The part that gives the evidence part its id, made from its content."""
    digest = sha256(manifest.encode()).hexdigest().upper()
    groups = (digest[:8], digest[8:12], digest[12:16], digest[16:20], digest[20:32])
    return (
        f'{HEADER}<ds:datastoreItem ds:itemID="{{{"-".join(groups)}}}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
