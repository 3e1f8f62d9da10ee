"""A library that cannot be opened: a sentence, a way out, nothing lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import make_window
from tests.gui.conftest import PATIENCE, end
from tests.gui.small_world import home, loaded_library, pack

__all__ = ["home", "loaded_library", "pack"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b"no database at all " * 200),
        lambda path: (path.unlink(), path.mkdir()),
    ],
    ids=["not a database", "a folder"],
)
def test_the_desk_says_so_and_tries_again(
    qtbot: QtBot, qapp: QApplication, home: Path, spoil: Callable[[Path], object]
) -> None:
    library = home / "data" / "library.jiyao"
    spare = home / "spare.jiyao"
    for part in library.parent.iterdir():
        if part.name == library.name:
            spare.write_bytes(part.read_bytes())
    spoil(library)
    window = make_window(qapp)
    window.show()
    window.begin()
    qtbot.waitUntil(window.messages.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    assert window.messages.property("level") == "error"
    assert not window.commands["export-both"].isEnabled()
    assert window.widget.preview.notice.text() == window.messages.text.text()

    library.rmdir() if library.is_dir() else library.unlink()
    spare.rename(library)
    again = window.messages.buttons()[0]
    with qtbot.waitSignal(window.desk.refreshed, timeout=PATIENCE):
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    assert window.commands["export-both"].isEnabled()
    end(window)


@pytest.mark.parametrize("backed_up", [False, True], ids=["anew", "from the backup"])
def test_a_spoilt_library_is_put_aside_and_work_goes_on(
    qtbot: QtBot, qapp: QApplication, home: Path, backed_up: bool
) -> None:
    library = home / "data" / "library.jiyao"
    good, spoilt = library.read_bytes(), b"no database at all " * 200
    for part in library.parent.glob("library.jiyao*"):
        part.unlink()
    library.write_bytes(spoilt)
    if backed_up:
        backup = library.parent / "backups" / "library-schema0005-20260101T000000000000.jiyao"
        backup.parent.mkdir()
        backup.write_bytes(good)
    window = make_window(qapp)
    window.speak("en")
    window.show()
    window.begin()
    qtbot.waitUntil(window.messages.isVisible, timeout=PATIENCE)
    wanted = "Put the backup back" if backed_up else "Begin a new library"
    ways = {button.text(): button for button in window.messages.buttons()}
    assert ("Put the backup back" in ways) is backed_up
    with qtbot.waitSignal(window.desk.refreshed, timeout=PATIENCE):
        qtbot.mouseClick(ways[wanted], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    assert window.commands["export-both"].isEnabled()
    assert "library-aside-1.jiyao" in window.messages.text.text()
    assert library.with_name("library-aside-1.jiyao").read_bytes() == spoilt
    end(window)


def test_a_file_she_named_is_never_moved(qtbot: QtBot, qapp: QApplication, home: Path) -> None:
    named = home / "thesis.txt"
    named.write_text("not a library at all, " * 200)
    window = make_window(qapp, str(named))
    window.speak("en")
    window.show()
    window.begin()
    qtbot.waitUntil(window.messages.isVisible, timeout=PATIENCE)
    assert [b.text() for b in window.messages.buttons()] == ["Try again", "Open folder"]
    end(window)
