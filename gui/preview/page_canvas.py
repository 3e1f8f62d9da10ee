"""Finished pages as images."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.look.theme import Theme
from gui.preview.area import Area
from gui.preview.image_store import ImageStore
from gui.preview.page_asker import PageAsker
from gui.preview.reading_place import Blocks
from gui.preview.tiles import Tile, is_whole, pixels

_DIM = 90
"""How much of the desk's colour lies over pages that are out of date (0…255)."""


class PageCanvas(PageAsker):
    """Pages as images. Old images stay until the new ones are there, so nothing flickers.

    Signals:
        forgotten: the image of a tile was given up; it is to be rendered when it is wanted again.
    """

    forgotten = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._images: ImageStore[Tile] = ImageStore(self.forgotten.emit)
        self._stale = False

    def show_pages(
        self, sizes: Sequence[tuple[float, float]], blocks: Blocks | None = None
    ) -> None:
        """Other pages; what was read stays where it was in the view."""
        former = self._sizes

        def lasting(tile: Tile) -> bool:
            """Whether ``tile`` is the same part of its page as before."""
            if tile.page >= len(sizes):
                return False
            size = sizes[tile.page]
            return size == former[tile.page] or is_whole(size, tile.scale)

        self._images.age(lasting)
        self._stale = False
        super().show_pages(sizes, blocks)

    def show_image(self, tile: Tile, image: QImage) -> None:
        """The image of one tile; others are scaled to fit until those of the right scale arrive."""
        if tile.page < len(self._sizes):
            self._images.put(tile, image, {*self.wanted_now.seen, *self.grounds(self._seen())})
            self._tidy(tile.page)
            self.viewport().update()

    def _tidy(self, page: int) -> None:
        """Give up what lies below others: images of other scales, but one of the whole page."""
        grounds = self.grounds([page])
        if not (self._settled(page) and all(map(self._images.fresh, grounds))):
            return
        for tile in self._images:
            if tile.page == page and tile.scale != self.device_scale and tile not in grounds:
                self._images.drop(tile)

    def _settled(self, page: int) -> bool:
        """Whether all that is seen of a page is there as it is now."""
        return all(self._images.fresh(tile) for tile in self.tiles([page]))

    def show_stale(self, *, stale: bool) -> None:
        """Whether the pages are out of date: they are dimmed, not taken away."""
        if stale != self._stale:
            self._stale = stale
            self.viewport().update()

    @property
    def stale(self) -> bool:
        """Whether the pages are shown as out of date."""
        return self._stale

    def images(self, page: int) -> dict[Tile, QImage]:
        """The images of a page as they are shown now: each covers those before it."""
        right = self.device_scale
        tiles = [tile for tile in self._images if tile.page == page]
        if self._settled(page):
            tiles = [tile for tile in tiles if tile.scale == right]
        tiles.sort(key=lambda tile: (tile.scale == right, tile.scale))
        kept = {tile: self._images.get(tile) for tile in tiles}
        return {tile: image for tile, image in kept.items() if image is not None}

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
        images = self.images(page)
        for tile, image in images.items():
            self._draw(painter, rect, tile, image)
        self.paint_over(painter, page, lambda area: self.in_view(page, area))
        if images and (self._stale or any(map(self._images.stale, images))):
            veil = QColor(self._theme.tokens.desk)
            veil.setAlpha(_DIM)
            painter.fillRect(rect, veil)

    def _draw(self, painter: QPainter, rect: QRect, tile: Tile, image: QImage) -> None:
        """An image of the right scale pixel by pixel, so that it is crisp; others are scaled."""
        size, ratio = self._sizes[tile.page], self.devicePixelRatioF()
        box = tile.box(size)
        if tile.scale == self.device_scale:
            painter.save()
            painter.scale(1 / ratio, 1 / ratio)
            corner = QPoint(round(rect.left() * ratio), round(rect.top() * ratio))
            painter.drawImage(corner + box.topLeft(), image)
            painter.restore()
        else:
            width, height = pixels(size, tile.scale)
            across, down = rect.width() / width, rect.height() / height
            left, top = rect.left() + box.left() * across, rect.top() + box.top() * down
            part = QRectF(left, top, box.width() * across, box.height() * down)
            painter.drawImage(part, image)

    def paint_over(self, painter: QPainter, page: int, in_view: Callable[[Area], QRectF]) -> None:
        """Paint what stands on a page beside what is printed there."""
