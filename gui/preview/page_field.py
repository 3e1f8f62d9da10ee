"""A field that shows which page is read and goes to another one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gui.common.making import named
from gui.common.still_label import StillLabel


class PageField(QWidget):
    """``3 / 26``.

    Signals:
        chosen: go to this page (0-based).
        done: Enter or Escape was pressed: the pages should have the focus again.
    """

    chosen = Signal(int)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page, self._count = 0, 0
        self._validator = QIntValidator(1, 1, self)
        self.field = _Field(alignment=Qt.AlignmentFlag.AlignCenter)
        self.field.setObjectName("page-field")
        self.field.setValidator(self._validator)
        self.field.returnPressed.connect(self._go)
        self.field.left.connect(self._show)
        self.total = named(StillLabel(), "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field)
        row.addWidget(self.total)

    def set_words(self) -> None:
        """What the field is called, translated."""
        self.field.setAccessibleName(self.tr("Page"))
        self.field.setToolTip(self.tr("Page (Ctrl+G)"))
        self._show()

    def show_page(self, page: int, count: int) -> None:
        """Show that ``page`` (0-based) of ``count`` is read."""
        self._page, self._count = page, count
        self._validator.setTop(max(1, count))
        self._show()

    def edit(self) -> None:
        """Let the person type a number."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _show(self) -> None:
        if not self.field.isModified() or not self.field.hasFocus():
            self.field.setText(str(self._page + 1) if self._count else "")
        self.total.setText(f"/ {self._count}" if self._count else "")
        digits = "0" * max(2, len(str(self._count)))
        self.field.setFixedWidth(self.fontMetrics().horizontalAdvance(digits) + 28)
        self.total.setFixedWidth(self.fontMetrics().horizontalAdvance(f"/ {digits}") + 2)
        self.setEnabled(self._count > 0)

    def _go(self) -> None:
        page = int(self.field.text()) - 1
        self.field.setModified(False)
        self.chosen.emit(page)
        self.done.emit()
        self._show()


class _Field(QLineEdit):
    """A line that forgets what was typed when it is left.

    Signals:
        left: the focus went elsewhere.
    """

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the page again."""
        super().focusOutEvent(event)
        self.setModified(False)
        self.left.emit()
