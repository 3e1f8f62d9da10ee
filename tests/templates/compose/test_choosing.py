"""Which records stand in a briefing when all of them are too many."""

from collections.abc import Sequence

import pytest

from data.model.record import Record, Review, Speech
from data.model.selection import Selection
from templates.compose.choosing import specificity
from templates.compose.material import Material, gather
from tests.templates.samples import (
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

TWO_SOURCES = (anchor("投入120亿元"), anchor("共120亿元", "other"))


def gathered(*records: Record) -> Material:
    return gather(MemoryLibrary(records, (source(), source("other"))), Selection())


def chosen(records: Sequence[Record], most: int, by: str = "theme") -> list[str]:
    material = gathered(*records)
    spoken = [i for i in material.items if i.kind != "finding"]
    return [item.id for item in material.some(spoken, most, by)]


RULE: list[tuple[str, list[Record], list[str]]] = [
    (
        "what findings stand on",
        [figure("a", as_of="2024"), figure("b", value=None, unit=""), finding(stands_on=("b",))],
        ["b"],
    ),
    ("what several sources tell", [figure("a", as_of="2024"), figure("b", anchors=TWO_SOURCES)], ["b"]),
    (
        "a finding before several sources",
        [figure("a", anchors=TWO_SOURCES), figure("b"), finding(stands_on=("b",))],
        ["b"],
    ),
    ("said before reported", [proposal("a", speech=Speech.PARAPHRASE), proposal("b", office=None)], ["b"]),
    ("the most specific", [figure("a"), figure("b", as_of="2024-01")], ["b"]),
    ("what is not doubted", [figure("a", review=Review.DOUBTFUL), figure("b")], ["b"]),
    ("else the first", [figure("a"), figure("b")], ["a"]),
]  # fmt: skip


@pytest.mark.parametrize(("records", "first"), [r[1:] for r in RULE], ids=[r[0] for r in RULE])
def test_the_rule(records: list[Record], first: list[str]) -> None:
    assert chosen(records, 1) == first


def test_themes_take_turns_and_the_order_stays() -> None:
    records = [figure(f"f{i}") for i in range(4)] + [figure("other", themes=("transfer",))]
    assert chosen(records, 2) == ["f0", "other"]
    assert chosen(records, 3) == ["f0", "f1", "other"]


def test_speakers_take_turns() -> None:
    records = [quotation(f"q{i}", speaker="甲") for i in range(3)] + [quotation("z", speaker="乙")]
    assert chosen(records, 2, "speaker") == ["q0", "z"]


@pytest.mark.parametrize("most", [0, 3, 99])
def test_nothing_is_left_out_where_all_have_room(most: int) -> None:
    assert chosen([figure("a"), figure("b"), figure("c")], most) == ["a", "b", "c"]


MORE_EXACT: list[tuple[Record, Record]] = [
    (figure(), figure(value=None)),
    (figure(period="2018年以来"), figure()),
    (event(date="2024-01-05"), event(date="2024-01")),
    (event(date="2024"), event(date=None)),
    (institution(place="广州"), institution()),
    (institution(status="operating"), institution()),
    (quotation(), quotation(office=None)),
    (proposal(addressee="市政府"), proposal()),
]


@pytest.mark.parametrize(("more", "less"), MORE_EXACT)
def test_what_is_said_exactly_counts(more: Record, less: Record) -> None:
    assert specificity(more) > specificity(less)
