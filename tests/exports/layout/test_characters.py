"""Characters that make trouble elsewhere."""

import pytest

from data.messages import render
from data.model.ids import RecordId
from exports.fonts.fontset import FontSet
from exports.fonts.missing import MissingGlyphs
from exports.layout.engine import lay_out
from templates.document import BlockId, Column, Emphasis, Paragraph, Row, Strong, Table, Text
from templates.style import Style
from tests.exports.layout.reading import lines, runs, text
from tests.exports.layout.samples import bare, paragraph

PRIVATE = "\uf8ff"


@pytest.mark.parametrize(
    "words",
    [
        "R&D经费<3.5%",
        "“引号”——破折号……",
        "𠮷野家",
        "a\u00a0b",
        "《R&D》“<&>”",
        "ǎǐǒǔ ñ é Ω Ж",
        "①②③ ㎡ ℃ № ™",
        "國務院關於",
    ],
)
def test_words_are_printed_as_they_are(official: Style, fonts: FontSet, words: str) -> None:
    assert text(lay_out(bare(paragraph(words)), official, fonts)) == words


def test_a_character_beyond_the_basic_plane_is_one_character(
    official: Style, fonts: FontSet
) -> None:
    laid = lay_out(bare(paragraph("𠮷" * 60)), official, fonts)
    assert [len(line) for line in lines(laid.pages[0])] == [26, 28, 6]


def test_what_prints_nothing_is_left_out(official: Style, fonts: FontSet) -> None:
    laid = lay_out(bare(paragraph("甲\u200b乙\ufeff丙\u00ad丁\x07戊\ufe00\t己")), official, fonts)
    assert text(laid) == "甲乙丙丁戊 己"


def test_a_character_in_no_font_is_named_with_its_places(official: Style, fonts: FontSet) -> None:
    odd = Paragraph(BlockId("p9"), (Text(f"甲{PRIVATE}乙"),), records=(RecordId("r1"),))
    with pytest.raises(MissingGlyphs) as caught:
        lay_out(bare(paragraph("甲"), odd), official, fonts)
    assert caught.value.where[PRIVATE].blocks == ("p9",)
    assert caught.value.where[PRIVATE].records == ("r1",)
    assert "U+F8FF" in caught.value.explain("en")
    assert "U+F8FF" in caught.value.explain("zh_CN")
    assert render(caught.value.sentence, "zh_CN").startswith("没有任何字体")


def test_all_missing_characters_are_told_at_once(official: Style, fonts: FontSet) -> None:
    row = Row(BlockId("row"), ((Text("\uf8fe"),),))
    table = Table(BlockId("t"), (Text("\uf8fd"),), (Column((Text("头"),)),), (row,))
    with pytest.raises(MissingGlyphs) as caught:
        lay_out(bare(paragraph(PRIVATE), table), official, fonts)
    places = {c: where.blocks for c, where in caught.value.where.items()}
    assert places == {"\uf8fd": ("t",), "\uf8fe": ("row",), PRIVATE: ("p",)}


def test_a_character_that_one_face_lacks_comes_from_another(
    official: Style, fonts: FontSet
) -> None:
    kai, song = fonts["kai-regular"], fonts["song-regular"]
    lacking = next(c for c in map(chr, range(0x2200, 0x2800)) if song.has(c) and not kai.has(c))
    laid = lay_out(bare(paragraph((Emphasis((Text(f"甲{lacking}乙"),)),))), official, fonts)
    used = {run.text: run.font for run in runs(laid.pages[0])}
    assert used == {"甲": "kai-regular", lacking: "song-regular", "乙": "kai-regular"}
    assert set(laid.fonts) >= set(used.values())


def test_strong_and_set_apart_words_have_their_faces(official: Style, fonts: FontSet) -> None:
    inlines = (Text("甲"), Strong((Text("乙"),)), Emphasis((Text("丙"),)))
    laid = lay_out(bare(paragraph(inlines)), official, fonts)
    used = {run.text: run.font for run in runs(laid.pages[0])}
    assert used == {"甲": "song-regular", "乙": "hei-bold", "丙": "kai-regular"}


def test_runs_are_as_wide_as_their_characters(official: Style, fonts: FontSet) -> None:
    words = "“引号”——破折号……R&D经费<3.5%，𠮷。" * 20
    laid = lay_out(bare(paragraph(words)), official, fonts)
    for run in runs(laid.pages[0]):
        natural = sum(fonts[run.font].widths(run.text)) * run.size / 1000
        if run.advances is not None:
            assert len(run.advances) == len(run.text)
            assert run.width == pytest.approx(sum(run.advances))
        else:
            spaced = natural + run.spacing * (len(run.text) - 1)
            assert run.width == pytest.approx(spaced, abs=0.01)
