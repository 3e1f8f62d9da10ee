"""Checks of a PDF that take milliseconds and need nothing but Python packages.

The same rules as :mod:`release.validation.verapdf`, judged by another program, so that every PDF
the tests write can be looked at.
"""

import io
from collections.abc import Iterator

import page
import pikepdf
from page import ValidationProfile

from release.validation.finding import Finding

STANDARDS = (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_3A)
# Reported when a deflated stream happens to end in the byte 0x0D; veraPDF and qpdf accept that.
_FALSE_ALARM = "STREAM-LENGTH-001"
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")


def findings(pdf: bytes) -> list[Finding]:
    """Everything wrong with ``pdf``: syntax, fonts, PDF/UA-1, PDF/A-3a."""
    try:
        return [*_syntax(pdf), *_fonts(pdf), *_standards(pdf)]
    except (pikepdf.PdfError, page.PageError) as error:
        return [Finding("reader", "unreadable", str(error))]


def _syntax(pdf: bytes) -> Iterator[Finding]:
    """What qpdf's library says when it reads every object."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for problem in opened.check_pdf_syntax():
            yield Finding("qpdf", "syntax", problem)


def _fonts(pdf: bytes) -> Iterator[Finding]:
    """Fonts whose program is not in the file."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for item in opened.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font":
                if "/DescendantFonts" in item:
                    continue
                descriptor = item.get("/FontDescriptor", pikepdf.Dictionary())
                if not any(program in descriptor for program in _PROGRAMS):
                    yield Finding("own", "embedded", f"{item.get('/BaseFont')} is not in the file")


def _standards(pdf: bytes) -> Iterator[Finding]:
    for standard in STANDARDS:
        for failure in page.validate_pdf_bytes(pdf, profile=standard).failures:
            if not failure.rule_id.endswith(_FALSE_ALARM):
                yield Finding("page-validation", failure.rule_id, failure.message)
