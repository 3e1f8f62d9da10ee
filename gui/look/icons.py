"""One icon set: 24-unit line drawings as SVG, coloured at run time, crisp at every scale."""

from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer


@lru_cache(maxsize=256)
def _drawing(name: str, colour: str) -> QByteArray:
    """The SVG of an icon in one colour."""
    text = files("gui").joinpath("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QByteArray(text.replace("currentColor", colour).encode())


class LineIconEngine(QIconEngine):
    """Paints an icon from its SVG at whatever size and scale is asked for."""

    def __init__(self, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._name = name
        self._colours = {QIcon.Mode.Disabled: disabled}
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Paint into ``rect``."""
        colour = self._colours.get(mode, self._colour)
        QSvgRenderer(_drawing(self._name, colour)).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as a pixmap of ``size`` device pixels; buttons ask for it at each painting."""
        pixmap = QPixmap(size)
        if size.isEmpty():
            return pixmap
        colour = self._colours.get(mode, self._colour)
        key = f"icon/{self._name}/{colour}/{size.width()}/{size.height()}"
        if QPixmapCache.find(key, pixmap):
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        QPixmapCache.insert(key, pixmap)
        return pixmap

    def clone(self) -> QIconEngine:
        """A copy, as Qt asks for."""
        return LineIconEngine(self._name, self._colour, self._colours[QIcon.Mode.Disabled])


def line_icon(name: str, colour: str, disabled: str | None = None) -> QIcon:
    """The icon called ``name`` (a file in ``gui/icons``) in ``colour`` (``#rrggbb``)."""
    return QIcon(LineIconEngine(name, colour, disabled or colour))
