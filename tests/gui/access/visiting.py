"""Opens every window and dialog of the desk, one after the other, to be looked at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gui.command_table import COMMANDS
from gui.main_window import MainWindow

Look = Callable[[QWidget], list[str]]
Settle = Callable[[MainWindow], None]

OPENING = [info.key for info in COMMANDS if info.name.endswith("…")]
"""A command whose name ends so opens something; whatever it opens is looked at."""
MORE = ("about", "verify")
STATES = ("show-records", "show-options", "evidence", "preflight")
"""What the main window itself looks like after these."""


@dataclass(slots=True)
class Visitor:
    """Goes through all windows and collects what is found there."""

    desk: MainWindow
    qtbot: QtBot
    settle: Settle
    monkeypatch: pytest.MonkeyPatch

    def visit(self, look: Look) -> list[str]:
        """What ``look`` finds in each window, under the name of the command that opened it."""
        found: list[str] = []

        def see(key: str, window: QWidget) -> None:
            window.activateWindow()
            self.qtbot.wait(10)
            found.extend(f"{key}: {type(window).__name__}: {what}" for what in look(window))

        for key in STATES:
            self.desk.commands[key].trigger()
            self.settle(self.desk)
            see(key, self.desk)
        for key in (*OPENING, *MORE):
            for window in self._opened(key, see):
                see(key, window)
        return list(dict.fromkeys(found))

    def _opened(self, key: str, see: Callable[[str, QWidget], None]) -> Iterator[QWidget]:
        def show(dialog: QDialog) -> int:
            dialog.show()
            see(key, dialog)
            dialog.hide()
            return QDialog.DialogCode.Rejected.value

        with self.monkeypatch.context() as patch:
            patch.setattr(QDialog, "exec", show)
            patch.setattr(QMessageBox, "exec", show)
            for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
                patch.setattr(QFileDialog, name, lambda *_a, **_k: ("", ""))
            patch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: "")
            for name in ("getText", "getInt", "getItem", "getMultiLineText"):
                patch.setattr(QInputDialog, name, lambda *_a, **_k: ("", False))
            for name in ("question", "warning", "information", "critical", "about"):
                patch.setattr(QMessageBox, name, lambda *_a, **_k: QMessageBox.StandardButton.No)
            before = set(QApplication.topLevelWidgets())
            self.desk.commands[key].trigger()
            self.settle(self.desk)
            for window in QApplication.topLevelWidgets():
                if window.isVisible() and window is not self.desk and window not in before:
                    yield window
                    window.close()
            self.qtbot.wait(10)
