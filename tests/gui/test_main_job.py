"""The main job: pick, arrange, preview, export, save, run again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from data.library.library import Library
from data.model.ids import RegionId, ThemeId
from data.model.selection import Selection
from gui.main_window import MainWindow
from gui.pickers.facet_picker import FacetPicker
from gui.presets.save_dialog import SaveDialog
from tests.gui.conftest import PATIENCE
from tests.gui.reading import docx_text, pdf_text

Click = Callable[[FacetPicker, str], None]
Settle = Callable[[MainWindow], None]
SaveAs = Callable[[Path], None]


@pytest.fixture
def export(qtbot: QtBot, save_as: SaveAs) -> Callable[[MainWindow, str, Path], list[QPushButton]]:
    """Triggers an export command and waits for the good news; the buttons offered with it."""

    def run(window: MainWindow, command: str, target: Path) -> list[QPushButton]:
        save_as(target)
        with qtbot.waitSignal(window.exporter.running, timeout=PATIENCE):
            window.commands[command].trigger()
        with qtbot.waitSignal(
            window.exporter.running, timeout=PATIENCE, check_params_cb=lambda on: not on
        ):
            pass
        assert window.messages.property("level") == "done", window.messages.text.text()
        return window.messages.buttons()

    return run


@pytest.mark.usefixtures("as_shipped")
def test_first_start_shows_a_finished_briefing(desk: MainWindow, settle: Settle) -> None:
    settle(desk)
    assert desk.widget.preview.pages.page_count >= 8
    assert desk.widget.preview.pages.images(0)
    assert desk.widget.records.model.rowCount() > 100


def test_from_the_first_window_to_both_files(
    desk: MainWindow,
    settle: Settle,
    click_value: Click,
    export: Callable[[MainWindow, str, Path], list[QPushButton]],
    tmp_path: Path,
    home: Path,
) -> None:
    _clear(desk)
    for region in ("CN-GD", "CN-SH"):
        click_value(desk.widget.regions, region)
    for theme in ("facilities", "transfer"):
        click_value(desk.widget.themes, theme)
    settle(desk)
    picked = desk.draft.selection
    assert picked.regions == ("CN-GD", "CN-SH")
    assert picked.themes == ("facilities", "transfer")

    buttons = export(desk, "export-both", tmp_path / "out" / "digest.docx")

    assert len(buttons) == 4  # both files, what the preflight found, their folder
    words, pages = docx_text(tmp_path / "out/digest.docx"), pdf_text(tmp_path / "out/digest.pdf")
    with Library.open(home / "data" / "library.jiyao") as library:
        entries = library.entries(library.find(picked).ids)
        others = library.find(
            Selection(regions=(RegionId("CN-SX"),), themes=(ThemeId("platforms"),))
        )
        outside = [
            e.record for e in library.entries(set(others.ids) - {e.record.id for e in entries})
        ]
    titles = ["".join(e.record.title.split()) for e in entries if e.record.kind == "finding"]
    assert len(titles) > 5
    assert [title for title in titles if title not in words] == []
    assert [title for title in titles if title not in pages] == []
    assert outside
    assert all("".join(record.title.split()) not in words for record in outside)


def test_a_saved_preset_gives_the_same_bytes_after_a_restart(
    open_desk: Callable[[], MainWindow],
    settle: Settle,
    click_value: Click,
    export: Callable[[MainWindow, str, Path], list[QPushButton]],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    first = open_desk()
    _clear(first)
    click_value(first.widget.regions, "CN-HN")
    settle(first)
    _save_preset(first, "Hunan weekly", monkeypatch, qtbot)
    settle(first)
    export(first, "export-both", tmp_path / "one.docx")
    first.close()

    second = open_desk()
    action = next(a for a in second.bar.preset.menu().actions() if a.text() == "Hunan weekly")
    action.trigger()
    settle(second)
    assert second.draft.selection.regions == ("CN-HN",)
    export(second, "export-both", tmp_path / "two.docx")

    for suffix in (".docx", ".pdf"):
        one, two = (tmp_path / f"{name}{suffix}" for name in ("one", "two"))
        assert one.read_bytes() == two.read_bytes()


def _clear(window: MainWindow) -> None:
    """Start from nothing picked."""
    window.widget.regions.clear.click()
    window.widget.themes.clear.click()


def _save_preset(
    window: MainWindow, name: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Type a name into the real dialog and press Save."""

    def fill(dialog: SaveDialog) -> int:
        dialog.show()
        dialog.name.clear()
        qtbot.keyClicks(dialog.name, name)
        save = dialog.buttons.button(QDialogButtonBox.StandardButton.Save)
        assert save.isEnabled()
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
        return dialog.result()

    monkeypatch.setattr(SaveDialog, "exec", fill)
    window.commands["save-as"].trigger()
