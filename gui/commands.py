"""All commands of the desk: name, keys, icon; one list that menus, tool bar and palette share."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from gui.look.theme import Theme
from gui.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtCore import QKeyCombination

translate = QCoreApplication.translate
Keys = QKeySequence.StandardKey | str | tuple[str, ...] | None


class CommandInfo(msgspec.Struct, frozen=True):
    """What is known of a command before it exists: key, English name, shortcut, icon.

    Attributes:
        shortcut: what is pressed for it; several when there is more than one habit.
        needs: the English sentence that says why it cannot be chosen, while it cannot.
    """

    key: str
    name: str
    shortcut: Keys = None
    icon: str | None = None
    needs: str = ""

    @property
    def sequences(self) -> tuple[QKeySequence, ...]:
        """The keys it has unless a person binds others."""
        match self.shortcut:
            case None:
                return ()
            case str():
                return (QKeySequence(self.shortcut),)
            case tuple():
                return tuple(QKeySequence(keys) for keys in self.shortcut)
            case _:
                return tuple(filter(_on_every_keyboard, QKeySequence.keyBindings(self.shortcut)))[
                    :2
                ]


def _on_every_keyboard(keys: QKeySequence) -> bool:
    """Whether it is no key of its own, such as New or Undo, that hardly a keyboard has."""
    first = cast("Sequence[QKeyCombination]", keys)[0]  # which its annotations do not know
    return first.key() < Qt.Key.Key_Back


class Commands(QObject):
    """The actions by key.

    Signals:
        bound: a command has other keys now; carries the command's key.
    """

    bound = Signal(str)

    def __init__(self, theme: Theme, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self.infos: dict[str, CommandInfo] = {}
        self.actions: dict[str, QAction] = {}

    def add(self, info: CommandInfo, run: Callable[[], object]) -> QAction:
        """A new command; its name is set by :meth:`set_words`."""
        action = QAction(self)
        action.setObjectName(info.key)
        action.setProperty("english", info.name)
        if info.icon is not None:
            icon = info.icon
            self._theme.keep(lambda: action.setIcon(self._theme.icon(icon)))
        action.triggered.connect(lambda _checked=False: run())
        action.changed.connect(lambda: self._tell(info.key))
        self.infos[info.key] = info
        self.actions[info.key] = action
        self._press(info.key)
        return action

    def __getitem__(self, key: str) -> QAction:
        """The action called ``key``."""
        return self.actions[key]

    def set_words(self) -> None:
        """Name every command in the language of the interface."""
        for key, action in self.actions.items():
            action.setText(self.name(key))

    def name(self, key: str) -> str:
        """What a command is called, in the language of the interface."""
        return translate("Commands", self.infos[key].name)

    def why_not(self, key: str) -> str:
        """Why a command cannot be chosen now, ``""`` when it can or nobody said why."""
        needs = self.infos[key].needs
        return translate("Commands", needs) if needs and not self.actions[key].isEnabled() else ""

    # Keys

    def holder(self, keys: QKeySequence, *, beside: str = "") -> str | None:
        """The command that has ``keys`` (or begins with them), other than ``beside``."""
        for key, action in self.actions.items():
            if key != beside and any(_collide(keys, own) for own in action.shortcuts()):
                return key
        return None

    def bind(self, key: str, sequences: Sequence[QKeySequence]) -> None:
        """Give a command these keys and take them from whatever has them."""
        for keys in sequences:
            other = self.holder(keys, beside=key)
            while other is not None:
                kept = [own for own in self.actions[other].shortcuts() if not _collide(keys, own)]
                self._keep(other, kept)
                other = self.holder(keys, beside=key)
        self._keep(key, sequences)

    def reset(self, key: str) -> None:
        """Give a command the keys it came with, and take them from whatever has them."""
        self.bind(key, self.infos[key].sequences)

    def reset_all(self) -> None:
        """Give every command the keys it came with."""
        for key in self.infos:
            self._settings.set_shortcuts(key, None)
            self._press(key)
            self.bound.emit(key)

    def _keep(self, key: str, sequences: Sequence[QKeySequence]) -> None:
        """Bind, and remember it where it differs from what the command came with."""
        usual = tuple(sequences) == self.infos[key].sequences
        portable = [keys.toString(QKeySequence.SequenceFormat.PortableText) for keys in sequences]
        self._settings.set_shortcuts(key, None if usual else portable)
        self._press(key)
        self.bound.emit(key)

    def _press(self, key: str) -> None:
        """Let the command be pressed with its keys."""
        own = self._settings.shortcuts(key)
        usual = self.infos[key].sequences
        sequences = usual if own is None else tuple(QKeySequence(keys) for keys in own)
        self.actions[key].setShortcuts(sequences)
        self._tell(key)

    def _tell(self, key: str) -> None:
        """The tool tip: what it does, with which key, or why not now."""
        action = self.actions[key]
        words = action.text().rstrip("…")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        tip = "\n".join(filter(None, (f"{words} ({keys})" if keys else words, self.why_not(key))))
        if tip != action.toolTip():
            action.setToolTip(tip)


def _collide(keys: QKeySequence, other: QKeySequence) -> bool:
    """Whether pressing one of them would leave it open which is meant."""
    nothing = QKeySequence.SequenceMatch.NoMatch
    return not other.isEmpty() and (
        keys.matches(other) != nothing or other.matches(keys) != nothing
    )
