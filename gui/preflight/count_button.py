"""The status bar's button that says how many errors and warnings there are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from gui.common.making import named
from gui.look.theme import Theme
from gui.preflight.remark_model import SIGNS


class CountButton(QToolButton):
    """A sign by the worst there is, and the numbers beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "remark-count")
        self._theme = theme
        self._errors = self._warnings = 0
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setCheckable(True)
        self.hide()
        theme.keep(self._paint)

    def show_counts(self, errors: int, warnings: int) -> str:
        """Other numbers; what they are in words."""
        self._errors, self._warnings = errors, warnings
        words = self._words()
        self.setText(words)
        self.setToolTip(self.tr("Preflight: {found}").format(found=words))
        self.setAccessibleName(self.toolTip())
        self._paint()
        self.show()
        return words

    def _words(self) -> str:
        parts = []
        if self._errors:
            parts.append(self.tr("Errors: {count}").format(count=self._errors))
        if self._warnings:
            parts.append(self.tr("Warnings: {count}").format(count=self._warnings))
        return self.tr(", ").join(parts) or self.tr("Nothing to mend")

    def _paint(self) -> None:
        worst = "error" if self._errors else "warning" if self._warnings else ""
        icon, colour = SIGNS.get(worst, ("check", "success"))
        self.setIcon(self._theme.icon(icon, colour=getattr(self._theme.tokens, colour)))
