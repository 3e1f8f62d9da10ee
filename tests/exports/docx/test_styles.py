"""Styles: every one of ours is Word's, and none says what the style does not."""

import pytest

from exports.docx.style_ids import StyleIds, style_id, word_name
from templates.style import PARAGRAPH_STYLES, load_style
from tests.exports.docx import builder
from tests.exports.docx.xpaths import Part

STYLES = ("official", "institute")


def part(style: str) -> Part:
    return Part(builder.written(builder.full(), style), "word/styles.xml")


@pytest.mark.parametrize(
    ("name", "word", "identifier"),
    [
        ("Heading 1", "heading 1", "Heading1"),
        ("TOC 2", "toc 2", "TOC2"),
        ("TOC Heading", "TOC Heading", "TOCHeading"),
        ("Caption", "caption", "Caption"),
        ("footnote text", "footnote text", "FootnoteText"),
        ("Title", "Title", "Title"),
        ("Table Head", "Table Head", "TableHead"),
    ],
)
def test_built_in_styles_have_words_own_names(name: str, word: str, identifier: str) -> None:
    assert word_name(name) == word
    assert style_id(name) == identifier


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("key", PARAGRAPH_STYLES)
def test_every_paragraph_style_is_there(style: str, key: str) -> None:
    looks = load_style(style)
    look, identifier = looks.paragraph(key), StyleIds(looks)[key]
    found, at = part(style), f"/w:styles/w:style[@w:styleId='{identifier}']"
    face = looks.faces[look.face]
    assert found.values(f"{at}/w:rPr/w:rFonts/@w:eastAsia") == [face.word]
    assert found.values(f"{at}/w:rPr/w:rFonts/@w:ascii") == [face.latin]
    assert bool(found.find(f"{at}/w:rPr/w:b")) is face.bold
    assert bool(found.find(f"{at}/w:pPr/w:keepNext")) is look.keep_with_next
    level = [] if look.outline_level is None else [str(look.outline_level)]
    assert found.values(f"{at}/w:pPr/w:outlineLvl/@w:val") == level
    assert found.values(f"{at}/w:pPr/w:spacing/@w:line") == [f"{look.leading * 20:.0f}"]
    assert character_width(found, at) == pytest.approx(look.size, abs=0.03)


def character_width(found: Part, at: str) -> float:
    """How far apart the characters of a style stand, in points."""
    (size,) = found.values(f"{at}/w:rPr/w:sz/@w:val")
    spacing = found.values(f"{at}/w:rPr/w:spacing/@w:val") or ["0"]
    return int(size) / 2 + int(spacing[0]) / 20


def test_28_characters_fill_a_line_of_the_official_page() -> None:
    width = character_width(part("official"), "//w:style[@w:styleId='BodyText']")
    assert 28 * width <= 156 * 72 / 25.4 < 29 * width


def test_size_3_is_what_word_calls_it() -> None:
    assert part("official").values("//w:style[@w:styleId='BodyText']/w:rPr/w:sz/@w:val") == ["32"]


def test_first_lines_are_indented_by_characters() -> None:
    indent = "//w:style[@w:styleId='BodyText']/w:pPr/w:ind/@w:firstLineChars"
    assert part("official").values(indent) == ["200"]


@pytest.mark.parametrize(
    ("language", "expected"), [("zh-Hans", "zh-CN"), ("zh-Hant", "zh-TW"), ("en", "zh-CN")]
)
def test_the_defaults_name_the_language(language: str, expected: str) -> None:
    styles = Part(builder.written(builder.document(language=language)), "word/styles.xml")
    assert styles.values("//w:docDefaults//w:lang/@w:eastAsia") == [expected]


def test_a_quotation_bar_stands_beside_the_attribution_too() -> None:
    styles = part("institute")
    bars = [
        styles.values(f"//w:style[@w:styleId='{name}']/w:pPr/w:pBdr/w:left/@w:space")
        + styles.values(f"//w:style[@w:styleId='{name}']/w:pPr/w:ind/@w:left")
        for name in ("Quote", "Attribution")
    ]
    assert bars[0] == bars[1]
    assert len(bars[0]) == 2


def test_what_hangs_beside_a_label_has_room_for_the_widest_one() -> None:
    few = part("official").values("//w:style[@w:styleId='Bibliography']/w:pPr/w:ind/@w:hanging")
    cites = [builder.cite(f"s{i}") for i in range(120)]
    many = builder.document(builder.para("p", *cites))
    many.sources.update({f"s{i}": builder.source(f"s{i}") for i in range(120)})  # type: ignore[attr-defined]
    styles = Part(builder.written(many), "word/styles.xml")
    wide = styles.values("//w:style[@w:styleId='Bibliography']/w:pPr/w:ind/@w:hanging")
    assert int(wide[0]) > int(few[0])


def test_styles_with_a_grid_or_rules_only() -> None:
    borders = "//w:style[@w:styleId='BriefingTable']/w:tblPr/w:tblBorders/*"
    assert len(part("official").find(borders)) == 6
    assert len(part("institute").find(borders)) == 2


def test_attributions_hang_below_their_dash() -> None:
    indents = "//w:style[@w:styleId='Attribution']/w:pPr/w:ind"
    assert part("official").values(f"{indents}/@w:hanging") == ["560"]
    assert part("institute").values(f"{indents}/@w:hanging") == []
