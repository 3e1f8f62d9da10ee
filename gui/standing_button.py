"""The status bar's button that says how much of the library was seen in its sources."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from data.counting import Count
from gui.common.making import named
from gui.look.theme import Theme

if TYPE_CHECKING:
    from data.library.standing import Standing


class StandingButton(QToolButton):
    """A sign for the state of verification and the numbers beside it; hidden until it is known."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "standing")
        self._theme = theme
        self._standing: Standing | None = None
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        theme.size_icons(self, 16)
        self.hide()
        theme.keep(self._paint)

    def show_standing(self, standing: "Standing") -> None:
        """Other numbers."""
        self._standing = standing
        self.set_words()
        self._paint()
        self.show()

    def set_words(self) -> None:
        """What the numbers are, in the language of the interface."""
        if self._standing is None:
            return
        self.setText(self._words(self._standing))
        self.setToolTip(self._told(self._standing))
        self.setAccessibleName(f"{self.text()}\n{self.toolTip()}")

    def _words(self, standing: "Standing") -> str:
        """In short."""
        if not standing.attached:
            return self.tr("No source attached")
        if standing.wrong:
            words = self.tr("{count:anchor does|anchors do} not hold")
            return words.format(count=Count(standing.wrong))
        return self.tr("{count:anchor holds|anchors hold}").format(count=Count(standing.holding))

    def _told(self, standing: "Standing") -> str:
        """All of it, and what a click does."""
        anchors = self.tr("{holding} of {checked:anchor|anchors} of attached sources hold.")
        sources = self.tr("{attached} of {sources:source is|sources are} attached.")
        told = (
            anchors.format(holding=standing.holding, checked=Count(standing.checked)),
            sources.format(attached=standing.attached, sources=Count(standing.sources)),
            self.tr("Verifies again and shows the report."),
        )
        return "\n".join(told if standing.attached else told[1:])

    def _paint(self) -> None:
        name, colour = "unattached", "muted"
        if self._standing is not None and self._standing.attached:
            wrong = bool(self._standing.wrong)
            name, colour = ("unverified", "warning") if wrong else ("verified", "success")
        self.setIcon(self._theme.icon(name, colour=getattr(self._theme.tokens, colour)))
