"""All rules together: what a conflict is, whatever the order of the records."""

from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.evidence.conflicts.conflict import Conflict, Severity
from data.evidence.conflicts.finding import find_conflicts
from data.evidence.conflicts.registry import RULES
from data.library.entry import Entry, Origin
from data.model.record import Record
from data.pack import Pack, read_pack, shipped
from tests.data.evidence.conflicts.builders import SOURCES, entries, figure, first

WEIGHT = "手持相机 重量"
LIGHT, HEAVY = figure("a", "700 克", WEIGHT), figure("b", "800 克", WEIGHT, source="weekly")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(shipped())


def only(*records: Record) -> Conflict:
    (conflict,) = find_conflicts(entries(records), SOURCES)
    return conflict


def test_a_conflict_says_both_places_and_the_numbers() -> None:
    conflict = only(LIGHT, HEAVY)
    assert conflict.severity is Severity.HARD
    assert conflict.records == ("a", "b")
    assert [place.anchor for place in conflict.places] == [LIGHT.anchors[0], HEAVY.anchors[0]]
    assert "700克" in str(conflict.explanation)
    assert "800克" in str(conflict.explanation)
    assert "周刊" in str(conflict.explanation)


def test_a_conflict_in_json() -> None:
    told = only(LIGHT, HEAVY).as_json()
    assert told["rule"] == "different-value"
    assert told["severity"] == "hard"
    assert told["records"] == ["a", "b"]
    assert msgspec.json.encode(told)


def test_the_id_is_the_rules_and_records_the_state_their_words() -> None:
    before, again = only(LIGHT, HEAVY), only(HEAVY, LIGHT)
    assert (before.id, before.state) == (again.id, again.state)
    changed = only(LIGHT, figure("b", "900 克", WEIGHT, source="weekly"))
    assert changed.id == before.id
    assert changed.state != before.state
    assert only(LIGHT, figure("c", "800 克", WEIGHT)).id != before.id


def test_retired_records_are_left_out() -> None:
    retired = [*entries([LIGHT]), *entries([HEAVY], retired=True)]
    assert find_conflicts(retired, SOURCES) == ()


def test_a_source_the_library_has_given_up_is_no_hindrance() -> None:
    assert len(find_conflicts(entries([LIGHT, HEAVY]), ())) == 1
    assert find_conflicts([], ()) == ()


def test_the_rules_are_told_apart_and_explained() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    for rule in RULES:
        assert rule.find.__doc__
        assert str(rule.title) != str(rule.about)


def test_hard_ones_come_first() -> None:
    severities = [rule.severity for rule in RULES]
    assert severities == sorted(severities, key=lambda severity: severity is Severity.SOFT)


def test_one_record_may_be_part_of_several_conflicts() -> None:
    third = figure("c", "900 克", WEIGHT)
    found = find_conflicts(entries([LIGHT, HEAVY, third, first("d", "首艘")]), SOURCES)
    assert [each.records for each in found] == [("a", "b"), ("a", "c"), ("b", "c"), ("d",)]


@settings(max_examples=5, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_records_does_not_matter(pack: Pack, chance: Random) -> None:
    shuffled = [Entry(record, 1, Origin.PACK, (), False, "") for record in pack.records]
    expected = find_conflicts(shuffled, pack.sources)
    chance.shuffle(shuffled)
    assert find_conflicts(shuffled, pack.sources) == expected
