"""What is to be done later is done once, or let go of with what it was to be done for."""

import gc
import weakref
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.common.later import later


class _Held:
    pass


def test_it_is_done_once_and_leaves_nothing(qtbot: QtBot) -> None:
    context, done = QObject(), list[int]()
    later(lambda: done.append(1), context)
    assert done == []
    qtbot.waitUntil(lambda: done == [1] and not context.children())
    qtbot.wait(20)
    assert done == [1]


@pytest.mark.parametrize("in_time", [True, False])
def test_what_it_holds_is_let_go_of(qapp: QApplication, *, in_time: bool) -> None:
    context, held, done = QObject(), _Held(), list[_Held]()
    reference = weakref.ref(held)
    later(partial(done.append, held), context)
    del held
    if in_time:
        qapp.processEvents()
    assert len(done) == in_time
    done.clear()
    context.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    gc.collect()
    assert done == []
    assert reference() is None
