"""The faces of the three type sizes, for what is painted and not laid out."""

from PySide6.QtGui import QFont


def sized(base: QFont, points: float, weight: QFont.Weight | None = None) -> QFont:
    """``base`` in another size, and in another weight if one is given."""
    font = QFont(base)
    font.setPointSizeF(points)
    if weight is not None:
        font.setWeight(weight)
    return font
