"""Files may be dropped anywhere on a window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.file_drops import FileDrops
from tests.gui.conftest import PATIENCE

HOW = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


class Window(QWidget):
    """Takes files, as the desk does; in it are things that take words and lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.taken: list[str] = []
        self.field, lines = QLineEdit(), QListWidget()
        lines.setDragDropMode(QListWidget.DragDropMode.DragDrop)
        self.parts = (self.field, lines, QPlainTextEdit(), QLabel("…"))
        column = QVBoxLayout(self)
        for part in self.parts:
            column.addWidget(part)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.taken += [url.toLocalFile() for url in event.mimeData().urls()]
        event.acceptProposedAction()


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    """One that is on the screen."""
    made = Window()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.isVisible, timeout=PATIENCE)
    FileDrops(made)
    return made


def carry(window: Window, to: QWidget, carried: QMimeData) -> list[bool]:
    """Drag over a part of the window and let go, as the system tells of it; what was accepted."""
    at = to.mapTo(window, to.rect().center())
    copy = Qt.DropAction.CopyAction
    accepted = []
    for event in (
        QDragEnterEvent(QPoint(at), copy, carried, *HOW),
        QDragMoveEvent(QPoint(at), copy, carried, *HOW),
        QDropEvent(QPointF(at), copy, carried, *HOW),
    ):
        event.ignore()
        QApplication.sendEvent(window.windowHandle(), event)
        accepted.append(event.isAccepted())
    return accepted


@pytest.mark.parametrize("number", range(4))
def test_files_are_taken_wherever_they_are_dropped(
    window: Window, tmp_path: Path, number: int
) -> None:
    file = str(tmp_path / "报道.txt")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(file)])
    assert carry(window, window.parts[number], carried) == [True, True, True]
    assert [Path(name) for name in window.taken] == [Path(file)]
    assert window.field.text() == ""


def test_words_dragged_into_a_field_stay_words(window: Window) -> None:
    carried = QMimeData()
    carried.setText("芯片")
    assert carry(window, window.field, carried)[-1]
    assert window.taken == []
    assert window.field.text() == "芯片"
