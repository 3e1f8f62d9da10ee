"""The palette: a field, and below it what was found."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from gui.common.making import named
from gui.look.theme import Theme
from gui.palette.entry import Entry
from gui.palette.palette_delegate import PaletteDelegate
from gui.palette.palette_model import PaletteModel
from gui.palette.ranking import rank

WIDTH, HEIGHT, TOP = 620, 420, 56
"""Pixels at the usual text size: of the palette, and below the window's upper edge."""
LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QDialog):
    """Type, choose with the arrows, Enter; Escape or a click elsewhere closes it.

    Signals:
        chosen: an entry was chosen; carries it. The palette is closed by then.
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, entries: Sequence[Entry], recent: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._entries = entries
        self._recent = recent
        self.setWindowTitle(self.tr("Command palette"))
        self.field = named(QLineEdit(), "palette-field")
        self.field.setPlaceholderText(self.tr("What do you want to do or where to go?"))
        self.field.setAccessibleName(self.tr("Command"))
        self.field.installEventFilter(self)
        self.model = PaletteModel(self)
        self.view = QListView(uniformItemSizes=True)
        self.view.setAccessibleName(self.tr("Commands found"))
        self.view.setModel(self.model)
        self._delegate = PaletteDelegate(theme, self)
        self.view.setItemDelegate(self._delegate)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.clicked.connect(self._choose)
        self.nothing = named(QLabel(self.tr("Nothing is called that."), wordWrap=True), "muted")
        self.nothing.setMargin(theme.px(12))
        self._arrange(theme, parent)
        self.field.textChanged.connect(self._find)
        self._find("")

    def _arrange(self, theme: Theme, parent: QWidget) -> None:
        frame = named(QFrame(), "palette")
        column = QVBoxLayout(frame)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for widget in (self.field, self.nothing, self.view):
            column.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        width = min(theme.px(WIDTH), parent.width() - 48)
        self._highest = min(theme.px(HEIGHT), parent.height() - TOP - 24)
        self.setFixedWidth(width)
        self.move(parent.mapToGlobal(QPoint((parent.width() - width) // 2, TOP)))

    def _find(self, query: str) -> None:
        """Show what ``query`` finds and put the mark on the first that can be chosen."""
        rows = rank(self._entries, query, self._recent)
        self.model.show(rows)
        self.nothing.setVisible(not rows)
        self.view.setVisible(bool(rows))
        self._fit(len(rows))
        able = next((i for i, row in enumerate(rows) if row.entry.why_not is None), 0)
        self._mark(self.model.index(able))

    def _fit(self, count: int) -> None:
        """Be as high as what was found needs, and no higher than there is room."""
        wanted = self.view.sizeHintForRow(0) * count + 2 * self.view.frameWidth() if count else 0
        self.view.setFixedHeight(min(wanted, self._highest - self.field.sizeHint().height() - 24))
        self.adjustSize()

    def _mark(self, index: QModelIndex) -> None:
        """Make ``index`` the one Enter chooses; screen readers say it with the field."""
        self.view.setCurrentIndex(index)
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) if index.isValid() else ""
        self.field.setAccessibleDescription(str(said or ""))

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry = self.model.rows[index.row()].entry
        if entry.why_not is None:
            self.accept()
            self.chosen.emit(entry)

    # Qt's events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move the mark while one goes on typing; Enter chooses."""
        if watched is not self.field or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in LIST_KEYS:
            self._move(event.key())
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.view.currentIndex())
            return True
        return False

    def _move(self, key: int) -> None:
        page = 8
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }
        count, step = self.model.rowCount(), steps[Qt.Key(key)]
        if not count:
            return
        to = self.view.currentIndex().row() + step
        to = to % count if abs(step) == 1 else min(max(0, to), count - 1)
        self._mark(self.model.index(to))

    def changeEvent(self, event: QEvent) -> None:
        """A click elsewhere closes it."""
        if event.type() == QEvent.Type.ActivationChange and self.isVisible():
            window = self.parentWidget()
            if window is not None and window.isActiveWindow() and not self.isActiveWindow():
                self.reject()
        super().changeEvent(event)
