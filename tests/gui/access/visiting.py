"""Opens windows of the desk, one after the other, to be looked at."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui.main_window import MainWindow

REPORT = "report"
ANSWER = 30_000
"""Milliseconds one waits for an answer of the library."""
PATIENCE = 150
"""How often one looks whether a window is there."""

Look = Callable[[QWidget], list[str]]
Settle = Callable[[MainWindow], None]


@dataclass(slots=True)
class Visitor:
    """Opens windows with commands and collects what is found in them."""

    desk: MainWindow
    qtbot: QtBot
    settle: Settle
    monkeypatch: pytest.MonkeyPatch

    def ask_why(self) -> QWidget:
        """The answer why the record looked at is there, which lies on the desk."""
        why = self.desk.why
        self.desk.commands["why"].trigger()
        self.qtbot.waitUntil(lambda: why.popup is not None, timeout=ANSWER)
        assert why.popup is not None
        return why.popup

    def _open(self, key: str) -> None:
        if key == REPORT:
            self.desk.attaching.report()
        else:
            self.desk.commands[key].trigger()

    def visit(self, key: str, look: Look) -> dict[str, list[str]]:
        """What ``look`` finds in the windows that the command ``key`` opens, under their names.

        ``REPORT`` opens the report on the sources, which the status bar leads to.
        """
        found: dict[str, list[str]] = {}
        looked_at: list[QWidget] = []

        def see(window: QWidget) -> None:
            looked_at.append(window)
            window.activateWindow()
            self.qtbot.wait(10)
            found[type(window).__name__] = look(window)

        def show(dialog: QDialog) -> int:
            dialog.show()
            see(dialog)
            dialog.hide()
            return QDialog.DialogCode.Rejected.value

        def answer() -> None:
            question = QApplication.activeModalWidget()
            if isinstance(question, QDialog) and question not in looked_at:
                see(question)
                question.reject()

        def opened() -> list[QWidget]:
            return [window for window in QApplication.topLevelWidgets() if window not in before]

        waiting = QTimer(self.desk, interval=10)  # for questions that Qt itself asks and waits for
        waiting.timeout.connect(answer)
        with self.monkeypatch.context() as patch:
            patch.setattr(QDialog, "exec", show)
            waiting.start()
            before = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
            self._open(key)
            self.settle(self.desk)
            for _ in range(PATIENCE):  # some are made in turns, so that nothing waits for them
                if found or any(w.isVisible() for w in opened()):
                    break
                self.qtbot.wait(20)
            for window in opened():
                if isValid(window) and window.isVisible():
                    see(window)
                    window.close()
        waiting.stop()
        return found
