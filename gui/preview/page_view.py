"""Shows finished pages below one another and keeps its place when they change."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui.look.theme import Theme
from gui.look.tokens import LIGHT
from gui.preview.page_stack import GAP, PageStack

SMALLEST, LARGEST = 0.25, 4.0
STEP = 1.2
FLASH = 1500
"""Milliseconds for which a place is lit up."""
_FLASH_MARGIN = 3
Area = tuple[float, float, float, float]
"""A rectangle on a page: x, y, width and height in points from its lower left corner."""


class PageView(QAbstractScrollArea):
    """Pages as images. Old images stay until the new ones are there, so nothing flickers.

    Signals:
        wanted: these pages (a range) should be rendered at this scale (pixels per point,
            device pixels included).
        page_changed: the page in the middle of the view is another (0-based).
        clicked: a place was clicked: page and point in PDF coordinates.
        zoomed: the scale changed (view pixels per point).
    """

    wanted = Signal(object, float)
    page_changed = Signal(int)
    clicked = Signal(int, float, float)
    zoomed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self._theme = theme
        self._fit = True
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._stack = PageStack.of((), 1.0)
        self._images: dict[int, QImage] = {}
        self._page = 0
        self._lit: tuple[int, Area] | None = None
        self._lit_timer = QTimer(self, singleShot=True, interval=FLASH)
        self._lit_timer.timeout.connect(self._put_out)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.changed.connect(self.viewport().update)

    # What is shown

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Other pages; the view stays at the same page and the same height on it."""
        place = self._place()
        self._sizes = tuple(sizes)
        self._images = {i: image for i, image in self._images.items() if i < len(sizes)}
        self._restack(place)
        self._ask()

    def show_image(self, page: int, image: QImage) -> None:
        """The image of one page; scaled to fit until one of the right scale arrives."""
        if page < len(self._sizes):
            self._images[page] = image
            self.viewport().update()

    def image(self, page: int) -> QImage | None:
        """The image of a page as it is shown now."""
        return self._images.get(page)

    @property
    def page_count(self) -> int:
        """How many pages."""
        return len(self._sizes)

    @property
    def current_page(self) -> int:
        """The page in the middle of the view (0-based)."""
        return self._page

    @property
    def scale(self) -> float:
        """View pixels per point."""
        return self._stack.scale

    # Moving and zooming

    def go_to(self, page: int, y: float | None = None) -> None:
        """Scroll to a page; ``y`` is a height on it in PDF points from below."""
        if not self._sizes:
            return
        page = min(max(0, page), len(self._sizes) - 1)
        offset = 0.0 if y is None else (self._sizes[page][1] - y) * self._stack.scale
        self.verticalScrollBar().setValue(int(self._stack.tops[page] - GAP + offset))

    def flash(self, page: int, area: Area) -> None:
        """Light a place up for a moment."""
        self._lit = (page, area)
        self._lit_timer.start()
        self.viewport().update()

    @property
    def lit(self) -> tuple[int, Area] | None:
        """The page and the place that is lit up now."""
        return self._lit

    def _put_out(self) -> None:
        self._lit = None
        self.viewport().update()

    def fit_width(self) -> None:
        """Make pages as wide as the view, now and when it is resized."""
        self._fit = True
        self._rescale(self._fitting_scale())

    def fit_page(self) -> None:
        """Make a whole page visible."""
        if self._sizes:
            width, height = self._sizes[self._page]
            room = self.viewport().size()
            self._fit = False
            self._rescale(min((room.width() - 2 * GAP) / width, (room.height() - 2 * GAP) / height))

    def zoom(self, factor: float) -> None:
        """Make pages larger or smaller."""
        self._fit = False
        self._rescale(min(LARGEST, max(SMALLEST, self._stack.scale * factor)))

    def _fitting_scale(self) -> float:
        widest = max((width for width, _ in self._sizes), default=595.0)
        return max(SMALLEST, min(2.0, (self.viewport().width() - 2 * GAP) / widest))

    def _rescale(self, scale: float) -> None:
        place = self._place()
        self._restack(place, scale)
        self.zoomed.emit(scale)
        self._ask()

    # Keeping the place

    def _place(self) -> tuple[int, float]:
        """The page at the upper edge and how far down it (0…1) the edge is."""
        top = self.verticalScrollBar().value()
        page = self._stack.page_at(top)
        if not self._stack.sizes:
            return 0, 0.0
        height = max(1, self._stack.pixel_size(page)[1])
        return page, (top - self._stack.tops[page]) / height

    def _restack(self, place: tuple[int, float], scale: float | None = None) -> None:
        scale = scale or (self._fitting_scale() if self._fit else self._stack.scale)
        self._stack = PageStack.of(self._sizes, scale)
        self._set_ranges()
        if self._sizes:
            page = min(place[0], len(self._sizes) - 1)
            height = self._stack.pixel_size(page)[1]
            self.verticalScrollBar().setValue(int(self._stack.tops[page] + place[1] * height))
        self.viewport().update()

    def _set_ranges(self) -> None:
        room = self.viewport().size()
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, self._stack.height - room.height()))
        vertical.setPageStep(room.height())
        horizontal.setRange(0, max(0, self._stack.width + 2 * GAP - room.width()))
        horizontal.setPageStep(room.width())

    def _ask(self) -> None:
        """Ask for the visible pages and one on each side."""
        top = self.verticalScrollBar().value()
        seen = self._stack.visible(top, self.viewport().height())
        if len(seen):
            around = range(max(0, seen.start - 1), min(len(self._sizes), seen.stop + 1))
            self.wanted.emit((seen, around), self._stack.scale * self.devicePixelRatioF())

    def _on_scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        page = self._stack.page_at(middle)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self._ask()
        self.viewport().update()

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width again, or just scroll differently."""
        super().resizeEvent(event)
        place = self._place()
        self._restack(place)
        self._ask()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the visible pages."""
        painter = QPainter(self.viewport())
        tokens = self._theme.tokens
        painter.fillRect(self.viewport().rect(), QColor(tokens.desk))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top = self.verticalScrollBar().value()
        for page in self._stack.visible(top, self.viewport().height()):
            rect = self._rect(page)
            painter.fillRect(rect.adjusted(-1, -1, 2, 2), QColor(tokens.paper_shadow))
            painter.fillRect(rect, QColor("#ffffff"))
            image = self._images.get(page)
            if image is not None:
                painter.drawImage(rect, image)
        if self._lit is not None and self._lit[0] < len(self._sizes):
            self._paint_lit(painter, *self._lit)

    def _paint_lit(self, painter: QPainter, page: int, area: Area) -> None:
        """A frame and a veil over the place, in the accent's colour; paper is white in the dark."""
        x, y, width, height = area
        scale, sheet = self._stack.scale, self._rect(page)
        top = sheet.top() + (self._sizes[page][1] - y - height) * scale
        place = QRectF(sheet.left() + x * scale, top, width * scale, height * scale)
        margin = _FLASH_MARGIN
        colour = QColor(LIGHT.accent)
        painter.setPen(QPen(colour, 2))
        colour.setAlpha(40)
        painter.setBrush(colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(place.adjusted(-margin, -margin, margin, margin), 4, 4)

    def _rect(self, page: int) -> QRect:
        """Where a page stands in the viewport."""
        width, height = self._stack.pixel_size(page)
        room = self.viewport().width()
        left = (
            (room - width) // 2
            if width + 2 * GAP <= room
            else GAP - self.horizontalScrollBar().value()
        )
        return QRect(left, self._stack.tops[page] - self.verticalScrollBar().value(), width, height)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which place was clicked."""
        if event.button() == Qt.MouseButton.LeftButton and self._sizes:
            self._tell_place(event.position().toPoint())

    def _tell_place(self, point: QPoint) -> None:
        page = self._stack.page_at(point.y() + self.verticalScrollBar().value())
        rect = self._rect(page)
        if rect.contains(point):
            scale = self._stack.scale
            x = (point.x() - rect.left()) / scale
            self.clicked.emit(page, x, self._sizes[page][1] - (point.y() - rect.top()) / scale)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys, Home, End."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp | Qt.Key.Key_Backspace:
                bar.setValue(bar.value() - bar.pageStep())
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)
