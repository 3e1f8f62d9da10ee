"""Drafts from somebody else's desk, and drafts given to one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from templates.drafts.file import SUFFIX
from templates.drafts.passing import LARGEST
from tests.gui.conftest import PATIENCE

Wait = Callable[[MainWindow], None]


@pytest.fixture
def given(
    desk: MainWindow,
    kept: Wait,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> Path:
    """A draft, exported from the list of drafts; another one is on the desk since."""
    desk.speak("en")
    desk.draft.select("test", query="第一")
    kept(desk)
    path = tmp_path / "given"
    asked: list[str] = []

    def answer(_window: object, _caption: str, offered: str, _kinds: str) -> tuple[str, str]:
        asked.append(offered)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    desk.commands["open-draft"].trigger()
    kept(desk)
    window = desk.drafts.window
    assert window is not None
    qtbot.waitUntil(lambda: window.chosen is not None, timeout=PATIENCE)
    window.export_action.trigger()
    written = path.with_name(path.name + SUFFIX)
    qtbot.waitUntil(written.is_file, timeout=PATIENCE)
    kept(desk)
    assert asked[0].endswith(SUFFIX)
    window.close()
    desk.commands["new-draft"].trigger()
    kept(desk)
    return written


def _drafts(desk: MainWindow) -> int:
    return len(desk.drafts.folder.all().drafts)


def test_a_dropped_draft_is_a_new_one_with_its_steps(
    desk: MainWindow, kept: Wait, given: Path, qtbot: QtBot
) -> None:
    before = _drafts(desk)
    desk.files.take([given])
    qtbot.waitUntil(lambda: desk.draft.selection.query == "第一", timeout=PATIENCE)
    kept(desk)
    assert _drafts(desk) == before + 1
    assert desk.drafts.current != given.stem
    assert "Imported" in desk.messages.text.text()
    desk.commands["undo"].trigger()
    assert desk.draft.selection.query == ""
    assert given.read_bytes()


def test_files_are_imported_from_the_list(
    desk: MainWindow, kept: Wait, given: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    other = given.with_name(f"other{SUFFIX}")
    other.write_bytes(given.read_bytes())
    names = [str(given), str(other)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    before, current = _drafts(desk), desk.drafts.current
    desk.commands["open-draft"].trigger()
    kept(desk)
    window = desk.drafts.window
    assert window is not None
    window.import_action.trigger()
    qtbot.waitUntil(lambda: window.model.total == before + 2, timeout=PATIENCE)
    assert desk.drafts.current == current


def test_what_is_exported_tells_nothing_of_the_library(desk: MainWindow, given: Path) -> None:
    body = given.read_text(encoding="utf-8")
    assert "第一" in body
    assert str(desk.drafts.folder.file_of(desk.drafts.current).parent) not in body


def test_half_a_draft_is_taken_in_and_said_to_be_half(
    desk: MainWindow, kept: Wait, given: Path, qtbot: QtBot
) -> None:
    lines = given.read_bytes().splitlines(keepends=True)
    given.write_bytes(b"".join(lines[:-1]) + lines[-1][: len(lines[-1]) // 2])
    desk.files.take([given])
    qtbot.waitUntil(lambda: "1 step of it" in desk.messages.text.text(), timeout=PATIENCE)
    kept(desk)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"\x89PNG\r\n\x1a\n not a draft", "is no draft"),
        (b"", "is no draft"),
        (b'{"t":"began","version":99,"id":"x"}\n', "newer version"),
        (None, "larger than"),
    ],
    ids=["a picture", "empty", "of the future", "huge"],
)
def test_what_is_no_draft_is_told(
    desk: MainWindow, kept: Wait, tmp_path: Path, body: bytes | None, words: str, qtbot: QtBot
) -> None:
    desk.speak("en")
    path = tmp_path / f"foreign{SUFFIX}"
    path.write_bytes(body or b"")
    if body is None:
        with path.open("r+b") as stream:
            stream.truncate(LARGEST + 1)
    before = _drafts(desk)
    desk.open_files([path])
    qtbot.waitUntil(lambda: words in desk.messages.text.text(), timeout=PATIENCE)
    kept(desk)
    assert _drafts(desk) == before
    assert path.is_file()
