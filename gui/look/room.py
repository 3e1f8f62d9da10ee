"""How large a window opens: as its text asks for, and never larger than the screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gui.look.theme import Theme

SMALLEST_SCREEN = QSize(1280, 800)
"""The smallest screen the desk is made for, in pixels."""
MARGIN = 48
"""Pixels of the screen's height that title bars and panels take."""


def open_at(window: QWidget, theme: Theme, width: int, height: int) -> None:
    """Give a window its first size, in pixels at the usual text size."""
    open_within(window, QSize(theme.px(width), theme.px(height)))


def open_within(window: QWidget, wanted: QSize) -> None:
    """Give a window its first size, in pixels; what does not fit the screen is cut."""
    screen = window.screen().availableSize().expandedTo(SMALLEST_SCREEN)
    window.resize(wanted.boundedTo(screen - QSize(0, MARGIN)))
