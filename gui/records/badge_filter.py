"""A row of chips that show only the records with a badge; the briefing stays as it is."""

from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from gui.common.flow_layout import FlowLayout
from gui.common.making import QT_TRANSLATE_NOOP, named
from gui.look.theme import Theme
from gui.records.badge import NO_BADGES, SIGNS, Badge

translate = QCoreApplication.translate
CHIP_PADDING = 9


class View(msgspec.Struct, frozen=True):
    """A chip: the badges it shows (any of them; none means all records) and its English name."""

    badges: Badge
    english: str


class _Chip(QToolButton):
    """A tool button as wide as its words, without the room Qt leaves for menus."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self) -> QSize:
        """Icon, words, and the padding of the style sheet."""
        icon = 0 if self.icon().isNull() else self.iconSize().width() + 6
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(icon + words + 2 * self._theme.px(CHIP_PADDING), super().sizeHint().height())


VIEWS = (
    View(NO_BADGES, QT_TRANSLATE_NOOP("BadgeFilter", "All")),
    View(Badge.BROKEN | Badge.NOT_ATTACHED, QT_TRANSLATE_NOOP("BadgeFilter", "Unverified")),
    View(Badge.CONFLICT, QT_TRANSLATE_NOOP("BadgeFilter", "Conflict")),
    View(Badge.NOTICE, QT_TRANSLATE_NOOP("BadgeFilter", "Notice")),
    View(Badge.DOUBTFUL, QT_TRANSLATE_NOOP("BadgeFilter", "Doubtful")),
    View(Badge.CORROBORATED, QT_TRANSLATE_NOOP("BadgeFilter", "Corroborated")),
    View(Badge.EDITED, QT_TRANSLATE_NOOP("BadgeFilter", "Edited")),
    View(Badge.NEW, QT_TRANSLATE_NOOP("BadgeFilter", "New")),
    View(Badge.PINNED, QT_TRANSLATE_NOOP("BadgeFilter", "Pinned")),
)


class BadgeFilter(QWidget):
    """One chip is down. Chips that would show nothing are hidden.

    Signals:
        chosen: another chip was pressed.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = VIEWS[0]
        self._counts: Mapping[View, int] = {}
        self._group = QButtonGroup(self)
        self._row = FlowLayout(4, self)
        self._row.setContentsMargins(12, 0, 12, 8)
        self.chips = {view: self._chip(view) for view in VIEWS}
        for chip in self.chips.values():
            self._row.addWidget(chip)
        self.chips[self._view].setChecked(True)

    def _chip(self, view: View) -> QToolButton:
        chip = named(_Chip(self._theme), "chip")
        chip.setCheckable(True)
        self._theme.size_icons(chip, 14)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if view.badges:
            sign = next(sign for badge, sign in SIGNS.items() if badge & view.badges)
            self._theme.keep(
                lambda: chip.setIcon(
                    self._theme.icon(sign.icon, colour=getattr(self._theme.tokens, sign.colour))
                )
            )
        chip.clicked.connect(lambda _checked=False: self._choose(view))
        self._group.addButton(chip)
        return chip

    @property
    def badges(self) -> Badge:
        """The badges of the records shown; none means all records."""
        return self._view.badges

    def show_shares(self, total: int, shares: Sequence[int]) -> None:
        """Show how many of ``total`` records each of :data:`VIEWS` would show."""
        self._counts = {
            view: share if view.badges else total
            for view, share in zip(VIEWS, shares or [0] * len(VIEWS), strict=True)
        }
        self._show_counts()

    def choose_all(self) -> None:
        """Show all records again."""
        self.chips[VIEWS[0]].setChecked(True)
        self._choose(VIEWS[0])

    def set_words(self) -> None:
        """The chips' names and counts, in the language of the interface."""
        for view, chip in self.chips.items():
            signs = (sign.words for badge, sign in SIGNS.items() if badge & view.badges)
            chip.setToolTip("\n".join(signs))
        self._show_counts()

    def settle(self) -> None:
        """Lay the chips out now."""
        self._row.activate()

    def _show_counts(self) -> None:
        """Touch only the chips that say something else: each lets the row be laid out anew."""
        for view, chip in self.chips.items():
            name, count = translate("BadgeFilter", view.english), self._counts.get(view, 0)
            spoken = f"{name} {count}"
            if spoken != chip.accessibleName():
                chip.setAccessibleName(spoken)
            words = spoken if int(view.badges) else name
            if words != chip.text():
                chip.setText(words)
            shown = count > 0 or view is self._view or not int(view.badges)
            if shown == chip.isHidden():
                chip.setVisible(shown)

    def _choose(self, view: View) -> None:
        if view is not self._view:
            self._view = view
            self.chosen.emit()
