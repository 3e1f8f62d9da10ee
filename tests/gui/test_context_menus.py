"""The menus below the right mouse button, of all parts of the desk."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.coverage.coverage_window import CoverageWindow
from gui.main_window import MainWindow
from gui.pickers.facet_picker import FacetPicker
from tests.gui.small_world import everything, home, loaded_library, pack  # noqa: F401 (fixtures)

Settle = Callable[[MainWindow], None]


def offered(widget: QWidget) -> list[str]:
    """The words of the menu that a widget opens, without those that only part others."""
    assert widget.contextMenuPolicy() == Qt.ContextMenuPolicy.CustomContextMenu
    widget.customContextMenuRequested.emit(QPoint(4, 4))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    return words


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_every_part_of_the_desk_offers_what_concerns_it(everything: MainWindow) -> None:  # noqa: F811
    widget = everything.widget
    for view in widget.records.views.values():
        assert {"Edit record…", "Pin or unpin", "Copy reference"} <= set(offered(view))
    assert "Facing pages" in offered(widget.preview.pages)
    assert "Side bar of the pages" in offered(widget.preview.side_bar)
    assert "Outline" in offered(widget.middle.tabBar())
    assert "Keyboard shortcuts…" in offered(everything.bar)


def test_the_search_field_offers_more_than_other_fields(
    everything: MainWindow,  # noqa: F811
    settle: Settle,
) -> None:
    search = everything.widget.search
    search.search("广州")
    settle(everything)
    assert everything.draft.selection.query == "广州"
    menu = search.menu()
    assert everything.commands["save-search"] in menu.actions()
    choose(menu, "Clear the search")
    settle(everything)
    assert everything.draft.selection.query == ""


def test_a_value_can_be_the_only_one_added_or_taken_away(
    everything: MainWindow,  # noqa: F811
    settle: Settle,
) -> None:
    regions = everything.widget.regions
    _choose_value(regions, "CN-GD", "Add")
    _choose_value(regions, "CN-FJ", "Add")
    settle(everything)
    assert [*map(str, everything.draft.selection.regions)] == ["CN-GD", "CN-FJ"]
    _choose_value(regions, "CN-GD", "Remove")
    _choose_value(regions, "CN-GD", "Only this")
    settle(everything)
    assert [*map(str, everything.draft.selection.regions)] == ["CN-GD"]
    _choose_value(regions, "CN-FJ", "Copy the name")
    assert QGuiApplication.clipboard().text() == "Fujian"
    assert "Open all" in offered(regions.view)


def _choose_value(picker: FacetPicker, value: str, words: str) -> None:
    choose(picker.menu(picker.model.index_of(value)), words)


def test_a_field_of_the_board_is_shown_or_copied(
    everything: MainWindow,  # noqa: F811
    settle: Settle,
    qtbot: QtBot,
) -> None:
    everything.commands["coverage"].trigger()
    settle(everything)
    window = everything.findChild(CoverageWindow)
    assert window is not None
    index = window.model.index(0, 0)
    choose(window.menu(index), "Copy in words")
    assert QGuiApplication.clipboard().text() == window.model.sentence(index)
    with qtbot.waitSignal(window.picked):
        choose(window.menu(index), "Show these records")
    window.close()
