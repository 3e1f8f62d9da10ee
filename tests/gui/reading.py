"""Reads exported files back the way a person's other programs would."""

from pathlib import Path

import docx
import pypdfium2


def pdf_text(path: Path) -> str:
    """All characters of a PDF's pages without white space."""
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return "".join(text.split())


def docx_text(path: Path) -> str:
    """All characters of a Word file's body without white space."""
    body = docx.Document(str(path)).element.body
    text = "".join(node.text or "" for node in body.iter() if node.tag.endswith("}t"))
    return "".join(text.split())
