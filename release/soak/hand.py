"""The hand at the desk: it does things, waits until they are done, and answers what is asked."""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from unittest.mock import patch

from PySide6.QtCore import QEventLoop, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QDesktopServices, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMessageBox,
    QWidget,
)
from shiboken6 import isValid

from exports.garbage import give_back

if TYPE_CHECKING:
    from gui.main_window import MainWindow

T = TypeVar("T")
PATIENCE = 30.0
"""Seconds that one thing may take."""
LOOK = 120
"""Milliseconds for which a window that was opened is looked at."""
USUAL = (1280, 800)
"""Width and height of the window when it is looked at how much memory there is."""
_FILES = 5
"""So many names of exported files take turns."""


class Hand:
    """Clicks, types and waits, in the window given."""

    def __init__(self, window: MainWindow, chance: random.Random) -> None:
        self.window = window
        self.chance = chance
        self._turns = 0

    def one_of(self, things: Sequence[T]) -> T | None:
        """Any of ``things``, if there are any."""
        return self.chance.choice(things) if things else None

    def next_of(self, things: Sequence[T]) -> T:
        """Another of ``things`` each time, in their order."""
        self._turns += 1
        return things[self._turns % len(things)]

    def pause(self, milliseconds: int) -> None:
        """Let the program go on for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def settle(self) -> None:
        """Wait until everything asked for has been done, or patience is at an end."""
        end = time.monotonic() + PATIENCE
        self.pause(20)
        while not self.window.idle and time.monotonic() < end:
            self.pause(20)

    def command(self, key: str) -> None:
        """Do as if a command had been chosen in the menu, if it can be now."""
        self.window.commands[key].trigger()
        self.settle()

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click with the left button, in the middle unless a ``place`` is given."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())
        self.settle()

    def click_row(self, view: QAbstractItemView) -> None:
        """Click any of the rows that are seen of a list or of the top of a tree."""
        model, seen = view.model(), view.viewport().rect()
        rows = [model.index(row, 0) for row in range(model.rowCount(QModelIndex()))]
        places = [view.visualRect(row).center() for row in rows]
        place = self.one_of([place for place in places if seen.contains(place)])
        if place is not None:
            self.click(view.viewport(), place)

    def type(self, widget: QWidget, words: str) -> None:
        """Type character by character, Chinese ones as an input method commits them."""
        for character in words:
            if character.isascii():
                QTest.keyClicks(widget, character)
            else:
                event = QInputMethodEvent()
                event.setCommitString(character)
                QApplication.sendEvent(widget, event)
            self.pause(40)

    def close_others(self) -> None:
        """Close every window but the desk's own."""
        for other in QApplication.topLevelWidgets():
            if isValid(other) and other.isVisible() and other is not self.window:
                other.close()
        self.settle()

    def sit_back(self) -> None:
        """Come back to where memory is looked at each time: a preset in the usual window and zoom.

        Another one comes between, so that images of pages are gone, whichever they were of.
        What is garbage by then goes, as it would within some minutes of quiet.
        """
        self.window.resize(*USUAL)
        for key in ("pages-continuous", "fit-width"):
            self.command(key)
        presets = [each for each in self.window.bar.preset.menu().actions() if each.data()]
        for preset in (presets[1], presets[0]):
            preset.trigger()
            self.pause(LOOK)
            self.settle()
        gc.collect()
        give_back()

    @contextmanager
    def answering(self, folder: Path) -> Iterator[None]:
        """Answer what would wait for somebody: files go into ``folder``, changes are given up."""

        def look_at(dialog: QDialog) -> int:
            dialog.show()
            self.pause(LOOK)
            dialog.hide()
            return QDialog.DialogCode.Rejected.value

        replies: dict[tuple[type, str], object] = {
            (QDialog, "exec"): look_at,
            (QMessageBox, "question"): staticmethod(_agree),
            (QMessageBox, "about"): _reply(None),
            (QDesktopServices, "openUrl"): _reply(True),
            (QFileDialog, "getSaveFileName"): staticmethod(lambda *_: (self._name(folder), "")),
            (QFileDialog, "getOpenFileName"): _reply(("", "")),
            (QFileDialog, "getOpenFileNames"): _reply(([], "")),
            (QFileDialog, "getExistingDirectory"): _reply(""),
            (QInputDialog, "getText"): _reply(("", False)),
            (QInputDialog, "getItem"): _reply(("", False)),
        }
        with ExitStack() as stack:
            for (kind, name), reply in replies.items():
                stack.enter_context(patch.object(kind, name, reply))
            yield

    def _name(self, folder: Path) -> str:
        self._turns += 1
        return str(folder / f"briefing-{self._turns % _FILES}")


def _reply(answer: object) -> object:
    """A static method that answers the same whatever is asked."""
    return staticmethod(lambda *_asked, **_named: answer)


def _agree(
    _window: QWidget,
    _title: str,
    _words: str,
    buttons: QMessageBox.StandardButton = QMessageBox.StandardButton.Yes,
    *_more: object,
) -> QMessageBox.StandardButton:
    """Give up changes where that is offered, else say yes."""
    discard = QMessageBox.StandardButton.Discard
    return discard if buttons & discard else QMessageBox.StandardButton.Yes
