"""What the file says about itself."""

import datetime as dt

import pytest
from msgspec.structs import replace

from exports.layout.pages import Role
from templates.document import Document, Meta
from tests.exports.pdf.builder import META, Builder, manifest, written
from tests.exports.pdf.reading import opened


def test_properties_name_title_issuer_and_subject(builder: Builder) -> None:
    builder.add(Role.P, "一")
    pdf = opened(builder.written())
    assert {str(key): str(value) for key, value in pdf.docinfo.items()} == {
        "/Title": "区域简报：R&D经费<3.5%",
        "/Author": "辑要研究室",
        "/Subject": "测试 第1期",
        "/Creator": "Jiyao",
        "/Producer": "Jiyao with ReportLab",
        "/CreationDate": "D:20260105000000+08'00'",
        "/ModDate": "D:20260105000000+08'00'",
    }


def test_both_kinds_of_metadata_say_the_same(builder: Builder) -> None:
    builder.add(Role.P, "一")
    pdf = opened(builder.written())
    with pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == META.title
        assert xmp["dc:creator"] == [META.issuer]
        assert xmp["dc:description"] == "测试 第1期"
        assert xmp["dc:language"] == {"zh-Hans"}
        assert xmp["xmp:CreateDate"] == "2026-01-05T00:00:00+08:00"
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("3", "A")
        assert xmp["pdfuaid:part"] == "1"


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_language_and_window_title(builder: Builder, language: str) -> None:
    builder.add(Role.P, "一")
    document = Document(replace(META, language=language), ())
    root = opened(written(builder.laid_out(), builder.fonts, document)).Root
    assert str(root.Lang) == language
    assert bool(root.ViewerPreferences.DisplayDocTitle)


def test_a_document_may_have_only_a_title(builder: Builder) -> None:
    builder.add(Role.P, "一")
    document = Document(Meta("无签发单位", dt.date(999, 1, 2)), ())
    info = opened(written(builder.laid_out(), builder.fonts, document)).docinfo
    assert "/Author" not in info
    assert "/Subject" not in info
    assert str(info.CreationDate) == "D:09990102000000+08'00'"


def test_colours_are_said_to_be_srgb(builder: Builder) -> None:
    builder.add(Role.P, "一")
    (intent,) = opened(builder.written()).Root.OutputIntents
    assert str(intent.OutputConditionIdentifier) == "sRGB IEC61966-2.1"
    assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"


def test_the_date_is_that_of_the_issue(builder: Builder) -> None:
    builder.add(Role.P, "一")
    document = Document(replace(META, date=dt.date(2031, 12, 31)), (), manifest=manifest())
    pdf = written(builder.laid_out(), builder.fonts, document)
    assert b"2026" not in str(opened(pdf).docinfo.CreationDate).encode()
    assert str(opened(pdf).Root.AF[0].EF.F.Params.ModDate).startswith("D:20311231")
