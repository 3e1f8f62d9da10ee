"""A desk on the small world, with its outline in front."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.outline.outline_view import OutlineView
from templates.arranging.outline import Outline
from tests.gui.conftest import PATIENCE
from tests.gui.small_world import home, loaded_library, pack, texts  # noqa: F401

Settle = Callable[[MainWindow], None]


@pytest.fixture
def arranging(desk: MainWindow, settle: Settle, qtbot: QtBot) -> MainWindow:
    """The desk with everything picked, in English."""
    desk.speak("en")
    desk.draft.select("test", regions=(), themes=(), kinds=(), query="")
    settle(desk)
    desk.draft.undo_stack.clear()
    desk.activateWindow()
    desk.commands["show-outline"].trigger()
    qtbot.waitUntil(lambda: view(desk).lines.rowCount() > 0, timeout=PATIENCE)
    return desk


def view(desk: MainWindow) -> OutlineView:
    """The tree."""
    return desk.widget.outline.view


def outline(desk: MainWindow) -> Outline:
    """What the tree shows, whatever is closed or filtered."""
    return desk.outline.outline


def printed(desk: MainWindow) -> Outline:
    """What the pages show."""
    from templates.arranging.outline import outline_of

    rendering = desk.outline.rendering
    assert rendering is not None
    return outline_of(rendering.prepared.document)
