"""A desk on the small world, with all its sources attached and a record opened for editing."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from data.library.library import Library
from data.model.ids import RecordId
from gui.editing.edit_dialog import EditDialog
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE
from tests.gui.small_world import attached, everything, home, loaded_library, pack, texts

__all__ = ["attached", "everything", "home", "loaded_library", "pack", "texts"]

Open = Callable[[str], EditDialog]


@pytest.fixture
def library(attached: MainWindow) -> Library:
    """The desk's library; only to be asked while the desk is idle."""
    library = attached._archive._library
    assert library is not None
    return library


@pytest.fixture
def open_record(attached: MainWindow, qtbot: QtBot) -> Open:
    """Chooses a record in the list and opens it by its command."""

    def open_one(record: str) -> EditDialog:
        attached.widget.records.select(RecordId(record))
        attached.commands["edit-record"].trigger()
        qtbot.waitUntil(lambda: attached.editing.dialog is not None, timeout=PATIENCE)
        dialog = attached.editing.dialog
        assert dialog is not None
        return dialog

    return open_one
