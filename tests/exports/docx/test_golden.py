"""Whole parts as they were looked at and accepted.

When a change is meant, ``JIYAO_ACCEPT=1 pytest tests/exports/docx/test_golden.py`` writes them anew;
look at the difference, and at the pages, before committing.
"""

import difflib
import os
import re
from pathlib import Path

import pytest

from tests.exports.docx import builder

FOLDER = Path(__file__).with_name("golden")
PARTS = {
    "document.xml": "word/document.xml",
    "footnotes.xml": "word/footnotes.xml",
    "numbering.xml": "word/numbering.xml",
    "settings.xml": "word/settings.xml",
    "styles.xml": "word/styles.xml",
    "footer1.xml": "word/footer1.xml",
    "evidence.xml": "customXml/item1.xml",
    "content-types.xml": "[Content_Types].xml",
}
_ELEMENTS = (
    "w:p|w:r|w:tbl|w:tr|w:tc|w:sdt|w:sectPr|w:style|w:footnote|w:lvl|w:num|w:abstractNum"
    "|w:bookmarkStart|w:noLineBreaksBefore|w:compat|Override|mark|record"
)
_BEGINS_A_LINE = re.compile(f"(?<=>)(?=<(?:{_ELEMENTS})[ >])")


def readable(xml: str) -> str:
    """One element a line where a reader looks for a difference."""
    return _BEGINS_A_LINE.sub("\n", xml) + "\n"


@pytest.mark.parametrize("style", ["official", "institute"])
@pytest.mark.parametrize("name", PARTS)
def test_parts_are_as_accepted(name: str, style: str) -> None:
    written = readable(builder.parts(builder.written(builder.full(), style))[PARTS[name]])
    path = FOLDER / f"{style}-{name}"
    if os.environ.get("JIYAO_ACCEPT"):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(written, encoding="utf-8")
    accepted = path.read_text(encoding="utf-8")
    difference = difflib.unified_diff(
        accepted.splitlines(), written.splitlines(), "accepted", "written", lineterm="", n=1
    )
    assert written == accepted, "\n" + "\n".join(difference)
