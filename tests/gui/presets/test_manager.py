"""The preset manager: order, headings, what is told, files in and out, taking back."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from data.model.ids import PresetId
from gui.presets.manager_dialog import ManagerDialog, PresetActions
from gui.presets.preset_facts import PresetFacts
from gui.presets.preset_tree import Order
from templates.presets.files import read_preset
from templates.presets.preset import Preset


class Shelf:
    """Presets in memory, with the manager upon them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.presets = [
            Preset(id=PresetId(name), name=name, template="one-pager", description=f"about {name}")
            for name in "abcd"
        ]
        self.imported: list[str] = []
        self.default = PresetId("a")
        self.dialog = ManagerDialog(
            PresetActions(
                open=lambda _id: None,
                rename=lambda _id, _name: None,
                duplicate=lambda _id: None,
                delete=self._delete,
                bring_back=self._bring_back,
                arrange=self._arrange,
                set_default=lambda _id: None,
                export_file=lambda _id: None,
                import_files=self.imported.extend,
                restore=lambda: None,
                ask_facts=self._facts,
            ),
            "en",
        )
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self._show()

    @property
    def order(self) -> str:
        """The presets in a line, each with its heading before it."""
        return " ".join(each.group + each.name for each in self.presets)

    def _show(self) -> None:
        self.dialog.show_presets(self.presets, self.default)

    def _delete(self, preset: PresetId) -> None:
        self.presets = [each for each in self.presets if each.id != preset]
        self._show()

    def _bring_back(self, preset: Preset, order: Sequence[PresetId]) -> None:
        self.presets.append(preset)
        self.presets.sort(key=lambda each: order.index(each.id))
        self._show()

    def _arrange(self, order: Order) -> None:
        known = {each.id: each for each in self.presets}
        self.presets = [msgspec.structs.replace(known[name], group=group) for name, group in order]
        self._show()

    def _facts(self, presets: Sequence[Preset], show: Callable[..., None]) -> None:
        show({each.id: PresetFacts(7, "2026-01-31" if each.id == "b" else "") for each in presets})


@pytest.fixture
def shelf(qtbot: QtBot) -> Shelf:
    """Four presets in the manager."""
    return Shelf(qtbot)


def _press(qtbot: QtBot, shelf: Shelf, name: str) -> None:
    """Click the button, or choose from the menu what has none."""
    button = getattr(shelf.dialog, f"{name}_button", None)
    if button is not None:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        action = getattr(shelf.dialog, f"{name}_action")
        menu = shelf.dialog.more_button.menu()
        assert menu is not None
        assert action in menu.actions()
        action.trigger()


def test_what_is_selected_and_issued_is_told(shelf: Shelf) -> None:
    shelf.dialog.tree.choose(PresetId("b"))
    told = shelf.dialog.about.text()
    assert "about b" in told
    assert "7" in told
    assert "2026-01-31" in told
    item = shelf.dialog.tree.selectedItems()[0]
    assert [item.text(column) for column in range(3)] == ["b", "7", "2026-01-31"]


def test_presets_move_by_keys_and_from_the_menu(shelf: Shelf, qtbot: QtBot) -> None:
    shelf.dialog.tree.choose(PresetId("b"))
    qtbot.keyClick(shelf.dialog.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shelf.order == "b a c d"
    assert shelf.dialog.tree.chosen == "b"
    _press(qtbot, shelf, "up")
    assert shelf.order == "b a c d"
    _press(qtbot, shelf, "down")
    _press(qtbot, shelf, "down")
    assert shelf.order == "a c b d"


def test_presets_stand_under_headings(
    shelf: Shelf, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_a, **_k: ("Weekly ", True))
    for name in ("b", "d"):
        shelf.dialog.tree.choose(PresetId(name))
        _press(qtbot, shelf, "group")
    assert shelf.order == "a c Weeklyb Weeklyd"
    tree = shelf.dialog.tree
    heading = tree.topLevelItem(2)
    assert heading is not None
    assert (heading.text(0), heading.childCount()) == ("Weekly", 2)
    tree.put(PresetId("a"), heading, below=False)
    assert shelf.order == "c Weeklya Weeklyb Weeklyd"
    first = tree.topLevelItem(0)
    tree.put(PresetId("d"), first, below=True)
    assert shelf.order == "c d Weeklya Weeklyb"
    tree.choose(PresetId("a"))
    _press(qtbot, shelf, "up")
    assert shelf.order == "c d a Weeklyb"


def test_what_was_deleted_comes_back_where_it_stood(shelf: Shelf, qtbot: QtBot) -> None:
    shelf.dialog.tree.choose(PresetId("b"))
    _press(qtbot, shelf, "delete")
    assert shelf.order == "a c d"
    _press(qtbot, shelf, "undo")
    assert shelf.order == "a b c d"
    assert not shelf.dialog.undo_action.isEnabled()


def test_a_preset_dragged_out_is_a_file(shelf: Shelf) -> None:
    tree = shelf.dialog.tree
    tree.choose(PresetId("c"))
    (url,) = tree.mimeData(tree.selectedItems()).urls()
    path = url.toLocalFile()
    assert path.endswith("c.jiyao-preset")
    assert read_preset(Path(path)) == shelf.presets[2]


def test_files_dropped_on_the_list_are_imported(shelf: Shelf) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/somewhere/x.jiyao-preset")])
    tree = shelf.dialog.tree
    middle = tree.viewport().rect().center()
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(tree.viewport(), QDragEnterEvent(middle, *how, keys))
    QApplication.sendEvent(tree.viewport(), QDropEvent(QPointF(middle), *how, keys))
    assert shelf.imported == ["/somewhere/x.jiyao-preset"]
    assert shelf.order == "a b c d"


def test_the_context_menu_offers_what_is_done_with_a_preset(shelf: Shelf, qtbot: QtBot) -> None:
    dialog = shelf.dialog
    offered = [action for action in dialog.tree.actions() if not action.isSeparator()]
    assert {dialog.open_action, dialog.rename_action, dialog.delete_action} <= set(offered)
    assert all(action.isEnabled() for action in offered)
    assert dialog.open_button.isDefault()
    dialog.tree.clearSelection()
    assert not any(action.isEnabled() for action in offered)
    assert not dialog.open_button.isEnabled()
    dialog.tree.choose(PresetId("c"))
    qtbot.keyClick(dialog, Qt.Key.Key_Delete)
    assert shelf.order == "a b d"
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shelf.order == "a b c d"
