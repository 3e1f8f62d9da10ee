"""What somebody does at the desk all day, and how often each of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from gui.command_table import COMMANDS
from gui.template_editor.editor_window import EditorWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QScrollBar

    from release.soak.hand import Hand

_QUERIES = ("芯", "人工智能", "科技", "资金", "实验室", "不存在的词语", "gjsys", "量子", "2025")
_OPEN_BESIDE = {"verify", "why", "help", "tour", "news", "about"}
_ASK_FOR_FILES = {
    "import", "attach", "attach-folder", "export-word", "export-pdf", "export-both", "save-search",
}  # fmt: skip
OPENERS = tuple(
    info.key
    for info in COMMANDS
    if (info.name.endswith("…") or info.key in _OPEN_BESIDE) and info.key not in _ASK_FOR_FILES
)
"""The commands that open a window or a dialog."""
_EXPORTS = ("export-word", "export-pdf", "export-both")
_COPIES = ("copy-quotation", "copy-citation", "copy-row")
_ZOOMS = ("zoom-in", "zoom-out", "zoom-in", "zoom-out", "fit-width", "fit-page")
_PAGES = ("pages-continuous", "pages-single", "pages-facing", "side-bar", "go-back", "go-forward")
_PANES = (
    "view-cards", "view-table", "view-timeline", "show-records", "show-options", "show-outline",
    "evidence", "preflight", "next-remark",
)  # fmt: skip
_ARRANGING = (
    "pin-record", "exclude-record", "mark-seen", "new-section", "new-note", "executive-summary",
    "set-aside", "move-up", "move-down", "restore-order",
)  # fmt: skip
_SIZES = ((1280, 800), (1600, 900), (1100, 720), (2560, 1440))


def pick_region(hand: Hand) -> None:
    """Click a region."""
    hand.click_row(hand.window.widget.regions.view)


def pick_theme(hand: Hand) -> None:
    """Click a theme."""
    hand.click_row(hand.window.widget.themes.view)


def clear_picks(hand: Hand) -> None:
    """Take back all regions and themes."""
    for picker in (hand.window.widget.regions, hand.window.widget.themes):
        if picker.clear.isVisible():
            hand.click(picker.clear)


def search(hand: Hand) -> None:
    """Type words into the search and take them out again."""
    field = hand.window.widget.search
    hand.type(field, hand.chance.choice(_QUERIES))
    hand.settle()
    field.clear()
    hand.type(field, " ")
    field.clear()


def look_at_record(hand: Hand) -> None:
    """Choose a record."""
    ids = hand.window.widget.records.model.ids
    if (record := hand.one_of(ids)) is not None:
        hand.window.widget.records.select(record)
        hand.settle()


def scroll_records(hand: Hand) -> None:
    """Go anywhere in the list."""
    _scroll(hand, hand.window.widget.records.view.verticalScrollBar())


def _scroll(hand: Hand, bar: QScrollBar) -> None:
    # Where all has room, the end is before the beginning.
    bar.setValue(hand.chance.randint(bar.minimum(), max(bar.minimum(), bar.maximum())))


def copy(hand: Hand) -> None:
    """Copy of a record what can be pasted elsewhere."""
    look_at_record(hand)
    hand.command(hand.chance.choice(_COPIES))


def edit_record(hand: Hand) -> None:
    """Correct a record's title, and take it back."""
    look_at_record(hand)
    hand.command("edit-record")
    hand.pause(200)
    dialog = hand.window.editing.dialog
    field = dialog.form.editors["title"].widget if dialog is not None else None
    if dialog is None or not isinstance(field, QLineEdit | QPlainTextEdit):
        return
    hand.type(field, "改")
    hand.pause(500)
    hand.settle()
    if dialog.save.isEnabled():
        hand.click(dialog.save)
        hand.pause(200)
        hand.close_others()
        hand.command("undo")
    hand.close_others()


def read_pages(hand: Hand) -> None:
    """Scroll through the pages and click where they are."""
    pages = hand.window.widget.preview.pages
    for _ in range(3):
        _scroll(hand, pages.verticalScrollBar())
        hand.pause(150)
        hand.settle()
    hand.click(pages.viewport(), _anywhere(hand))


