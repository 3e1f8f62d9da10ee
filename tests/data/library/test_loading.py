"""The pack in the library: loaded once, renewed when a newer one comes, the person's left alone."""

import sqlite3
from contextlib import closing

import msgspec
import pytest
from sqlalchemy import insert, select

from data.library import indexing
from data.library.entry import Entry, Origin
from data.library.library import Library
from data.library.payload import decode, encode
from data.library.tables import record_revisions, records
from data.model.anchor import AnchorState
from data.model.controlled import Names
from data.model.ids import RecordId
from data.model.record import Kind, Record
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
    REGIONS,
    SOURCES,
    SUMMARY,
    XIAMEN,
    anchor,
    write_pack,
)

OTHERS = RECORDS[1:]
RAISED = msgspec.structs.replace(INVESTED, value=130)


def reopened(world: World) -> dict[str, Entry]:
    """Everything a selection finds after opening the library again."""
    with Library.open(world.file, pack=world.pack) as library:
        return {e.record.id: e for e in library.entries(library.find(Selection()).ids)}


def test_records_come_back_as_they_stand_in_the_pack(library: Library) -> None:
    found = {e.record.id: e for e in library.entries([RecordId(r.id) for r in RECORDS])}
    for record in RECORDS:
        entry = found[record.id]
        assert entry.record == record
        assert type(entry.record) is type(record)
        assert (entry.revision, entry.origin, entry.retired) == (1, Origin.PACK, False)
        assert entry.states == (AnchorState.NOT_ATTACHED,)


@pytest.mark.parametrize(
    ("record_id", "date"),
    [
        ("listed", "2023-08"),  # the event's own
        ("invested", "2023"),  # the date the figure holds for
        ("open-up", "2024-01-19"),  # the source's
        ("park", ""),  # nothing is known
    ],
)
def test_the_date_a_record_is_sorted_by(library: Library, record_id: str, date: str) -> None:
    assert library.entry(RecordId(record_id)).date == date


def test_an_unchanged_pack_changes_nothing(world: World) -> None:
    before = world.file.read_bytes()
    Library.open(world.file, pack=world.pack).close()
    assert world.file.read_bytes() == before


def test_a_changed_record_gets_a_revision_and_keeps_the_former(world: World) -> None:
    write_pack(world.pack, [RAISED, *OTHERS], version=2)
    found = reopened(world)
    assert found["invested"].record == RAISED
    assert {record_id: entry.revision for record_id, entry in found.items()} == {
        record.id: 2 if record is INVESTED else 1 for record in RECORDS
    }
    with Library.open(world.file, pack=world.pack) as library, library._composing() as session:
        (row,) = session.connection.execute(select(record_revisions)).all()
    assert decode(Kind.FIGURE, row.payload) == INVESTED
    assert (row.revision, row.changed_by) == (1, "sample 1")
    write_pack(world.pack, RECORDS, version=3)
    assert reopened(world)["invested"].revision == 3


def test_changed_content_of_the_same_version_is_loaded_too(world: World) -> None:
    write_pack(world.pack, [RAISED, *OTHERS])
    assert reopened(world)["invested"].record == RAISED


def test_an_older_pack_is_not_loaded(world: World) -> None:
    write_pack(world.pack, [RAISED, *OTHERS], version=2)
    reopened(world)
    write_pack(world.pack, RECORDS, version=1)
    assert reopened(world)["invested"].record == RAISED


def test_what_the_pack_gives_up_is_retired_and_comes_back_with_it(world: World) -> None:
    write_pack(world.pack, [r for r in RECORDS if r.id != "open-up"], version=2)
    assert "open-up" not in reopened(world)
    with Library.open(world.file, pack=world.pack) as library:
        entry = library.entry(RecordId("open-up"))
        assert (entry.record, entry.retired) == (OPENED, True)
        assert "open-up" not in library.find(Selection(query="平台要开放")).ids
        assert "open-up" not in library.find(Selection(pinned=(RecordId("open-up"),))).ids
    write_pack(world.pack, RECORDS, version=3)
    back = reopened(world)["open-up"]
    assert (back.revision, back.retired) == (1, False)


def test_a_source_the_pack_gives_up_can_still_be_asked_for(world: World) -> None:
    others = [record for record in RECORDS if record is not LISTED]
    write_pack(world.pack, others, version=2, sources=[s for s in SOURCES if s is not XIAMEN])
    with Library.open(world.file, pack=world.pack) as library:
        assert [source.id for source in library.sources()] == ["page-guangzhou", "zone"]
        assert library.source(XIAMEN.id).title == XIAMEN.title  # type: ignore[arg-type]


def test_a_corrected_source_moves_its_records_without_a_new_revision(world: World) -> None:
    dated = msgspec.structs.replace(GUANGZHOU, published="2024-02")
    write_pack(world.pack, version=2, sources=[dated, *SOURCES[1:]])
    entry = reopened(world)["open-up"]
    assert (entry.date, entry.revision) == ("2024-02", 1)


def test_new_links_and_words_replace_the_old(world: World) -> None:
    moved = msgspec.structs.replace(OPENED, title="全部改写", regions=(FJ,))
    write_pack(world.pack, [moved, *(r for r in RECORDS if r is not OPENED)], version=2)
    with Library.open(world.file, pack=world.pack) as library:
        assert "open-up" in library.find(Selection(regions=(FJ,))).ids
        assert library.find(Selection(query="全部改写")).ids == ("open-up",)
        assert library.find(Selection(query="平台要开放 广州")).ids == ("open-up",)  # the source's
        assert library.find(Selection(query="Guangdong 平台要开放")).ids == ()


