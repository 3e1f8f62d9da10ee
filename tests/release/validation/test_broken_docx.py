"""Every fault put into a Word file is noticed by checks that need nothing but Python packages."""

import io

import pytest

from exports.docx.writer import write_docx
from exports.fonts.fontset import FontSet
from exports.layout.engine import lay_out
from release.validation import docx_quick
from release.validation.broken_docx import BROKEN, spoilt
from templates.document import Bibliography, BlockId
from templates.style import load_style
from tests.exports.layout.samples import Writer, document, paragraph


@pytest.fixture(scope="module")
def good() -> bytes:
    """A small Word file with notes, tables, links and quotations."""
    style = load_style("official")
    writer = Writer(3)
    texts = (paragraph(writer.inlines(80), f"p{n}") for n in range(30))
    made = document([*texts, writer.table(), Bibliography(BlockId("references"))])
    laid = lay_out(made, style, FontSet.for_style(style))
    stream = io.BytesIO()
    write_docx(made, style, laid, stream)
    return stream.getvalue()


def test_the_file_is_good_before(good: bytes) -> None:
    assert docx_quick.findings(good) == []


@pytest.mark.parametrize("fault", BROKEN)
def test_every_fault_is_noticed(good: bytes, fault: str) -> None:
    assert docx_quick.findings(spoilt(good, BROKEN[fault])) != []


def test_a_fault_that_changes_nothing_is_refused(good: bytes) -> None:
    with pytest.raises(ValueError, match="nothing"):
        spoilt(good, lambda _parts: None)
