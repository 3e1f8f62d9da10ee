"""Checks of a Word file that take a second and need nothing but Python packages.

The first half is openxml-audit, which knows the schemas and the relationships; the second half is
what neither it nor the Open XML SDK looks at, and what we hold ourselves to.
"""

import io
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from release.validation.finding import Finding

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
Parts = Mapping[str, etree._Element]

_LONGEST_TAG, _LONGEST_BOOKMARK = 64, 40
_STORIES = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
# Formatting belongs to styles; a run names its style and says which font a quotation mark takes.
# The language of words is no matter of looks.
_RUN_PROPERTIES = frozenset({f"{W}rStyle", f"{W}rFonts", f"{W}lang"})
_PARAGRAPH_PROPERTIES = frozenset({f"{W}pStyle", f"{W}pageBreakBefore", f"{W}numPr", f"{W}sectPr"})


def findings(file: bytes) -> list[Finding]:
    """Everything wrong with a Word file."""
    try:
        parts = _parts(file)
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        return [Finding("reader", "unreadable", str(error))]
    own = (Finding("own", name, what) for name, check in CHECKS.items() for what in check(parts))
    return [*_audit(file), *own]


def _parts(file: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(file)) as container:
        return {
            name: etree.fromstring(container.read(name))
            for name in container.namelist()
            if name.endswith((".xml", ".rels"))
        }


def _audit(file: bytes) -> Iterator[Finding]:
    """What openxml-audit says."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.docx"
        path.write_bytes(file)
        result = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(path)
    for error in result.errors:
        yield Finding(
            "openxml-audit", str(error.error_type), f"{error.part_uri}: {error.description}"
        )


def _stories(parts: Parts) -> Iterator[etree._Element]:
    return (parts[name] for name in _STORIES if name in parts)


def _values(root: etree._Element, element: str, attribute: str = "val") -> list[str]:
    return [each.get(f"{W}{attribute}", "") for each in root.iter(f"{W}{element}")]


def _twice(values: Iterable[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]


def _bookmarks(parts: Parts) -> Iterator[str]:
    names: list[str] = []
    starts: list[str] = []
    ends: list[str] = []
    for story in _stories(parts):
        names += _values(story, "bookmarkStart", "name")
        starts += _values(story, "bookmarkStart", "id")
        ends += _values(story, "bookmarkEnd", "id")
    if sorted(starts) != sorted(ends):
        yield "starts and ends do not match"
    yield from (f"two are called {name}" for name in _twice(names))
    yield from (f"two have the id {number}" for number in _twice(starts))
    yield from (f"{name} is too long" for name in names if len(name) > _LONGEST_BOOKMARK)


def _controls(parts: Parts) -> Iterator[str]:
    ids: list[str] = []
    for story in _stories(parts):
        for properties in story.iter(f"{W}sdtPr"):
            ids += _values(properties, "id")
            yield from (f"tag {tag} is too long" for tag in _values(properties, "tag")
                        if len(tag) > _LONGEST_TAG)  # fmt: skip
            if properties.find(f"{W}text") is not None:
                yield "a plain-text control, whose words LibreOffice multiplies"
            if properties.find(f"{W}dataBinding") is not None:
                yield "a data-bound control, whose words LibreOffice multiplies"
    yield from (f"two have the id {number}" for number in _twice(ids))


def _targets(parts: Parts) -> Iterator[str]:
    """Links and page references lead to bookmarks that are there."""
    names = {name for story in _stories(parts) for name in _values(story, "bookmarkStart", "name")}
    for story in _stories(parts):
        wanted = [anchor for anchor in _values(story, "hyperlink", "anchor") if anchor]
        codes = ((code.text or "").split() for code in story.iter(f"{W}instrText"))
        wanted += [words[1] for words in codes if words[:1] == ["PAGEREF"]]
        yield from (f"{name} is not there" for name in wanted if name not in names)


def _notes(parts: Parts) -> Iterator[str]:
    """Every note is called once, in the order of the notes."""
    for call, note in _NOTES.items():
        called = _values(parts["word/document.xml"], call, "id")
        story = parts.get(f"word/{note}s.xml")
        notes = [] if story is None else [
            each.get(f"{W}id", "") for each in story.iter(f"{W}{note}") if not each.get(f"{W}type")
        ]  # fmt: skip
        if called != notes:
            yield f"called {called}, there are {notes}"


def _styles(parts: Parts) -> Iterator[str]:
    """Every style used is there, and every list has its definition."""
    known = {each.get(f"{W}styleId", "") for each in parts["word/styles.xml"].iter(f"{W}style")}
    numbering = parts.get("word/numbering.xml")
    lists = set() if numbering is None else {
        each.get(f"{W}numId", "") for each in numbering.iter(f"{W}num")
    }  # fmt: skip
    for name, root in parts.items():
        if not name.startswith("word/") or name.endswith(".rels"):
            continue
        for element in ("pStyle", "rStyle", "tblStyle", "basedOn", "next"):
            yield from (f"{style} is not there" for style in _values(root, element)
                        if style not in known)  # fmt: skip
        yield from (f"list {number} is not there" for number in _values(root, "numId")
                    if number not in lists)  # fmt: skip
    ids = (each.get(f"{W}styleId", "") for each in parts["word/styles.xml"].iter(f"{W}style"))
    names = (name.casefold() for name in _values(parts["word/styles.xml"], "name"))
    yield from (f"two styles are called {name}" for name in (*_twice(ids), *_twice(names)))


def _formatting(parts: Parts) -> Iterator[str]:
    """No formatting that is not a style's."""
    for story in _stories(parts):
        for properties in story.iter(f"{W}rPr"):
            yield from (f"a run has {etree.QName(each).localname}" for each in properties
                        if each.tag not in _RUN_PROPERTIES)  # fmt: skip
        for fonts in story.iter(f"{W}rFonts"):
            if set(fonts.attrib) != {f"{W}hint"}:
                yield "a run names a font"
        for properties in story.iter(f"{W}pPr"):
            yield from (f"a paragraph has {etree.QName(each).localname}" for each in properties
                        if each.tag not in _PARAGRAPH_PROPERTIES)  # fmt: skip


