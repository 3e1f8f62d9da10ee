"""The file as a whole: the same bytes every time, honest properties, nothing left over."""

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from data.errors import Cancelled
from data.messages import Message
from data.progress import Progress
from templates.document import NotePlacement
from tests.exports.docx import builder
from tests.exports.docx.xpaths import Part

STYLES = ("official", "institute")
ROOT = Path(__file__).parents[3]
_HASH = (
    "import hashlib; from tests.exports.docx import builder; "
    "print(hashlib.sha256(builder.written(builder.full())).hexdigest())"
)


def test_two_runs_give_the_same_bytes() -> None:
    assert builder.written(builder.full()) == builder.written(builder.full())


@pytest.mark.parametrize(("seed", "zone"), [("1", "Asia/Shanghai"), ("2", "America/New_York")])
def test_hash_seed_and_time_zone_change_nothing(seed: str, zone: str) -> None:
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone}
    command = [sys.executable, "-c", _HASH]
    result = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    expected = hashlib.sha256(builder.written(builder.full())).hexdigest()
    assert result.stdout.strip() == expected


def test_the_container_has_no_clock() -> None:
    with zipfile.ZipFile(io.BytesIO(builder.written(builder.full()))) as container:
        assert {each.date_time for each in container.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {each.create_system for each in container.infolist()} == {0}
        assert container.namelist()[0] == "[Content_Types].xml"
        assert container.testzip() is None


def test_the_properties_are_the_documents() -> None:
    properties = docx.Document(io.BytesIO(builder.written(builder.full()))).core_properties
    assert properties.title == "广东科技政策动态"
    assert properties.author == properties.last_modified_by == "政策研究室"
    assert properties.subject == "第一季度 〔2026〕1号"
    assert properties.language == "zh-CN"
    assert properties.revision == 1
    assert properties.created is not None
    assert properties.created.date() == builder.ISSUED
    assert properties.modified == properties.created
    assert properties.comments == ""


def test_two_sided_pages_number_outside_with_dashes() -> None:
    file = builder.written(builder.full(), "official")
    part = Part(file)
    assert part.values("//w:body/w:sectPr/w:footerReference/@w:type") == ["default", "even"]
    odd, even = Part(file, "word/footer1.xml"), Part(file, "word/footer2.xml")
    assert (odd.values("//w:pStyle/@w:val"), even.values("//w:pStyle/@w:val")) == (
        ["FooterOdd"],
        ["FooterEven"],
    )
    assert odd.text("//w:t") == ["— ", "1", " —"]
    assert len(Part(file, "word/settings.xml").find("//w:evenAndOddHeaders")) == 1
    styles = Part(file, "word/styles.xml")
    assert styles.values("//w:style[@w:styleId='FooterOdd']/w:pPr/w:jc/@w:val") == ["right"]
    assert styles.values("//w:style[@w:styleId='FooterEven']/w:pPr/w:jc/@w:val") == ["left"]


def test_the_first_page_goes_without_header_and_keeps_its_footer() -> None:
    file = builder.written(builder.full(), "institute")
    part = Part(file)
    assert len(part.find("//w:sectPr/w:titlePg")) == 1
    assert part.values("//w:sectPr/w:headerReference/@w:type") == ["default", "even"]
    assert part.values("//w:sectPr/w:footerReference/@w:type") == ["default", "even", "first"]
    header = Part(file, "word/header1.xml")
    assert header.text("//w:p//w:t") == ["广东科技政策动态"]
    assert [code.strip() for code in header.text("//w:instrText")] == ["STYLEREF 1"]


def test_the_official_page_has_its_margins_and_grid() -> None:
    part = Part(builder.written(builder.full(), "official"))
    assert part.values("//w:docGrid/@w:linePitch") == ["579"]
    margins = {name: part.values(f"//w:pgMar/@w:{name}") for name in ("top", "left", "right")}
    assert margins == {"top": ["2098"], "left": ["1587"], "right": ["1474"]}


def test_word_keeps_chinese_typography() -> None:
    settings = Part(builder.written(builder.full()), "word/settings.xml")
    assert settings.values("//w:characterSpacingControl/@w:val") == ["compressPunctuation"]
    mode = "//w:compatSetting[@w:name='compatibilityMode']/@w:val"
    assert settings.values(mode) == ["15"]
    (marks,) = settings.values("//w:noLineBreaksBefore/@w:val")
    assert set("，。；：？！”’》…[") <= set(marks)
    assert "\ue000" not in marks


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("notes", NotePlacement)
def test_python_docx_opens_the_file(style: str, notes: NotePlacement) -> None:
    opened = docx.Document(io.BytesIO(builder.written(builder.full(notes), style)))
    assert opened.paragraphs[0].style is not None
    assert opened.paragraphs[0].style.name == "Title"
    assert len(opened.tables) == 3


def test_progress_rises_to_the_end() -> None:
    seen: list[float] = []

    def report(fraction: float, _what: Message | None) -> None:
        seen.append(fraction)

    builder.written(builder.full(), progress=Progress(report))
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (0.0, 1.0)
    assert len(seen) > 10


@pytest.mark.parametrize("after", [0, 3, 12, 25])
def test_cancelling_stops_the_work(after: int) -> None:
    asked = iter(range(1000))
    with pytest.raises(Cancelled):
        builder.written(builder.full(), progress=Progress(cancelled=lambda: next(asked) >= after))
