"""Buttons of dialogs look alike on every system."""

from PySide6.QtWidgets import QApplication, QDialogButtonBox, QStyle
from pytestqt.qtbot import QtBot

from gui.look.stylesheet import SHEET

HAVE_ICONS = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons


def test_they_have_no_pictures_of_another_set(qapp: QApplication, qtbot: QtBot) -> None:
    qapp.setStyleSheet("")  # a desk before may have left its own, which has the rule already
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    rule = next(line for line in SHEET.splitlines() if line.startswith("QDialogButtonBox"))
    box.setStyleSheet("QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 1; }")
    assert box.style().styleHint(HAVE_ICONS, None, box)
    box.setStyleSheet(rule)
    assert not box.style().styleHint(HAVE_ICONS, None, box)
