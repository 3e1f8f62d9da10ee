"""The commands that make sense for the lines chosen: in a menu, by keys, at the pane's head."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.outline.outline_pane import OutlinePane
from templates.arranging.outline import Node, Sort

IN_THE_TREE = (
    "set-aside",
    "throw-away",
    "move-up",
    "move-down",
    "move-in",
    "move-out",
    "cut-lines",
    "paste-lines",
)
"""Commands whose keys mean something else everywhere but in the tree."""
ADDING = ("new-section", "new-note", "executive-summary")
OTHERS = ("restore-order", "mark-seen", "cut-lines", "paste-lines")


class LineMenu(QObject):
    """Offers the commands of the outline where they are at hand."""

    def __init__(
        self, pane: OutlinePane, chosen: Callable[[], Sequence[Node]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._view = pane.view
        self._chosen = chosen
        self._commands: Mapping[str, QAction] = {}
        self._view.customContextMenuRequested.connect(self._show)

    def take(self, commands: Mapping[str, QAction]) -> None:
        """The actions of the commands, for menus and for keys that hold in the tree only."""
        self._commands = commands
        for key in IN_THE_TREE:
            commands[key].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._view.addAction(commands[key])
        self._pane.show_commands(
            [commands[key] for key in ADDING], [commands[key] for key in OTHERS]
        )

    def made(self) -> QMenu:
        """What can be done with the lines chosen."""
        menu = QMenu(self._view)
        for group in groups_for(self._chosen()):
            menu.addActions([self._commands[key] for key in group])
            menu.addSeparator()
        return menu

    def _show(self, at: QPoint) -> None:
        self.made().popup(self._view.viewport().mapToGlobal(at))


def groups_for(chosen: Sequence[Node]) -> list[list[str]]:
    """The keys of the commands for the context menu of ``chosen``, in groups."""
    has_record = any(node.records for node in chosen)
    one_section = len(chosen) == 1 and chosen[0].sort is Sort.SECTION
    away = ["throw-away"] if any(node.own for node in chosen) else []
    groups = [
        ["why", "pin-record", "exclude-record"] if has_record else [],
        ["rename-heading"] if one_section else [],
        ["move-up", "move-down", "move-in", "move-out"] if chosen else [],
        ["cut-lines", "paste-lines"] if chosen else [],
        ["set-aside", *away] if chosen else [],
        ["new-section", "new-note"],
        ["restore-order"],
    ]
    return [group for group in groups if group]
