"""The person's desktop is told which files open in the program, and forgets it again."""

import shutil
import sys
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest

from data.errors import CannotError
from exports.cli import main
from exports.desktop.installing import PLACES, install, remove
from templates.drafts.file import SUFFIX as DRAFT
from templates.presets.files import SUFFIX as PRESET

NAMESPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture(autouse=True)
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own, on a Linux without programs that refresh anything."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    return tmp_path / "share"


def test_what_is_installed_is_taken_away_again(share: Path) -> None:
    written = install()
    assert {path.name for path in written} == set(PLACES)
    assert all(path.is_file() and share in path.parents for path in written)
    assert sorted(remove()) == sorted(written)
    assert [path for path in share.rglob("*") if path.is_file()] == []
    assert remove() == []


def test_the_entry_opens_the_types_that_are_told(share: Path) -> None:
    install()
    entry = ConfigParser(interpolation=None)
    entry.read(share / "applications" / "jiyao.desktop", encoding="utf-8")
    said = entry["Desktop Entry"]
    tree = ET.parse(share / "mime" / "packages" / "jiyao.xml")
    types = {each.get("type"): each for each in tree.iter(f"{NAMESPACE}mime-type")}
    globs = {glob.get("pattern") for glob in tree.iter(f"{NAMESPACE}glob")}
    assert set(filter(None, said["MimeType"].split(";"))) == set(types)
    assert globs == {f"*{PRESET}", f"*{DRAFT}"}
    assert said["Exec"].endswith(" %F")
    assert (share / "icons/hicolor/scalable/apps" / f"{said['Icon']}.svg").is_file()


def test_a_command_with_spaces_is_quoted(share: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        shutil, "which", lambda name: "/my tools/jiyao" if name == "jiyao" else None
    )
    install()
    text = (share / "applications" / "jiyao.desktop").read_text(encoding="utf-8")
    assert 'Exec="/my tools/jiyao" %F' in text


def test_the_command_says_where(capsys: pytest.CaptureFixture[str], share: Path) -> None:
    assert main(["desktop", "install"]) == 0
    assert str(share / "applications" / "jiyao.desktop") in capsys.readouterr().out
    assert main(["desktop", "remove"]) == 0


def test_elsewhere_it_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(CannotError):
        install()
