"""What changes within an island moves nothing around it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.common.island import Island
from gui.common.still_label import StillLabel
from tests.gui.conftest import PATIENCE


class Requests(QObject):
    """Counts how often a widget is asked to lay out its children."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def show(qtbot: QtBot, part: QWidget) -> tuple[QWidget, Requests]:
    """A window with ``part`` in it, laid out, and who counts its requests from now on."""
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(part)
    window.resize(400, 300)
    window.show()
    settle()
    return window, Requests(window)


def settle() -> None:
    QApplication.sendPostedEvents()


class TestIsland:
    def test_the_window_is_laid_out_anew_for_another_least_size_only(self, qtbot: QtBot) -> None:
        island = Island()
        upper, lower = QLabel("one"), QLabel("two")
        upper.setMinimumWidth(120)
        for label in (upper, lower):
            island.column.addWidget(label)
        window, requests = show(qtbot, island)
        lower.setText("2")
        settle()
        assert not requests.count
        upper.setMinimumWidth(200)
        qtbot.waitUntil(lambda: requests.count > 0, timeout=PATIENCE)
        assert window.minimumSizeHint().width() >= 200

    def test_what_changed_is_laid_out_at_once(self, qtbot: QtBot) -> None:
        island = Island()
        upper, lower = QLabel("one"), QLabel("two")
        for label in (upper, lower):
            island.column.addWidget(label)
        _window, _requests = show(qtbot, island)
        assert lower.y() > 0
        upper.hide()
        island.settle()
        assert lower.y() == 0
        assert lower.size() == island.size()


class TestStillLabel:
    def test_other_words_lay_nothing_out_and_are_told(self, qtbot: QtBot) -> None:
        label = StillLabel(least=4)
        _window, requests = show(qtbot, label)
        label.setText("116 records")
        settle()
        assert not requests.count
        assert label.text() == label.accessibleName() == "116 records"

    def test_there_is_room_for_the_least(self, qtbot: QtBot) -> None:
        label = StillLabel(least=4)
        qtbot.addWidget(label)
        assert label.minimumSizeHint().width() >= label.fontMetrics().horizontalAdvance("0000")
        assert label.minimumSizeHint().height() >= label.fontMetrics().height()

    def test_its_words_are_painted(self, qtbot: QtBot) -> None:
        label = StillLabel()
        _window, _requests = show(qtbot, label)
        empty = label.grab().toImage()
        label.setText("116 records")
        assert label.grab().toImage() != empty
