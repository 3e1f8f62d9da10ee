"""Conflicts near a changed record: the same as those found among all records."""

import random
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import CannotError
from data.evidence.conflicts import alike, finding
from data.evidence.conflicts.conflict import Conflict
from data.library import conflict_index, decisions, near_conflicts
from data.library.editing import Change
from data.library.library import Library
from data.model.ids import RecordId
from data.model.record import Record

ME = Change("王某")
TOLD = {
    "figure": (
        *("subject", "measure", "value", "unit", "qualifier", "territory", "period", "as_of"),
        *("basis", "rank_of", "doubt", "speaker", "status", "title", "anchors", "regions"),
    ),
    "institution": ("name", "short_names", "type", "place", "anchors"),
    "event": ("title", "date", "date_text", "reported", "doubt", "anchors", "regions", "status"),
    "quotation": ("speaker", "office", "anchors"),
    "proposal": ("speaker", "office", "anchors"),
    "finding": ("text", "stands_on", "title"),
}
"""By kind, what the rules compare."""


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped library, its conflicts found and kept."""
    file = tmp_path_factory.mktemp("shipped") / "library.jiyao"
    with Library.open(file) as library:
        library.conflicts()
    return file


@pytest.fixture(scope="module")
def opened(shipped: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library that is only looked at."""
    file = Path(shutil.copy(shipped, tmp_path_factory.mktemp("opened") / "library.jiyao"))
    with Library.open(file) as library:
        yield library


@pytest.fixture
def library(shipped: Path, tmp_path: Path) -> Iterator[Library]:
    """A library to be changed."""
    with Library.open(Path(shutil.copy(shipped, tmp_path / "library.jiyao"))) as library:
        yield library


def whole(library: Library, changed: Record | None = None) -> tuple[Conflict, ...]:
    """What the rules find in all records."""
    with library._reading() as session:
        return decisions.conflicts(session, library._read_by(session), changed)


def near(library: Library, changed: Record) -> tuple[Conflict, ...] | None:
    """What is found when only what is near is looked at."""
    with library._reading() as session:
        read = library._read_by(session)
        found = near_conflicts.look(session, read, {changed.id}, changed)
    return None if found is None else found.amend(library.conflicts())


def told(found: Sequence[Conflict] | None) -> object:
    """All of the conflicts but the functions of their rules."""
    if found is None:
        return None
    return [(each.id, each.rule.id, each.places, each.explanation, each.state) for each in found]


def mixed(library: Library, chance: random.Random) -> Record:
    """A record with something of others of its kind, as an edit might give it."""
    of_kind: dict[str, list[Record]] = {}
    for entry in library.entries(library._index.ids):
        of_kind.setdefault(entry.record.kind.value, []).append(entry.record)
    kind = chance.choice(sorted(TOLD))
    record, other = chance.sample(of_kind[kind], 2)
    names = chance.sample(TOLD[kind], chance.randint(1, 3))
    changes: dict[str, Any] = {name: getattr(other, name) for name in names}
    if kind == "institution" and chance.random() < 0.5:  # a name that figures are told of
        figure: Any = chance.choice(of_kind["figure"])
        changes["short_names"] = (figure.subject, getattr(other, "name", ""))
    return msgspec.structs.replace(record, **changes)


@settings(max_examples=25)
@given(seed=st.integers(0, 2**32))
def test_what_an_edit_would_bring_is_found_near_to_it(opened: Library, seed: int) -> None:
    record = mixed(opened, random.Random(seed))
    found = near(opened, record)
    assert found is None or told(found) == told(whole(opened, record))


def test_hardly_ever_all_records_have_to_be_looked_at(opened: Library) -> None:
    looked = [near(opened, mixed(opened, random.Random(seed))) for seed in range(30)]
    assert sum(each is None for each in looked) <= 3


