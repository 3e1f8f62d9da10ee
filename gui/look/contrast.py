"""How well one colour is seen on another."""

from PySide6.QtGui import QColor


def ratio(colour: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((_luminance(QColor(colour)), _luminance(QColor(other))))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    """The relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    parts = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return sum(part * share for part, share in zip(parts, (0.2126, 0.7152, 0.0722), strict=True))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
