"""A desk on the small world, with everything of it on the desk."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gui.main_window import MainWindow
from tests.gui.small_world import home, loaded_library, pack, texts

__all__ = ["home", "loaded_library", "pack", "texts"]

Settle = Callable[[MainWindow], None]


@pytest.fixture
def everything(desk: MainWindow, settle: Settle) -> MainWindow:
    """A desk with all filters off, in English."""
    desk.speak("en")
    desk.draft.select("test", regions=(), themes=(), kinds=(), query="")
    settle(desk)
    return desk


@pytest.fixture
def attached(everything: MainWindow, settle: Settle, texts: Path) -> MainWindow:
    """The same with all sources attached."""
    everything.attaching.attach([texts])
    settle(everything)
    return everything
