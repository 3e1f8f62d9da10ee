"""Every kind of document is a valid file; damaged ones are found out."""

import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from data.model.ids import RecordId
from exports.reading.read_back import read_back
from release.validation import docx as judge
from release.validation import docx_quick
from templates.document import (
    BlockId,
    Document,
    Evidence,
    Footnote,
    ListBlock,
    ListItem,
    NotePlacement,
    Paragraph,
    QuotationBlock,
)
from tests.exports.docx import builder, figures
from tests.exports.docx.builder import t
from tests.exports.docx.repacking import repacked

STYLES = ("official", "institute")
AWKWARD = (
    "a&b<c>d\"e'f《》“”‘’—…😀👩‍👩‍👧𠮷𪚥 שלום مرحبا \u202e\u2066x\u2069"
    "\x00\x01\x0b\x1f\t\n\ud800\ufffe\ufeff]]>&amp;<!--%s{{x}}"
)
"""Marks of markup, of templates and of formats, characters beyond the plane, right to left, none."""


def awkward() -> Document:
    """A document that has such characters wherever people write some."""
    words = t(AWKWARD)
    quoted = Evidence(RecordId("q-one"), words, verbatim=True)
    document = builder.document(
        builder.section(
            "s",
            AWKWARD,
            builder.para("p", AWKWARD, quoted, Footnote(words), "后"),
            builder.table("t", caption=AWKWARD, note=AWKWARD),
            replace(figures.chart("c"), caption=words, alt=AWKWARD, unit=AWKWARD),
            replace(figures.heat_map("h"), caption=words, alt=AWKWARD),
            replace(figures.timeline("l"), caption=words, alt=AWKWARD),
            QuotationBlock(BlockId("q"), words, words),
            Paragraph(BlockId("r"), words, records=(RecordId("f-one"),)),
            ListBlock(BlockId("i"), (ListItem(BlockId("j"), words, (RecordId("e-one"),)),)),
        ),
        title=AWKWARD,
    )
    meta = replace(document.meta, issuer=AWKWARD, subtitle=AWKWARD, number=AWKWARD)
    return replace(document, meta=meta)


DOCUMENTS: dict[str, Callable[[], Document]] = {
    "footnotes": lambda: builder.full(NotePlacement.FOOTNOTES),
    "endnotes": lambda: builder.full(NotePlacement.ENDNOTES),
    "empty": lambda: builder.document(title=""),
    "title only": builder.document,
    "table last": lambda: builder.document(builder.table("t")),
    "tables side by side": lambda: builder.document(builder.table("t"), builder.table("u")),
    "traditional": lambda: builder.document(builder.para("p", "臺灣"), language="zh-Hant"),
    "english": lambda: builder.document(builder.table("t"), title="Briefing", language="en"),
    "control characters": lambda: builder.document(
        builder.para("p", "\x00\x01\t\n\x0b\x1f"), title="题\x00\n"
    ),
    "awkward characters everywhere": awkward,
}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_are_valid(name: str, style: str) -> None:
    assert docx_quick.findings(builder.written(DOCUMENTS[name](), style)) == []


@pytest.mark.parametrize("style", STYLES)
def test_awkward_characters_come_back(style: str) -> None:
    found = read_back(io.BytesIO(builder.written(awkward(), style)))
    assert found.clean
    assert set(found.texts) == {"q-one", "f-one", "e-one"}


@pytest.mark.skipif(judge.validator() is None, reason="the Open XML SDK validator is missing")
@pytest.mark.parametrize(
    "name", ["footnotes", "endnotes", "empty", "awkward characters everywhere"]
)
def test_the_open_xml_sdk_agrees(name: str, tmp_path: Path) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(builder.written(DOCUMENTS[name]()))
    assert list(judge.sdk_findings(path)) == []


DOCUMENT, STYLES_PART = "word/document.xml", "word/styles.xml"


@pytest.mark.parametrize(
    ("part", "old", "new", "judged"),
    [
        (DOCUMENT, '<w:bookmarkEnd w:id="1"/>', "", "bookmarks"),
        (DOCUMENT, 'w:name="_Toc000000002"', 'w:name="_Toc000000001"', "bookmarks"),
        (DOCUMENT, 'w:anchor="_Ref000000001"', 'w:anchor="_Ref000000009"', "targets"),
        (DOCUMENT, '<w:footnoteReference w:id="1"/>', "", "notes"),
        (DOCUMENT, '<w:pStyle w:val="Quote"/>', '<w:pStyle w:val="Nobody"/>', "styles"),
        (DOCUMENT, "<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t", "direct formatting"),
        (DOCUMENT, "<w15:appearance", "<w:text/><w15:appearance", "content controls"),
        (DOCUMENT, "<w:tblDescription ", "<w:tblCaption ", "tables"),
        (STYLES_PART, 'w:val="Quote"', 'w:val="Caption"', "styles"),
        ("docProps/core.xml", "政策研究室", "python-docx", "leftovers"),
    ],
)
def test_damage_is_found(part: str, old: str, new: str, judged: str) -> None:
    file = builder.written(builder.full())
    assert old in builder.parts(file)[part]
    found = docx_quick.findings(repacked(file, part, old, new))
    assert judged in {finding.rule for finding in found}


def test_a_truncated_file_is_found() -> None:
    (finding,) = docx_quick.findings(builder.written(builder.full())[:-50])
    assert finding.rule == "unreadable"


def test_the_command_says_when_the_validator_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(builder.written(builder.document()))
    monkeypatch.setenv("OOXML_VALIDATOR", str(tmp_path / "nothing"))
    assert judge.main([str(path)]) == 2
    assert "npm install" in capsys.readouterr().err


def test_the_command_prints_what_the_validator_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(builder.written(builder.document()))
    said = '{"errors": [{"id": "Sch", "description": "unexpected", "path": "/a", "xPath": "/b"}]}'
    monkeypatch.setattr(judge, "validator", lambda: "validator")
    monkeypatch.setattr(
        subprocess, "run", lambda *_args, **_more: subprocess.CompletedProcess([], 1, said, "")
    )
    assert judge.main([str(path)]) == 1
    assert "Open XML SDK Sch: unexpected" in capsys.readouterr().out
