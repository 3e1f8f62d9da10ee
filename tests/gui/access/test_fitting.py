"""Text of every size is read whole, in windows that fit the screen."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.common.message_bar import Level
from gui.common.tall_area import TallArea
from gui.main_window import MainWindow
from tests.gui.access.fitting import SCREEN, misfits
from tests.gui.access.visiting import REPORT, Visitor

WINDOWS = (
    "about", "conflicts", "coverage", "edit-record", "edit-template", "gallery", "help", "issues",
    "left-out", "letterhead", "manage", "news", "note-record", "open-draft", "palette", "record-history",
    REPORT, "save-as", "save-search", "shortcuts", "style-gallery", "word-look",
)  # fmt: skip
"""What opens a window, a dialog or a question."""
SCALES = (1.0, 1.5, 2.0)
PATIENCE = 75
"""How often a window is looked at before what does not fit counts: a layout takes its turns."""
WORDS = "words that need some room"


@pytest.fixture
def enlarge(desk: MainWindow) -> Iterator[Callable[[float], None]]:
    """Makes text larger; it is as usual again for the next test."""

    def enlarge(scale: float) -> None:
        desk.resize(SCREEN)
        desk._theme.resize(scale)

    yield enlarge
    desk._theme.resize(1.0)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("code", ["zh_CN", "en"])
def test_everything_is_read_at_every_size(
    desk: MainWindow, visitor: Visitor, enlarge: Callable[[float], None], code: str
) -> None:
    desk.speak(code)
    for scale in SCALES:
        enlarge(scale)
        visitor.settle(desk)
        assert _of_desk(desk, visitor) == [], scale
        assert _of_everything_open(desk, visitor) == [], scale
        assert _of_tour(desk, visitor) == [], scale
        assert _of_answer(desk, visitor) == [], scale
        for key in WINDOWS:
            found = visitor.visit(key, lambda window: _lasting(window, visitor))
            assert found, f"{key} opens nothing"
            assert not any(found.values()), (scale, key, found)


def _of_desk(desk: MainWindow, visitor: Visitor) -> list[str]:
    """What does not fit into the main window, whichever of its parts are shown."""
    found = []
    for tab in range(desk.widget.middle.count()):
        desk.widget.middle.setCurrentIndex(tab)
        for key in ("evidence", "preflight"):
            desk.commands[key].trigger()
            found += [f"{tab}, {key}: {fault}" for fault in _lasting(desk, visitor)]
            desk.commands[key].trigger()
    return found


def _of_everything_open(desk: MainWindow, visitor: Visitor) -> list[str]:
    """What does not fit while all is open that can be open at once."""
    keys = ("find-in-pages", "side-bar", "evidence")
    for key in keys:
        desk.commands[key].trigger()
    ways = [(words, lambda: None) for words in ("Try again", "Begin a new library", "Open folder")]
    desk.messages.say(Level.ERROR, WORDS * 4, ways)
    found = _lasting(desk, visitor)
    desk.messages.hide()
    desk.widget.preview.find_bar.leave()
    for key in keys[1:]:
        desk.commands[key].trigger()
    return found


def _of_tour(desk: MainWindow, visitor: Visitor) -> list[str]:
    found = []
    desk.commands["tour"].trigger()
    while desk.habits.tour is not None:
        found += _lasting(desk, visitor)
        desk.habits.tour.go(desk.habits.tour.number + 1)
    return found


def _of_answer(desk: MainWindow, visitor: Visitor) -> list[str]:
    """What does not fit in the answer why a record is there."""
    popup = visitor.ask_why()
    found = _lasting(desk, visitor)
    popup.close()
    return found


def _lasting(window: QWidget, visitor: Visitor) -> list[str]:
    """What does not fit and will not, however long one waits."""
    found = misfits(window)
    for _ in range(PATIENCE):
        if not found:
            break
        visitor.qtbot.wait(20)
        found = misfits(window)
    return found


def _narrow(widget: QWidget) -> QWidget:
    widget.setFixedWidth(40)
    return widget


def _low() -> QWidget:
    label = QLabel(WORDS, wordWrap=True)
    label.setFixedSize(60, 20)
    return label


def _crowded() -> QWidget:
    bar = QTabBar()
    for _ in range(3):
        bar.addTab(WORDS)
    bar.setFixedWidth(200)
    return bar


def _beyond() -> QWidget:
    holder = QWidget()
    holder.setFixedSize(60, 60)
    button = QPushButton(WORDS, holder)
    button.resize(button.sizeHint())
    return holder


def _told() -> QWidget:
    label = QLabel(WORDS)
    label.setToolTip(WORDS)
    return _narrow(label)


def _scrolled() -> QWidget:
    area = TallArea(QLabel("\n".join([WORDS] * 40)))
    area.setFixedHeight(60)
    return area


@pytest.mark.parametrize(
    ("make", "faulty"),
    [
        (lambda: QLabel(WORDS), False),
        (lambda: _narrow(QLabel(WORDS)), True),
        (lambda: _narrow(QPushButton(WORDS)), True),
        (_low, True),
        (_crowded, True),
        (_beyond, True),
        (_told, False),
        (_scrolled, False),
    ],
    ids=["whole", "narrow label", "narrow button", "low", "tabs", "beyond", "told", "scrolled"],
)
def test_what_cannot_be_read_is_found(
    qtbot: QtBot, make: Callable[[], QWidget], faulty: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(make())
    with qtbot.waitExposed(window):
        window.show()
    assert bool(misfits(window)) is faulty


def test_a_window_larger_than_the_screen_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(SCREEN.width() + 1, 100)
    window.show()
    assert misfits(window)


def test_a_template_with_a_long_name_makes_the_window_no_wider(desk: MainWindow) -> None:
    for choice in (desk.widget.template, desk.widget.style_choice):
        before = choice.minimumSizeHint().width()
        choice.addItem(
            "Regional digest of all provinces and cities, for the weekly meeting (copy 2)"
        )
        assert choice.minimumSizeHint().width() == before


@pytest.mark.parametrize("code", ["zh_CN", "en"])
def test_the_pickers_need_no_scrolling_at_the_usual_size(
    desk: MainWindow, visitor: Visitor, code: str
) -> None:
    desk.speak(code)
    desk.resize(SCREEN)
    visitor.settle(desk)
    pickers = desk.widget.widget(0)
    assert isinstance(pickers, TallArea)
    assert pickers.verticalScrollBar().maximum() == 0