@pytest.mark.parametrize(
    ("old", "new", "revision"),
    [
        ('"note":null,', "", 1),  # before records had notes: the same content
        ('"note":null,', '"remark":"x",', 2),  # a field records no longer have
    ],
)
def test_records_kept_by_an_older_version_are_compared(
    world: World, old: str, new: str, revision: int
) -> None:
    with closing(sqlite3.connect(world.file)) as connection, connection:
        connection.execute("UPDATE records SET payload = replace(payload, ?, ?)", (old, new))
    write_pack(world.pack, version=2)
    found = reopened(world)
    assert {entry.revision for entry in found.values()} == {revision}
    assert found["park"].record == PARK


def test_words_a_record_no_longer_has_do_not_find_it(world: World) -> None:
    renamed = msgspec.structs.replace(LISTED, title="换了名字")
    with Library.open(world.file, pack=world.pack) as library:
        assert library.find(Selection(query="城挂")).ids == ("listed",)
    write_pack(world.pack, [renamed, *(r for r in RECORDS if r is not LISTED)], version=2)
    with Library.open(world.file, pack=world.pack) as library:
        assert library.find(Selection(query="城挂")).ids == ()


def test_a_record_that_changes_its_kind_keeps_its_id(world: World) -> None:
    finding = msgspec.structs.replace(SUMMARY, id="invested", stands_on=("listed",))
    write_pack(world.pack, [finding, *(r for r in OTHERS if r is not SUMMARY)], version=2)
    entry = reopened(world)["invested"]
    assert (entry.record, entry.revision) == (finding, 2)


def own(record: Record) -> dict[str, object]:
    return {
        "id": record.id,
        "kind": record.kind.value,
        "origin": Origin.USER.value,
        "revision": 5,
        "retired": False,
        "date": "2030",
        "source": "zone",
        "place": 0,
        "payload": encode(record),
    }


def test_the_persons_records_are_left_alone(world: World) -> None:
    """Neither retired for not being in the pack, nor overwritten by one that has the same id."""
    mine = msgspec.structs.replace(INVESTED, id="mine")
    clash = msgspec.structs.replace(INVESTED, id="coming", title="我自己的")
    with Library.open(world.file, pack=world.pack) as library, library._composing() as session:
        session.connection.execute(insert(records), [own(mine), own(clash)])
    coming = msgspec.structs.replace(LISTED, id="coming", anchors=(anchor(XIAMEN, "约𠮷3000家"),))
    write_pack(world.pack, [*RECORDS, coming], version=2)
    found = reopened(world)
    assert found["mine"].record == mine
    assert found["coming"].record == clash
    assert found["coming"].revision == 5
    assert found["coming"].origin is Origin.USER


def test_the_persons_records_are_found_by_the_new_name_of_their_region(world: World) -> None:
    mine = msgspec.structs.replace(INVESTED, id="mine")
    with Library.open(world.file, pack=world.pack) as library, library._composing() as session:
        session.connection.execute(insert(records), [own(mine)])
    renamed = msgspec.structs.replace(REGIONS[2], names=Names(zh="穗", en="Canton"))
    write_pack(world.pack, version=2, regions=[*REGIONS[:2], renamed, *REGIONS[3:]])
    with Library.open(world.file, pack=world.pack) as library:
        assert set(library.find(Selection(query="canton")).ids) == {"mine", "invested", "open-up"}


def test_verified_states_follow_a_new_pack(world: World) -> None:
    with Library.open(world.file, pack=world.pack) as library:
        library.attach([world.texts])
    wrong = msgspec.structs.replace(OPENED.anchors[0], exact="平台要开放分享")
    changed = msgspec.structs.replace(OPENED, anchors=(wrong, *OPENED.anchors))
    write_pack(world.pack, [changed, *(r for r in RECORDS if r is not OPENED)], version=2)
    found = reopened(world)
    assert found["open-up"].states == (AnchorState.NOT_FOUND, AnchorState.EXACT)
    assert found["invested"].states == (AnchorState.EXACT,)


def test_a_pack_of_another_name_takes_the_place_of_the_former(world: World) -> None:
    text = (world.pack / "pack.toml").read_text(encoding="utf-8")
    (world.pack / "pack.toml").write_text(text.replace("sample", "other"), encoding="utf-8")
    write = world.pack / "sources" / "page-xiamen.toml"
    write.write_text(write.read_text(encoding="utf-8").replace("软件名城挂牌", "挂牌了"), "utf-8")
    assert reopened(world)["listed"].record.title == "挂牌了"


def test_a_failure_at_the_end_leaves_the_library_as_it_was(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise RuntimeError

    write_pack(world.pack, [RAISED, *OTHERS], version=2)
    with monkeypatch.context() as broken:
        broken.setattr(indexing, "put", fail)
        with pytest.raises(RuntimeError):
            Library.open(world.file, pack=world.pack)
    with closing(sqlite3.connect(world.file)) as connection:
        revisions = connection.execute("SELECT DISTINCT revision FROM records").fetchall()
        version = connection.execute("SELECT value FROM meta WHERE key = 'pack.version'")
        assert (revisions, version.fetchall()) == ([(1,)], [("1",)])
