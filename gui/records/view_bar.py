"""The quiet buttons above the records: sort, group, and which view."""

import enum
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QToolButton, QWidget

from data.library.ordering import Grouping, Ordering, Sort
from gui.common.making import QT_TRANSLATE_NOOP, named
from gui.look.theme import Theme

translate = QCoreApplication.translate


class ViewKind(enum.StrEnum):
    """How the found records are shown."""

    CARDS = "cards"
    TABLE = "table"
    TIMELINE = "timeline"


SORTS: tuple[tuple[str, Sort, bool], ...] = (
    (QT_TRANSLATE_NOOP("ViewBar", "Newest first"), Sort.DATE, True),
    (QT_TRANSLATE_NOOP("ViewBar", "Oldest first"), Sort.DATE, False),
    (QT_TRANSLATE_NOOP("ViewBar", "Title"), Sort.TITLE, False),
    (QT_TRANSLATE_NOOP("ViewBar", "Kind"), Sort.KIND, False),
    (QT_TRANSLATE_NOOP("ViewBar", "Region"), Sort.REGION, False),
    (QT_TRANSLATE_NOOP("ViewBar", "Theme"), Sort.THEME, False),
    (QT_TRANSLATE_NOOP("ViewBar", "Source"), Sort.SOURCE, False),
    (QT_TRANSLATE_NOOP("ViewBar", "Speaker"), Sort.SPEAKER, False),
    (QT_TRANSLATE_NOOP("ViewBar", "Value, within a unit"), Sort.VALUE, True),
)
GROUPINGS: tuple[tuple[str, Grouping], ...] = (
    (QT_TRANSLATE_NOOP("ViewBar", "No groups"), Grouping.NONE),
    (QT_TRANSLATE_NOOP("ViewBar", "By region"), Grouping.REGION),
    (QT_TRANSLATE_NOOP("ViewBar", "By theme"), Grouping.THEME),
    (QT_TRANSLATE_NOOP("ViewBar", "By source"), Grouping.SOURCE),
    (QT_TRANSLATE_NOOP("ViewBar", "By speaker"), Grouping.SPEAKER),
    (QT_TRANSLATE_NOOP("ViewBar", "By month"), Grouping.MONTH),
    (QT_TRANSLATE_NOOP("ViewBar", "By year"), Grouping.YEAR),
    (QT_TRANSLATE_NOOP("ViewBar", "By kind"), Grouping.KIND),
)
VIEWS: tuple[tuple[str, ViewKind], ...] = (
    (QT_TRANSLATE_NOOP("ViewBar", "Cards"), ViewKind.CARDS),
    (QT_TRANSLATE_NOOP("ViewBar", "Table"), ViewKind.TABLE),
    (QT_TRANSLATE_NOOP("ViewBar", "Time line"), ViewKind.TIMELINE),
)


