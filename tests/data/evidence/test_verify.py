"""Verification of records against texts."""

import json

import msgspec
import pytest

from data.errors import Cancelled
from data.evidence.verify import quoted_shares, verify
from data.model.anchor import AnchorState
from data.model.edit import Elide
from data.model.ids import RecordId
from data.model.record import Record
from data.model.source import Source
from data.progress import Progress
from tests.data.samples import (
    INVESTED,
    LISTED,
    OPENED,
    PAGE,
    RECORDS,
    SHARED_PLATFORM,
    SOURCES,
    TEXTS,
    ZONE,
    anchor,
)

EXACT, AFTER_EDITS = AnchorState.EXACT, AnchorState.EXACT_AFTER_EDITS


def attached(source: Source) -> str | None:
    return TEXTS[source.id]


def only_the_page(source: Source) -> str | None:
    return PAGE if TEXTS[source.id] == PAGE else None


def state_of(record: Record) -> AnchorState:
    return verify([record], SOURCES, attached).states[RecordId(record.id)][0]


def test_the_samples_are_exact() -> None:
    verification = verify(RECORDS, SOURCES, attached)
    assert verification.report.clean
    assert verification.report.counts == {EXACT: 5, AFTER_EDITS: 1}
    assert verification.states[RecordId("shared-platform")] == (AFTER_EDITS,)
    assert verification.states[RecordId("invested")] == (EXACT,)


def test_without_a_text_nothing_is_said_of_its_anchors() -> None:
    report = verify(RECORDS, SOURCES, only_the_page).report
    assert not report.clean
    assert [(s.source, s.attached) for s in report.sources] == [
        ("page-guangzhou", True),
        ("page-xiamen", True),
        ("zone", False),
    ]
    assert {(place.record, place.state) for place in report.not_exact} == {
        ("shared-platform", AnchorState.NOT_ATTACHED),
        ("park", AnchorState.NOT_ATTACHED),
    }


def test_only_the_printed_anchor_is_exact_after_edits() -> None:
    second = anchor(ZONE, "深圳園區引進機構")
    two = msgspec.structs.replace(SHARED_PLATFORM, anchors=(*SHARED_PLATFORM.anchors, second))
    assert verify([two], SOURCES, attached).states[RecordId(two.id)] == (AFTER_EDITS, EXACT)


def test_words_in_another_article_of_the_page_are_not_found() -> None:
    elsewhere = msgspec.structs.replace(LISTED.anchors[0], source="page-guangzhou")
    assert state_of(msgspec.structs.replace(LISTED, anchors=(elsewhere,))) is AnchorState.NOT_FOUND


def test_a_changed_word_is_not_found() -> None:
    wrong = msgspec.structs.replace(OPENED.anchors[0], exact="平台要开放分享")
    report = verify([msgspec.structs.replace(OPENED, anchors=(wrong,))], SOURCES, attached).report
    (place,) = report.not_exact
    assert (place.source, place.record, place.position, place.exact) == (
        "page-guangzhou",
        "open-up",
        0,
        "平台要开放分享",
    )


def test_edits_that_do_not_fit_are_a_fault() -> None:
    wrong = msgspec.structs.replace(OPENED, edits=(Elide(at=(5, 50)),))
    report = verify([wrong], SOURCES, attached).report
    assert not report.clean
    assert [fault.record for fault in report.faults] == ["open-up"]
    assert state_of(wrong) is EXACT


def test_a_value_that_is_not_in_its_words_is_a_fault() -> None:
    wrong = msgspec.structs.replace(INVESTED, value_text="130亿元")
    report = verify([wrong], SOURCES, attached).report
    assert [fault.record for fault in report.faults] == ["invested"]
    assert "130亿元" in str(report.faults[0].sentence)


def test_the_share_quoted_counts_characters_once() -> None:
    again = msgspec.structs.replace(OPENED, id="again", anchors=(anchor(OPENED_IN, "要开放共享"),))
    shares = quoted_shares([OPENED, again, INVESTED], SOURCES)
    length = OPENED_IN.text.extent[1]
    assert shares == {"page-guangzhou": 7 / length, "page-xiamen": 0, "zone": 0}


OPENED_IN = SOURCES[0]


def test_the_report_is_ready_for_json() -> None:
    report = verify(RECORDS, SOURCES, only_the_page).report
    told = json.loads(json.dumps(report.as_json(), ensure_ascii=False))
    assert told["clean"] is False
    assert told["counts"] == {"exact": 4, "source-not-attached": 2}
    assert told["sources"][0] == {
        "source": "page-guangzhou",
        "title": "广州建设大装置",
        "attached": True,
        "counts": {"exact": 3},
        "quoted": round(7 / OPENED_IN.text.extent[1], 4),
    }
    assert [place["record"] for place in told["not_exact"]] == ["shared-platform", "park"]
    assert told["faults"] == []


def test_it_stops_when_asked_to() -> None:
    with pytest.raises(Cancelled):
        verify(RECORDS, SOURCES, attached, Progress(cancelled=lambda: True))


def test_it_tells_how_far_it_is() -> None:
    told: list[float] = []
    verify(RECORDS, SOURCES, attached, Progress(lambda fraction, _what: told.append(fraction)))
    assert told == sorted(told)
    assert told[-1] == 1.0
