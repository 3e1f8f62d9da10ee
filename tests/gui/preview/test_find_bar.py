"""The search bar of the pages, in little room and in much."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.preview.find_bar import FindBar
from tests.conftest import PATIENCE


def test_the_arrows_step_back_where_there_is_no_room(qtbot: QtBot, qapp: QApplication) -> None:
    bar = FindBar(Theme(qapp))
    qtbot.addWidget(bar)
    bar.set_words()
    bar.open("words")
    bar.show_count(0, 3)
    for width, roomy in ((600, True), (bar.minimumSizeHint().width(), False), (600, True)):
        bar.resize(width, bar.height())
        qtbot.waitUntil(lambda roomy=roomy: bar.next.isVisible() is roomy, timeout=PATIENCE)  # type: ignore[misc]
        assert bar.previous.isVisible() is roomy
        assert bar.close_button.isVisible()
        assert bar.count.toolTip() == bar.count.text()
