"""Word files spoilt on purpose: what a validator that is worth its name must find."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping

Parts = dict[str, bytes]
Spoil = Callable[[Parts], None]
DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
RELATIONSHIPS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"


def spoilt(file: bytes, spoil: Spoil) -> bytes:
    """``file`` after ``spoil``.

    Raises:
        ValueError: nothing was changed: the file has nothing to spoil.
    """
    with zipfile.ZipFile(io.BytesIO(file)) as container:
        parts = {name: container.read(name) for name in container.namelist()}
    before = dict(parts)
    spoil(parts)
    if parts == before:
        raise ValueError("nothing to spoil")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in parts.items():
            container.writestr(name, content)
    return stream.getvalue()


def _replacing(part: str, pattern: str, by: str) -> Spoil:
    """Replaces the first match of a pattern in a part."""

    def spoil(parts: Parts) -> None:
        text = parts[part].decode()
        parts[part] = re.sub(pattern, by, text, count=1, flags=re.DOTALL).encode()

    return spoil


def _truncate(parts: Parts) -> None:
    parts[DOCUMENT] = parts[DOCUMENT][:-40]


def _same_control_ids(parts: Parts) -> None:
    text = parts[DOCUMENT].decode()
    ids = re.findall(r'<w:sdtPr>.*?<w:id w:val="(-?\d+)"', text, flags=re.DOTALL)
    if len(ids) > 1:
        parts[DOCUMENT] = text.replace(
            f'<w:id w:val="{ids[1]}"', f'<w:id w:val="{ids[0]}"'
        ).encode()


BROKEN: Mapping[str, Spoil] = {
    "children of a paragraph in the wrong order": _replacing(
        DOCUMENT, r"(<w:pPr>.*?</w:pPr>)(<w:r>.*?</w:r>)", r"\2\1"
    ),
    "an unknown element": _replacing(DOCUMENT, r"<w:body>", "<w:body><w:nonsense/>"),
    "a note that is not there": _replacing(
        DOCUMENT, r'(<w:footnoteReference [^>]*w:id=")\d+', r"\g<1>9999"
    ),
    "a picture that is not there": _replacing(
        RELATIONSHIPS,
        r"</Relationships>",
        '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/image" Target="media/none.png"/></Relationships>',
    ),
    "a wrong content type": _replacing(
        TYPES, r"wordprocessingml\.styles\+xml", "wordprocessingml.footnotes+xml"
    ),
    "truncated XML": _truncate,
    "a style that is not there": _replacing(DOCUMENT, r'(<w:pStyle w:val=")', r"\1Missing"),
    "a cell without a paragraph at its end": _replacing(
        DOCUMENT, r"<w:tc>(<w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>)?.*?</w:tc>", r"<w:tc>\1</w:tc>"
    ),
    "a bookmark without an end": _replacing(DOCUMENT, r"<w:bookmarkEnd [^>]*/>", ""),
    "two content controls with one id": _same_control_ids,
    "a link to nowhere": _replacing(DOCUMENT, r'(w:anchor=")', r"\1missing-"),
    "formatting of a run's own": _replacing(
        DOCUMENT, r"<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t"
    ),
}
"""What is wrong with a file by the function that makes it so (standards for Word files, §1.1)."""
