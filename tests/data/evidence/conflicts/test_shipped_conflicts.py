"""The conflicts of the shipped pack: what a careful reader found must be found."""

import random
from collections.abc import Sequence
from functools import cache

import msgspec
import pytest

from data.evidence.conflicts.conflict import Conflict, Severity
from data.evidence.conflicts.curated import outdated
from data.evidence.conflicts.finding import find_conflicts
from data.library.entry import Entry, Origin
from data.model.record import Event, Figure, Record
from data.pack import Pack, read_pack, shipped

HARD = [
    ("different-value", {"gz-gamma-weight", "stgz-gamma-weight"}),
    ("density-differs", {"hetao-density", "hetao-projects", "hetao-area-shenzhen"}),
    ("unit-unfit", {"qd-goods-total"}),
    ("told-twice", {"zheng-siat-enterprise-money", "zheng-siat-enterprise-research-money"}),
]
SOFT = [
    ("name-variants", {"gz-inst-cas-space"}),
    ("name-variants", {"hetao-org-nmpa-centre"}),
    ("name-variants", {"shzx-sinopec-institute"}),
    ("name-variants", {"shzx-jparc"}),
    ("name-variants", {"zheng-org-biomanufacturing-centre"}),
    ("name-variants", {"gz-inst-gibh"}),
    ("name-variants", {"hb-inst-new-year"}),
    ("name-variants", {"shzx-policy-document", "shzx-policy-2023"}),
    ("parts-not-whole", {"sx-energy-labs", "sx-energy-pilot-labs", "sx-energy-new-labs"}),
    ("same-number", {"hetao-hk-institutes", "hetao-hk-projects", "hetao-national-platforms"}),
    ("same-number", {"hetao-projects", "hetao-branch-applications"}),
    ("claim-too-large", {"shzx-jparc-market"}),
    ("against-the-known", {"hetao-event-gba-outline"}),
    ("superlative-disputed", {"gz-only-city"}),
    ("superlative-disputed", {"shzx-ssrf-earliest", "shzx-sg2-rank"}),
    ("superlative-disputed", {"shzx-shine-investment-rank"}),
    ("superlative-unattributed", {"hetao-microscope-first"}),
    ("superlative-unattributed", {"hetao-truck-first"}),
    ("record-broken", {"stgz-lijian-record"}),
]
IN_NO_ARITHMETIC = [
    {"qd-trains-growth", "qd-trains-growth-headline"},
    {"xm-cities-total", "xm-cities-five-star"},
    {"xm-cities-total", "xm-cities-two-star"},
    {"sx-new-labs"},
    {"qd-company-containers"},
    {"hetao-branch-admitted"},
    {"hetao-quantum-nature"},
    {"zheng-siat-returnees"},
    {"hetao-area-shenzhen", "hetao-area-total"},
]
"""Records that were taken for a conflict once, or could be: both sides are right."""


@cache
def pack() -> Pack:
    return read_pack(shipped())


def conflicts(records: Sequence[Record]) -> tuple[Conflict, ...]:
    standing = [Entry(record, 1, Origin.PACK, (), False, "") for record in records]
    return find_conflicts(standing, pack().sources)


@cache
def known() -> tuple[Conflict, ...]:
    return conflicts(pack().records)


@pytest.mark.parametrize(
    ("severity", "rule", "records"),
    [(Severity.HARD, *each) for each in HARD] + [(Severity.SOFT, *each) for each in SOFT],
)
def test_what_a_careful_reader_found_is_found(
    severity: Severity, rule: str, records: set[str]
) -> None:
    assert any(
        each.rule.id == rule and each.severity is severity and records <= set(each.records)
        for each in known()
    )


def test_nothing_else_is_shown_as_a_contradiction() -> None:
    hard = [each for each in known() if each.severity is Severity.HARD]
    wrong = [
        each.records
        for each in hard
        if not any(each.rule.id == rule and records <= set(each.records) for rule, records in HARD)
    ]
    assert len(wrong) * 5 <= len(hard), wrong


@pytest.mark.parametrize("records", IN_NO_ARITHMETIC)
def test_what_agrees_is_left_alone(records: set[str]) -> None:
    density = {"hetao-density"}
    assert not [
        each.records
        for each in known()
        if records <= set(each.records) and not density <= set(each.records)
    ]


def test_every_hard_conflict_says_its_numbers() -> None:
    for each in known():
        if each.severity is Severity.HARD:
            assert any(character.isdecimal() for character in str(each.explanation))


@pytest.mark.parametrize("field", ["value", "unit", "qualifier", "date"])
def test_a_changed_record_contradicts_something(field: str) -> None:
    """Of random changes of one character in a checked field, nearly all are found."""
    chance = random.Random(field)
    records = list(pack().records)
    before = {(each.id, each.state) for each in known()}
    missed = []
    for _ in range(12):
        place, changed = _changed(records, field, chance)
        others = [*records[:place], changed, *records[place + 1 :]]
        if {(each.id, each.state) for each in conflicts(others)} <= before:
            missed.append((changed.id, getattr(changed, field)))
    assert len(missed) <= 1, missed


def _changed(records: Sequence[Record], field: str, chance: random.Random) -> tuple[int, Record]:
    """A record with one character of a field changed, and its place."""
    places = [
        place
        for place, record in enumerate(records)
        if isinstance(record, Figure | Event) and isinstance(getattr(record, field, None), str | int)
        and getattr(record, field)
        and (field != "date" or "年" in getattr(record, "date_text", ""))
    ]  # fmt: skip
    place = chance.choice(places)
    old = getattr(records[place], field)
    text = str(old)
    at = chance.randrange(len(text))
    new = str((int(text[at]) + chance.randint(1, 9)) % 10) if text[at].isdecimal() else "厘"
    new = text[:at] + new + text[at + 1 :]
    if text[at] == "-":
        return _changed(records, field, chance)
    value = int(new) if isinstance(old, int) else new
    return place, msgspec.structs.replace(records[place], **{field: value})


def test_every_decision_of_the_curators_fits_a_conflict() -> None:
    assert [str(each) for each in outdated(pack().decisions, known())] == []
    assert pack().decisions


def test_a_decision_that_fits_nothing_any_more_is_named() -> None:
    first, *_ = pack().decisions
    stale = msgspec.structs.replace(first, about="former")
    lost = msgspec.structs.replace(first, records=("gz-inst-gibh", "gz-inst-cas-space"))
    assert [(each, field) for each, field, _ in outdated([stale, lost], known())] == [
        (stale, "about"),
        (lost, "records"),
    ]


def test_no_contradiction_is_decided_without_the_reader() -> None:
    """What the sources leave open stays open; the curators settle only what the texts settle."""
    hard = {each.id for each in known() if each.severity is Severity.HARD}
    assert not [each.name for each in pack().decisions if each.conflict in hard]


@pytest.mark.parametrize(
    "record", ["hetao-closeness-rank", "hn-new-area-rank", "shzx-sxfel-speed", "gz-inst-gamma"]
)
def test_modest_claims_and_descriptions_are_no_conflict(record: str) -> None:
    assert not [each.rule.id for each in known() if record in each.records]
