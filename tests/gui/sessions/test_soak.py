"""The hand of the soak does what somebody at the desk would do."""

import random
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from release.soak.actions import look_at_record, set_option
from release.soak.hand import Hand
from release.soak.readings import take
from tests.gui.conftest import PATIENCE
from tests.gui.small_world import everything, home, loaded_library, pack

__all__ = ["everything", "home", "loaded_library", "pack"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it is read in /proc")
def test_a_reading_tells_what_the_process_has(everything: MainWindow) -> None:
    reading = take(1.0, 3, 250.0)
    assert reading.widgets > len(everything.children())
    assert min(reading.megabytes, reading.objects, reading.handles, reading.threads) > 0
    assert "3 actions" in str(reading)


def test_the_hand_does_what_is_to_be_done_and_answers_what_is_asked(
    everything: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    hand = Hand(everything, random.Random(1))
    former = QDialog.exec
    with hand.answering(tmp_path):
        assert QDialog(everything).exec() == QDialog.DialogCode.Rejected.value
        name, _ = QFileDialog.getSaveFileName(everything, "")
        buttons = QMessageBox.StandardButton
        assert QMessageBox.question(everything, "", "", buttons.Yes | buttons.Cancel) == buttons.Yes
        discard = buttons.Save | buttons.Discard
        assert QMessageBox.question(everything, "", "", discard) == buttons.Discard
        qtbot.waitUntil(lambda: len(everything.widget.records.model.ids) > 0, timeout=PATIENCE)
        look_at_record(hand)
        set_option(hand)
    assert Path(name).parent == tmp_path
    assert QDialog.exec is former
    assert everything.widget.records.selected()
    assert everything.draft.preset.options["subtitle"]
