"""Editing records: every change a revision, nothing lost, everything that is shown follows."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import CannotError, UsageError
from data.library.checking import EditError
from data.library.editing import Change, StaleError
from data.library.entry import Origin
from data.library.library import Library
from data.library.revision import Action, Revision
from data.model.anchor import AnchorState
from data.model.ids import RecordId
from data.model.record import Record
from data.model.selection import Selection
from tests.data.conftest import World
from tests.data.samples import (
    FJ,
    GUANGZHOU,
    INVESTED,
    LISTED,
    OPENED,
    PARK,
    RECORDS,
    SOFTWARE,
    anchor,
    write_pack,
)

ME = Change("王某")
ID = RecordId("invested")
replace = msgspec.structs.replace
RENAMED = replace(INVESTED, title="我改的题目")


def others(without: Record) -> list[Record]:
    return [record for record in RECORDS if record is not without]


def test_an_edit_keeps_the_former_revision_and_who_made_it(library: Library) -> None:
    entry = library.edit(RENAMED, Change("王某", "题目不准"))
    assert (entry.record, entry.revision, entry.origin) == (RENAMED, 2, Origin.USER)
    first, second = library.history(ID)
    assert (first.record, first.action, first.by) == (INVESTED, Action.ADDED, "sample 1")
    assert (second.record, second.action) == (RENAMED, Action.EDITED)
    assert (second.by, second.reason) == ("王某", "题目不准")
    assert second.at >= first.at > "2020"
    assert [(each.field, each.before, each.after) for each in second.differences] == [
        ("title", INVESTED.title, RENAMED.title)
    ]


def test_the_same_again_is_no_revision(library: Library) -> None:
    assert library.edit(INVESTED, ME).revision == 1
    assert library.bring_back(ID, ME).revision == 1


def test_everything_shown_follows_an_edit_at_once(library: Library) -> None:
    library.find(Selection(query="我改的题目"))
    library.entry(ID)
    moved = replace(RENAMED, regions=(FJ,), themes=(SOFTWARE,), as_of="2030")
    library.edit(moved, ME)
    assert library.find(Selection(query="我改的题目")).ids == (ID,)
    assert library.find(Selection(query="广州累计投入")).ids == ()
    found = library.find(Selection())
    assert found.ids[0] == ID  # the newest now
    assert found.facets.regions[FJ] == 2
    assert library.entry(ID).date == "2030"


def test_conflicts_follow_an_edit(library: Library) -> None:
    wrong = replace(INVESTED, value=99)
    (told,) = library.new_conflicts(wrong)
    assert told.records == (ID,)
    before = {each.id for each in library.conflicts()}
    assert library.brought_conflicts(INVESTED) == ()
    library.edit(wrong, ME)
    assert {each.id for each in library.conflicts()} - before == {told.id}
    assert [each.id for each in library.brought_conflicts(INVESTED)] == [told.id]
    library.restore(ID, 1, ME)
    assert {each.id for each in library.conflicts()} == before
    assert library.brought_conflicts(INVESTED) == ()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": "短"}, "title"),
        ({"title": "字" * 25}, "title"),
        ({"as_of": "2024-13"}, "as_of"),
        ({"note": "两\n行"}, "note"),
        ({"regions": ()}, "regions"),
        ({"regions": ("CN-ZZ",)}, "regions"),
        ({"themes": ("nothing",)}, "themes"),
        ({"value_text": "999亿元"}, "value_text"),
        ({"value": "many"}, "value"),
        ({"anchors": (anchor(GUANGZHOU, "4个"),)}, "anchors"),
    ],
)
def test_what_cannot_be_is_refused_with_its_field(
    library: Library, change: dict[str, object], field: str
) -> None:
    wrong = replace(INVESTED, **change)
    assert field in {each.field for each in library.check_edit(wrong).faults}
    with pytest.raises(EditError):
        library.edit(wrong, ME)
    assert library.entry(ID).revision == 1


def test_words_can_be_moved_only_to_where_the_source_says_them(
    library: Library, world: World
) -> None:
    library.attach([world.texts])
    wrong = replace(OPENED.anchors[0], exact="平台要开放分享")
    with pytest.raises(EditError, match="does not stand there"):
        library.edit(replace(OPENED, anchors=(wrong,)), ME)
    fine = replace(OPENED, anchors=(anchor(GUANGZHOU, "要开放共享"),))
    assert library.edit(fine, ME).states == (AnchorState.EXACT,)


def test_what_the_source_does_not_say_is_a_remark_and_no_fault(
    library: Library, world: World
) -> None:
    library.attach([world.texts])
    found = library.check_edit(replace(OPENED, speaker="李某"))
    assert found.faults == ()
    assert any("李某" in str(each) for each in found.remarks)


def test_a_retired_record_is_found_nowhere_and_keeps_its_history(library: Library) -> None:
    library.find(Selection(query="累计"))
    entry = library.retire(ID, Change("王某", "重复"))
    assert entry.retired
    assert ID not in library.find(Selection()).ids
    assert ID not in library.find(Selection(query="累计")).ids
    assert ID not in library.find(Selection(pinned=(ID,))).ids
    assert library.find(Selection()).facets.total == len(RECORDS) - 1
    assert library.history(ID)[-1].reason == "重复"
    assert not library.bring_back(ID, ME).retired
    assert ID in library.find(Selection()).ids
    assert [each.action for each in library.history(ID)] == [
        Action.ADDED,
        Action.RETIRED,
        Action.BROUGHT_BACK,
    ]


def test_a_change_of_what_somebody_else_has_changed_is_refused(library: Library) -> None:
    library.edit(RENAMED, Change("王某", since=1))
    with pytest.raises(StaleError):
        library.edit(replace(INVESTED, title="另一个题目"), Change("李某", since=1))
    assert library.entry(ID).record == RENAMED


def test_what_there_is_none_of_cannot_be_changed(library: Library) -> None:
    with pytest.raises(CannotError):
        library.edit(replace(INVESTED, id="nobody"), ME)
    with pytest.raises(CannotError):
        library.history(RecordId("nobody"))
    with pytest.raises(UsageError, match="no revision 7"):
        library.restore(ID, 7, ME)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), st.sampled_from(("甲题目", "乙题目", "丙题目"))),
        st.tuples(st.just("retire"), st.just("")),
        st.tuples(st.just("bring back"), st.just("")),
        st.tuples(st.just("restore"), st.integers(1, 9)),
        st.tuples(st.just("pack"), st.integers(1, 3)),
    ),
    max_size=7,
)


@given(steps=STEPS)
@settings(max_examples=15)
def test_whatever_is_done_the_history_is_whole_and_ends_with_what_is(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, object]]
) -> None:
    folder = tmp_path_factory.mktemp("steps")
    pack, file = write_pack(folder / "pack"), folder / "library.jiyao"
    version = 1
    library = Library.open(file, pack=pack)
    for what, value in steps:
        before = library.history(ID)
        if what == "pack":
            library.close()
            version += 1
            write_pack(
                pack, [replace(INVESTED, value=int(str(value))), *others(INVESTED)], version=version
            )
            library = Library.open(file, pack=pack)
        else:
            step(library, what, value, len(before))
        check_history(before, library)
    library.close()


def step(library: Library, what: str, value: object, count: int) -> None:
    record = library.entry(ID).record
    if what == "edit":
        library.edit(replace(record, title=value), ME)
    elif what == "restore":
        library.restore(ID, 1 + int(str(value)) % count, ME)
    else:
        (library.retire if what == "retire" else library.bring_back)(ID, ME)


def check_history(before: tuple[Revision, ...], library: Library) -> None:
    """Nothing former has changed, the numbers go on, and the last is what the library shows."""
    after, entry = library.history(ID), library.entry(ID)
    assert [each.number for each in after] == list(range(1, len(after) + 1))
    assert after[: len(before)] == before
    last = after[-1]
    assert (last.number, last.record) == (entry.revision, entry.record)
    assert (last.retired, last.origin) == (entry.retired, entry.origin)
    assert (ID in library.find(Selection()).ids) is not entry.retired


RAISED = replace(INVESTED, value=130)


def reopened(world: World) -> Library:
    return Library.open(world.file, pack=world.pack)


def test_an_edit_stays_when_the_pack_changes_the_record_and_that_is_told(world: World) -> None:
    with reopened(world) as library:
        library.edit(RENAMED, ME)
        assert library.notices == ()
    write_pack(world.pack, [RAISED, *others(INVESTED)], version=2)
    with reopened(world) as library:
        assert library.entry(ID).record == RENAMED
        (notice,) = library.notices
        assert "invested" in str(notice)
        told = [(each.action, each.by, each.record) for each in library.history(ID)]
        assert told == [
            (Action.ADDED, "sample 1", INVESTED),
            (Action.EDITED, "王某", RENAMED),
            (Action.UPDATED, "sample 2", RAISED),
            (Action.KEPT, "王某", RENAMED),
        ]
    with reopened(world) as library:
        assert library.notices == ()
    write_pack(world.pack, [RAISED, *others(INVESTED)], version=3)
    with reopened(world) as library:
        assert library.notices == ()  # the pack says what it said before
        assert library.entry(ID).revision == 4


def test_what_the_pack_gives_up_stays_when_the_person_has_changed_it(world: World) -> None:
    with reopened(world) as library:
        library.edit(RENAMED, ME)
    write_pack(world.pack, [r for r in RECORDS if r.id not in ("invested", "summary")], version=2)
    with reopened(world) as library:
        assert library.entry(ID).record == RENAMED
        assert not library.entry(ID).retired
        assert library.notices


def test_a_retired_record_does_not_come_back_with_the_pack(world: World) -> None:
    with reopened(world) as library:
        library.retire(ID, ME)
    write_pack(world.pack, [RAISED, *others(INVESTED)], version=2)
    with reopened(world) as library:
        assert library.entry(ID).retired
        assert library.notices


def test_what_was_put_back_follows_the_pack_again(world: World) -> None:
    with reopened(world) as library:
        library.edit(RENAMED, ME)
        library.restore(ID, 1, ME)
    write_pack(world.pack, [RAISED, *others(INVESTED)], version=2)
    with reopened(world) as library:
        assert (library.entry(ID).record, library.entry(ID).origin) == (RAISED, Origin.PACK)
        assert library.notices == ()
        assert library.find(Selection(query="我改的题目")).ids == ()


def test_what_the_pack_takes_over_is_the_packs(world: World) -> None:
    with reopened(world) as library:
        library.edit(RENAMED, ME)
    write_pack(world.pack, [RENAMED, *others(INVESTED)], version=2)
    with reopened(world) as library:
        assert (library.entry(ID).revision, library.entry(ID).origin) == (2, Origin.PACK)
        assert library.notices == ()


def test_a_library_of_the_former_schema_is_brought_up_to_date(world: World, tmp_path: Path) -> None:
    file = tmp_path / "former.jiyao"
    script = Path(__file__).with_name("schema0002.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(script)
    write_pack(world.pack, [replace(INVESTED, value=140), *others(INVESTED)], version=3)
    with Library.open(file, pack=world.pack) as library:
        history = library.history(ID)
        assert [(each.number, each.by, each.action) for each in history] == [
            (1, "", Action.ADDED),
            (2, "sample 2", Action.UPDATED),
            (3, "sample 3", Action.UPDATED),
        ]
        assert [each.record.value for each in history if each.record] == [120, 130, 140]  # type: ignore[union-attr]
        assert library.edit(replace(PARK, title="改了的园区"), ME).revision == 2
        assert library.find(Selection(query="改了的园区")).ids == ("park",)
    assert len(list((tmp_path / "backups").iterdir())) == 1


def test_a_locked_library_says_so_and_nothing_is_changed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.library.sqlite.BUSY_SECONDS", 0.05)
    with reopened(world) as library, closing(sqlite3.connect(world.file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CannotError, match="in use"):
            library.edit(RENAMED, ME)
        other.rollback()
        assert library.entry(ID).record == INVESTED
        assert library.edit(RENAMED, ME).revision == 2


def test_a_library_that_cannot_be_written_says_so(world: World) -> None:
    with reopened(world) as library:
        with library._reading() as session:
            session.tell("PRAGMA query_only = ON")
        with pytest.raises(CannotError, match="write-protected"):
            library.retire(RecordId(LISTED.id), ME)
        assert not library.entry(RecordId(LISTED.id)).retired
