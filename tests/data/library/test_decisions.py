"""Conflicts of a library, and what is decided about them."""

from pathlib import Path

import msgspec
import pytest

from data.errors import UsageError
from data.evidence.conflicts.conflict import Conflict, ConflictId
from data.evidence.conflicts.decision import Decision, Verdict
from data.library.library import Library
from data.model.record import Figure, Record
from tests.data.samples import INVESTED, RECORDS, write_pack

TOLD_AGAIN = msgspec.structs.replace(INVESTED, id="invested-again", value=300, value_text="120亿元")
KEEP = Decision(verdict=Verdict.KEEP_BOTH, by="陈某", reason="两说并存")


def opened(folder: Path, *more: Record, version: int = 1) -> Library:
    pack = write_pack(folder / "pack", [*RECORDS, *more], version=version)
    return Library.open(folder / "library.jiyao", pack=pack)


def of_values(library: Library) -> Conflict:
    (found,) = [each for each in library.conflicts() if each.rule.id == "different-value"]
    return found


def test_a_library_tells_its_conflicts(tmp_path: Path) -> None:
    with opened(tmp_path, TOLD_AGAIN) as library:
        assert of_values(library).records == ("invested", "invested-again")
        assert library.conflicts() is library.conflicts()
        assert library.decisions() == {}


def test_a_decision_is_kept_with_who_when_and_which(tmp_path: Path) -> None:
    with opened(tmp_path, TOLD_AGAIN) as library:
        conflict = of_values(library)
        kept = library.decide(conflict.id, KEEP)
        assert (kept.revision, kept.about, kept.by) == (1, conflict.state, "陈某")
        assert kept.at.endswith("+00:00")
    with opened(tmp_path, TOLD_AGAIN) as library:
        assert library.decisions() == {conflict.id: kept}


def test_former_decisions_stay_and_can_be_taken_back(tmp_path: Path) -> None:
    with opened(tmp_path, TOLD_AGAIN) as library:
        conflict = of_values(library)
        library.decide(conflict.id, KEEP)
        prefer = Decision(verdict=Verdict.PREFER, by="李某", preferred="invested")
        second = library.decide(conflict.id, prefer)
        assert library.decisions()[conflict.id] == second
        library.decide(conflict.id, Decision(verdict=Verdict.OPEN, by="李某"))
        assert library.decisions() == {}
        history = library.decision_history(conflict.id)
        assert [each.verdict for each in history] == [
            Verdict.KEEP_BOTH,
            Verdict.PREFER,
            Verdict.OPEN,
        ]
        assert [each.revision for each in history] == [1, 2, 3]


def test_a_decision_on_other_numbers_holds_no_more(tmp_path: Path) -> None:
    with opened(tmp_path, TOLD_AGAIN) as library:
        conflict = of_values(library)
        library.decide(conflict.id, KEEP)
    changed: Figure = msgspec.structs.replace(TOLD_AGAIN, value=400)
    with opened(tmp_path, changed, version=2) as library:
        assert of_values(library).id == conflict.id
        assert library.decisions() == {}
        assert len(library.decision_history(conflict.id)) == 1


def test_conflicts_are_found_anew_when_a_pack_comes(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        before = library.conflicts()
        assert not [each for each in before if each.rule.id == "different-value"]
        with library._writing() as session:
            session.tell("UPDATE records SET retired = 1")
        assert library.conflicts() == ()
    with opened(tmp_path, TOLD_AGAIN, version=2) as library:
        assert of_values(library).records == ("invested", "invested-again")


@pytest.mark.parametrize(
    ("decision", "why"),
    [
        (Decision(verdict=Verdict.PREFER, by="陈某"), "must name one"),
        (Decision(verdict=Verdict.PREFER, by="陈某", preferred="park"), "must name one"),
        (Decision(verdict=Verdict.KEEP_BOTH, by="陈某", preferred="invested"), "must name one"),
        (Decision(verdict=Verdict.DISMISS, by="陈某", reason=" "), "without a reason"),
    ],
)
def test_an_incomplete_decision_is_refused(tmp_path: Path, decision: Decision, why: str) -> None:
    with opened(tmp_path, TOLD_AGAIN) as library:
        with pytest.raises(UsageError, match=why):
            library.decide(of_values(library).id, decision)
        assert library.decisions() == {}


def test_a_conflict_that_is_not_there_cannot_be_decided(library: Library) -> None:
    with pytest.raises(UsageError, match="no conflict “nothing”"):
        library.decide(ConflictId("nothing"), KEEP)
    assert library.decision_history(ConflictId("nothing")) == ()


def shipping(
    folder: Path, verdict: str, *more: Record, version: int = 1, about: str = ""
) -> Library:
    """A library whose pack has decided that the two values are kept, or something else."""
    with opened(folder / "before", TOLD_AGAIN) as library:
        conflict = of_values(library)
    pack = write_pack(folder / "pack", [*RECORDS, *more], version=version)
    (pack / "conflicts.toml").write_text(
        "[[decision]]\n"
        'rule = "different-value"\n'
        'records = ["invested", "invested-again"]\n'
        f'about = "{about or conflict.state}"\n'
        f'verdict = "{verdict}"\n'
        'reason = "编者看过"\n',
        "utf-8",
    )
    return Library.open(folder / "library.jiyao", pack=pack)


def test_the_pack_decides_until_the_person_does(tmp_path: Path) -> None:
    with shipping(tmp_path, "keep-both", TOLD_AGAIN) as library:
        conflict = of_values(library)
        shipped = library.decisions()[conflict.id]
        assert (shipped.shipped, shipped.by, shipped.reason) == (True, "sample 1", "编者看过")
        own = library.decide(conflict.id, Decision(verdict=Verdict.OPEN, by="陈某"))
        assert (own.revision, own.shipped) == (1, False)
        assert library.decisions() == {}
        kept = library.decide(conflict.id, KEEP)
        assert library.decisions() == {conflict.id: kept}
    with shipping(tmp_path, "dismiss", TOLD_AGAIN, version=2) as library:
        assert library.decisions() == {conflict.id: kept}
        told = [(d.revision, d.shipped) for d in library.decision_history(conflict.id)]
        assert told == [(0, True), (1, False), (2, False)]
        assert library.decision_history(conflict.id)[0].by == "sample 2"


def test_a_pack_that_decides_no_more_leaves_it_open(tmp_path: Path) -> None:
    with shipping(tmp_path, "keep-both", TOLD_AGAIN) as library:
        assert len(library.decisions()) == 1
    with shipping(tmp_path, "keep-both", TOLD_AGAIN, version=2, about="former") as library:
        assert library.decisions() == {}
    (tmp_path / "pack" / "conflicts.toml").unlink()
    with opened(tmp_path, TOLD_AGAIN, version=3) as library:
        assert library.decision_history(of_values(library).id) == ()


def test_a_decision_on_former_numbers_does_not_hide_the_pack_s(tmp_path: Path) -> None:
    former: Figure = msgspec.structs.replace(TOLD_AGAIN, value=400)
    with opened(tmp_path, former) as library:
        library.decide(of_values(library).id, KEEP)
    with shipping(tmp_path, "keep-both", TOLD_AGAIN, version=2) as library:
        (decision,) = library.decisions().values()
        assert decision.shipped
