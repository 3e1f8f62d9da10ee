"""What is found in pages, and what is not in the way of finding it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.library.folding import fold
from gui.preview.finder import Finder
from gui.preview.page_reading import PageReading
from gui.preview.words import Words
from tests.exports.layout.samples import paragraph
from tests.gui.preview.conftest import LONG, Prepare


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("实验室经济在发展壮大", "实验室经济在发展[1]壮大"),  # over a reference mark
        ("實驗室經濟", "实验室经济"),  # Traditional
        ("ｅｘａｍｐｌｅ．ｏｒｇ", "example.org"),  # full width
        ("EXAMPLE", "example"),  # case
        ("注文 在此", "注文在此"),  # spaces count for nothing
    ],
)
def test_finds_what_a_person_calls_the_same(reading: PageReading, query: str, found: str) -> None:
    hits = reading.finder.find(query)
    assert found in {reading.words.text[start:end] for start, end in hits}


@pytest.mark.parametrize("query", ["", "  ", "\n", "没有这样的话", "[1]壮大"])
def test_finds_nothing(reading: PageReading, query: str) -> None:
    assert reading.finder.find(query) == []


def test_finds_over_the_ends_of_lines_and_pages(prepare: Prepare) -> None:
    made = prepare(paragraph(LONG))
    words = Words(made.laid, made.fonts)
    hits = Finder(words).find("科技成果转移转化的实施意见")
    assert len(hits) == LONG.count("科技成果转移转化的实施意见")
    pages = [{page for page, _area in words.areas(*hit)} for hit in hits]
    lines = [len(list(words.areas(*hit))) for hit in hits]
    assert any(count > 1 for count in lines)
    assert {page for found in pages for page in found} == set(range(len(made.laid.pages)))


def test_does_not_find_over_the_ends_of_paragraphs(prepare: Prepare) -> None:
    made = prepare(paragraph("前一段结束"), paragraph("后一段开始", "q"))
    assert Finder(Words(made.laid, made.fonts)).find("结束后一段") == []


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_stretch_of_the_text_is_found_where_it_stands(
    reading: PageReading, data: st.DataObject
) -> None:
    text = reading.words.text
    start = data.draw(st.integers(0, len(text) - 2))
    query = text[start : data.draw(st.integers(start + 1, min(start + 30, len(text))))]
    hits = reading.finder.find(query)
    folded = "".join(fold(query).split())
    for begin, end in hits:
        assert folded[0] in fold(text[begin])
        assert folded[-1] in fold(text[end - 1])
    if folded and not set(query) & set("\n\t[]123"):
        assert any(begin <= start + len(query) and end > start for begin, end in hits)
