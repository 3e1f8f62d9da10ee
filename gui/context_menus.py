"""What the parts of the desk offer below the right mouse button or the menu key."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from gui.commands import Commands
from gui.desk_widget import DeskWidget

Groups = tuple[tuple[str, ...], ...]
RECORD: Groups = (
    ("edit-record", "record-history", "note-record", "record-issues"),
    ("pin-record", "exclude-record", "why"),
    ("evidence",),
    ("copy-quotation", "copy-citation", "copy-row"),
)
PAGE: Groups = (
    ("zoom-in", "zoom-out", "fit-width", "fit-page"),
    ("pages-continuous", "pages-single", "pages-facing"),
    ("go-back", "go-forward", "go-to-page"),
    ("find-in-pages", "side-bar"),
)
SIDE: Groups = (("go-to-page", "find-in-pages"), ("side-bar",))
TABS: Groups = (("show-records", "show-outline", "show-options"), ("evidence", "preflight"))
BAR: Groups = (
    ("new-draft", "open-draft"),
    ("save", "save-as", "manage"),
    ("undo", "redo"),
    ("palette", "shortcuts"),
)
SEARCH: Groups = (("save-search",), ("find-in-pages", "palette"))


class ContextMenus(QObject):
    """Offers the commands that concern what is below the mouse."""

    def __init__(
        self, widget: DeskWidget, bar: QWidget, commands: Commands, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        preview = widget.preview
        for view in widget.records.views.values():
            self._offer(view, RECORD)
        for part in (preview.side_bar, *preview.side_bar.findChildren(QWidget)):
            if part.contextMenuPolicy() == Qt.ContextMenuPolicy.DefaultContextMenu:
                self._offer(part, SIDE)
        self._offer(preview.pages, PAGE)
        self._offer(widget.middle.tabBar(), TABS)
        self._offer(bar, BAR)
        widget.search.more = [commands[key] for group in SEARCH for key in group]

    def menu(self, groups: Sequence[Sequence[str]], parent: QWidget) -> QMenu:
        """The commands of ``groups``, a line between groups."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in groups:
            menu.addSeparator()
            menu.addActions([self._commands[key] for key in group])
        return menu

    def _offer(self, widget: QWidget, groups: Groups) -> None:
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        widget.customContextMenuRequested.connect(partial(self._show, widget, groups))

    def _show(self, widget: QWidget, groups: Groups, at: QPoint) -> None:
        self.menu(groups, widget).popup(widget.mapToGlobal(at))
