"""The gallery: pictures, choosing, templates of one's own, files from elsewhere."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from gui.common import trash
from gui.gallery.choice import STYLES
from gui.gallery.gallery_dialog import GalleryDialog
from gui.gallery.sheet_delegate import IMAGE_ROLE
from gui.main_window import MainWindow
from templates.own_templates.folder import own_templates_folder
from templates.own_templates.store import OwnTemplates
from templates.style import style_ids
from templates.template import known_templates, template_ids
from tests.gui.conftest import PATIENCE

Settle = Callable[[MainWindow], None]
Open = Callable[[], GalleryDialog]


@pytest.fixture
def gallery(
    everything: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Open]:
    """Opens the gallery without waiting for its end."""
    monkeypatch.setattr(GalleryDialog, "exec", lambda dialog: dialog.show())
    monkeypatch.setattr(GalleryDialog, "deleteLater", lambda _dialog: None)
    kept: list[GalleryDialog] = []

    def show() -> GalleryDialog:
        everything.gallery._open(0)
        dialog = everything.findChildren(GalleryDialog)[-1]
        everything.gallery.dialog = dialog
        everything.gallery._fill()
        kept.append(dialog)
        return dialog

    yield show
    everything.gallery.dialog = None
    for dialog in kept:
        dialog.close()


def _choose(dialog: GalleryDialog, name: str) -> None:
    for row in range(dialog.cards.count()):
        if dialog.cards.item(row).data(Qt.ItemDataRole.UserRole) == name:
            dialog.cards.setCurrentRow(row)
            return
    raise AssertionError(name)


def _pictures(dialog: GalleryDialog) -> int:
    items = (dialog.cards.item(row) for row in range(dialog.cards.count()))
    return sum(isinstance(item.data(IMAGE_ROLE), QImage) for item in items)


def test_every_template_is_drawn_from_what_is_picked(
    everything: MainWindow, gallery: Open, qtbot: QtBot
) -> None:
    dialog = gallery()
    assert dialog.cards.count() == len(template_ids())
    qtbot.waitUntil(lambda: _pictures(dialog) == len(template_ids()), timeout=PATIENCE)
    _choose(dialog, "theme-review")
    assert dialog.name.text()
    assert "Pages" in dialog.prints.text()
    made: list[object] = []
    everything.gallery.sampler.made.connect(lambda preset, _sample: made.append(preset))
    everything.gallery._fill()
    assert len(made) == len(template_ids()), "kept pictures are shown at once"


def test_fonts_and_lines_of_the_pictures_go_with_the_last_of_them(
    everything: MainWindow, gallery: Open, qtbot: QtBot
) -> None:
    sampler = everything.gallery.sampler
    had: list[bool] = []
    sampler.made.connect(lambda _preset, _sample: had.append(sampler._workshop is not None))
    dialog = gallery()
    qtbot.waitUntil(lambda: _pictures(dialog) == len(template_ids()), timeout=PATIENCE)
    assert all(had)
    assert sampler._workshop is None


def test_choosing_is_one_step_that_can_be_undone(
    everything: MainWindow, gallery: Open, settle: Settle, qtbot: QtBot
) -> None:
    before = everything.draft.preset
    dialog = gallery()
    _choose(dialog, "chronology")
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert everything.draft.preset.template == "chronology"
    everything.draft.undo_stack.undo()
    assert everything.draft.preset == before
    settle(everything)


def test_styles_likewise(
    everything: MainWindow, gallery: Open, settle: Settle, qtbot: QtBot
) -> None:
    dialog = gallery()
    dialog.tabs.setCurrentIndex(STYLES)
    assert dialog.cards.count() == len(style_ids())
    assert dialog.copy_button.isHidden()
    _choose(dialog, "official")
    dialog.cards.itemActivated.emit(dialog.cards.currentItem())
    assert everything.draft.preset.style == "official"
    settle(everything)


def test_a_copy_is_edited_used_and_listed_as_own(
    everything: MainWindow, gallery: Open, settle: Settle, qtbot: QtBot
) -> None:
    dialog = gallery()
    _choose(dialog, "one-pager")
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(everything.gallery.editors), timeout=PATIENCE)
    settle(everything)
    (name,) = everything.gallery.editors
    assert everything.draft.preset.template == name
    choice = everything.widget.template
    assert choice.currentData() == name
    assert "(own)" in choice.currentText()
    everything.gallery.editors[name].close()
    assert not everything.gallery.editors


def test_own_templates_are_renamed_passed_on_and_thrown_away(
    everything: MainWindow,
    gallery: Open,
    settle: Settle,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    copy = OwnTemplates().copy("one-pager", lambda names: names)
    dialog = gallery()
    _choose(dialog, copy.id)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_a, **_k: ("我的一页", True))
    qtbot.mouseClick(dialog.rename_button, Qt.MouseButton.LeftButton)
    settle(everything)
    assert known_templates().templates[-1].names.zh == "我的一页"
    path = tmp_path / "mine.jiyao-template"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    settle(everything)
    assert zipfile.is_zipfile(path)
    thrown: list[Path] = []

    def throw(path: Path) -> str:
        thrown.append(path)
        return "the place in the trash"

    monkeypatch.setattr(trash, "to_trash", throw)
    qtbot.mouseClick(dialog.delete_button, Qt.MouseButton.LeftButton)
    settle(everything)
    assert thrown == [own_templates_folder() / copy.id]
    _drop(dialog, path)
    settle(everything)
    assert len([t for t in known_templates().templates if t.own]) == 2


def test_a_hostile_file_is_refused_in_the_gallery(
    everything: MainWindow, gallery: Open, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "evil.jiyao-template"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("../../evil.toml", "x")
    dialog = gallery()
    _drop(dialog, path)
    settle(everything)
    assert dialog.problem.text()
    assert not own_templates_folder().exists()


def test_a_template_at_fault_is_shown_with_why_and_can_be_edited(
    everything: MainWindow, gallery: Open, settle: Settle
) -> None:
    folder = own_templates_folder() / "broken"
    folder.mkdir(parents=True)
    (folder / "template.toml").write_text("[[", encoding="utf-8")
    dialog = gallery()
    assert dialog.cards.count() == len(template_ids()) + 1
    _choose(dialog, "broken")
    assert "broken" in dialog.problem.text()
    assert not dialog.use.isEnabled()
    assert dialog.edit_button.isEnabled()
    settle(everything)


def _drop(dialog: GalleryDialog, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    middle = dialog.rect().bottomRight() - QPoint(4, 4)
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(dialog, QDragEnterEvent(middle, *how, keys))
    QApplication.sendEvent(dialog, QDropEvent(QPointF(middle), *how, keys))