def test_changes_one_after_the_other(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random("changes")
    ids = list(library._index.ids)
    away: list[RecordId] = []
    for turn in range(16):
        if away and chance.random() < 0.4:
            library.bring_back(away.pop(chance.randrange(len(away))), ME)
        else:
            away.append(ids.pop(chance.randrange(len(ids))))
            library.retire(away[-1], ME)
        if turn % 3:  # sometimes several changes before anybody asks
            assert told(library.conflicts()) == told(whole(library))
    assert told(library.conflicts()) == told(whole(library))
    monkeypatch.setattr(finding, "conflicts_in", None)  # nothing is worked out again
    with Library.open(library.location) as again:
        assert told(again.conflicts()) == told(library.conflicts())


def test_an_edit_is_judged_without_all_records(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    (hard, *_) = [each for each in library.conflicts() if each.rule.id == "different-value"]
    former = library.entry(hard.records[0]).record
    monkeypatch.setattr(finding, "conflicts_in", None)
    assert hard.id not in {each.id for each in library.new_conflicts(former)}
    library.retire(hard.records[1], ME)
    assert hard.id not in {each.id for each in library.conflicts()}
    library.bring_back(hard.records[1], ME)
    assert hard.id in {each.id for each in library.conflicts()}


def test_one_more_in_a_group_makes_another_conflict_of_it(opened: Library) -> None:
    told_of = next(each for each in opened.conflicts() if each.rule.id == "same-number")
    group = [entry.record for entry in opened.entries(told_of.records)]
    one: Any = group[0]
    kind = [e.record for e in opened.entries(opened._index.ids) if e.record.kind is one.kind]
    others: list[Any] = [
        record
        for record in kind
        if record not in group and record.anchors[0].source == one.anchors[0].source
    ]
    same = {name: getattr(one, name) for name in ("value", "unit", "qualifier", "value_text")}
    joined = [
        (near(opened, record), whole(opened, record))
        for record in (msgspec.structs.replace(each, **same) for each in others[:8])
    ]
    assert all(told(found) == told(expected) for found, expected in joined)
    assert any(told_of.id not in {each.id for each in expected} for _found, expected in joined)


def test_what_becomes_common_has_all_looked_at(
    opened: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alike, "COMMON", 40)
    record: Any = next(
        each.record
        for each in opened.entries(opened._index.ids)
        if each.record.kind.value == "institution"
    )
    counts: dict[str, int] = {}
    for entry in opened.entries(opened._index.ids):
        if entry.record.kind.value == "institution":
            for pair in alike.neighbours(getattr(entry.record, "name", "")):
                counts[pair] = counts.get(pair, 0) + 1
    own = alike.neighbours(record.name)
    edge = max((n, pair) for pair, n in counts.items() if n <= 40 and pair not in own)
    monkeypatch.setattr(near_conflicts, "COMMON", edge[0])
    assert near(opened, msgspec.structs.replace(record, name=record.name + edge[1])) is None


def test_a_change_from_elsewhere_has_all_looked_at(library: Library) -> None:
    ids = library._index.ids
    library.retire(ids[0], ME)
    with Library.open(library.location) as other:
        other.retire(ids[1], ME)
    library.retire(ids[2], ME)
    assert told(library.conflicts()) == told(whole(library))


def test_a_change_while_nothing_can_be_kept_is_made_up_for_later(library: Library) -> None:
    ids = library._index.ids
    library.retire(ids[0], ME)
    with closing(sqlite3.connect(library.location, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert told(library.conflicts()) == told(whole(library))
        other.execute("ROLLBACK")
    library.retire(ids[1], ME)
    assert told(library.conflicts()) == told(whole(library))
    with library._reading() as session:
        assert conflict_index.having(session, conflict_index.keys_of(session, ids[0])) == set()


def test_a_record_that_does_not_exist_is_told(library: Library) -> None:
    with pytest.raises(CannotError):
        library.retire(RecordId("no-such-record"), ME)
    assert told(library.conflicts()) == told(whole(library))


def test_what_was_found_before_somebody_elses_change_is_not_kept_over_theirs(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A third program would take the index of what is now for that of what was."""
    ids, keep = library._index.ids, library._keep
    with Library.open(library.location) as editing, Library.open(library.location) as asking:

        def meanwhile(*found: object) -> None:
            editing.retire(ids[1], ME)
            asking.conflicts()
            keep(*found)  # type: ignore[arg-type]

        monkeypatch.setattr(library, "_keep", meanwhile)
        library.retire(ids[0], ME)
        library.conflicts()
        monkeypatch.setattr(finding, "conflicts_in", None)
        with Library.open(library.location) as again:
            assert told(again.conflicts()) == told(asking.conflicts())


def test_a_share_of_something_told_at_length_is_not_taken_to_pieces(opened: Library) -> None:
    share: Any = next(
        each.record
        for each in opened.entries(opened._index.ids)
        if getattr(each.record, "basis", "") == "占比" and getattr(each.record, "unit", "") == "%"
    )
    told_at_length = msgspec.structs.replace(share, subject="".join(map(chr, range(19968, 20968))))
    assert near(opened, share) is not None
    assert near(opened, told_at_length) is None


def test_what_an_edit_would_bring_counts_with_what_somebody_else_changes_meanwhile(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, (first, *_others) = library.conflicts, library.conflicts()
    record = next(
        each.record
        for each in library.entries(library._index.ids)
        if each.record.id not in first.records
    )
    with Library.open(library.location) as other:

        def before_a_change() -> tuple[Conflict, ...]:
            found = asked()
            other.retire(RecordId(first.records[0]), ME)
            other.conflicts()
            return found

        monkeypatch.setattr(library, "conflicts", before_a_change)
        assert told(library._conflicts_with(record)) == told(whole(library, record))
