"""Digits keep a distance from the border of their field, at every size of text."""

from pytestqt.qtbot import QtBot

from gui.common.number_box import NumberBox


def test_the_digits_keep_a_distance_that_grows_with_the_text(qtbot: QtBot) -> None:
    box = NumberBox(2, 9)
    qtbot.addWidget(box)
    before = box.lineEdit().textMargins().left()
    font = box.font()
    font.setPointSizeF(2 * font.pointSizeF())
    box.setFont(font)
    assert (box.minimum(), box.maximum()) == (2, 9)
    assert 0 < before < box.lineEdit().textMargins().left()
