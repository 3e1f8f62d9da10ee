"""One place where the desk says what happened and offers what can be done about it."""

import enum
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from gui.common.file_chip import FileChip
from gui.look.theme import Theme

LINGER = 20_000
"""Milliseconds after which good news goes away by itself; problems stay."""

Action = tuple[str, Callable[[], None]]


class Level(enum.StrEnum):
    """How serious a message is."""

    INFO = "info"
    DONE = "done"
    WARNING = "warning"
    ERROR = "error"


ICONS = {
    Level.INFO: "info",
    Level.DONE: "check",
    Level.WARNING: "warning",
    Level.ERROR: "warning",
}


class MessageBar(QFrame):
    """A sentence with buttons; hidden while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._theme = theme
        self._level = Level.INFO
        self._icon = QLabel()
        self.text = QLabel(wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self.close_button = QToolButton()
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self.text, 1)
        row.addLayout(self._actions)
        row.addWidget(self.close_button)
        self._timer = QTimer(self, singleShot=True, interval=LINGER)
        self._timer.timeout.connect(self.hide)
        theme.keep(self._paint)
        self.hide()

    def set_words(self) -> None:
        """The name of the close button, translated."""
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))

    def say(
        self,
        level: Level,
        text: str,
        actions: Sequence[Action] = (),
        files: Sequence[Path] = (),
    ) -> None:
        """Show ``text`` with a button for each action, and ``files`` to be dragged elsewhere."""
        self._level = level
        self.setProperty("level", level.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.text.setText(text)
        self.setAccessibleName(text)
        self._clear_actions()
        for path in files:
            self._actions.addWidget(FileChip([path], self._theme))
        for name, act in actions:
            button = QPushButton(name)
            button.clicked.connect(act)
            self._actions.addWidget(button)
        self._paint()
        self.show()
        if level in (Level.DONE, Level.INFO):
            self._timer.start()
        else:
            self._timer.stop()

    def buttons(self) -> list[QPushButton]:
        """The buttons of the actions offered now."""
        items = (self._actions.itemAt(i) for i in range(self._actions.count()))
        return [w for item in items if isinstance(w := item and item.widget(), QPushButton)]

    def _clear_actions(self) -> None:
        while (item := self._actions.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _paint(self) -> None:
        tokens = self._theme.tokens
        colours = {
            Level.INFO: tokens.accent,
            Level.DONE: tokens.success,
            Level.WARNING: tokens.warning,
            Level.ERROR: tokens.danger,
        }
        icon, side = (
            self._theme.icon(ICONS[self._level], colour=colours[self._level]),
            self._theme.px(20),
        )
        self._icon.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatioF()))
        self.close_button.setIcon(self._theme.icon("close", colour=tokens.muted))
