"""PDF files spoilt on purpose: what a validator that is worth its name must find."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import Any

import pikepdf

Spoil = Callable[[pikepdf.Pdf], None]
# pikepdf's objects take any attribute; its types say so nowhere.
Item = Any


def spoilt(pdf: bytes, spoil: Spoil) -> bytes:
    """``pdf`` after ``spoil``.

    Raises:
        ValueError: the file has nothing to spoil.
    """
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        spoil(opened)
        opened.save(stream, fix_metadata_version=False)
    return stream.getvalue()


def _without(key: str) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[key]

    return spoil


def _font(pdf: pikepdf.Pdf) -> Item:
    return next(iter(pdf.pages[0].Resources.Font.values()))


def _lose_program(pdf: pikepdf.Pdf) -> None:
    del _font(pdf).DescendantFonts[0].FontDescriptor["/FontFile2"]


def _lose_to_unicode(pdf: pikepdf.Pdf) -> None:
    del _font(pdf)["/ToUnicode"]


def _widen(pdf: pikepdf.Pdf) -> None:
    _font(pdf).DescendantFonts[0].DW = 700


def _lose_contents(pdf: pikepdf.Pdf) -> None:
    annotation: Item = next((page.Annots[0] for page in pdf.pages if "/Annots" in page), None)
    if annotation is None:
        raise ValueError("no page has a link")
    del annotation["/Contents"]


def _lose_parents(pdf: pikepdf.Pdf) -> None:
    # Without links only veraPDF notices.
    if not any("/Annots" in page for page in pdf.pages):
        raise ValueError("no page has a link")
    del pdf.Root.StructTreeRoot["/ParentTree"]


def _lose_relationship(pdf: pikepdf.Pdf) -> None:
    specification: Item = pdf.Root.AF[0]
    del specification["/AFRelationship"]


def _jump(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == pikepdf.Name.H1:
            item.S = pikepdf.Name.H3


def _claim_less(pdf: pikepdf.Pdf) -> None:
    metadata: Item = pdf.Root.Metadata
    metadata.write(metadata.read_bytes().replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))


def _act(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(
        S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)")
    )


def _leave_untagged(pdf: pikepdf.Pdf) -> None:
    content: Item = pdf.pages[0].Contents
    content.write(content.read_bytes() + b"\n0 0 10 10 re f")


def _hide_title(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


BROKEN: Mapping[str, Spoil] = {
    "no language": _without("/Lang"),
    "no output intent": _without("/OutputIntents"),
    "attachment not associated": _without("/AF"),
    "attachment without relationship": _lose_relationship,
    "not marked as tagged": _without("/MarkInfo"),
    "no viewer preferences": _without("/ViewerPreferences"),
    "title not displayed": _hide_title,
    "no parent tree": _lose_parents,
    "no font program": _lose_program,
    "no ToUnicode": _lose_to_unicode,
    "wrong widths": _widen,
    "link without description": _lose_contents,
    "heading levels jump": _jump,
    "PDF/UA not claimed": _claim_less,
    "JavaScript": _act,
    "untagged content": _leave_untagged,
}
"""What is wrong with a file by the function that makes it so."""
