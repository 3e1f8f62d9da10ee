"""Options that belong together, below a heading that folds them away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.common.shrinking_button import ShrinkingButton
from gui.look.theme import Theme
from gui.options.option_row import OptionRow


class OptionSection(QWidget):
    """A heading that tells how many options below it were changed, and the options.

    Signals:
        folded: the person opened (true) or closed it.
    """

    folded = Signal(bool)

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self.rows: tuple[OptionRow, ...] = ()
        self._name = name
        self._theme = theme
        self._forced = False
        self.head = ShrinkingButton()
        self.head.setCheckable(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head.clicked.connect(self._on_clicked)
        self._body = QWidget()
        self._inner = QVBoxLayout(self._body)
        self._inner.setContentsMargins(8, 4, 4, 12)
        self._inner.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._body)
        self.paint()
        self._follow()

    @property
    def open(self) -> bool:
        """Whether the options below it are to be seen."""
        return self.head.isChecked()

    @property
    def unfolded(self) -> bool:
        """Whether they are seen, also because one of them was searched for."""
        return self.open or self._forced

    def set_open(self, *, open_: bool) -> None:
        """Fold the options out or away."""
        self.head.setChecked(open_)
        self._follow()

    def force_open(self, *, forced: bool) -> None:
        """Show what was searched for, folded away or not."""
        if forced != self._forced:
            self._forced = forced
            self._follow()

    def show_rows(self, rows: Sequence[OptionRow]) -> None:
        """Have just these rows, in this order; others it had are taken down."""
        for row in self.rows:
            if row not in rows:
                self._inner.removeWidget(row)
                row.hide()
                row.deleteLater()
        for place, row in enumerate(rows):
            if self._inner.indexOf(row) != place:
                self._inner.insertWidget(place, row)
            if row not in self.rows:
                row.paint(self._theme.icon("undo"))
        self.rows = tuple(rows)

    def tell(self, shown: int, changed: int) -> None:
        """Say how many of the options were changed; with none to show nothing is to be seen."""
        many = self.tr("{name} ({count} changed)").format(name=self._name, count=changed)
        self.head.say(many if changed else self._name)
        self.setVisible(bool(shown))

    def _on_clicked(self) -> None:
        self._follow()
        self.folded.emit(self.open)

    def _follow(self) -> None:
        self._body.setVisible(self.unfolded)
        name = "chevron-down" if self.unfolded else "chevron-right"
        self.head.setIcon(self._theme.icon(name))

    def paint(self) -> None:
        """Take the icons in the colours that hold now."""
        for row in self.rows:
            row.paint(self._theme.icon("undo"))
        tokens = self._theme.tokens
        self.head.setStyleSheet(  # quiet: that it is open is said by the arrow and the rows
            "QToolButton { text-align: left; font-weight: 600; padding-left: 2px; }"
            f"QToolButton:checked {{ background: transparent; color: {tokens.text}; }}"
            f"QToolButton:hover {{ background: {tokens.hover}; }}"
        )
        self._follow()
