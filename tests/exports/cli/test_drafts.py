"""``drafts`` and ``build --draft``."""

import json
from pathlib import Path

import msgspec
import pytest

from data.model.ids import RegionId
from data.model.selection import Selection
from data.places import library_file
from templates.drafts.folder import DraftFolder
from templates.presets.shipped import builtin_presets
from tests.exports.cli.conftest import Run


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A draft of a built-in preset that picks another region; its id."""
    monkeypatch.setenv("JIYAO_HOME", str(tmp_path / "home"))
    preset = builtin_presets()[1]
    file = DraftFolder().new(preset, "")
    selection = Selection(regions=(RegionId("CN-SX"),))
    file.stepped("regions", msgspec.structs.replace(preset, selection=selection))
    file.rename("山西初稿")
    file.close()
    return file.head.id


def test_drafts_are_listed(run: Run, draft: str) -> None:
    outcome = run("drafts", "--json")
    (values,) = json.loads(outcome.out)
    assert values["id"] == draft
    assert (values["name"], values["regions"]) == ("山西初稿", ["CN-SX"])
    assert values["modified"] is True
    assert draft in run("drafts").out


def test_drafts_put_away_or_of_other_libraries_are_listed_when_asked_for(
    run: Run, draft: str, tmp_path: Path
) -> None:
    DraftFolder().archive(DraftFolder().all().drafts[0].head.id, archived=True)
    other = DraftFolder().new(builtin_presets()[0], str(library_file().with_name("other.jiyao")))
    other.rename("别处")
    other.close()
    assert json.loads(run("drafts", "--json").out) == []
    assert len(json.loads(run("drafts", "--all", "--json").out)) == 2


@pytest.mark.parametrize("by_name", [True, False])
def test_a_draft_is_built_as_it_is_now(run: Run, draft: str, tmp_path: Path, by_name: bool) -> None:
    name = "山西初稿" if by_name else draft
    outcome = run("build", "--draft", name, "--to", "docx", "--out", tmp_path / "out")
    assert outcome.code == 0, outcome.err
    assert len(outcome.lines) == 1


def test_an_unknown_draft_is_a_fault_of_usage(run: Run, draft: str) -> None:
    outcome = run("build", "--draft", "none")
    assert outcome.code == 2
    assert "none" in outcome.err
