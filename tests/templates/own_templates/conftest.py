"""A home of its own for every test of one's own templates."""

from pathlib import Path

import pytest

from data.model.controlled import Names
from templates.own_templates.folder import own_templates_folder
from templates.own_templates.store import OwnTemplates

DECLARATION = 'id = "{id}"\nnames = {{ zh = "甲", en = "A" }}\nabout = {{ zh = "甲", en = "A" }}\n'
BODY = '<briefing title="题"><p>x</p></briefing>'


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the person's own templates stand."""
    monkeypatch.setenv("JIYAO_HOME", str(tmp_path))
    return own_templates_folder()


@pytest.fixture
def store(home: Path) -> OwnTemplates:
    """The person's own templates."""
    return OwnTemplates()


def mine(names: Names) -> Names:
    """The names of a copy."""
    return Names(zh=f"{names.zh}（自用）", en=f"My {names.en}")


def put(home: Path, name: str, **files: str | bytes) -> Path:
    """A folder with a right template in it, except for what ``files`` say otherwise."""
    folder = home / name
    folder.mkdir(parents=True)
    texts = {"template.toml": DECLARATION.format(id=name), "body.xml.j2": BODY}
    for file, text in {**texts, **files}.items():
        if text != "":
            (folder / file).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder
