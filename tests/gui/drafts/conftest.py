"""A desk on the small world, whose drafts are watched."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE
from tests.gui.small_world import home, loaded_library, pack

__all__ = ["home", "kept", "loaded_library", "pack"]


@pytest.fixture
def kept(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """Waits until what was changed has been written."""

    def wait(window: MainWindow) -> None:
        def written() -> bool:
            file = window.drafts.keeper.file
            return file is not None and not file.unwritten and window.idle

        qtbot.waitUntil(written, timeout=PATIENCE)

    return wait
