"""Windows and dialogs opened again and again leave nothing behind, in Qt or in Python."""

import gc
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from gui.main_window import MainWindow
from release.soak.actions import OPENERS
from release.soak.hand import Hand
from release.soak.readings import qobjects
from tests.gui.small_world import home, loaded_library, pack

__all__ = ["home", "loaded_library", "pack"]
TIMES = 4


@pytest.fixture
def only_new(desk: MainWindow) -> Iterator[MainWindow]:
    """The desk, when what is there with it is not gone through again and again."""
    gc.collect()
    gc.freeze()
    yield desk
    gc.unfreeze()


def _there() -> Counter[str]:
    """What there is: all of Qt's objects, and new ones of our own classes that Python holds."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    kinds = (type(each) for each in gc.get_objects() if isinstance(each, QObject))
    own = Counter(kind.__name__ for kind in kinds if kind.__module__.startswith("gui."))
    return Counter({"all of Qt": qobjects(), **own})


def test_windows_opened_again_leave_nothing(
    only_new: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("release.soak.hand.LOOK", 1)
    hand = Hand(only_new, random.Random(1))
    left: dict[str, Counter[str]] = {}
    with hand.answering(tmp_path):
        hand.settle()
        for key in OPENERS:
            for _ in range(2):  # what is made with the first stays for the others
                _open(hand, key)
            before = _there()
            for _ in range(TIMES):
                _open(hand, key)
            more = _there() - before
            left[key] = Counter({what: n for what, n in more.items() if n >= TIMES})
    assert not {key: more for key, more in left.items() if more}


def _open(hand: Hand, key: str) -> None:
    hand.window.commands[key].trigger()
    hand.settle()
    hand.close_others()
