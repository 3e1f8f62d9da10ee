"""The status bar says how much of the library was seen in its sources."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from data.library.standing import Standing
from gui.evidence.report_dialog import ReportDialog
from gui.main_window import MainWindow
from tests.gui.small_world import (  # noqa: F401 (fixtures)
    attached,
    everything,
    home,
    loaded_library,
    pack,
    texts,
)

Settle = Callable[[MainWindow], None]


def test_without_sources_it_says_so(everything: MainWindow) -> None:  # noqa: F811
    assert everything.standing.isVisible()
    assert everything.standing.text() == "No source attached"
    assert "No source attached" in everything.standing.accessibleName()
    assert "anchor" not in everything.standing.toolTip()  # none of none would be said


def test_it_counts_what_holds_and_a_click_opens_the_report(
    attached: MainWindow,  # noqa: F811
    settle: Settle,
    qtbot: QtBot,
) -> None:
    assert attached.standing.text() == "11 anchors hold"
    assert "3 of 3 sources are attached." in attached.standing.accessibleName()
    qtbot.mouseClick(attached.standing, Qt.MouseButton.LeftButton)
    settle(attached)
    assert attached.findChild(ReportDialog) is not None


def test_what_does_not_hold_is_said_first(
    everything: MainWindow,  # noqa: F811
    qtbot: QtBot,
) -> None:
    everything.standing.show_standing(Standing(holding=3, checked=4, attached=1, sources=2))
    assert everything.standing.text() == "1 anchor does not hold"
    everything.speak("zh_CN")
    qtbot.waitUntil(lambda: everything.standing.text() == "1 个锚点不成立")
