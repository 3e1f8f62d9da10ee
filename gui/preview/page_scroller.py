"""Scrolling and zooming of pages, which keep their place when they change."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui.look.theme import Theme
from gui.preview.area import Area
from gui.preview.page_stack import GAP, Mode, PageStack
from gui.preview.reading_place import Blocks, Landmark, ReadingPlace

FULL = 96 / 72
"""View pixels per point at 100 %, as people know it from Word."""
SMALLEST, LARGEST = 0.25 * FULL, 4.0 * FULL
STEP = 1.2


class PageScroller(QAbstractScrollArea):
    """Where pages stand in the view; what they look like is for others to paint.

    Signals:
        page_changed: another page is the current one (0-based).
        zoomed: the scale changed (view pixels per point).
        fitting: pages follow the size of the view: ``"width"``, ``"page"`` or ``""``.
        mode_changed: pages are shown in another mode.
    """

    page_changed = Signal(int)
    zoomed = Signal(float)
    fitting = Signal(str)
    mode_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self._theme = theme
        self._fit = "width"
        self._mode = Mode.CONTINUOUS
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._blocks = Blocks()
        self._stack = PageStack.of((), 1.0)
        self._page = 0
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._ask)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        theme.changed.connect(self.viewport().update)

    # What is shown

    def show_pages(
        self, sizes: Sequence[tuple[float, float]], blocks: Blocks | None = None
    ) -> None:
        """Other pages; what was read stays where it was in the view."""
        place = self._reading_place()
        self._sizes = tuple(sizes)
        self._blocks = blocks or Blocks()
        self._restack(place)
        self._ask()

    @property
    def page_count(self) -> int:
        """How many pages."""
        return len(self._sizes)

    @property
    def current_page(self) -> int:
        """The page that is read (0-based)."""
        return self._page

    @property
    def scale(self) -> float:
        """View pixels per point."""
        return self._stack.scale

    @property
    def mode(self) -> Mode:
        """How pages are shown."""
        return self._mode

    # Moving

    def go_to(self, page: int, y: float | None = None) -> None:
        """Scroll to a page; ``y`` is a height on it in PDF points from below."""
        if not self._sizes:
            return
        page = min(max(0, page), len(self._sizes) - 1)
        self._make_current(page)
        row = self._stack.rows[self._stack.row_of(page)]
        offset = 0.0 if y is None else (self._sizes[page][1] - y) * self._stack.scale
        self.verticalScrollBar().setValue(int(row.top - GAP + offset))
        self._into_view_sideways(page)
        self._make_current(page)
        self._ask()

    def _into_view_sideways(self, page: int) -> None:
        # Of two large pages beside each other the right one is wholly outside as often as not.
        rect = self._rect(page)
        if rect.right() < 0 or rect.left() >= self.viewport().width():
            side = self.horizontalScrollBar()
            side.setValue(side.value() + rect.left() - GAP)

    def reveal(self, page: int, area: Area) -> None:
        """Scroll as little as needed to have an area in the view, with room around it."""
        if not 0 <= page < len(self._sizes):
            return
        if self._mode is Mode.SINGLE:
            self._make_current(page)
        rect, view = self.in_view(page, area), self.viewport().rect()
        room = view.height() / 5
        if rect.top() < room / 2 or rect.bottom() > view.height() - room / 2:
            bar = self.verticalScrollBar()
            bar.setValue(int(bar.value() + rect.top() - 1.5 * room))
        side = self.horizontalScrollBar()
        if rect.left() < 0 or rect.right() > view.width():
            side.setValue(int(side.value() + rect.left() - 2 * GAP))

    def step(self, rows: int) -> None:
        """Go so many rows of pages on, or back."""
        if self._stack.rows:
            at = self._stack.row_of(self._page) + rows
            row = self._stack.rows[min(max(0, at), len(self._stack.rows) - 1)]
            self.go_to(row.pages.start)

    def _turn(self, direction: int) -> None:
        """A screenful on or back; page by page it ends in the next page."""
        bar = self.verticalScrollBar()
        end = bar.maximum() if direction > 0 else bar.minimum()
        if self._mode is Mode.SINGLE and bar.value() == end:
            before = self._page
            self.step(direction)
            if direction < 0 and self._page != before:
                bar.setValue(bar.maximum())
        else:
            bar.setValue(bar.value() + direction * max(1, bar.pageStep() - 2 * GAP))

    def _make_current(self, page: int) -> None:
        if page == self._page:
            return
        self._page = page
        if self._mode is Mode.SINGLE:
            self._set_ranges()
        self.page_changed.emit(page)

    # Zooming

    def fit_width(self) -> None:
        """Make pages as wide as the view, now and when it is resized."""
        self._follow("width")

    def fit_page(self) -> None:
        """Make a whole page visible, now and when the view is resized."""
        self._follow("page")
        self.go_to(self._page)

    def zoom(self, factor: float, at: QPoint | None = None) -> None:
        """Make pages larger or smaller; the point ``at`` of the view stays where it is."""
        self.zoom_to(self._stack.scale * factor, at)

    def zoom_to(self, scale: float, at: QPoint | None = None) -> None:
        """Show pages at so many view pixels per point (see :data:`FULL`)."""
        self._fit = ""
        self._rescale(min(LARGEST, max(SMALLEST, scale)), at)
        self.fitting.emit("")

    @property
    def fit(self) -> str:
        """What follows the view's size: ``"width"``, ``"page"`` or nothing."""
        return self._fit

    def _follow(self, fit: str) -> None:
        self._fit = fit
        self._rescale(self._fitting_scale())
        self.fitting.emit(fit)

    def show_mode(self, mode: Mode) -> None:
        """Show pages one below the other, one by one, or facing each other."""
        if mode is self._mode:
            return
        page, place = self._page, self._reading_place()
        self._mode = mode
        self._restack(place)
        self._page = -1  # it is told anew, whatever the mode made of it
        self._make_current(page)
        self.mode_changed.emit(mode)
        self._ask()

    def _fitting_scale(self) -> float:
        width = max((width for width, _ in self._sizes), default=595.0)
        height = max((height for _, height in self._sizes), default=842.0)
        room = self.viewport().size()
        across = 2 * width if self._mode is Mode.FACING else width
        wide = (room.width() - 2 * GAP - (GAP if self._mode is Mode.FACING else 0)) / across
        if self._fit == "page":
            return max(SMALLEST / 2, min(LARGEST, wide, (room.height() - 2 * GAP) / height))
        return max(SMALLEST, min(2.0, wide))

    def _rescale(self, scale: float, at: QPoint | None = None) -> None:
        if at is None or not self._sizes:
            self._restack(self._reading_place(), scale)
        else:
            page, x, y = self._nearest(at)
            self._restack(None, scale)
            area = self.in_view(page, (x, y, 0.0, 0.0))
            for bar, moved in (
                (self.verticalScrollBar(), area.top() - at.y()),
                (self.horizontalScrollBar(), area.left() - at.x()),
            ):
                bar.setValue(round(bar.value() + moved))
        self.zoomed.emit(scale)
        self._ask()

    # Keeping the place

    def here(self) -> ReadingPlace:
        """Where one reads, to come back to it."""
        return self._reading_place() or ReadingPlace(0, 0.0)

    def return_to(self, place: ReadingPlace) -> None:
        """Come back to where one read."""
        if self._sizes:
            self._return_to(place)
            self._on_scrolled()

    def reading_point(self) -> tuple[int, float]:
        """The page and the height on it (PDF points) one probably looks at."""
        if not self._stack.rows:
            return 0, 0.0
        row = self._stack.rows[self._stack.row_of(self._page)]
        depth = self.verticalScrollBar().value() + self.viewport().height() // 3 - row.top
        return self._page, self._sizes[self._page][1] - depth / self._stack.scale

    def _reading_place(self) -> ReadingPlace | None:
        """What stands at the upper edge; ``None`` at the very top, where one stays."""
        top = self.verticalScrollBar().value()
        if not self._stack.rows or (top <= 0 and self._mode is not Mode.SINGLE):
            return None
        number = self._page
        if self._mode is not Mode.SINGLE:
            number = self._stack.rows[self._stack.row_at(top)].pages.start
        row = self._stack.rows[self._stack.row_of(number)]
        depth = (top - row.top) / self._stack.scale
        height = self._sizes[number][1]
        heights = [size[1] + GAP / self._stack.scale for size in self._sizes]
        marks: tuple[Landmark, ...] = ()
        if self._mode is not Mode.FACING:
            marks = tuple(self._blocks.from_place(number, height - depth, heights))
        return ReadingPlace(number, depth / height, marks)

    def _restack(self, place: ReadingPlace | None, scale: float | None = None) -> None:
        if scale is None:
            scale = self._fitting_scale() if self._fit else self._stack.scale
        self._stack = PageStack.of(self._sizes, scale, self._mode)
        self._page = min(self._page, max(0, len(self._sizes) - 1))
        self._set_ranges()
        if self._sizes and place is not None:
            self._return_to(place)
        self.viewport().update()

    def _return_to(self, place: ReadingPlace) -> None:
        scale = self._stack.scale
        found = self._blocks.find(place)
        if found is not None:
            page, y, below = found
            depth = self._sizes[page][1] - y - below
        else:
            page = min(place.page, len(self._sizes) - 1)
            depth = place.share * self._sizes[page][1]
        if self._mode is Mode.SINGLE:
            self._make_current(page)
        top = self._stack.rows[self._stack.row_of(page)].top
        self.verticalScrollBar().setValue(round(top + depth * scale))

    def _set_ranges(self) -> None:
        room = self.viewport().size()
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        top, bottom = 0, self._stack.height
        if self._mode is Mode.SINGLE and self._stack.rows:
            row = self._stack.rows[self._stack.row_of(self._page)]
            top, bottom = row.top - GAP, row.bottom + GAP
            if bottom - top < room.height():  # in the middle of the view
                top -= (room.height() - (bottom - top)) // 2
                bottom = top + room.height()
        vertical.setRange(top, max(top, bottom - room.height()))
        vertical.setPageStep(room.height())
        horizontal.setRange(0, max(0, self._stack.width + 2 * GAP - room.width()))
        horizontal.setPageStep(room.width())

    def _seen(self) -> range:
        """The pages of which something is visible."""
        if self._mode is Mode.SINGLE and self._stack.rows:
            return self._stack.rows[self._stack.row_of(self._page)].pages
        return self._stack.visible(self.verticalScrollBar().value(), self.viewport().height())

    def _ask(self) -> None:
        """Ask for images of what is seen: for those who paint pages."""

    def _on_scrolled(self) -> None:
        if self._mode is not Mode.SINGLE and self._stack.rows:
            middle = self.verticalScrollBar().value() + self.viewport().height() // 2
            row = self._stack.rows[self._stack.row_at(middle)]
            if self._page not in row.pages:
                self._make_current(row.pages.start)
        self._ask()
        self.viewport().update()

    # Between the view and the pages

    def in_view(self, page: int, area: Area) -> QRectF:
        """Where an area of a page stands in the view."""
        x, y, width, height = area
        scale, sheet = self._stack.scale, self._rect(page)
        top = sheet.top() + (self._sizes[page][1] - y - height) * scale
        return QRectF(sheet.left() + x * scale, top, width * scale, height * scale)

    def on_page(self, point: QPoint) -> tuple[int, float, float] | None:
        """The page and the PDF point below a point of the view."""
        for page in self._seen():
            if self._rect(page).contains(point):
                return self._on(page, point)
        return None

    def _nearest(self, point: QPoint) -> tuple[int, float, float]:
        """The same for the page nearest to the point."""

        def away(page: int) -> int:
            rect = self._rect(page)
            x = max(rect.left() - point.x(), point.x() - rect.right(), 0)
            return x + max(rect.top() - point.y(), point.y() - rect.bottom(), 0)

        return self._on(min(self._seen(), key=away), point)

    def _on(self, page: int, point: QPoint) -> tuple[int, float, float]:
        rect, scale = self._rect(page), self._stack.scale
        x, y = (point.x() - rect.left()) / scale, (point.y() - rect.top()) / scale
        return page, x, self._sizes[page][1] - y

    def _rect(self, page: int) -> QRect:
        """Where a page stands in the viewport."""
        width, height = self._stack.pixel_size(page)
        room, content = self.viewport().width(), self._stack.width
        middle = room // 2
        if content + 2 * GAP > room:
            middle = GAP + content // 2 - self.horizontalScrollBar().value()
        row = self._stack.rows[self._stack.row_of(page)]
        top = row.top - self.verticalScrollBar().value()
        return QRect(middle + self._stack.left(page), top, width, height)

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width again, or just scroll differently."""
        super().resizeEvent(event)
        self._rescale(self._fitting_scale() if self._fit else self._stack.scale)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom at the cursor; page by page the wheel also turns pages."""
        turn = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turn:
                self.zoom(STEP ** (turn / 120), event.position().toPoint())
            event.accept()
            return
        bar = self.verticalScrollBar()
        end = bar.minimum() if turn > 0 else bar.maximum()
        if self._mode is Mode.SINGLE and turn and bar.value() == end:
            self._turn(-1 if turn > 0 else 1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys, Home, End."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                self._turn(1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_Backspace:
                self._turn(-1)
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(len(self._sizes) - 1)
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)
