"""Everything that is said can be read, in every language and up to twice the size."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.access.fitting import misfits
from tests.gui.access.visiting import Visitor


@pytest.mark.timeout(100)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("code", ["zh_CN", "en"])
def test_no_text_is_cut(visitor: Visitor, code: str, scale: float) -> None:
    desk = visitor.desk
    desk.speak(code)
    desk._theme.resize(scale)
    visitor.settle(desk)
    try:
        assert visitor.visit(misfits) == []
    finally:
        desk._theme.resize(1.0)


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
