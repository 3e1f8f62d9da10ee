"""The small pictures of cards as pixmaps, drawn once for each size, colour and scale."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

from gui.look.theme import Theme


class Pictures:
    """Draws icons of the theme; parsing their SVG for every card would take most of its time."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._made: dict[tuple[str, str, int, float], QPixmap] = {}
        theme.changed.connect(self._made.clear)

    def paint(self, painter: QPainter, name: str, colour: str, place: QRect) -> None:
        """Paint the icon ``name`` in a colour of the theme's tokens."""
        ink = getattr(self._theme.tokens, colour)
        scale = painter.device().devicePixelRatioF()
        key = (name, ink, place.width(), scale)
        if key not in self._made:
            icon = self._theme.icon(name, colour=ink)
            self._made[key] = icon.pixmap(QSize(place.width(), place.height()), scale)
        painter.drawPixmap(place.topLeft(), self._made[key])
