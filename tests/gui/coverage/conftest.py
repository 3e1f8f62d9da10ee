"""A desk on the small world, and the coverage board opened on it."""

from collections.abc import Callable

import pytest

from gui.coverage.coverage_window import CoverageWindow
from gui.main_window import MainWindow
from tests.gui.small_world import home, loaded_library, pack

__all__ = ["home", "loaded_library", "pack"]


@pytest.fixture
def board(desk: MainWindow, settle: Callable[[MainWindow], None]) -> CoverageWindow:
    """The coverage board, filled."""
    desk.speak("en")
    settle(desk)
    desk.commands["coverage"].trigger()
    settle(desk)
    (window,) = desk.findChildren(CoverageWindow)
    return window
