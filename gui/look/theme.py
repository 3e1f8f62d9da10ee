"""The desk's appearance: Fusion with our palette, a small style sheet, fonts that have Chinese."""

from collections.abc import Callable
from importlib.resources import as_file, files
from typing import Protocol

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from gui.common.roles import tell_roles
from gui.look.appearance import (
    SCHEMES,
    Appearance,
    contrast_tokens,
    system_palette,
    wants_contrast,
)
from gui.look.icons import line_icon
from gui.look.stylesheet import stylesheet
from gui.look.tokens import DARK, LIGHT, Tokens, TypeSizes, type_sizes

SHIPPED_UI_FONT = "hei-regular.ttf"


class Theme(QObject):
    """Which tokens hold now; follows the system between light, dark and high contrast.

    Attributes:
        scale: how many times as large as usual the text is, 1 to 2.

    Signals:
        changed: colours or sizes are different; repaint what was painted with them.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        appearance: Appearance = Appearance.SYSTEM,
        scale: float = 1.0,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._system_font = QFont(application.font())
        self.appearance = appearance
        self.scale = scale
        self.tokens: Tokens = LIGHT
        self.sizes: TypeSizes = type_sizes(application.font().pointSizeF())
        self._dressed = False
        application.setStyleSheet("")  # until `dress`
        application.setStyle("Fusion")
        tell_roles()
        hints = application.styleHints()
        hints.setColorScheme(SCHEMES[appearance])
        hints.colorSchemeChanged.connect(self._follow)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._follow()

    def icon(self, name: str, *, accent: bool = False, colour: str | None = None) -> QIcon:
        """The icon ``name`` in the text's colour, the accent, or ``colour``."""
        ink = colour or (self.tokens.on_accent if accent else self.tokens.text)
        return line_icon(name, ink, self.tokens.idle)

    def keep(self, paint: Callable[[], None]) -> None:
        """Call ``paint`` now and whenever the colours or sizes change."""
        paint()
        self.changed.connect(paint)

    def px(self, pixels: float) -> int:
        """A distance of ``pixels`` at the usual text size, at the size chosen."""
        return round(pixels * self.scale)

    def size_icons(self, thing: "Iconed", pixels: int) -> None:
        """Show the icons of ``thing`` in ``pixels`` at the usual text size, now and later."""
        self.keep(lambda: thing.setIconSize(QSize(self.px(pixels), self.px(pixels))))

    def indent(self, tree: "Indented", pixels: int) -> None:
        """Indent ``tree`` by ``pixels`` at the usual text size, now and later."""
        self.keep(lambda: tree.setIndentation(self.px(pixels)))

    def choose(self, appearance: Appearance) -> None:
        """Look like this from now on."""
        self.appearance = appearance
        self._application.styleHints().setColorScheme(SCHEMES[appearance])
        self._follow()

    def resize(self, scale: float) -> None:
        """Show text ``scale`` times as large as usual from now on."""
        self.scale = scale
        self._follow()

    def dress(self) -> None:
        """Give the application its style sheet.

        From then on a widget that is put into another is styled anew with all that is in it: a
        window is made in half the time when most of it is put together before.
        """
        self._dressed = True
        self._application.setStyleSheet(stylesheet(self.tokens, self.sizes, self.scale))

    def _follow(self) -> None:
        """Take the colours of the appearance chosen, or of the system's."""
        self.tokens = self._chosen_tokens()
        usual = self._system_font.pointSizeF()
        self.sizes = type_sizes(usual, self.scale)
        font = QFont(self._system_font)
        font.setPointSizeF(self.sizes.normal)
        self._application.setFont(font)
        self._application.setPalette(palette(self.tokens))
        if self._dressed:
            self.dress()
        self.changed.emit()

    def _chosen_tokens(self) -> Tokens:
        hints = self._application.styleHints()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        asked = wants_contrast(hints)
        if self.appearance is Appearance.CONTRAST or (
            self.appearance is Appearance.SYSTEM and asked
        ):
            # Which colours it has may have changed since the program was started.
            return contrast_tokens(system_palette(self._application), dark=dark, own=asked)
        if self.appearance is Appearance.DARK:
            return DARK
        return DARK if dark and self.appearance is Appearance.SYSTEM else LIGHT


class Iconed(Protocol):
    """Whatever shows icons in a size that can be set."""

    def setIconSize(self, size: QSize, /) -> None:
        """The size of the icons."""


class Indented(Protocol):
    """Whatever shows lines below others further in."""

    def setIndentation(self, pixels: int, /) -> None:
        """How much further."""


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
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.idle))
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
