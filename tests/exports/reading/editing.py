"""Edits Word files the way editors do: parts replaced, left out, wrapped."""

import io
import re
from collections.abc import Callable, Sequence
from zipfile import ZIP_DEFLATED, ZipFile

from data.model.ids import RecordId
from exports.docx.xml import text
from exports.reading.read_back import ReadBack, read_back
from templates.document import Evidence, ManifestEntry
from tests.exports.docx import builder
from tests.exports.docx.builder import cite, t

DOCUMENT = "word/document.xml"
BY = 'w:id="9" w:author="王处长" w:date="2026-02-01T08:00:00Z"'
Change = Callable[[str], str]


def one(words: str = "甲乙丙") -> bytes:
    """A file with one marked place in the middle of a paragraph."""
    quoted = Evidence(RecordId("q-one"), t(words), verbatim=True)
    entry = ManifestEntry.of(RecordId("q-one"), 3, {})
    paragraph = builder.para("p", "前", quoted, cite("a"), "后")
    return builder.written(builder.document(paragraph, manifest=[entry]))


def edited(file: bytes, change: Change | None = None, **parts: str | None) -> bytes:
    """``file`` with its text changed; parts by name with __ for / and _ for . replaced or dropped."""
    replaced = {name.replace("__", "/").replace("_xml", ".xml"): new for name, new in parts.items()}
    out = io.BytesIO()
    with ZipFile(io.BytesIO(file)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            content: bytes | None = before.read(name)
            if name == DOCUMENT and change is not None:
                content = change(before.read(name).decode()).encode()
            if name in replaced:
                new = replaced[name]
                content = None if new is None else new.encode()
            if content is not None:
                after.writestr(name, content)
    return out.getvalue()


def swap(old: str, new: str) -> Change:
    """A change of the first ``old``, which must be there."""

    def change(xml: str) -> str:
        assert old in xml, old
        return xml.replace(old, new, 1)

    return change


def run(words: str, element: str = "t") -> str:
    """A run of text."""
    return f'<w:r><w:{element} xml:space="preserve">{text(words)}</w:{element}></w:r>'


def inserted(words: str, element: str = "ins") -> str:
    """A tracked insertion."""
    return f"<w:{element} {BY}>{run(words)}</w:{element}>"


def deleted(words: str, element: str = "del") -> str:
    """A tracked deletion."""
    return f"<w:{element} {BY}>{run(words, 'delText')}</w:{element}>"


def back(file: bytes) -> ReadBack:
    """What is read back from ``file``."""
    return read_back(io.BytesIO(file))


def without(*patterns: str) -> Change:
    """A change that drops all matches of regular expressions."""

    def change(xml: str) -> str:
        for pattern in patterns:
            xml, count = re.subn(pattern, "", xml)
            assert count, pattern
        return xml

    return change


BOOKMARK = r'<w:bookmarkStart w:id="\d+" w:name="e_[^"]*"/>'
CONTROL = r"<w:sdt><w:sdtPr><w:alias.*?</w:sdtPr><w:sdtContent>|</w:sdtContent></w:sdt>"


def chain(*changes: Change) -> Change:
    """One change after another."""

    def change(xml: str) -> str:
        for each in changes:
            xml = each(xml)
        return xml

    return change


def states(found: ReadBack) -> Sequence[str]:
    """The state of every passage."""
    return [passage.state.value for passage in found.passages]
