"""The preview with its bar: page number, zoom, fit."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from gui.common.making import named
from gui.look.theme import Theme
from gui.preview.page_view import STEP, PageView


class PreviewPane(QWidget):
    """Pages and the controls that belong to them.

    Signals:
        clicked: a place was clicked: page and point in PDF coordinates.
        wanted: pages should be rendered (see :class:`PageView`).
    """

    clicked = Signal(int, float, float)
    wanted = Signal(object, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.pages = PageView(theme)
        self.pages.wanted.connect(self.wanted)
        self.pages.clicked.connect(self.clicked)
        self.notice = named(QLabel(wordWrap=True), "muted")
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.position = named(QLabel(), "muted")
        self.percent = named(QLabel(), "muted")
        self.percent.setMinimumWidth(44)
        self.zoom_out = self._button("zoom-out", lambda: self.pages.zoom(1 / STEP))
        self.zoom_in = self._button("zoom-in", lambda: self.pages.zoom(STEP))
        self.fit_width = self._button("fit-width", self.pages.fit_width)
        self.fit_page = self._button("fit-page", self.pages.fit_page)
        self._arrange()
        self.pages.page_changed.connect(lambda _page: self._show_position())
        self.pages.zoomed.connect(self._show_percent)

    def _arrange(self) -> None:
        bar = named(QWidget(), "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self.position)
        row.addStretch(1)
        for widget in (self.zoom_out, self.percent, self.zoom_in, self.fit_width, self.fit_page):
            row.addWidget(widget)
        self._bar = bar
        holder = named(QWidget(), "desk")
        column = QVBoxLayout(holder)
        column.addWidget(self.notice)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addLayout(self._stack, 1)

    def _button(self, icon: str, action: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(18, 18))
        button.clicked.connect(action)
        self._theme.keep(lambda: button.setIcon(self._theme.icon(icon)))
        return button

    def set_words(self) -> None:
        """Tool tips and names, translated."""
        for button, words in (
            (self.zoom_out, self.tr("Zoom out")),
            (self.zoom_in, self.tr("Zoom in")),
            (self.fit_width, self.tr("Fit the width")),
            (self.fit_page, self.tr("Fit the page")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.pages.setAccessibleName(self.tr("Preview of the pages"))
        self._show_position()

    def show_sizes(self, sizes: list[tuple[float, float]]) -> None:
        """Other pages are there."""
        self._stack.setCurrentIndex(0)
        self.pages.show_pages(sizes)
        self._show_position()
        self._show_percent(self.pages.scale)

    def show_images(self, images: list[tuple[int, QImage]]) -> None:
        """Images of pages arrived."""
        for page, image in images:
            self.pages.show_image(page, image)

    def show_notice(self, words: str) -> None:
        """Say something instead of pages, when there are none yet."""
        self.notice.setText(words)
        if not self.pages.page_count:
            self._stack.setCurrentIndex(1)

    def _show_position(self) -> None:
        count = self.pages.page_count
        if count:
            self.position.setText(
                self.tr("Page {page} of {count}").format(
                    page=self.pages.current_page + 1, count=count
                )
            )
        else:
            self.position.setText("")

    def _show_percent(self, scale: float) -> None:
        # 96 pixels per inch are 100 %, as people know it from Word.
        self.percent.setText(f"{scale * 72 / 96:.0%}")
