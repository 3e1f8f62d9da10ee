"""Templates of one's own on the command line: listed, built, and told when at fault."""

import json
from pathlib import Path

import msgspec
import pytest

from data.library.library import Library
from templates.own_templates.folder import own_templates_folder
from templates.own_templates.store import OwnTemplates
from templates.presets.store import PresetStore
from tests.exports.cli.conftest import Run


def test_they_are_listed_and_marked_and_those_at_fault_told(run: Run) -> None:
    copy = OwnTemplates().copy("one-pager", lambda names: names)
    (own_templates_folder() / "broken").mkdir()
    outcome = run("templates", "--json")
    own = {each["id"]: each["own"] for each in json.loads(outcome.out)}
    assert own[copy.id] is True
    assert own["one-pager"] is False
    assert "broken" not in own
    assert "broken" in outcome.err
    assert outcome.code == 0


@pytest.mark.parametrize("fault", [False, True])
def test_a_preset_is_built_with_one(run: Run, tmp_path: Path, fault: bool) -> None:
    run("presets")
    store = OwnTemplates()
    copy = store.copy("one-pager", lambda names: names)
    with Library.open() as library:
        presets = PresetStore(library)
        preset = presets.called("shanxi")
        presets.save(msgspec.structs.replace(preset, template=copy.id))
    if fault:
        body = store.texts(copy.id)["body.xml.j2"]
        store.save(copy.id, {**store.texts(copy.id), "body.xml.j2": "{% if %}\n" + body})
    outcome = run("build", "shanxi", "--to", "pdf", "--out", tmp_path / "out")
    assert (outcome.code == 0) is not fault
    assert (copy.id in outcome.err) is fault
    assert bool(list((tmp_path / "out").glob("*.pdf"))) is not fault
