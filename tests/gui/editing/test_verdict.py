"""What is said of a record while it is edited."""

from types import SimpleNamespace

import pytest
from msgspec.structs import replace

from data.library.checking import EditCheck, FieldFault
from data.messages import message
from gui.editing.verdict import SHOWN, Verdict

FINE = EditCheck((), ())
FAULTY = EditCheck((FieldFault("anchors[0].at", message("These are other words.")),), ())
REMARKED = EditCheck((), tuple(message("Remark {n}", n=n) for n in range(SHOWN + 2)))
CONFLICT = SimpleNamespace(
    rule=SimpleNamespace(title=message("Two totals")), explanation=message("They differ.")
)
CHANGED = Verdict("en", {}, FINE, (), awaited=False, changed=True, named=True, saving=False)


@pytest.mark.parametrize(
    ("verdict", "why_not"),
    [
        (CHANGED, ""),
        (replace(CHANGED, saving=True), "Saving…"),
        (replace(CHANGED, changed=False), "Nothing has been changed."),
        (replace(CHANGED, faults={"title": message("Needed.")}), "Please correct: Title"),
        (replace(CHANGED, check=FAULTY), "Please correct: Words of the source"),
        (replace(CHANGED, named=False), "Please give your name."),
        (replace(CHANGED, check=None), "Checking…"),
        (replace(CHANGED, conflicts=None, awaited=True), "Checking…"),
        (replace(CHANGED, conflicts=None), ""),
        (replace(CHANGED, conflicts=(CONFLICT,)), ""),
    ],
)
def test_why_it_cannot_be_saved(verdict: Verdict, why_not: str) -> None:
    assert verdict.why_not == why_not


def test_faults_stand_with_their_fields() -> None:
    verdict = replace(CHANGED, faults={"title": message("Needed.")}, check=FAULTY)
    assert verdict.of_fields == {"title": "Needed.", "anchors": "These are other words."}


def test_conflicts_are_told_before_remarks_and_of_many_the_number() -> None:
    told = replace(CHANGED, check=REMARKED, conflicts=(CONFLICT,)).findings
    assert told[:2] == ["Would conflict: Two totals　They differ.", "Worth a look: Remark 0"]
    assert told[SHOWN:] == ["and 3 more"]


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (CHANGED, False),
        (replace(CHANGED, conflicts=None), True),
        (replace(CHANGED, conflicts=None, awaited=True), False),
        (replace(CHANGED, conflicts=None, check=FAULTY), False),
    ],
)
def test_a_search_that_goes_on_is_told_of(verdict: Verdict, said: bool) -> None:
    assert any("still being looked for" in words for words in verdict.findings) is said


@pytest.mark.parametrize(
    ("verdict", "conflicting"),
    [
        (CHANGED, False),
        (replace(CHANGED, conflicts=(CONFLICT,)), True),
        (replace(CHANGED, conflicts=(CONFLICT,), check=None), False),
    ],
)
def test_conflicts_hold_for_the_values_looked_at(verdict: Verdict, conflicting: bool) -> None:
    assert verdict.conflicting is conflicting
