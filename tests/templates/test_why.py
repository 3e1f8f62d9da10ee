"""Why a record is in a briefing or not, in sentences, with the way to change it."""

import datetime as dt

import pytest

from data.model.controlled import Names
from data.model.ids import PresetId, RecordId, RegionId, ThemeId
from data.model.record import Kind
from data.model.selection import Period, Selection
from templates.arranging.arrangement import Arrangement, set_aside
from templates.arranging.outline import outline_of
from templates.arranging.own import FromRecord, OwnNote, OwnParagraph
from templates.brief import compose_preset
from templates.compose.verbatim import Unverified
from templates.presets.preset import Preset
from templates.why import Way, Why, called, why
from tests.templates.samples import MemoryLibrary, finding, quotation

RECORDS = (finding("one"), quotation("said"))


def asked(
    record: str,
    selection: Selection,
    library: MemoryLibrary,
    arrangement: Arrangement | None = None,
    **more: object,
) -> Why:
    preset = Preset(
        id=PresetId("test"),
        name="试",
        template=str(more.get("template", "regional-digest")),
        selection=selection,
        arrangement=arrangement or Arrangement(),
    )
    document = compose_preset(library, preset, dt.date(2024, 6, 1), Unverified.MARK)
    return why(library, preset, RecordId(record), outline_of(document), "en")


def ways(found: Why) -> list[tuple[Way | None, bool]]:
    return [(reason.way, reason.speaks_for) for reason in found.reasons]


@pytest.fixture
def library() -> MemoryLibrary:
    return MemoryLibrary(RECORDS)


def first(library: MemoryLibrary, record: str) -> tuple[RegionId, ThemeId]:
    (entry,) = library.entries([RecordId(record)])
    return entry.record.regions[0], entry.record.themes[0]


def test_filters_that_let_it_through_say_so(library: MemoryLibrary) -> None:
    region, theme = first(library, "one")
    picked = Selection(regions=(region,), themes=(theme,), kinds=(Kind.FINDING,))
    found = asked("one", picked, library)
    assert found.printed
    assert ways(found) == [(Way.REGIONS, True), (Way.THEMES, True), (Way.KINDS, True)]


def test_the_filter_that_keeps_it_out_says_so(library: MemoryLibrary) -> None:
    found = asked("one", Selection(kinds=(Kind.QUOTATION,)), library)
    assert not found.printed
    assert ways(found) == [(Way.KINDS, False)]


def test_pinned_and_excluded_come_before_filters(library: MemoryLibrary) -> None:
    one = RecordId("one")
    pinned = asked("one", Selection(kinds=(Kind.QUOTATION,), pinned=(one,)), library)
    assert ways(pinned)[0] == (Way.UNPIN, True)
    excluded = asked("one", Selection(excluded=(one,)), library)
    assert ways(excluded) == [(Way.INCLUDE, False)]


def test_what_is_set_aside_names_its_line(library: MemoryLibrary) -> None:
    preset = Preset(id=PresetId("t"), name="试", template="regional-digest")
    document = compose_preset(library, preset, dt.date(2024, 6, 1), Unverified.MARK)
    line = outline_of(document).places_of[RecordId("one")]
    found = asked("one", Selection(), library, set_aside(Arrangement(), line))
    assert not found.printed
    assert [(r.way, r.target) for r in found.reasons] == [(Way.TAKE_BACK, line)]


def test_a_note_that_takes_from_it_is_a_reason(library: MemoryLibrary) -> None:
    note = OwnNote(
        id="own.1", paragraphs=(OwnParagraph(runs=(FromRecord(record=RecordId("one")),)),)
    )
    picked = Selection(kinds=(Kind.QUOTATION,))
    found = asked("one", picked, library, Arrangement(own=(note,)))
    assert found.printed
    assert ways(found) == [(Way.KINDS, False), (Way.NOTE, True)]


def test_what_the_template_leaves_out_leads_to_its_options(library: MemoryLibrary) -> None:
    found = asked("said", Selection(), library, template="one-pager")
    assert not found.printed
    assert ways(found) == [(Way.OPTIONS, False)]


def test_a_period_and_words_that_do_not_fit(library: MemoryLibrary) -> None:
    found = asked("one", Selection(query="没有这样的字"), library)
    assert (Way.SEARCH, False) in ways(found)
    assert Way.PERIOD not in dict(ways(asked("one", Selection(period=Period()), library)))


@pytest.mark.parametrize(
    ("language", "said"), [("zh_CN", "广东"), ("zh_TW", "廣東"), ("en", "Guangdong")]
)
def test_names_are_told_in_every_language_of_the_interface(language: str, said: str) -> None:
    assert called(Names(zh="广东", en="Guangdong"), language) == said