def _anywhere(hand: Hand) -> QPoint:
    size = hand.window.widget.preview.pages.viewport().size()
    place = hand.window.widget.preview.pages.viewport().rect().topLeft()
    place.setX(hand.chance.randrange(max(1, size.width())))
    place.setY(hand.chance.randrange(max(1, size.height())))
    return place


def zoom(hand: Hand) -> None:
    """Look at the pages closer or from farther away."""
    hand.command(hand.chance.choice(_ZOOMS))


def turn_pages(hand: Hand) -> None:
    """Show the pages in another way."""
    hand.command(hand.chance.choice(_PAGES))


def find_in_pages(hand: Hand) -> None:
    """Look for a character in the pages."""
    hand.command("find-in-pages")
    hand.window.widget.preview.find_bar.field.setText(hand.chance.choice("的是在为"))
    hand.settle()
    hand.command("next-hit")


def show_pane(hand: Hand) -> None:
    """Open or close a pane, show the records in another way."""
    hand.command(hand.chance.choice(_PANES))


def open_window(hand: Hand) -> None:
    """Open a window or a dialog, look at it, close it."""
    look_at_record(hand)
    hand.command(hand.next_of(OPENERS))
    hand.pause(150)
    for editor in filter(_is_editor, QApplication.topLevelWidgets()):
        for field in editor.findChildren(QPlainTextEdit)[:1]:
            hand.type(field, " ")
            hand.settle()
    hand.close_others()


def _is_editor(window: object) -> bool:
    return isinstance(window, EditorWindow) and window.isVisible()


def open_preset(hand: Hand) -> None:
    """Put another preset on the desk."""
    actions = hand.window.bar.preset.menu().actions()
    if (action := hand.one_of([each for each in actions if each.data()])) is not None:
        action.trigger()


def open_draft(hand: Hand) -> None:
    """Put another draft on the desk, sometimes a new one."""
    if hand.chance.random() < 0.1:
        hand.command("new-draft")
    elif (kept := hand.one_of(hand.window.drafts.recent)) is not None:
        hand.window.drafts.open(kept.head.id)


def set_option(hand: Hand) -> None:
    """Write another subtitle."""
    hand.window.draft.set_option("Subtitle", "subtitle", f"第{hand.chance.randint(1, 999)}期")


def choose_template(hand: Hand) -> None:
    """Choose another template or style."""
    widget = hand.window.widget
    choice = hand.chance.choice((widget.template, widget.style_choice, widget.style_choice))
    if choice.count():
        choice.setCurrentIndex(hand.chance.randrange(choice.count()))
        choice.activated.emit(choice.currentIndex())


def arrange(hand: Hand) -> None:
    """Arrange the briefing by hand."""
    look_at_record(hand)
    hand.command(hand.chance.choice(_ARRANGING))


def undo(hand: Hand) -> None:
    """Take back one to three steps, do one again now and then."""
    for _ in range(hand.chance.randint(1, 3)):
        hand.command("undo")
    if hand.chance.random() < 0.5:
        hand.command("redo")


def export(hand: Hand) -> None:
    """Write files, and wait until they are there."""
    hand.command(hand.chance.choice(_EXPORTS))
    hand.settle()


def change_look(hand: Hand) -> None:
    """Another appearance, text size or language."""
    choice = hand.chance.choice(hand.window.menus.choices)
    hand.chance.choice(tuple(choice.options.values())).trigger()


def resize(hand: Hand) -> None:
    """Make the window larger or smaller."""
    hand.window.resize(*hand.chance.choice(_SIZES))


ACTIONS: Mapping[Callable[[Hand], None], int] = {
    pick_region: 8,
    pick_theme: 5,
    clear_picks: 4,
    search: 8,
    look_at_record: 8,
    scroll_records: 4,
    copy: 2,
    edit_record: 2,
    read_pages: 6,
    zoom: 4,
    turn_pages: 3,
    find_in_pages: 2,
    show_pane: 6,
    open_window: 12,
    open_preset: 3,
    open_draft: 3,
    set_option: 4,
    choose_template: 4,
    arrange: 4,
    undo: 6,
    export: 2,
    change_look: 2,
    resize: 2,
}
"""Each action and how many turns of a hundred it has, about."""