def _cells(parts: Parts) -> Iterator[str]:
    """Word refuses a cell that does not end with a paragraph."""
    for story in _stories(parts):
        for cell in story.iter(f"{W}tc"):
            if len(cell) == 0 or cell[-1].tag != f"{W}p":
                yield "a cell does not end with a paragraph"


def _tables(parts: Parts) -> Iterator[str]:
    """Tables have alternative text; Word joins two that have nothing between them."""
    for table in parts["word/document.xml"].iter(f"{W}tbl"):
        for element in ("tblCaption", "tblDescription"):
            if not any(_values(table, element)):
                yield f"a table has no {element}"
        following = table.getnext()
        if following is None or following.tag != f"{W}p":
            yield "no paragraph follows a table"


def _drawings(parts: Parts) -> Iterator[str]:
    for story in _stories(parts):
        ids = [each.get("id", "") for each in story.iter(f"{WP}docPr")]
        yield from (f"two have the id {number}" for number in _twice(ids))


def _leftovers(parts: Parts) -> Iterator[str]:
    """Nothing of the library's own template is left."""
    for name, root in parts.items():
        if "stylesWithEffects" in name or "thumbnail" in name:
            yield name
        if "python-docx" in etree.tostring(root, encoding="unicode"):
            yield f"{name} names python-docx"


CHECKS: Mapping[str, Callable[[Parts], Iterator[str]]] = {
    "bookmarks": _bookmarks,
    "content controls": _controls,
    "targets": _targets,
    "notes": _notes,
    "styles": _styles,
    "direct formatting": _formatting,
    "cells": _cells,
    "tables": _tables,
    "drawings": _drawings,
    "leftovers": _leftovers,
}
"""Our own checks by name; each yields what is wrong."""
