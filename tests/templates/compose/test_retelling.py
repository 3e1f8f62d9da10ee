"""One briefing in three languages: what changes, what must not, and how it is declared."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.evidence.edits import printed
from data.evidence.traditional import traditional
from data.model.edit import CornerMarks, FullWidth, Insert, OutputEdit, ToHans, ToHant
from data.model.ids import PresetId
from data.model.record import Record
from data.model.selection import Selection
from data.model.source import Script
from data.pack import read_pack, shipped
from templates.brief import compose_preset
from templates.compose.pruning import all_inlines
from templates.compose.quoting import MARKS, within_marks
from templates.compose.retelling import traditional_edits
from templates.compose.script import PROSE, own
from templates.document import Block, Document, Evidence, Text, plain
from templates.labels import LABEL_LANGUAGES, labels
from templates.presets.preset import OptionValue, Preset
from tests.templates.samples import (
    AS_OF,
    ONE_OF_EACH,
    MemoryLibrary,
    figure,
    finding,
    quotation,
    source,
)

HAN = re.compile("[\u3400-\u9fff]")
TEMPLATES = ("regional-digest", "proposal-digest")
SENTENCE = st.text(alphabet="发展后里干“”‘’，广东研究A1", min_size=1, max_size=20)


def briefing(
    language: str,
    records: tuple[Record, ...] = ONE_OF_EACH,
    template: str = "regional-digest",
    script: Script = Script.HANS,
) -> Document:
    library = MemoryLibrary(records, (source(script=script), source("other")))
    options: dict[str, OptionValue] = {"language": language, "annex": True, "contents": True}
    preset = Preset(
        id=PresetId("p"), name="试", template=template, style="official", options=options,
        selection=Selection(),
    )  # fmt: skip
    return compose_preset(library, preset, AS_OF)


@cache
def pack_briefing(language: str, template: str) -> Document:
    pack = read_pack(shipped())
    library = MemoryLibrary(
        pack.records, tuple(pack.sources), tuple(pack.regions), tuple(pack.themes)
    )
    preset = Preset(
        id=PresetId("p"), name="试", template=template, style="official", selection=Selection(),
        options={"language": language, "annex": True},
    )  # fmt: skip
    return compose_preset(library, preset, AS_OF)


def texts(value: object) -> Iterator[Text]:
    """Every text of the tree that is not quoted."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif isinstance(value, msgspec.Struct) and not isinstance(value, Evidence):
        for field in value.__struct_fields__:
            yield from texts(getattr(value, field))


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_of_our_own_stays_simplified(template: str) -> None:
    document = pack_briefing("zh-Hant", template)
    left = {text.text for text in texts(document.blocks) if not text.lang}
    assert left
    assert {text for text in left if own(text) != text} == set()
    assert document.meta.language == "zh-Hant"


@pytest.mark.parametrize("template", TEMPLATES)
def test_chinese_words_in_an_english_briefing_say_that_they_are_chinese(template: str) -> None:
    document = pack_briefing("en", template)
    assert {
        text.text for text in texts(document.blocks) if not text.lang and HAN.search(text.text)
    } == set()
    assert not HAN.search(document.meta.title)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", LABEL_LANGUAGES)
def test_printed_words_are_span_and_declared_edits(language: str, template: str) -> None:
    document = pack_briefing(language, template)
    evidence = {entry.record: entry.evidence for entry in document.manifest}
    quoted = [
        inline
        for inline in all_inlines(document.blocks)
        if isinstance(inline, Evidence) and inline.verbatim
    ]
    assert quoted
    for inline in quoted:
        known = evidence[inline.record]
        edits = msgspec.convert(known["edits"], tuple[OutputEdit, ...])
        words = printed(known["anchors"][0]["exact"], edits)  # type: ignore[index]
        assert plain(inline.children) in {words, within_marks(words, MARKS[language])}


@pytest.mark.parametrize(
    ("exact", "declared", "script", "expected"),
    [
        ("广东发展", (), Script.HANS, (ToHant(),)),
        ("上海", (), Script.HANS, ()),
        ("所谓“双创”", (), Script.HANS, (ToHant(), CornerMarks())),
        ("廣東發展", (ToHans(),), Script.HANT, ()),
        ("廣東,發展", (FullWidth(), ToHans()), Script.HANT, (FullWidth(),)),
        (
            "发展",
            (Insert(at=0, text="广东", why="补"),),
            Script.HANS,
            (Insert(at=0, text="廣東", why="补"), ToHant()),
        ),
    ],
)
def test_only_what_changes_something_is_declared(
    exact: str,
    declared: tuple[ToHans | FullWidth | Insert, ...],
    script: Script,
    expected: tuple[OutputEdit, ...],
) -> None:
    assert traditional_edits(exact, declared, script) == expected


@given(SENTENCE)
def test_a_span_in_the_other_script_has_as_many_characters(exact: str) -> None:
    words = printed(exact, traditional_edits(exact, (), Script.HANS))
    assert len(words) == len(exact)
    assert words == own(exact)


def test_a_traditional_source_is_quoted_as_it_stands() -> None:
    record = quotation("quotation", "平臺要開放", edits=(ToHans(),))
    document = briefing("zh-Hant", (record,), script=Script.HANT)
    (quoted,) = [i for i in all_inlines(document.blocks) if isinstance(i, Evidence)]
    assert plain(quoted.children) == "平臺要開放"
    (entry,) = document.manifest
    assert entry.evidence["edits"] == []


def test_names_dates_and_counts_are_english() -> None:
    document = briefing("en", (finding(), figure("figure", as_of="2024-01")))
    told = [text.text for text in texts(document.blocks)]
    assert "Findings" in told
    assert any("January 2024" in text for text in told)
    assert any("1 finding and 1 figure, from 1 published source" in text for text in told)


def test_the_annex_tells_the_conversion() -> None:
    told = [text.text for text in texts(briefing("zh-Hant").blocks)]
    assert labels("zh-Hant")["edit-to-hant"] in told


def test_labels_are_traditional_already() -> None:
    for text in labels("zh-Hant").values():
        assert traditional(text) == text


def test_every_text_that_a_block_prints_is_known() -> None:
    keys = {"id", "href", "source", "locator", "record", "lang", "text"}
    for block in Block.__args__:
        for name, kind in block.__annotations__.items():
            if kind in {"str", "tuple[str, ...]", str}:
                assert name in (*PROSE.get(block, ()), *keys)
