"""Which appearance a person chose, and which colours that gives."""

import enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from gui.look.contrast import ratio
from gui.look.tokens import CONTRAST_DARK, CONTRAST_LIGHT, Tokens

LEGIBLE = 7.0
"""Contrast of text (WCAG 2.2, 1.4.6) that a system's own high contrast colours must have."""


class Appearance(enum.StrEnum):
    """What can be chosen in View → Appearance."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"

    @classmethod
    def of(cls, name: str) -> "Appearance":
        """The one called ``name``; the system's when there is none."""
        return cls(name) if name in list(cls) else cls.SYSTEM


SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
    Appearance.CONTRAST: Qt.ColorScheme.Unknown,
}
"""What the system's own parts (title bars, file dialogs) are told."""


def wants_contrast(hints: QStyleHints) -> bool:
    """Whether the system asks for high contrast; known from Qt 6.10 on."""
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def system_palette(application: QApplication) -> QPalette:
    """The system's colours as they are now; the application has them until it is given others."""
    application.setPalette(QPalette())
    return QPalette(application.palette())


def contrast_tokens(system: QPalette, *, dark: bool, own: bool) -> Tokens:
    """Colours of high contrast: the system's where ``own`` and they are legible, else ours."""
    ours = CONTRAST_DARK if dark else CONTRAST_LIGHT
    taken = _of_palette(system, ours)
    legible = min(ratio(taken.text, taken.window), ratio(taken.on_accent, taken.accent))
    return taken if own and legible >= LEGIBLE else ours


def _of_palette(system: QPalette, ours: Tokens) -> Tokens:
    """The system's colours in the places of ours."""
    role = QPalette.ColorRole

    def colour(which: QPalette.ColorRole) -> str:
        return system.color(QPalette.ColorGroup.Active, which).name()

    ground, ink = colour(role.Window), colour(role.WindowText)
    accent, on_accent = colour(role.Highlight), colour(role.HighlightedText)
    bright = QColor(ground).lightnessF() > 0.5
    signs = CONTRAST_LIGHT if bright else CONTRAST_DARK
    return Tokens(
        window=ground,
        surface=ground,
        raised=ground,
        text=ink,
        muted=ink,
        idle=signs.idle,
        line=ink,
        edge=ink,
        accent=accent,
        on_accent=on_accent,
        accent_soft=signs.accent_soft,
        hover=signs.hover,
        danger=signs.danger,
        warning=signs.warning,
        success=signs.success,
        paper_shadow=ink,
        desk=signs.desk,
        ink_on_accent="light" if QColor(on_accent).lightnessF() > 0.5 else ours.ink_on_accent,
    )
