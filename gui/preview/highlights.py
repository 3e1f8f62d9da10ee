"""What is painted over pages: found words, selected words, places of records, what has changed."""

import enum
from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from gui.look.tokens import LIGHT
from gui.preview.area import Area

_MARGIN = 3.0
_BAR_GAP, _BAR = 10.0, 3.0
"""How far left of its place the bar of a record stands, and how wide it is, in view pixels."""


class Layer(enum.Enum):
    """What can be highlighted, painted in this order. Paper is white in the dark as well."""

    CHANGED = enum.auto()
    RECORD = enum.auto()
    HIT = enum.auto()
    CURRENT_HIT = enum.auto()
    SELECTION = enum.auto()
    HOVER = enum.auto()
    LIT = enum.auto()


_FOUND, _CURRENT = "#ffd84d", "#ff9500"


class Highlights:
    """Areas by layer and page."""

    def __init__(self) -> None:
        self._areas: dict[Layer, dict[int, list[Area]]] = {}
        self.strength = 1.0
        """How strongly the changed places are shown (0…1)."""

    def show(self, layer: Layer, areas: Iterable[tuple[int, Area]]) -> None:
        """Other areas in a layer."""
        self.clear(layer)
        self.add(layer, areas)

    def add(self, layer: Layer, areas: Iterable[tuple[int, Area]]) -> None:
        """More areas in a layer."""
        pages = self._areas.setdefault(layer, {})
        for page, area in areas:
            pages.setdefault(page, []).append(area)

    def clear(self, layer: Layer) -> None:
        """Nothing in a layer."""
        self._areas.pop(layer, None)

    def on(self, layer: Layer, page: int) -> list[Area]:
        """The areas of a layer on one page."""
        return self._areas.get(layer, {}).get(page, [])

    def any(self, layer: Layer) -> bool:
        """Whether there is anything in a layer."""
        return bool(self._areas.get(layer))

    def paint(self, painter: QPainter, page: int, in_view: Callable[[Area], QRectF]) -> None:
        """Paint those of one page; ``in_view`` tells where an area stands in the view."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for layer in Layer:
            for area in self.on(layer, page):
                painter.save()
                _PAINTING[layer](painter, in_view(area), self.strength)
                painter.restore()


def _fill(painter: QPainter, rect: QRectF, colour: str, alpha: int) -> None:
    """A veil that lets black letters stay black."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    veil = QColor(colour)
    veil.setAlpha(alpha)
    painter.fillRect(rect, veil)


def _frame(painter: QPainter, rect: QRectF, width: float, alpha: int) -> None:
    colour = QColor(LIGHT.accent)
    painter.setPen(QPen(colour, width))
    colour.setAlpha(alpha)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN), 4, 4)


def _changed(painter: QPainter, rect: QRectF, strength: float) -> None:
    _fill(painter, rect.adjusted(-_MARGIN, -1, _MARGIN, 1), "#ffe9a8", int(200 * strength))


def _record(painter: QPainter, rect: QRectF, _strength: float) -> None:
    bar = QRectF(rect.left() - _BAR_GAP, rect.top(), _BAR, rect.height())
    painter.fillRect(bar, QColor(LIGHT.accent))
    _fill(painter, rect.adjusted(-_MARGIN, 0, _MARGIN, 0), LIGHT.accent_soft, 130)


def _hit(painter: QPainter, rect: QRectF, _strength: float) -> None:
    _fill(painter, rect, _FOUND, 190)


def _current_hit(painter: QPainter, rect: QRectF, _strength: float) -> None:
    _fill(painter, rect, _CURRENT, 190)
    painter.setPen(QPen(QColor(LIGHT.text), 1.2))
    painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 2, 2)


def _selection(painter: QPainter, rect: QRectF, _strength: float) -> None:
    _fill(painter, rect, "#8ec2ec", 170)


def _hover(painter: QPainter, rect: QRectF, _strength: float) -> None:
    _frame(painter, rect, 1, 12)


def _lit(painter: QPainter, rect: QRectF, _strength: float) -> None:
    _frame(painter, rect, 2, 40)


_PAINTING: dict[Layer, Callable[[QPainter, QRectF, float], None]] = {
    Layer.CHANGED: _changed,
    Layer.RECORD: _record,
    Layer.HIT: _hit,
    Layer.CURRENT_HIT: _current_hit,
    Layer.SELECTION: _selection,
    Layer.HOVER: _hover,
    Layer.LIT: _lit,
}
