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
    (again,) = window.messages.buttons()
    with qtbot.waitSignal(window.desk.refreshed, timeout=PATIENCE):
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    assert window.commands["export-both"].isEnabled()
    end(window)
