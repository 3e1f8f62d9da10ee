"""What the desk exports is noted in the library."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from data.library.library import Library
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE


def test_an_export_is_noted_with_the_revisions_it_printed(
    attached: MainWindow,
    library: Library,
    save_as: Callable[[Path], None],
    settle: Callable[[MainWindow], None],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    save_as(tmp_path / "out.pdf")
    attached.messages.hide()
    attached.commands["export-pdf"].trigger()
    qtbot.waitUntil(attached.messages.isVisible, timeout=PATIENCE)
    settle(attached)
    (issue,) = library.issues()
    assert [Path(file.path).name for file in issue.files] == ["out.pdf"]
    assert {each.revision for each in issue.records} == {1}
    assert issue.preset == attached.draft.preset.id
