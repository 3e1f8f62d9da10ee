"""The faults of the files being edited, each leading to its place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from data.messages import render
from gui.i18n.language import Language
from gui.look.theme import Theme
from templates.own_templates.checking import Fault

_ROLE = Qt.ItemDataRole.UserRole


class FaultList(QListWidget):
    """One line a fault; one line that says so where there is none.

    Signals:
        wanted: a fault was chosen; carries its file and line (0 when it has none).
    """

    wanted = Signal(str, int)

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.setAccessibleName(self.tr("Faults"))
        self.setWordWrap(True)
        self.setMaximumHeight(112)
        self.itemActivated.connect(self._go)
        self.itemClicked.connect(self._go)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """List ``faults``."""
        self.clear()
        tokens = self._theme.tokens
        if not faults:
            icon = self._theme.icon("check", colour=tokens.success)
            item = QListWidgetItem(icon, self.tr("No faults."))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addItem(item)
        for fault in faults:
            icon = self._theme.icon("error", colour=tokens.danger)
            item = QListWidgetItem(icon, self._words(fault))
            item.setData(_ROLE, (fault.file, fault.line or 0))
            self.addItem(item)

    def _words(self, fault: Fault) -> str:
        why = render(fault.why, self._language.code)
        if not fault.file:
            return why
        if fault.line is None:
            return self.tr("{file}: {why}").format(file=fault.file, why=why)
        return self.tr("{file}, line {line}: {why}").format(
            file=fault.file, line=fault.line, why=why
        )

    def _go(self, item: QListWidgetItem) -> None:
        place = item.data(_ROLE)
        if place and place[0]:
            self.wanted.emit(place[0], place[1])
