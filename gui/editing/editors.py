"""One editor a kind of field: shows a value in JSON's types, gives back what was made of it."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.common.flow_layout import FlowLayout
from gui.common.making import named
from gui.common.tab_order import lead_before
from gui.editing.wording import CHOICES, choice_name
from gui.look.theme import Theme

LINES = 3
"""Lines of a text that are seen at once."""
AROUND, LOWEST = 24, 96
"""Pixels around the lines; what the style sheet gives such a field at least, frame included."""
_BETWEEN = re.compile("[、,，;；]")
_RANGE = re.compile(r"\s*[–—~～]\s*|(?<=\d)\s*-\s*")


class Choosable(msgspec.Struct, frozen=True):
    """A region or theme: id, name, and whether it lies in another."""

    id: str
    name: str
    inner: bool


class Editor(Protocol):
    """A widget that edits one field."""

    @property
    def widget(self) -> QWidget:
        """What stands in the form."""

    def show(self, value: object) -> None:
        """Show a value without telling anybody."""

    def value(self) -> object:
        """What it shows, in JSON's types."""


Changed = Callable[[], object]


class LineEditor:
    """A line of text; ``empty`` is what stands for nothing."""

    def __init__(self, changed: Changed, empty: str | None) -> None:
        self.widget = QLineEdit()
        self._empty = empty
        self.widget.textChanged.connect(lambda _text: changed())

    def show(self, value: object) -> None:
        """Show a text."""
        self.widget.setText(str(value or ""))
        self.widget.setCursorPosition(0)

    def value(self) -> object:
        """The text without spaces around it."""
        return self.widget.text().strip() or self._empty


class _Prose(QPlainTextEdit):
    """A text that goes on in the next line but has no line breaks."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The return key makes no line break."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ProseEditor:
    """A text of some lines; pasted line breaks become spaces."""

    def __init__(self, changed: Changed, empty: str | None, theme: Theme) -> None:
        self.widget = _Prose()
        self._empty = empty
        self.widget.setTabChangesFocus(True)
        lines = LINES * self.widget.fontMetrics().lineSpacing() + AROUND
        self.widget.setFixedHeight(max(lines, theme.px(LOWEST)))
        self.widget.textChanged.connect(changed)

    def show(self, value: object) -> None:
        """Show a text."""
        self.widget.setPlainText(str(value or ""))

    def value(self) -> object:
        """The text in one line."""
        return " ".join(self.widget.toPlainText().split("\n")).strip() or self._empty


class NumberEditor:
    """A number, or two with a dash between them, or nothing."""

    def __init__(self, changed: Changed) -> None:
        self.widget = QLineEdit()
        self.widget.textChanged.connect(lambda _text: changed())

    def show(self, value: object) -> None:
        """Show a number or a range."""
        parts = value if isinstance(value, Sequence) else [] if value is None else [value]
        self.widget.setText("–".join(str(part) for part in parts))

    def value(self) -> object:
        """Number, two numbers, ``None``; a text that is no number is given back as it is."""
        text = self.widget.text().strip()
        if not text:
            return None
        parts = [_number(part) for part in _RANGE.split(text, maxsplit=1)]
        if any(part is None for part in parts):
            return text
        return parts[0] if len(parts) == 1 else parts


def _number(text: str) -> int | float | None:
    plain = text.replace(",", "").replace("，", "").strip()
    if re.fullmatch(r"-?\d+", plain):
        return int(plain)
    return float(plain) if re.fullmatch(r"-?\d+\.\d+", plain) else None


class NamesEditor:
    """Several names in one line, with 、 between them."""

    def __init__(self, changed: Changed) -> None:
        self.widget = QLineEdit()
        self.widget.setPlaceholderText("、")
        self.widget.textChanged.connect(lambda _text: changed())

    def show(self, value: object) -> None:
        """Show names."""
        self.widget.setText("、".join(map(str, value)) if isinstance(value, list) else "")
        self.widget.setCursorPosition(0)

    def value(self) -> object:
        """The names."""
        return [part.strip() for part in _BETWEEN.split(self.widget.text()) if part.strip()]


class ChoiceEditor:
    """One of a few values."""

    def __init__(self, field: str, changed: Changed) -> None:
        self.widget = QComboBox()
        for value in CHOICES[field]:
            self.widget.addItem(choice_name(field, value), value)
        self.widget.currentIndexChanged.connect(lambda _row: changed())

    def show(self, value: object) -> None:
        """Choose a value."""
        self.widget.setCurrentIndex(self.widget.findData(value))

    def value(self) -> object:
        """The value chosen."""
        return self.widget.currentData()


class ChipsEditor:
    """Several of many values, each a chip that is taken away by a click; more from a menu."""

    def __init__(
        self, choosable: Sequence[Choosable], theme: Theme, changed: Changed, words: "ChipWords"
    ) -> None:
        self.widget = QWidget()
        self._names: Mapping[str, str] = {each.id: each.name for each in choosable}
        self._choosable = choosable
        self._theme = theme
        self._changed = changed
        self._words = words
        self._chosen: list[str] = []
        self._chips: list[QToolButton] = []
        self._flow = FlowLayout(4)
        self.add_button = named(QToolButton(), "chip")
        self.add_button.setText(words.add)
        self.add_button.setAccessibleName(words.add)
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add_button.setIcon(theme.icon("plus"))
        self.add_button.setIconSize(QSize(12, 12))
        self._menu = QMenu(self.add_button)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add_button.setMenu(self._menu)
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.addLayout(self._flow)

    def show(self, value: object) -> None:
        """Show these ids as chips."""
        self._chosen = list(map(str, value)) if isinstance(value, list) else []
        self._remake()

    def value(self) -> object:
        """The ids, in the order of the chips."""
        return list(self._chosen)

    def take(self, chosen: str) -> None:
        """One more."""
        if chosen not in self._chosen:
            self._chosen.append(chosen)
            self._remake()
            self._changed()

    def drop(self, chosen: str) -> None:
        """One less."""
        self._chosen.remove(chosen)
        self._remake()
        self.add_button.setFocus()
        self._changed()

    def _remake(self) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(each) for each in self._chosen]
        for button in (*self._chips, self.add_button):
            self._flow.addWidget(button)
            button.show()
        lead_before(self.add_button, self._chips)

    def _chip(self, chosen: str) -> QToolButton:
        name = self._names.get(chosen, chosen)
        chip = named(QToolButton(self.widget), "chip")
        chip.setText(name)
        chip.setToolTip(self._words.remove.format(name=name))
        chip.setAccessibleName(self._words.remove.format(name=name))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setIcon(self._theme.icon("close"))
        chip.setIconSize(QSize(12, 12))
        chip.clicked.connect(lambda _checked=False: self.drop(chosen))
        return chip

    def _fill_menu(self) -> None:
        """What is not chosen yet."""
        self._menu.clear()
        for each in self._choosable:
            if each.id not in self._chosen:
                action = QAction(f"{'　' if each.inner else ''}{each.name}", self._menu)
                action.triggered.connect(lambda _on=False, chosen=each.id: self.take(chosen))
                self._menu.addAction(action)


class ChipWords(msgspec.Struct, frozen=True):
    """What the buttons of chips say; ``remove`` names the chip as ``{name}``."""

    add: str
    remove: str
