"""The quick checks notice what spoils a file."""

import io
from collections.abc import Callable

import pikepdf
import pytest

from release.validation import quick
from tests.exports.pdf.reading import Item


def spoilt(pdf: bytes, spoil: Callable[[pikepdf.Pdf], None]) -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        spoil(opened)
        opened.save(stream, fix_metadata_version=False)
    return stream.getvalue()


def font(pdf: pikepdf.Pdf) -> Item:
    return next(iter(pdf.pages[0].Resources.Font.values()))


def without(key: str) -> Callable[[pikepdf.Pdf], None]:
    def spoil(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[key]

    return spoil


def lose_program(pdf: pikepdf.Pdf) -> None:
    del font(pdf).DescendantFonts[0].FontDescriptor["/FontFile2"]


def lose_to_unicode(pdf: pikepdf.Pdf) -> None:
    del font(pdf)["/ToUnicode"]


def widen(pdf: pikepdf.Pdf) -> None:
    font(pdf).DescendantFonts[0].DW = 700


def lose_contents(pdf: pikepdf.Pdf) -> None:
    annotation: Item = pdf.pages[0].Annots[0]
    del annotation["/Contents"]


def lose_parents(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot["/ParentTree"]


def lose_relationship(pdf: pikepdf.Pdf) -> None:
    specification: Item = pdf.Root.AF[0]
    del specification["/AFRelationship"]


def jump(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == pikepdf.Name.H1:
            item.S = pikepdf.Name.H3


def claim_less(pdf: pikepdf.Pdf) -> None:
    metadata: Item = pdf.Root.Metadata
    metadata.write(metadata.read_bytes().replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))


def act(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(
        S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)")
    )


def leave_untagged(pdf: pikepdf.Pdf) -> None:
    content: Item = pdf.pages[0].Contents
    content.write(content.read_bytes() + b"\n0 0 10 10 re f")


def test_a_good_file_has_no_findings(good: bytes) -> None:
    assert quick.findings(good) == []


@pytest.mark.parametrize(
    "spoil",
    [
        without("/Lang"),
        without("/OutputIntents"),
        without("/AF"),
        without("/ViewerPreferences"),
        without("/MarkInfo"),
        lose_program,
        lose_to_unicode,
        widen,
        lose_contents,
        lose_parents,
        lose_relationship,
        jump,
        claim_less,
        act,
        leave_untagged,
    ],
)
def test_what_spoils_a_file_is_found(good: bytes, spoil: Callable[[pikepdf.Pdf], None]) -> None:
    assert quick.findings(spoilt(good, lambda _: None)) == []
    assert quick.findings(spoilt(good, spoil)) != []


@pytest.mark.parametrize("length", [0, 10, 5000])
def test_half_a_file_is_unreadable(good: bytes, length: int) -> None:
    assert [finding.rule for finding in quick.findings(good[:length])] == ["unreadable"]
