"""A ring around the list, tree or page that has the keys, where Qt shows nothing."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QWidget
from shiboken6 import isValid

from gui.look.theme import Theme

WIDTH = 2
"""Pixels of the ring; thinner it would not be seen (WCAG 2.2, 2.4.13)."""


class FocusRing(QObject):
    """Follows the focus; a click needs no ring, for one knows where one clicked."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring: _Ring | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):  # else its window was closed with it
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and _is_bare(now) and not by_mouse:
            self._ring = _Ring(now, self._theme)


def _is_bare(widget: QWidget) -> bool:
    """Whether the style sheet gives it no border that could show the focus."""
    return isinstance(widget, QAbstractScrollArea) and not (
        isinstance(widget, QPlainTextEdit) and widget.objectName() != "source-text"
    )


class _Ring(QWidget):
    """Lies over its parent and lets everything through."""

    def __init__(self, around: QWidget, theme: Theme) -> None:
        super().__init__(around)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.installEventFilter(self)
        self.setGeometry(around.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as large as what it lies over."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring."""
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._theme.tokens.accent), WIDTH))
        inset = WIDTH // 2
        painter.drawRect(self.rect().adjusted(inset, inset, -inset, -inset))
