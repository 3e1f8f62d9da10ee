"""A page of what the template makes, kept while the next one is made."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from gui.common.making import named
from gui.look.theme import Theme

WIDTH = 420
"""Pixels of the page's picture at first."""


class ResultPane(QWidget):
    """The page and the way to the others.

    Signals:
        turned: another page is wanted; carries its number (from 0).
    """

    turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.page_number = 0
        self._pages = 0
        self._image: QImage | None = None
        self.sheet = QLabel()
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.sheet.setWordWrap(True)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setWidget(self.sheet)
        self.back, self.forth = QToolButton(), QToolButton()
        self.back.setText("‹")
        self.forth.setText("›")
        self.back.setAccessibleName(self.tr("Page before"))
        self.forth.setAccessibleName(self.tr("Next page"))
        self.back.setToolTip(self.tr("Page before"))
        self.forth.setToolTip(self.tr("Next page"))
        self.back.clicked.connect(lambda _on=False: self._turn(-1))
        self.forth.clicked.connect(lambda _on=False: self._turn(1))
        self.number = named(QLabel(), "small")
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 4)
        row.addStretch(1)
        for widget in (self.back, self.number, self.forth):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._area, 1)
        self.sheet.setText(self.tr("The result appears here."))
        self._tell()
        theme.keep(self._take_colours)

    def _take_colours(self) -> None:
        tokens = self._theme.tokens
        self.sheet.setStyleSheet(
            f"QLabel {{ background: {tokens.desk}; color: {tokens.muted}; padding: 12px; }}"
        )

    @property
    def wide(self) -> int:
        """Pixels that a page may be wide now, whether or not a bar to scroll is beside it."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        return max(200, self._area.width() - bar - 24)

    def show_page(self, image: QImage, page: int, pages: int) -> None:
        """Show a page."""
        self.page_number, self._pages, self._image = page, pages, image
        self._paint()
        self._tell()

    def _paint(self) -> None:
        if self._image is None:
            return
        image = QImage(self._image)
        image.setDevicePixelRatio(image.width() / self.wide)
        self.sheet.setPixmap(QPixmap.fromImage(image))
        self.sheet.setAccessibleName(self.tr("The page as the template makes it"))

    def _turn(self, by: int) -> None:
        self.page_number = max(0, min(self._pages - 1, self.page_number + by))
        self._tell()
        self.turned.emit(self.page_number)

    def _tell(self) -> None:
        self.number.setText(
            self.tr("Page {page} of {pages}").format(page=self.page_number + 1, pages=self._pages)
            if self._pages
            else ""
        )
        self.back.setEnabled(self.page_number > 0)
        self.forth.setEnabled(self.page_number + 1 < self._pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page fits the width."""
        super().resizeEvent(event)
        self._paint()
