from templates.document import Align
from templates.style import load_style
from templates.unspread import unspread


def test_sentences_in_a_latin_script_are_not_spread_to_the_right_edge() -> None:
    style = load_style("official")
    english = unspread(style, "en")
    assert {english.paragraph(key).align for key in ("lead", "note", "table-note")} == {Align.LEFT}
    assert english.paragraph("item") == style.paragraph("item")
    assert english.paragraph("subtitle").align is Align.CENTER


def test_chinese_is_spread() -> None:
    style = load_style("official")
    assert unspread(style, "zh-Hant") is style
