"""What was issued: the marks and their words, from the evidence part that the file carries."""

from collections.abc import Iterator

import msgspec
from lxml import etree

from data.model.ids import RecordId
from exports.docx.manifest import NAMESPACE
from exports.docx.xml import as_read
from exports.reading.container import Container, NotReadable

_ROOT, _MARK = f"{{{NAMESPACE}}}evidence", f"{{{NAMESPACE}}}mark"


class IssuedMark(msgspec.Struct, frozen=True):
    """A marked place as it left the house.

    Attributes:
        bookmark, control, tag: what it was marked with.
        words: what was printed there.
        within: the control of the mark around this one, ``""`` where there is none.
    """

    bookmark: str
    control: str
    tag: str
    record: RecordId
    revision: int | None
    verbatim: bool
    words: str
    within: str = ""


class Issued(msgspec.Struct, frozen=True):
    """A briefing as it was issued: title, date (as written) and marks in order."""

    title: str
    date: str
    marks: tuple[IssuedMark, ...]


def issued(container: Container) -> Issued | None:
    """What the file says about itself; ``None`` when its evidence part was lost."""
    for name in container.names:
        if name.startswith("customXml/") and name.endswith(".xml") and "/_rels/" not in name:
            root = _evidence(container, name)
            if root is not None:
                marks = tuple(_marks(root))
                return Issued(root.get("title", ""), root.get("date", ""), marks)
    return None


def _evidence(container: Container, name: str) -> etree._Element | None:
    """The part if it is ours; other programs' parts may be damaged for all we care."""
    try:
        root = container.xml(name)
    except NotReadable:
        return None
    return root if root.tag == _ROOT else None


def _marks(root: etree._Element) -> Iterator[IssuedMark]:
    for each in root.iter(_MARK):
        revision = each.get("revision", "")
        yield IssuedMark(
            each.get("bookmark", ""),
            each.get("control", ""),
            each.get("tag", ""),
            RecordId(each.get("record", "")),
            int(revision) if revision.isascii() and revision.isdigit() else None,
            each.get("verbatim") == "true",
            as_read("".join(map(str, each.itertext()))),
            each.get("within", ""),
        )
