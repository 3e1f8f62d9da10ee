"""Everything that is said can be read, in every language and up to twice the size."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.access.fitting import misfits


def test_a_cut_text_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    label, button = QLabel("much too long for its place"), QPushButton("also too long")
    label.setFixedWidth(40)
    button.setFixedWidth(30)
    for widget in (label, button):
        row.addWidget(widget)
    window.show()
    assert len(misfits(window)) == 2
