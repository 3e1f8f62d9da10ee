"""The library as the other rooms use it."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from data.errors import Cancelled, CannotError
from data.evidence.reports import Outcome
from data.library.library import Library
from data.model.anchor import AnchorState
from data.model.ids import RecordId, SourceId
from data.model.record import Kind
from data.model.selection import Period, Selection
from data.progress import Progress
from tests.data.conftest import World
from tests.data.samples import (
    ACCESS,
    CANTON,
    FACILITIES,
    FJ,
    GD,
    HETAO,
    INDUSTRY,
    RECORDS,
    REGIONS,
    SOURCES,
    SZ,
    THEMES,
)


def test_the_lists_come_in_their_order(library: Library) -> None:
    assert library.regions() == REGIONS
    assert library.themes() == THEMES
    assert library.sources() == SOURCES
    assert library.source(SourceId("zone")) == SOURCES[2]


def test_everything_is_found_in_the_stable_order(library: Library) -> None:
    ids = library.find(Selection()).ids
    dated = [entry.date for entry in library.entries(ids)]
    assert dated == sorted(dated, reverse=True)
    assert set(ids) == {record.id for record in RECORDS}
    assert ids[-2:] == ("park", "shared-platform")


def test_counts_for_the_whole_library(library: Library) -> None:
    facets = library.find(Selection()).facets
    assert facets.regions == {GD: 5, CANTON: 2, SZ: 2, FJ: 1}
    assert facets.themes == {FACILITIES: 5, ACCESS: 2, INDUSTRY: 2, "industry.software": 1}
    assert facets.kinds == dict.fromkeys(Kind, 1)
    assert facets.total == 6


def test_counts_follow_the_other_facets(library: Library) -> None:
    facets = library.find(Selection(regions=(CANTON,), kinds=(Kind.QUOTATION,))).facets
    assert facets.total == 1
    assert facets.regions == {GD: 1, CANTON: 1, SZ: 0, FJ: 0}
    assert facets.kinds[Kind.FIGURE] == 1
    assert facets.kinds[Kind.PROPOSAL] == 0
    assert facets.themes[ACCESS] == 1


@pytest.mark.parametrize(
    ("selection", "ids"),
    [
        (Selection(regions=(GD,), kinds=(Kind.FINDING, Kind.FIGURE)), {"summary", "invested"}),
        (Selection(regions=(SZ,)), {"shared-platform", "park"}),
        (Selection(themes=(INDUSTRY,)), {"listed", "shared-platform"}),
        (Selection(query="平台", kinds=(Kind.QUOTATION,)), {"open-up"}),
        (Selection(period=Period(start="2023-07", end="2023-09")), {"listed", "invested"}),
        (Selection(regions=(FJ,), pinned=(RecordId("park"),)), {"listed", "park"}),
        (
            Selection(pinned=(RecordId("park"),), excluded=(RecordId("park"),), regions=(FJ,)),
            {"listed"},
        ),
        (Selection(regions=(FJ,), excluded=(RecordId("listed"),)), set()),
        (Selection(query="没有这样的话"), set()),
    ],
)
def test_a_selection_finds(library: Library, selection: Selection, ids: set[str]) -> None:
    assert set(library.find(selection).ids) == ids


def test_entries_come_in_the_order_asked(library: Library) -> None:
    asked = [RecordId(each) for each in ("park", "invested", "park")]
    assert [entry.record.id for entry in library.entries(asked)] == asked
    assert library.entries([]) == []


def test_very_many_can_be_asked_for(library: Library) -> None:
    assert len(library.entries([RecordId("park")] * 70_000)) == 70_000


def test_what_is_not_there_is_told(library: Library) -> None:
    with pytest.raises(CannotError, match="no record “nothing”"):
        library.entries([RecordId("park"), RecordId("nothing")])
    with pytest.raises(CannotError, match="no source “nowhere”"):
        library.source(SourceId("nowhere"))
    with pytest.raises(CannotError, match="no source “nowhere”"):
        library.source_text(SourceId("nowhere"))


def test_the_records_of_a_source_are_those_with_an_anchor_in_it(library: Library) -> None:
    for source in SOURCES:
        expected = {r.id for r in RECORDS if source.id in {a.source for a in r.anchors}}
        assert {r.id for r in library.records_in(SourceId(source.id))} == expected
    assert library.records_in(SourceId("page")) == []


def test_a_text_is_there_once_attached(library: Library, world: World) -> None:
    zone = SourceId("zone")
    assert library.source_text(zone) is None
    report = library.attach([world.texts / "zone.txt"])
    assert report.clean
    assert report.sources == (zone,)
    assert library.source_text(zone) == HETAO
    assert library.source_text(SourceId("page-xiamen")) is None
    assert library.entry(RecordId("park")).states == (AnchorState.EXACT,)
    assert library.entry(RecordId("shared-platform")).states == (AnchorState.EXACT_AFTER_EDITS,)
    assert library.entry(RecordId("listed")).states == (AnchorState.NOT_ATTACHED,)


def test_a_folder_attaches_all_and_says_what_else_is_there(library: Library, world: World) -> None:
    (world.texts / "other.txt").write_text("别的", encoding="utf-8")
    (world.texts / "photo.jpg").touch()
    report = library.attach([world.texts, world.texts / "nothing.txt"])
    assert {result.path.name: result.outcome for result in report.files} == {
        "other.txt": Outcome.UNKNOWN,
        "page.txt": Outcome.ATTACHED,
        "zone.txt": Outcome.ATTACHED,
        "nothing.txt": Outcome.UNREADABLE,
    }
    assert report.skipped == 1
    assert not report.clean
    assert set(report.sources) == {source.id for source in SOURCES}
    assert library.verify().clean


def test_attaching_again_changes_nothing(library: Library, world: World) -> None:
    library.attach([world.texts])
    again = library.attach([world.texts])
    assert again.clean
    assert again.sources == ()
    assert {result.outcome for result in again.files} == {Outcome.ALREADY}


def test_cancelled_attaching_attaches_nothing(library: Library, world: World) -> None:
    told: list[float] = []

    def cancel_after_the_first() -> bool:
        return len(told) == 1

    progress = Progress(lambda fraction, _what: told.append(fraction), cancel_after_the_first)
    with pytest.raises(Cancelled):
        library.attach([world.texts], progress)
    assert library.source_text(SourceId("page-xiamen")) is None


def test_verifying_remembers_what_it_found(library: Library, world: World) -> None:
    assert library.verify().counts == {AnchorState.NOT_ATTACHED: 6}
    library.attach([world.texts])
    with library._writing() as session:
        session.tell("DELETE FROM anchor_states")
    assert library.entry(RecordId("park")).states == (AnchorState.NOT_ATTACHED,)
    assert library.verify().counts == {
        AnchorState.EXACT: 5,
        AnchorState.EXACT_AFTER_EDITS: 1,
    }
    assert library.entry(RecordId("park")).states == (AnchorState.EXACT,)


def test_it_may_be_opened_here_and_used_there(world: World) -> None:
    """The desk does its work with the library on one worker thread."""
    library = Library.open(world.file, pack=world.pack)
    with ThreadPoolExecutor(max_workers=1) as worker:
        ids = worker.submit(lambda: library.find(Selection(query="平台")).ids).result()
        entries = worker.submit(library.entries, ids).result()
        report = worker.submit(library.attach, [world.texts]).result()
        assert worker.submit(threading.get_ident).result() != threading.get_ident()
        worker.submit(library.close).result()
    assert len(entries) == len(ids) > 0
    assert report.clean


def test_a_missing_folder_to_attach_is_told(library: Library, tmp_path: Path) -> None:
    report = library.attach([tmp_path / "nowhere"])
    assert [result.outcome for result in report.files] == [Outcome.UNREADABLE]
