"""Pages one can read, search, select from and follow links in."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractAnimation,
    QEvent,
    QPoint,
    QRectF,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from exports.layout.pages import LinkArea, Place
from gui.common.later import later
from gui.look.theme import Theme
from gui.preview.area import Area, holds
from gui.preview.changes import area_of
from gui.preview.highlights import Highlights, Layer
from gui.preview.page_canvas import PageCanvas
from gui.preview.page_scroller import STEP
from gui.preview.reading_place import Blocks
from gui.preview.words import Words

if TYPE_CHECKING:
    from exports.layout.pages import LaidOut

__all__ = ["STEP", "Area", "PageView"]

FLASH = 1500
"""Milliseconds for which a place is lit up."""
_FADE = 1600
"""Milliseconds in which the light over changed places goes out."""
_STEPS = 16
"""In which changed places fade."""
_AROUND = 4
"""Pixels painted around such a place as well: its tint is a little larger than it."""


class PageView(PageCanvas):
    """Pages with everything a hand does on them.

    Signals:
        clicked: a place was clicked: page and point in PDF coordinates.
        followed: a link was clicked: where it leads.
        hovered: another place is below the mouse; carries it, or ``None``.
    """

    clicked = Signal(int, float, float)
    followed = Signal(str)
    hovered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("pages")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.highlights = Highlights()
        self._laid: LaidOut | None = None
        self._words: Words | None = None
        self._selected = (0, 0)
        self._hits: dict[int, list[tuple[int, int]]] = {}
        self._pressed: QPoint | None = None
        self._hover: Place | None = None
        self._ahead = False
        self._tips: Callable[[Place], str] = lambda _place: ""
        self._lit: tuple[int, Area] | None = None
        self._lit_timer = QTimer(self, singleShot=True, interval=FLASH)
        self._lit_timer.timeout.connect(self._put_out)
        self._fade = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=_FADE)
        self._fade.valueChanged.connect(self._on_faded)
        self._fade.finished.connect(lambda: self._show(Layer.CHANGED, ()))
        self.page_changed.connect(lambda _page: self._read_out())
        self.copy_action = self._action(QKeySequence.StandardKey.Copy, self.copy)
        self.all_action = self._action(QKeySequence.StandardKey.SelectAll, self.select_page)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _action(self, keys: QKeySequence.StandardKey, run: Callable[[], object]) -> QAction:
        action = QAction(self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: run())
        self.addAction(action)
        return action

    def set_words(self) -> None:
        """The names of what can be done, translated."""
        self.copy_action.setText(self.tr("Copy"))
        self.all_action.setText(self.tr("Select the page"))
        self.setAccessibleName(self.tr("Preview of the pages"))

    # What is known of the pages

    def show_laid(self, laid: "LaidOut", blocks: Blocks | None = None) -> None:
        """Other pages; what was selected or found on the old ones is no longer shown."""
        self._laid, self._words = laid, None
        self._hover, self._ahead = None, False
        self._selected, self._hits = (0, 0), {}
        for layer in Layer:
            if layer is not Layer.LIT:
                self.highlights.clear(layer)
        self._fade.stop()
        sizes = [(laid.width, laid.height)] * len(laid.pages)
        self.show_pages(sizes, blocks or Blocks(laid.places))

    def expect_cover(self, ahead: bool) -> None:
        """Whether the first page is the cover of pages that are not known yet, from now on.

        What stands on the one before it is neither marked on it nor reached there.
        """
        self._hover, self._ahead = None, ahead
        self._show(Layer.HOVER, ())

    def on_page(self, point: QPoint) -> tuple[int, float, float] | None:
        """The page and the PDF point below a point of the view, where it is known what is there."""
        found = super().on_page(point)
        return found if found is not None and self._known(found[0]) else None

    def _known(self, page: int) -> bool:
        """Whether what is seen of a page is what is known of it."""
        return page > 0 or not self._ahead

    def read(self, words: Words) -> None:
        """The words of the pages are known: they can be selected, and read out."""
        self._words = words
        self._read_out()

    def _read_out(self) -> None:
        """Let a screen reader have the words of the current page."""
        if self._words is not None:
            self.setAccessibleDescription(self._words.page_text(self._page))

    def name_places(self, tips: Callable[[Place], str]) -> None:
        """Have ``tips`` tell what to say of a place below the mouse."""
        self._tips = tips

    # Highlights

    def flash(self, page: int, area: Area) -> None:
        """Light a place up for a moment."""
        self._lit = (page, area)
        self._lit_timer.start()
        self._show(Layer.LIT, [self._lit])

    @property
    def lit(self) -> tuple[int, Area] | None:
        """The page and the place that is lit up now."""
        return self._lit

    def _put_out(self) -> None:
        self._lit = None
        self._show(Layer.LIT, ())

    def show_changed(self, areas: Iterable[tuple[int, Area]]) -> None:
        """Point softly at what has changed; without motion where that is not wanted."""
        self.highlights.strength = 1.0
        self._show(Layer.CHANGED, areas)
        duration = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        if duration > 0:
            self._fade.stop()
            self._fade.start()
        else:
            later(lambda: self._show(Layer.CHANGED, ()), self, _FADE)

    def rest(self, *, calm: bool) -> None:
        """With ``calm`` let the light stay as it is: pages that come soon have no other to paint.

        Fading goes on where it was, once it need not be calm.
        """
        wanted = QAbstractAnimation.State.Running if calm else QAbstractAnimation.State.Paused
        if self._fade.state() == wanted:
            self._fade.setPaused(calm)

    def _on_faded(self, strength: float) -> None:
        """Paint what has changed more faintly, a step at a time and nothing around it.

        Whole pages at each turn of the animation took half a processor for as long as it lasts.
        """
        strength = round(strength * _STEPS) / _STEPS
        if strength == self.highlights.strength:
            return
        self.highlights.strength = strength
        for page in self._seen():
            for area in self.highlights.on(Layer.CHANGED, page):
                seen = self.in_view(page, area).toAlignedRect()
                self.viewport().update(seen.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))

    def show_record(self, areas: Iterable[tuple[int, Area]]) -> None:
        """Mark in the margin where the record stands that is looked at."""
        self._show(Layer.RECORD, areas)

    def show_hits(
        self, hits: Sequence[tuple[int, int]], current: int | None, *, move: bool = True
    ) -> None:
        """Highlight what was found, and with ``move`` bring the current one into the view."""
        words = self._words
        if words is None:
            return
        self._hits = {}
        for start, end in hits:
            for page in {words.page_of(start), words.page_of(end - 1)}:
                self._hits.setdefault(page, []).append((start, end))
        self.highlights.clear(Layer.HIT)
        chosen = list(words.areas(*hits[current])) if current is not None else []
        self._show(Layer.CURRENT_HIT, chosen)
        if chosen and move:
            self.reveal(*chosen[0])

    def _show(self, layer: Layer, areas: Iterable[tuple[int, Area]]) -> None:
        self.highlights.show(layer, areas)
        self.viewport().update()

    def paint_over(self, painter: QPainter, page: int, in_view: Callable[[Area], QRectF]) -> None:
        """Paint the highlights of a page; where hits stand is worked out when they are seen."""
        if not self._known(page):
            return
        hits = self._hits.pop(page, None)
        if hits and self._words is not None:
            areas = [area for hit in hits for area in self._words.areas(*hit)]
            self.highlights.add(Layer.HIT, (area for area in areas if area[0] == page))
        self.highlights.paint(painter, page, in_view)

    # Selecting

    @property
    def selected_text(self) -> str:
        """The words selected, character by character as they are printed."""
        return self._words.text[slice(*self._selected)] if self._words else ""

    def select(self, start: int, end: int) -> None:
        """Select the characters between two positions of the words."""
        self._selected = (min(start, end), max(start, end))
        words = self._words
        self._show(Layer.SELECTION, words.areas(*self._selected) if words else ())

    def select_page(self) -> None:
        """Select everything on the current page."""
        if self._words is not None:
            self.select(*self._words.span_of(self._page))

    def copy(self) -> None:
        """Put the words selected on the clipboard."""
        if self.selected_text:
            QGuiApplication.clipboard().setText(self.selected_text)

    def _index(self, point: QPoint, *, exact: bool = False) -> int | None:
        found = self.on_page(point)
        if found is None and not exact and self._sizes:
            found = self._nearest(point)
        if self._words is None or found is None:
            return None
        return self._words.index_at(*found, exact=exact)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click or a selection begins."""
        if event.button() == Qt.MouseButton.LeftButton and self._sizes:
            self._pressed = event.position().toPoint()
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.selected_text:
                self._extend(self._pressed)
                self._pressed = None
            else:
                self.select(0, 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select, or show what is below the mouse."""
        point = event.position().toPoint()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if far or self.selected_text:
                self._drag(point)
            return
        self._look(point)

    def _drag(self, point: QPoint) -> None:
        """Select up to ``point``; beyond the view it scrolls."""
        assert self._pressed is not None
        bar, room = self.verticalScrollBar(), self.viewport().height()
        beyond = min(point.y(), 0) + max(point.y() - room, 0)
        if beyond:
            before = bar.value()
            bar.setValue(before + beyond // 2)
            self._pressed -= QPoint(0, bar.value() - before)
        start, end = self._index(self._pressed), self._index(point)
        if start is not None and end is not None:
            self.select(start, end)

    def _extend(self, point: QPoint) -> None:
        end = self._index(point)
        if end is not None:
            start, stop = self._selected
            self.select(start if end >= start else stop, end)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link, or tell which place was clicked."""
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None or self.selected_text:
            return
        found = self.on_page(event.position().toPoint())
        if found is None:
            return
        link = self._link(*found)
        if link is not None:
            self.followed.emit(link.target)
        else:
            self.clicked.emit(*found)

    def _look(self, point: QPoint) -> None:
        """Outline the place below the mouse and shape the cursor."""
        found = self.on_page(point)
        link = self._link(*found) if found else None
        place = self._place(*found) if found and link is None else None
        if link is not None or place is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif self._index(point, exact=True) is not None:
            shape = Qt.CursorShape.IBeamCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        self.viewport().setToolTip(link.description if link else self._tips(place) if place else "")
        if place is not self._hover:
            self._hover = place
            self._show(Layer.HOVER, [(place.page, area_of(place))] if place else ())
            self.hovered.emit(place)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is below the mouse any more."""
        self._hover = None
        self._show(Layer.HOVER, ())
        super().leaveEvent(event)

    def _link(self, page: int, x: float, y: float) -> LinkArea | None:
        """The link at a point of a page."""
        if self._laid is None or page >= len(self._laid.pages):
            return None
        for item in self._laid.pages[page].items:
            if isinstance(item, LinkArea) and holds(
                (item.x, item.y, item.width, item.height), x, y
            ):
                return item
        return None

    def _place(self, page: int, x: float, y: float) -> Place | None:
        """The smallest place of a record at a point of a page."""
        hits = [
            place
            for place in (self._laid.places if self._laid else ())
            if place.page == page and place.records and holds(area_of(place), x, y)
        ]
        return min(hits, key=lambda place: place.width * place.height, default=None)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with the arrows goes from place to place, Enter looks at one, Escape lets go."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if control:
                self._step_places(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._hover is not None:
                place = self._hover
                x, y = place.x + place.width / 2, place.y + place.height / 2
                self.clicked.emit(place.page, x, y)
            case Qt.Key.Key_Escape if self.selected_text:
                self.select(0, 0)
            case _:
                super().keyPressEvent(event)

    def _step_places(self, by: int) -> None:
        """Outline the next place of a record, or the one before, beginning in the view."""
        places = [place for place in (self._laid.places if self._laid else ()) if place.records]
        if not places:
            return
        if self._hover in places:
            at = min(max(0, places.index(self._hover) + by), len(places) - 1)
        else:
            at = next((i for i, place in enumerate(places) if place.page >= self._page), 0)
        self._hover = places[at]
        self._show(Layer.HOVER, [(places[at].page, area_of(places[at]))])
        self.reveal(places[at].page, area_of(places[at]))
        self.hovered.emit(places[at])
