"""The light over what has changed goes out without keeping the window busy."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from pytestqt.qtbot import QtBot

from gui.preview.highlights import Layer
from gui.preview.page_view import PageView
from tests.gui.conftest import PATIENCE


class _Paintings(QObject):
    """How much of a widget was painted, each time."""

    def __init__(self) -> None:
        super().__init__()
        self.heights: list[int] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.heights.append(event.rect().height())
        return False


def test_only_changed_places_are_painted_and_not_at_each_turn(view: PageView, qtbot: QtBot) -> None:
    qtbot.wait(50)
    laid = view.size()
    view.show_changed([(0, (100.0, 600.0, 200.0, 20.0))])
    qtbot.wait(50)
    paintings = _Paintings()
    view.viewport().installEventFilter(paintings)
    strengths = set()
    while view.highlights.any(Layer.CHANGED):
        strengths.add(view.highlights.strength)
        qtbot.wait(10)
    qtbot.wait(50)
    assert view.size() == laid
    *fading, gone = paintings.heights
    assert 3 <= len(strengths) <= 17
    assert len(fading) <= 17
    assert max(fading) < view.viewport().height() / 4
    assert gone == view.viewport().height()


def test_the_light_rests_while_new_pages_are_made(view: PageView, qtbot: QtBot) -> None:
    view.show_changed([(0, (100.0, 600.0, 200.0, 20.0))])
    view.rest(calm=True)
    before = view.highlights.strength
    qtbot.wait(60)
    assert view.highlights.strength == before
    view.rest(calm=False)
    qtbot.waitUntil(lambda: not view.highlights.any(Layer.CHANGED), timeout=PATIENCE)
    for calm in (True, False):
        view.rest(calm=calm)
    assert not view.highlights.any(Layer.CHANGED)
