"""What is put on the clipboard of records."""

import re
from html import unescape

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from data.model.ids import SourceId
from data.model.record import Record, Speech
from exports.clipping import Cited, citations, quotations, rows
from tests.data.samples import GUANGZHOU, INVESTED, OPENED, RECORDS, SOURCES

KNOWN = {SourceId(source.id): source for source in SOURCES}


def cited(*records: Record) -> list[Cited]:
    return [Cited(record, KNOWN) for record in records]


def plain(html: str) -> str:
    """What a program that knows no formatting would show of it."""
    return unescape(re.sub("<[^>]*>", "", html))


def test_one_reference_has_no_number() -> None:
    assert citations(cited(OPENED)).text == "广州建设大装置[N]. 样报，2024-01-19."


def test_each_source_is_cited_once_and_several_are_numbered() -> None:
    text = citations(cited(*RECORDS)).text
    assert [line[:4] for line in text.split("\n")] == [f"[{n}] " for n in range(1, 4)]


def test_direct_speech_is_quoted_with_who_said_it_and_where() -> None:
    clip = quotations(cited(OPENED))
    assert clip.text == "“平台要开放共享”——院长陈某[1]\n\n[1] 广州建设大装置[N]. 样报，2024-01-19."
    assert "<p>“平台要开放共享”——院长陈某<sup>[1]</sup></p>" in clip.html


@pytest.mark.parametrize("speech", [Speech.PARAPHRASE, Speech.DOCUMENT])
def test_what_is_no_direct_speech_gets_no_marks(speech: Speech) -> None:
    told = msgspec.structs.replace(OPENED, speech=speech)
    assert quotations(cited(told)).text.startswith("平台要开放共享——院长陈某[1]")


def test_quotation_marks_in_quotation_marks_are_single() -> None:
    anchor = msgspec.structs.replace(OPENED.anchors[0], exact="要“开放”")
    said = msgspec.structs.replace(OPENED, anchors=(anchor,))
    assert quotations(cited(said)).text.startswith("“要‘开放’”")


def test_a_figure_is_copied_with_what_makes_it_true() -> None:
    text = quotations(cited(INVESTED)).text.split("\n")[0]
    assert "逾120亿元" in text
    assert "2023" in text


def test_records_of_one_source_share_its_number() -> None:
    text = quotations(cited(OPENED, INVESTED)).text
    assert text.count("[1]") == 3
    assert "[2]" not in text


def test_a_source_that_is_gone_is_left_out() -> None:
    lost = [replace(each, sources={}) for each in cited(OPENED)]
    assert quotations(lost).text == "“平台要开放共享”——院长陈某"
    assert citations(lost).text == ""


def test_rows_are_a_table_and_tabs() -> None:
    clip = rows(["Title", "Value"], [["R&D <3.5%", "1\t2\n3"]], [False, True])
    assert clip.text == "Title\tValue\nR&D <3.5%\t1 2 3"
    assert "R&amp;D &lt;3.5%" in clip.html
    assert clip.html.count("text-align:right") == 1


TEXTS = st.text(st.sampled_from([*"&<>\"'《》“”%3 中\t\n"]), max_size=12)


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=3))
def test_no_character_is_lost_in_a_table(cells: list[tuple[str, str]]) -> None:
    clip = rows(["a", "b"], cells, [False, True])
    assert plain(clip.html) == "ab" + "".join(one + other for one, other in cells)
    lines = clip.text.split("\n")
    assert len(lines) == len(cells) + 1
    assert all(line.count("\t") == 1 for line in lines)


def test_angle_brackets_in_titles_survive() -> None:
    odd = msgspec.structs.replace(GUANGZHOU, title="R&D<3.5%")
    clip = citations([Cited(OPENED, {SourceId(odd.id): odd})])
    assert "R&D<3.5%" in clip.text
    assert "R&D<3.5%" in plain(clip.html)
