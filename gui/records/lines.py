"""Lines of text laid out once and painted often, with the words looked for marked in them."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from gui.evidence.utf16 import Units

Span = tuple[int, int]
AHEAD = 6
"""Characters shown before the first marked word of an excerpt."""
CHINESE = "辑"
"""Stands for any Chinese character where fonts are measured."""
_LONGEST = 400
"""Characters that can stand in the lines of a card."""


class Ink(msgspec.Struct, frozen=True):
    """The colours of a line: of its letters and of what is marked in it."""

    text: QColor
    mark: QColor
    underline: QColor


class Line(msgspec.Struct, frozen=True):
    """One line, laid out; ``at`` is where the layout begins."""

    layout: QTextLayout
    at: QPointF
    ink: Ink
    text: str
    marked: bool

    def paint(self, painter: QPainter, origin: QPointF) -> None:
        """Paint it, ``origin`` being where the coordinates begin."""
        painter.setPen(self.ink.text)
        self.layout.draw(painter, origin + self.at)


def line(text: str, font: QFont, spans: Sequence[Span], base: QPointF, ink: Ink) -> Line:
    """``text`` on one line, ``spans`` (code points) marked by tint and underline.

    ``base`` is the left end of its base line: a line with Chinese in it, which comes from another
    font than the digits beside it, begins higher above.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if spans:
        layout.setFormats(_formats(text, spans, ink))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    at = QPointF(base.x(), base.y() - layout.lineAt(0).ascent())
    return Line(layout, at, ink, text, bool(spans))


def _formats(text: str, spans: Sequence[Span], ink: Ink) -> list[QTextLayout.FormatRange]:
    units = Units(text)
    shape = QTextCharFormat()
    shape.setBackground(ink.mark)
    shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    shape.setUnderlineColor(ink.underline)
    ranges = []
    for span in spans:
        start, end = units.span(*span)
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, end - start, shape
        ranges.append(made)
    return ranges


def ascent(font: QFont) -> float:
    """Pixels from the top of a line with Chinese in it to its base line."""
    return _measured(font)[0]


def height(font: QFont) -> float:
    """Pixels of a line with Chinese in it, from top to bottom."""
    return _measured(font)[1]


def _measured(font: QFont) -> tuple[float, float]:
    """Ascent and height; a line must not be asked once its layout is gone."""
    layout = QTextLayout(CHINESE, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    made = layout.lineAt(0)
    return made.ascent(), made.height()


def elided(text: str, font: QFont, width: float) -> str:
    """``text`` as far as it fits, with an ellipsis if it is cut."""
    metrics = QFontMetricsF(font)
    return metrics.elidedText(text[:_LONGEST], Qt.TextElideMode.ElideRight, max(0.0, width))


def broken(text: str, font: QFont, width: float, most: int) -> list[str]:
    """``text`` in up to ``most`` lines, the last one shortened."""
    text = text[:_LONGEST]
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    ends = []
    for _ in range(most):
        made = layout.createLine()
        if not made.isValid():
            break
        made.setLineWidth(width)
        ends.append(made.textStart() + made.textLength())
    layout.endLayout()
    return _cut(text, ends, font, width)


def _cut(text: str, ends: Sequence[int], font: QFont, width: float) -> list[str]:
    """The lines that end there; Qt counts UTF-16 units, Python counts code points."""
    units = text.encode("utf-16-le")
    starts = [0, *ends]
    lines = [
        units[2 * start : 2 * end].decode("utf-16-le")
        for start, end in zip(starts, ends, strict=False)
    ]
    rest = units[2 * ends[-1] :].decode("utf-16-le") if ends else ""
    if rest:
        lines[-1] = elided(lines[-1] + rest, font, width)
    return lines


def excerpt(text: str, spans: Sequence[Span], room: int = 0) -> str:
    """``text`` from shortly before the first marked word on, or its last ``room`` characters."""
    start = max(0, min(spans[0][0] - AHEAD, len(text) - room)) if spans else 0
    return f"…{text[start:]}" if start else text
