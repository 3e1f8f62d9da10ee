"""What composing keeps never shows: a briefing is the one that would be made from nothing."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.model.anchor import AnchorState
from data.model.ids import PresetId, RecordId, RegionId
from data.model.selection import Selection
from templates.arranging.arrangement import Arrangement, renamed, set_aside
from templates.brief import brief_of
from templates.compose.kept_work import KeptWork
from templates.compose.verbatim import Unverified
from templates.document import BlockId, Document, Section, walk
from templates.presets.preset import Preset
from tests.templates.samples import (
    AS_OF,
    MemoryLibrary,
    anchor,
    event,
    figure,
    finding,
    institution,
    proposal,
    quotation,
    source,
)

SHANGHAI = (RegionId("CN-SH"),)
RECORDS = (
    finding(),
    figure(),
    figure("more", anchors=(anchor("投入130亿元"),), value=130, value_text="130亿元"),
    figure("sh", regions=SHANGHAI, anchors=(anchor("投入90亿元"),), value=90, value_text="90亿元"),
    finding("told", regions=SHANGHAI, note="请注意", stands_on=("sh",)),
    proposal(),
    proposal("again", "再设专项", regions=SHANGHAI),
    quotation(),
    quotation("second", "设施要共享", regions=SHANGHAI, note="请注意"),
    event(),
    institution(),
)
FULL = MemoryLibrary(RECORDS, (source(), source("other", title="另篇")))
START = Preset(id=PresetId("p"), name="试", template="regional-digest")
State = tuple[MemoryLibrary, Preset]
Change = Callable[[State], State]


def in_preset(**fields: object) -> Change:
    """A change of the preset."""
    return lambda state: (state[0], msgspec.structs.replace(state[1], **fields))


def in_selection(**fields: object) -> Change:
    """A change of what is picked."""

    def change(state: State) -> State:
        selection = msgspec.structs.replace(state[1].selection, **fields)
        return state[0], msgspec.structs.replace(state[1], selection=selection)

    return change


def with_option(**options: object) -> Change:
    """A change of options."""

    def change(state: State) -> State:
        given: Mapping[str, object] = {**state[1].options, **options}
        return state[0], msgspec.structs.replace(state[1], options=given)

    return change


def by_hand(work: Callable[[Arrangement], Arrangement]) -> Change:
    """A change of the arrangement."""

    def change(state: State) -> State:
        arrangement = work(state[1].arrangement)
        return state[0], msgspec.structs.replace(state[1], arrangement=arrangement)

    return change


def in_library(**fields: object) -> Change:
    """A change of the library: records, sources or what verification says."""
    return lambda state: (replace(state[0], **fields), state[1])  # type: ignore[arg-type]


def corrected(name: str, **fields: object) -> Change:
    """A record is corrected."""

    def change(state: State) -> State:
        records = tuple(
            msgspec.structs.replace(each, **fields) if each.id == name else each
            for each in state[0].records
        )
        return replace(state[0], records=records), state[1]

    return change


CHANGES: Mapping[str, Change] = {
    "everywhere": in_selection(regions=()),
    "one region": in_selection(regions=SHANGHAI),
    "other region": in_selection(regions=(RegionId("CN-GD"),)),
    "left out": in_selection(excluded=(RecordId("figure"),)),
    "taken back": in_selection(excluded=()),
    "digest": in_preset(template="regional-digest", options={}),
    "review": in_preset(template="theme-review", options={}),
    "proposals": in_preset(template="proposal-digest", options={}),
    "traditional": with_option(language="zh-Hant"),
    "english": with_option(language="en"),
    "simplified": with_option(language="zh-Hans"),
    "evidence": with_option(annex=True),
    "renamed": by_hand(lambda work: renamed(work, "CN-GD", "粤")),
    "aside": by_hand(lambda work: set_aside(work, BlockId("CN-GD.figures"))),
    "untouched": by_hand(lambda _work: Arrangement()),
    "other words": corrected("finding", text="改过的话。"),
    "other note": corrected("second", note="改过的注"),
    "no note": corrected("told", note=""),
    "other source": in_library(known_sources=(source(title="改过的题名"), source("other"))),
    "own sources": in_library(known_sources=FULL.known_sources),
    "doubted": in_library(states={"quotation": AnchorState.NOT_FOUND}),
    "verified": in_library(states={}),
}


def made(state: State, kept: KeptWork | None) -> Document:
    library, preset = state
    return brief_of(library, preset, AS_OF, Unverified.MARK, kept).document(kept=kept)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(sorted(CHANGES)), max_size=6))
def test_whatever_is_changed_the_briefing_is_the_one_made_from_nothing(changes: list[str]) -> None:
    kept = KeptWork()
    state: State = FULL, START
    assert made(state, kept) == made(state, None)
    for name in changes:
        state = CHANGES[name](state)
        assert made(state, kept) == made(state, None), name


def test_a_record_that_did_not_change_keeps_item_blocks_and_evidence() -> None:
    kept = KeptWork()
    before = brief_of(FULL, START, AS_OF, kept=kept)
    first = before.document(kept=kept)
    preset = msgspec.structs.replace(START, selection=Selection(regions=(RegionId("CN-GD"),)))
    after = brief_of(FULL, preset, AS_OF, kept=kept)
    second = after.document(kept=kept)
    assert after.material.by_id[RecordId("figure")] is before.material.by_id[RecordId("figure")]
    known = {entry.record: entry for entry in first.manifest}
    assert second.manifest
    assert all(entry is known[entry.record] for entry in second.manifest)


@pytest.mark.parametrize("language", ["traditional", "english"])
def test_blocks_that_did_not_change_are_not_put_into_another_script_again(language: str) -> None:
    kept = KeptWork()
    state = CHANGES[language]((FULL, START))
    first = made(state, kept)
    state = CHANGES["left out"](state)
    second = made(state, kept)
    assert second == made(state, None)
    before = {id(block) for block in walk(first.blocks) if not isinstance(block, Section)}
    same = [block for block in walk(second.blocks) if id(block) in before]
    assert len(same) > len(before) / 2
    assert first != second


@pytest.mark.parametrize("language", ["simplified", "traditional", "english"])
def test_what_is_done_by_hand_asks_the_template_nothing_again(language: str) -> None:
    kept = KeptWork()
    start = CHANGES[language]((FULL, START))
    made(start, kept)
    before = kept.markup._made
    state = CHANGES["renamed"](start)
    assert made(state, kept) == made(state, None)
    assert kept.markup._made is before
    made(CHANGES["evidence"](state), kept)
    assert kept.markup._made is not before
