"""One window for each library: a second start hands its files over."""

import json
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QDir, QObject
from pytestqt.qtbot import QtBot

from data.model.selection import Selection
from gui.instance import Doorbell, files_in, hand_over, socket_name
from gui.main_window import MainWindow
from jiyao import _is_for_desk
from templates.presets.files import write_preset
from tests.gui.conftest import PATIENCE
from tests.gui.small_world import home, loaded_library, pack

__all__ = ["home", "loaded_library", "pack"]

ROOT = Path(__file__).parents[2]
START = "import sys; from jiyao import main; sys.exit(main(sys.argv[1:]))"


@pytest.fixture
def library(tmp_path: Path) -> str:
    return str(tmp_path / "library.jiyao")


@pytest.fixture
def doorbell(library: str, qtbot: QtBot) -> Iterator[list[list[Path]]]:
    """A window that listens; what it is handed."""
    given: list[list[Path]] = []
    parent = QObject()
    bell = Doorbell(library, given.append, parent)
    bell.listen()
    yield given
    bell.close()


def start(library: str, *arguments: str) -> "subprocess.Popen[bytes]":
    """Start the program a second time."""
    command = [sys.executable, "-c", START, "--library", library, *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_alone_there_is_nobody_to_hand_over_to(library: str) -> None:
    assert not hand_over(library, [])


def test_a_second_start_hands_its_files_over_and_leaves(
    library: str, doorbell: list[list[Path]], qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.jiyao-preset"
    path.write_text("{}", encoding="utf-8")
    second = start(library, str(path))
    qtbot.waitUntil(lambda: bool(doorbell), timeout=PATIENCE)
    assert second.wait(timeout=PATIENCE / 1000) == 0
    assert doorbell == [[path]]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes leave nothing behind there")
def test_what_a_killed_program_left_behind_is_no_hindrance(library: str, qtbot: QtBot) -> None:
    path = str(Path(QDir.tempPath()) / socket_name(library))
    left = socket.socket(socket.AF_UNIX)
    left.bind(path)
    left.close()
    assert not hand_over(library, [])
    given: list[list[Path]] = []
    parent = QObject()
    bell = Doorbell(library, given.append, parent)
    bell.listen()
    second = start(library)
    qtbot.waitUntil(lambda: bool(given), timeout=PATIENCE)
    assert second.wait(timeout=PATIENCE / 1000) == 0
    bell.close()


@pytest.mark.parametrize(
    "line", [b"", b"null", b"{}", b'{"files": 1}', b'{"files": [1]}', b"\xff", b"[" * 100_000]
)
def test_a_message_of_somebody_else_is_no_message(line: bytes) -> None:
    assert files_in(line) is None


def test_a_message_names_files() -> None:
    assert files_in(json.dumps({"files": ["/a/b"]}).encode()) == [Path("/a/b")]


def test_which_arguments_open_the_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = tmp_path / "source.txt"
    text.write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "build").write_text("", encoding="utf-8")
    assert _is_for_desk([])
    assert _is_for_desk(["--library", "x.jiyao", "--new-window", str(text), "p.jiyao-preset"])
    assert not _is_for_desk(["build"])
    assert not _is_for_desk(["presets", "--json"])


def test_files_handed_over_are_opened(
    desk: MainWindow, settle: Callable[[MainWindow], None], tmp_path: Path
) -> None:
    count = len(desk.presets.shelf.presets)
    given = msgspec.structs.replace(
        desk.presets.shelf.presets[0], name="外来", selection=Selection(query="外")
    )
    path = tmp_path / "given.jiyao-preset"
    write_preset(given, path)
    for _time in range(2):
        desk.presets.open(desk.presets.shelf.presets[1].id)
        desk.called([path])
        settle(desk)
        assert desk.draft.preset.name == "外来"
        assert desk.draft.selection.query == "外"
        assert len(desk.presets.shelf.presets) == count + 1
