"""All keys of the desk: searched, bound otherwise, put back."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.commands import Commands
from gui.common.making import named
from gui.look.room import open_at
from gui.look.theme import Theme
from gui.palette.matching import match

KEY_ROLE = Qt.ItemDataRole.UserRole
_NATIVE = QKeySequence.SequenceFormat.NativeText


class ShortcutsDialog(QDialog):
    """The commands with their keys; changes hold at once and can be put back.

    Args:
        groups: what the commands are listed under, key of a command → name of its menu.
    """

    def __init__(
        self, commands: Commands, groups: Mapping[str, str], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search commands or keys"))
        self.search.setAccessibleName(self.tr("Search commands or keys"))
        self.search.textChanged.connect(self._filter)
        self.list = self._list(groups, theme)
        self.keys = QKeySequenceEdit()
        self.keys.setMaximumSequenceLength(1)
        self.keys.setClearButtonEnabled(True)
        self.keys.setAccessibleName(self.tr("Keys for the command"))
        self.keys.keySequenceChanged.connect(lambda _keys: self._judge())
        self.assign = QPushButton(self.tr("Assign"))
        self.assign.clicked.connect(self._assign)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.clicked.connect(lambda: self._commands.bind(self._current(), ()))
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.clicked.connect(lambda: self._commands.reset(self._current()))
        self.told = QLabel(wordWrap=True)
        self._arrange()
        open_at(self, theme, 640, 560)
        commands.bound.connect(self._show_keys)
        self.list.currentItemChanged.connect(lambda _now, _before: self._on_current())
        self._show_keys()
        self._filter("")

    def _list(self, groups: Mapping[str, str], theme: Theme) -> QTreeWidget:
        """The commands below their menus."""
        view = named(QTreeWidget(), "shortcuts")
        view.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        view.setAccessibleName(self.tr("Commands and their keys"))
        view.setRootIsDecorated(False)
        view.setIndentation(theme.px(12))
        view.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        view.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        heads = self._heads = dict[str, QTreeWidgetItem]()
        for key in self._commands.infos:
            group = groups.get(key, self.tr("Elsewhere"))
            head = heads.get(group)
            if head is None:
                head = heads[group] = QTreeWidgetItem(view, [group])
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                head.setExpanded(True)
            item = QTreeWidgetItem(head, [self._commands.name(key).rstrip("…")])
            item.setData(0, KEY_ROLE, key)
        return view

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.keys, 1)
        for button in (self.assign, self.remove, self.reset):
            row.addWidget(button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.reset_all = buttons.addButton(
            self.tr("Reset all"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self.reset_all.clicked.connect(self._commands.reset_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        layout.addWidget(self.told)
        layout.addWidget(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter belongs to the fields

    # What is shown

    def _items(self) -> list[QTreeWidgetItem]:
        """The items of commands."""
        return [item for head in self._heads.values() for item in _below(head)]

    def _show_keys(self) -> None:
        """Write the keys beside every command; what a person changed is bold."""
        for item in self._items():
            key = item.data(0, KEY_ROLE)
            keys = self._commands[key].shortcuts()
            item.setText(1, self.tr(" or ").join(each.toString(_NATIVE) for each in keys))
            font = item.font(1)
            font.setBold(tuple(keys) != self._commands.infos[key].sequences)
            item.setFont(1, font)
        self._on_current()

    def _filter(self, words: str) -> None:
        """Show only what ``words`` finds."""
        for item in self._items():
            key = item.data(0, KEY_ROLE)
            names = (item.text(0), item.text(1), self._commands.infos[key].name)
            item.setHidden(match(words, names) is None)
        for head in self._heads.values():
            head.setHidden(all(item.isHidden() for item in _below(head)))
        shown = [item for item in self._items() if not item.isHidden()]
        if shown and self.list.currentItem() not in shown:
            self.list.setCurrentItem(shown[0])

    def _current(self) -> str:
        """The key of the command that is chosen, ``""`` when none is."""
        item = self.list.currentItem()
        return str(item.data(0, KEY_ROLE) or "") if item is not None else ""

    def _on_current(self) -> None:
        key = self._current()
        own = self._commands[key].shortcut() if key else QKeySequence()
        self.keys.setKeySequence(own)
        self._judge()

    def _judge(self) -> None:
        """Say who has the keys that were pressed, before they are taken from there."""
        key, keys = self._current(), self.keys.keySequence()
        action = self._commands[key] if key else None
        self.keys.setEnabled(action is not None)
        same = action is None or keys.isEmpty() or keys in action.shortcuts()
        self.assign.setEnabled(not same)
        self.remove.setEnabled(action is not None and bool(action.shortcuts()))
        usual = self._commands.infos[key].sequences if key else ()
        self.reset.setEnabled(action is not None and tuple(action.shortcuts()) != usual)
        other = self._commands.holder(keys, beside=key) if key and not same else None
        self.told.setText(
            self.tr("{keys} belongs to “{command}”. Assigning takes it from there.").format(
                keys=keys.toString(_NATIVE), command=self._commands.name(other).rstrip("…")
            )
            if other
            else self.tr("Choose a command, press the keys in the field, then Assign.")
        )
        named(self.told, "problem" if other else "muted")
        self.told.style().polish(self.told)

    def _assign(self) -> None:
        self._commands.bind(self._current(), (self.keys.keySequence(),))


def _below(head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """The items below a heading."""
    children = (head.child(i) for i in range(head.childCount()))
    return [child for child in children if child is not None]
