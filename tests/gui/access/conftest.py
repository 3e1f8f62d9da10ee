"""A desk on the small world, and somebody who opens everything on it."""

import pytest
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.gui.access.visiting import Settle, Visitor
from tests.gui.small_world import home, loaded_library, pack  # noqa: F401 (fixtures)


@pytest.fixture
def visitor(
    desk: MainWindow, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> Visitor:
    """A visitor of a desk that shows all records, the first of which is chosen."""
    desk.draft.select("test", regions=(), themes=(), kinds=(), query="")
    settle(desk)
    desk.activateWindow()
    desk.widget.records.select(desk.widget.records.model.ids[0])
    settle(desk)
    return Visitor(desk, qtbot, settle, monkeypatch)
