"""Finished pages as images."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.look.theme import Theme
from gui.preview.area import Area
from gui.preview.image_store import ImageStore
from gui.preview.page_scroller import PageScroller
from gui.preview.reading_place import Blocks

_ROUNDED = 2
"""By how many device pixels an image may differ from its page because both are rounded."""
_DIM = 90
"""How much of the desk's colour lies over pages that are out of date (0…255)."""


class PageCanvas(PageScroller):
    """Pages as images. Old images stay until the new ones are there, so nothing flickers.

    Signals:
        forgotten: the image of a page was given up; it is to be rendered when it is wanted again.
    """

    forgotten = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._images = ImageStore(self.forgotten.emit)
        self._stale = False

    def show_pages(
        self, sizes: Sequence[tuple[float, float]], blocks: Blocks | None = None
    ) -> None:
        """Other pages; what was read stays where it was in the view."""
        self._images.age(len(sizes))
        self._stale = False
        super().show_pages(sizes, blocks)

    def show_image(self, page: int, image: QImage) -> None:
        """The image of one page; scaled to fit until one of the right scale arrives."""
        if page < len(self._sizes):
            self._images.put(page, image, self._seen())
            self.viewport().update()

    def show_stale(self, *, stale: bool) -> None:
        """Whether the pages are out of date: they are dimmed, not taken away."""
        if stale != self._stale:
            self._stale = stale
            self.viewport().update()

    @property
    def stale(self) -> bool:
        """Whether the pages are shown as out of date."""
        return self._stale

    def image(self, page: int) -> QImage | None:
        """The image of a page as it is shown now."""
        return self._images.get(page)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the visible pages."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._theme.tokens.desk))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._seen():
            self._paint_page(painter, page)

    def _paint_page(self, painter: QPainter, page: int) -> None:
        rect = self._rect(page)
        painter.fillRect(rect.adjusted(-1, -1, 2, 2), QColor(self._theme.tokens.paper_shadow))
        painter.fillRect(rect, QColor("#ffffff"))
        image = self._images.get(page)
        if image is not None:
            self._draw(painter, rect, image)
        self.paint_over(painter, page, lambda area: self.in_view(page, area))
        if image is not None and (self._stale or self._images.stale(page)):
            veil = QColor(self._theme.tokens.desk)
            veil.setAlpha(_DIM)
            painter.fillRect(rect, veil)

    def _draw(self, painter: QPainter, rect: QRect, image: QImage) -> None:
        """An image of the right scale pixel by pixel, so that it is crisp; others are scaled."""
        ratio = self.devicePixelRatioF()
        if abs(image.width() - rect.width() * ratio) <= _ROUNDED:
            image.setDevicePixelRatio(ratio)
            painter.drawImage(rect.topLeft(), image)
        else:
            painter.drawImage(rect, image)

    def paint_over(self, painter: QPainter, page: int, in_view: Callable[[Area], QRectF]) -> None:
        """Paint what stands on a page beside what is printed there."""
