"""The words on pages: their order, their exact characters, where they stand."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports.prepared import Prepared
from gui.preview.page_reading import PageReading
from gui.preview.words import Words
from templates.document import BlockId, Column, Row, Strong, Table, Text
from tests.exports.layout.samples import paragraph
from tests.gui.preview.conftest import LONG, Prepare


def test_a_paragraph_over_two_pages_is_one_stretch_of_text(prepare: Prepare) -> None:
    made = prepare(paragraph(LONG), paragraph("下一段。", "next"))
    words = Words(made.laid, made.fonts)
    assert len(made.laid.pages) >= 2
    assert LONG + "\n下一段。" in words.text


def test_heads_and_feet_are_no_part_of_the_text(prepared: Prepared, reading: PageReading) -> None:
    assert reading.words.text.count("四地科技政策动态与重大科技基础设施建设进展简报") == 1


def test_words_parted_by_the_end_of_a_line_keep_their_space(prepare: Prepare) -> None:
    sentence = " ".join(["The laboratory economy of the region grows"] * 12) + "."
    made = prepare(paragraph(sentence))
    assert sentence in Words(made.laid, made.fonts).text


def test_cells_are_parted_by_tabs_and_rows_by_line_feeds(prepare: Prepare) -> None:
    rows = tuple(Row(BlockId(f"r{n}"), ((Text(f"指标{n}"),), (Text(f"{n}00家"),))) for n in (1, 2))
    columns = (Column((Text("名称"),)), Column((Text("数值"),)))
    made = prepare(Table(BlockId("t"), (Text("数据"),), columns, rows))
    assert "名称\t数值\n指标1\t100家\n指标2\t200家" in Words(made.laid, made.fonts).text


@pytest.mark.parametrize("text", ["R&D <3.5%", "“引号”——破折号……", "　全角空格", "①②③ ½ ㎡"])
def test_copies_are_exact(prepare: Prepare, text: str) -> None:
    made = prepare(paragraph((Text("前"), Strong((Text(text),)), Text("后"))))
    assert f"前{text}后" in Words(made.laid, made.fonts).text


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_the_point_in_the_middle_of_a_character_leads_to_it(
    reading: PageReading, data: st.DataObject
) -> None:
    words = reading.words
    at = data.draw(st.integers(0, len(words.text) - 1))
    for page, (x, y, width, height) in words.areas(at, at + 1):
        found = words.index_at(page, x + width / 2 - 0.01, y + height / 2)
        assert found in (at, at + 1)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_areas_cover_just_the_characters_asked_for(
    reading: PageReading, data: st.DataObject
) -> None:
    words = reading.words
    start = data.draw(st.integers(0, len(words.text)))
    end = data.draw(st.integers(start, min(start + 400, len(words.text))))
    whole = sum(area[2] for _page, area in words.areas(start, end))
    middle = (start + end) // 2
    parts = sum(
        area[2]
        for stretch in ((start, middle), (middle, end))
        for _page, area in words.areas(*stretch)
    )
    assert whole == pytest.approx(parts)