class ViewBar(QWidget):
    """Says what the person wants; shows what there is.

    Signals:
        ordering_wanted: another order or other groups; carries an :class:`Ordering`.
        view_wanted: another view; carries a :class:`ViewKind`.
        groups_wanted: all groups are to be closed (true) or opened.
        zoom_wanted: the time line is to be looked at from closer (1) or further (-1).
    """

    ordering_wanted = Signal(object)
    view_wanted = Signal(object)
    groups_wanted = Signal(bool)
    zoom_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ordering = Ordering()
        self.sort = self._menu_button("sort")
        self.group = self._menu_button("group")
        self._sorts = self._fill_sorts()
        self._groupings = self._fill_groupings()
        self.further = self._step_button("zoom-out", -1)
        self.closer = self._step_button("zoom-in", 1)
        self.views = {kind: self._view_button(kind) for _english, kind in VIEWS}
        self._exclusive = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.sort)
        row.addWidget(self.group)
        row.addWidget(self.further)
        row.addWidget(self.closer)
        row.addSpacing(8)
        for button in self.views.values():
            self._exclusive.addButton(button)
            row.addWidget(button)
        self.views[ViewKind.CARDS].setChecked(True)

    def show_ordering(self, ordering: Ordering) -> None:
        """Tick what the records are sorted and grouped by."""
        self._ordering = ordering
        for (_english, sort, descending), action in zip(SORTS, self._sorts, strict=True):
            same = sort is ordering.sort
            dated = sort is not Sort.DATE or descending is ordering.descending
            action.setChecked(same and dated)
        for (_english, grouping), action in zip(GROUPINGS, self._groupings, strict=True):
            action.setChecked(grouping is ordering.grouping)
        grouped = ordering.grouping is not Grouping.NONE
        self._close.setEnabled(grouped)
        self._open.setEnabled(grouped)
        self.group.setChecked(grouped)
        self.sort.setChecked(ordering.sort is not Sort.DATE or not ordering.descending)
        self._say()

    def show_view(self, kind: ViewKind) -> None:
        """Show which view there is; a table has no groups, a time line has its own."""
        self.views[kind].setChecked(True)
        on_line = kind is ViewKind.TIMELINE
        self.group.setVisible(kind is ViewKind.CARDS)
        self.sort.setVisible(not on_line)
        self.closer.setVisible(on_line)
        self.further.setVisible(on_line)

    def set_words(self) -> None:
        """Everything it says, in the language of the interface."""
        for (english, *_), action in zip(SORTS, self._sorts, strict=True):
            action.setText(translate("ViewBar", english))
        for (english, _), action in zip(GROUPINGS, self._groupings, strict=True):
            action.setText(translate("ViewBar", english))
        self._close.setText(self.tr("Close all groups"))
        self._open.setText(self.tr("Open all groups"))
        for english, kind in VIEWS:
            _call(self.views[kind], translate("ViewBar", english))
        _call(self.closer, self.tr("Closer"))
        _call(self.further, self.tr("Further"))
        self._say()

    def _say(self) -> None:
        """The two menus say what holds now."""
        sort = next((action.text() for action in self._sorts if action.isChecked()), "")
        group = next((action.text() for action in self._groupings if action.isChecked()), "")
        for button, words in (
            (self.sort, self.tr("Sort: {what}").format(what=sort)),
            (self.group, self.tr("Groups: {what}").format(what=group)),
        ):
            _call(button, words)

    def _menu_button(self, icon: str) -> QToolButton:
        button = named(QToolButton(), f"records-{icon}")
        button.setCheckable(True)  # lit while it is not as usual
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        self._theme.keep(lambda: button.setIcon(self._theme.icon(icon)))
        return button

    def _step_button(self, icon: str, step: int) -> QToolButton:
        """One of the two that are there for the time line only."""
        button = named(QToolButton(), f"records-{icon}")
        self._theme.keep(lambda: button.setIcon(self._theme.icon(icon)))
        button.clicked.connect(lambda _checked=False: self.zoom_wanted.emit(step))
        button.hide()
        return button

    def _view_button(self, kind: ViewKind) -> QToolButton:
        button = named(QToolButton(), f"records-{kind}")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme.keep(lambda: button.setIcon(self._theme.icon(kind.value)))
        button.clicked.connect(lambda _checked=False: self.view_wanted.emit(kind))
        return button

    def _fill_sorts(self) -> list[QAction]:
        return [
            self._choice(self.sort, "sorts", partial(self._want_sort, sort, descending))
            for _english, sort, descending in SORTS
        ]

    def _fill_groupings(self) -> list[QAction]:
        made = [
            self._choice(self.group, "groupings", partial(self._want_grouping, grouping))
            for _english, grouping in GROUPINGS
        ]
        menu = self.group.menu()
        menu.addSeparator()
        self._close, self._open = menu.addAction(""), menu.addAction("")
        self._close.triggered.connect(lambda _checked=False: self.groups_wanted.emit(True))
        self._open.triggered.connect(lambda _checked=False: self.groups_wanted.emit(False))
        return made

    def _choice(self, button: QToolButton, name: str, choose: Callable[[], None]) -> QAction:
        group = button.findChild(QActionGroup, name) or named(QActionGroup(button), name)
        action = button.menu().addAction("")
        action.setCheckable(True)
        action.triggered.connect(lambda _checked=False: choose())
        group.addAction(action)
        return action

    def _want_sort(self, sort: Sort, descending: bool) -> None:
        self.ordering_wanted.emit(Ordering(sort, descending, self._ordering.grouping))

    def _want_grouping(self, grouping: Grouping) -> None:
        now = self._ordering
        self.ordering_wanted.emit(Ordering(now.sort, now.descending, grouping))


def _call(button: QToolButton, words: str) -> None:
    """Name a button that shows a picture only."""
    button.setToolTip(words)
    button.setAccessibleName(words)
