"""Words that do not verify: the export stops, and the message bar offers the ways on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import create_engine, text

from data.library.library import Library
from data.model.ids import RegionId
from data.model.record import Kind
from data.model.selection import Selection
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE
from tests.gui.reading import docx_text

SaveAs = Callable[[Path], None]
Settle = Callable[[MainWindow], None]

SIGN = "〔未核对〕"


@pytest.fixture
def broken(home: Path) -> str:
    """The words of a quotation of the pack that verification has not found in its source."""
    place = home / "data" / "library.jiyao"
    with Library.open(place) as library:
        found = library.find(Selection(kinds=(Kind.QUOTATION,), regions=(RegionId("CN-HN"),)))
        record = library.entry(found.ids[0]).record
    engine = create_engine(f"sqlite:///{place}")
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO anchor_states (record, position, state)"
                " SELECT number, 0, 'not-found' FROM records WHERE id = :id"
            ),
            {"id": record.id},
        )
    engine.dispose()
    return record.title


@pytest.fixture
def stopped(
    broken: str,
    open_desk: Callable[[], MainWindow],
    settle: Settle,
    save_as: SaveAs,
    qtbot: QtBot,
    tmp_path: Path,
) -> MainWindow:
    """A desk whose export was stopped by the gate."""
    desk = open_desk()
    desk.draft.select("test", regions=("CN-HN",), kinds=(Kind.QUOTATION,))
    settle(desk)
    save_as(tmp_path / "out.docx")
    desk.messages.hide()
    desk.commands["export-word"].trigger()
    qtbot.waitUntil(desk.messages.isVisible, timeout=PATIENCE)
    return desk


def press(desk: MainWindow, number: int, qtbot: QtBot) -> str:
    """Press one of the buttons offered; the text of the file that is made."""
    assert desk.messages.property("level") == "error"
    button = desk.messages.buttons()[number]
    with qtbot.waitSignal(
        desk.exporter.running, timeout=PATIENCE, check_params_cb=lambda on: not on
    ):
        button.click()
    assert desk.messages.property("level") == "done", desk.messages.text.text()
    return docx_text(Path(desk.exporter._settings.export_folder) / "out.docx")


def test_the_export_stops_and_names_the_place(
    stopped: MainWindow, broken: str, tmp_path: Path
) -> None:
    assert stopped.messages.property("level") == "error"
    assert broken in stopped.messages.text.text()
    assert len(stopped.messages.buttons()) == 3
    assert not (tmp_path / "out.docx").exists()


def test_they_can_be_left_out(stopped: MainWindow, qtbot: QtBot) -> None:
    made = press(stopped, 0, qtbot)
    assert "另有1条" in made
    assert SIGN not in made


def test_they_can_be_printed_with_a_mark(stopped: MainWindow, qtbot: QtBot) -> None:
    assert press(stopped, 1, qtbot).count(SIGN) == 1


def test_the_preview_shows_them_marked(
    broken: str, open_desk: Callable[[], MainWindow], settle: Settle
) -> None:
    desk = open_desk()
    desk.draft.select("test", regions=("CN-HN",), kinds=(Kind.QUOTATION,))
    settle(desk)
    assert not desk.messages.isVisible()
    rendering = desk._press.rendering
    assert rendering is not None
    assert SIGN in str(rendering.prepared.document.blocks)
