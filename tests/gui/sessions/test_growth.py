"""Whoever works at the desk all day long finds it in the evening as light as in the morning.

What is closed being gone is looked at in ``tests/gui/test_ending.py``; how much memory an hour
takes is measured by ``make soak``.
"""

import gc
import random
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QEvent, QMetaMethod, QObject
from PySide6.QtWidgets import QApplication

from gui.main_window import MainWindow
from release.soak import actions
from release.soak.hand import Hand
from tests.gui.small_world import everything, home, loaded_library, pack

__all__ = ["everything", "home", "loaded_library", "pack"]
OPENED = ("open-draft", "record-history", "left-out", "letterhead")
SERVICES = ("Theme", "Language", "Draft", "Press", "Archive", "Desk", "EvidenceDesk", "EditingDesk")


def _signals(thing: QObject) -> list[str]:
    kind = thing.metaObject()
    methods = map(kind.method, range(kind.methodCount()))
    signals = (each for each in methods if each.methodType() == QMetaMethod.MethodType.Signal)
    return [bytes(each.methodSignature().data()).decode() for each in signals]


def _listeners(window: MainWindow) -> Counter[str]:
    """How many are connected to each signal of what lives as long as the window."""
    for _ in range(2):  # what goes may take something with it
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
        gc.collect()
    lasting = (
        *window.commands.actions.values(),
        *(child for child in window.children() if child.metaObject().className() in SERVICES),
        window.draft.undo_stack,
    )
    return Counter(
        {
            f"{thing.metaObject().className()} {thing.objectName()} {signal}": count
            for thing in lasting
            for signal in _signals(thing)
            if (count := thing.receivers(f"2{signal}"))
        }
    )


def _work(hand: Hand) -> None:
    """A part of a day."""
    window = hand.window
    for action in (
        actions.pick_region,
        actions.look_at_record,
        actions.set_option,
        actions.choose_template,
        actions.arrange,
        actions.undo,
        actions.show_pane,
        actions.zoom,
    ):
        action(hand)
        hand.settle()
    for choice in window.menus.choices:
        first, *_, last = choice.options.values()
        last.trigger()
        first.trigger()
    for key in OPENED:
        hand.command(key)
        hand.close_others()


def test_nobody_listens_more_often_after_a_day_than_in_its_morning(
    everything: MainWindow, tmp_path: Path
) -> None:
    hand = Hand(everything, random.Random(4))
    with hand.answering(tmp_path):
        _work(hand)
        morning = _listeners(everything)
        assert sum(morning.values()) > 100
        _work(hand)
        assert _listeners(everything) - morning == Counter()
