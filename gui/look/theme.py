"""The desk's appearance: Fusion with our palette, a small style sheet, fonts that have Chinese."""

from collections.abc import Callable
from importlib.resources import as_file, files

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from gui.look.icons import line_icon
from gui.look.stylesheet import stylesheet
from gui.look.tokens import DARK, LIGHT, Tokens, TypeSizes, type_sizes

SHIPPED_UI_FONT = "hei-regular.ttf"


class Theme(QObject):
    """Which tokens hold now; follows the system between light and dark.

    Signals:
        changed: the colours are different; repaint what was painted with them.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.tokens: Tokens = LIGHT
        self.sizes: TypeSizes = type_sizes(application.font().pointSizeF())
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow()

    def icon(self, name: str, *, accent: bool = False, colour: str | None = None) -> QIcon:
        """The icon ``name`` in the text's colour, the accent, or ``colour``."""
        ink = colour or (self.tokens.on_accent if accent else self.tokens.text)
        return line_icon(name, ink, self.tokens.muted)

    def keep(self, paint: Callable[[], None]) -> None:
        """Call ``paint`` now and whenever the colours change."""
        paint()
        self.changed.connect(paint)

    def _follow(self) -> None:
        """Take the colours of the system's colour scheme."""
        dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.tokens = DARK if dark else LIGHT
        self._application.setPalette(palette(self.tokens))
        self._application.setStyleSheet(stylesheet(self.tokens, self.sizes))
        self.changed.emit()


def palette(tokens: Tokens) -> QPalette:
    """The Qt palette made of ``tokens``."""
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.hover,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.ToolTipBase: tokens.raised,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.Accent: tokens.accent,
        QPalette.ColorRole.Mid: tokens.line,
        QPalette.ColorRole.Dark: tokens.line,
        QPalette.ColorRole.Light: tokens.surface,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return made


def use_chinese_font(application: QApplication) -> None:
    """On a system without Chinese fonts, show the interface in the shipped one."""
    if QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        return
    with as_file(files("templates").joinpath("fonts", SHIPPED_UI_FONT)) as path:
        font_id = QFontDatabase.addApplicationFont(str(path))
    families = QFontDatabase.applicationFontFamilies(font_id)
    if families:
        font = QFont(application.font())
        font.setFamilies([*families, *font.families()])
        application.setFont(font)
