"""What a briefing tells of conflicts, and what it leaves out for a decision."""

from collections.abc import Sequence

import msgspec
import pytest

from data.evidence.conflicts.conflict import Conflict, Found, Rule, RuleId, Severity, conflict
from data.evidence.conflicts.conflict import places as places_of
from data.evidence.conflicts.decision import Decision, Verdict
from data.messages import message
from data.model.record import Record
from data.model.selection import Selection
from templates.brief import compose_preset
from templates.compose.material import gather
from templates.compose.pruning import all_inlines
from templates.document import Cite, Document, Footnote, Table, plain, walk
from templates.presets.preset import Preset
from tests.templates.samples import (
    AS_OF,
    MemoryLibrary,
    anchor,
    figure,
    finding,
    institution,
    quotation,
    source,
)

LIGHT = figure("light", value=700, value_text="700克", unit="克", anchors=(anchor("仅700克"),))
HEAVY = figure(
    "heavy", value=800, value_text="800克", unit="克", anchors=(anchor("仅800克", "other"),)
)
SAID = "一处作700克，一处作800克"


def found(records: Sequence[Record], severity: Severity = Severity.HARD) -> Conflict:
    """A conflict between ``records``."""
    rule = Rule(RuleId("trial"), severity, message("Trial"), message("Trial."), lambda _: iter(()))
    return conflict(rule, Found(places_of(records), message("{what}", what=SAID)))


def library(
    records: Sequence[Record],
    of: Conflict | None = None,
    verdict: Verdict | None = None,
    **decided: str,
) -> MemoryLibrary:
    """A library with one conflict and maybe a decision on it."""
    each = of or found((LIGHT, HEAVY))
    given = {"verdict": verdict, "by": "某人", **decided}
    decisions = {each.id: msgspec.convert(given, Decision)} if verdict else {}
    sources = (source(), source("other"), source("third"))
    return MemoryLibrary(records, sources, found_conflicts=(each,), decided=decisions)


def composed(made: MemoryLibrary) -> Document:
    preset = Preset(id="p", name="试", template="regional-digest")  # type: ignore[arg-type]
    return compose_preset(made, preset, AS_OF)


def notes(document: Document) -> list[str]:
    """The texts of notes and of what stands below tables."""
    inlines = all_inlines(document.blocks)
    below = [plain(b.legend) for b in walk(document.blocks) if isinstance(b, Table) and b.legend]
    return [plain(each.children) for each in inlines if isinstance(each, Footnote)] + below


def printed(document: Document) -> set[str]:
    return {entry.record for entry in document.manifest}


DECIDED: list[tuple[str, Verdict | None, dict[str, str], set[str], list[str]]] = [
    ("nothing", None, {}, {"light", "heavy"}, [f"＊有出入，尚未取舍：{SAID}。"]),
    ("both", Verdict.KEEP_BOTH, {}, {"light", "heavy"}, [f"＊两说并存：{SAID}。"]),
    (
        "one",
        Verdict.PREFER,
        {"preferred": "light", "reason": "厂家说明书"},
        {"light"},
        [f"已作取舍，以此为准：{SAID}。理由：厂家说明书。"],
    ),
    ("no conflict", Verdict.DISMISS, {"reason": "两种型号"}, {"light", "heavy"}, []),
]


@pytest.mark.parametrize(
    ("verdict", "more", "stay", "told"), [d[1:] for d in DECIDED], ids=[d[0] for d in DECIDED]
)
def test_the_decision_is_followed_and_told(
    verdict: Verdict | None, more: dict[str, str], stay: set[str], told: list[str]
) -> None:
    document = composed(library((LIGHT, HEAVY), None, verdict, **more))
    assert printed(document) == stay
    assert notes(document) == told


def test_the_note_names_all_sources_even_of_records_not_picked() -> None:
    document = composed(library((LIGHT,)))
    assert notes(document) == [f"有出入，尚未取舍：{SAID}。"]
    assert set(document.sources) == {"daily", "other"}
    (note,) = [n for n in all_inlines(document.blocks) if isinstance(n, Footnote)]
    assert [c.source for c in note.children if isinstance(c, Cite)] == ["daily", "other"]


def test_what_was_decided_against_is_told_where_it_stands_alone() -> None:
    document = composed(library((HEAVY,), None, Verdict.PREFER, preferred="light"))
    assert printed(document) == {"heavy"}
    assert notes(document) == [f"已作取舍，不以此为准：{SAID}。"]


def test_of_more_than_two_none_is_left_out() -> None:
    third = institution("third")
    each = found((LIGHT, HEAVY, third))
    made = library((LIGHT, HEAVY, third), each, Verdict.PREFER, preferred="light")
    assert printed(composed(made)) == {"light", "heavy", "third"}


SOFT = [(None, 0), (Verdict.KEEP_BOTH, 1), (Verdict.DISMISS, 0)]


@pytest.mark.parametrize(("verdict", "told"), SOFT)
def test_what_is_only_worth_a_look_is_told_when_it_was_decided(
    verdict: Verdict | None, told: int
) -> None:
    each = found((LIGHT, HEAVY), Severity.SOFT)
    document = composed(library((LIGHT, HEAVY), each, verdict, reason="因此"))
    assert len(notes(document)) == told


SINGLE = [(None, "有出入，尚未取舍："), (Verdict.KEEP_BOTH, "照录原文：")]


@pytest.mark.parametrize(("verdict", "label"), SINGLE)
def test_a_record_that_contradicts_itself(verdict: Verdict | None, label: str) -> None:
    document = composed(library((LIGHT,), found((LIGHT,)), verdict))
    assert notes(document) == [f"{label}{SAID}。"]


def test_what_a_doubt_says_is_not_said_twice() -> None:
    doubted = figure("doubted", doubt="总值不能以吨计")
    document = composed(library((doubted,), found((doubted,))))
    assert notes(document) == ["存疑：总值不能以吨计。"]


def test_a_finding_that_repeats_the_value_has_the_note_too() -> None:
    repeats = finding("repeats", text="相机仅700克，很轻便。", stands_on=("light",))
    silent = finding("silent", text="相机比以前轻得多了。", stands_on=("light",))
    made = library((repeats, silent, LIGHT))
    told = {i.id: bool(i.disagreements) for i in gather(made, Selection()).items}
    assert told == {"repeats": True, "silent": False, "light": True}


def test_notes_that_rows_share_stand_once_below_the_table() -> None:
    records = (
        figure("a", note="原文未注明出处"),
        figure("b", note="原文未注明出处"),
        figure("c", note="另一说明"),
        quotation("q", note="原文未注明出处"),
    )
    document = composed(MemoryLibrary(records))
    assert notes(document) == ["另一说明。", "原文未注明出处。", "＊原文未注明出处。"]
    (table,) = [block for block in walk(document.blocks) if isinstance(block, Table)]
    heads = [plain(row.cells[0]) for row in table.rows]
    assert heads == ["大科学装置投入＊", "大科学装置投入＊", "大科学装置投入"]


def test_no_more_than_three_signs_stand_in_one_table() -> None:
    records = [figure(f"{n}{i}", note=f"说明{n}") for n in range(5) for i in range(2)]
    document = composed(MemoryLibrary(records))
    assert len([t for t in notes(document) if not t.startswith("＊")]) == 4
    (below,) = [text for text in notes(document) if text.startswith("＊")]
    assert below == "＊说明0。  ＊＊说明1。  ＊＊＊说明2。"
