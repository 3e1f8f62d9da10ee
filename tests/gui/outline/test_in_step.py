"""Outline, list, pages and evidence show the same record; reasons and news are told."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from data.model.ids import RecordId
from gui.look.appearance import Appearance
from gui.main_window import MainWindow
from gui.outline.marks import Mark
from gui.outline.outline_delegate import OutlineDelegate
from gui.outline.outline_model import MARKS_ROLE
from gui.preview.area import Area
from gui.records.badge import Badge
from tests.gui.conftest import PATIENCE
from tests.gui.outline.conftest import outline, view

Settle = Callable[[MainWindow], None]
SUMMARY, INVESTED = "CN-GD.findings.p.summary", "CN-GD.figures.facilities.row.invested"


def test_a_line_chosen_is_shown_in_list_evidence_and_pages(
    arranging: MainWindow, settle: Settle
) -> None:
    desk, tree = arranging, view(arranging)
    desk.commands["evidence"].trigger()
    tree.expandAll()
    tree.setCurrentIndex(tree.lines.index_of(INVESTED))
    settle(desk)
    records = desk.widget.records
    assert records.model.ids[records.view.currentIndex().row()] == "invested"
    assert desk.widget.evidence.evidence is not None
    assert desk.widget.evidence.evidence.record == "invested"
    assert desk.widget.preview.pages.lit is not None


def test_showing_the_outline_moves_neither_pages_nor_evidence(
    arranging: MainWindow, qtbot: QtBot
) -> None:
    desk, tree = arranging, view(arranging)
    tree.selectionModel().clear()
    desk.commands["show-records"].trigger()
    with qtbot.assertNotEmitted(desk.outline.line_chosen):
        desk.commands["show-outline"].trigger()
    qtbot.waitUntil(tree.hasFocus, timeout=PATIENCE)
    with qtbot.waitSignal(desk.outline.line_chosen, timeout=PATIENCE):
        qtbot.keyClick(tree, Qt.Key.Key_Down)


def test_a_record_shown_elsewhere_is_selected_in_the_outline(arranging: MainWindow) -> None:
    arranging.widget.records.view.setFocus()
    arranging.widget.outline.view.clearFocus()
    arranging.desk.show_record(RecordId("summary"))
    assert view(arranging).selected == (SUMMARY,)


def test_a_place_clicked_selects_its_line(arranging: MainWindow) -> None:
    rendering = arranging.outline.rendering
    assert rendering is not None
    place = next(p for p in rendering.prepared.laid.places if p.block == "CN-GD.quotations")
    point = (place.page, place.x + 1, place.y + 1)
    arranging.widget.preview.clicked.emit(*point)
    assert view(arranging).selected == ("CN-GD.quotations",)


def test_pinned_and_excluded_are_steps_with_marks(
    arranging: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk, tree = arranging, view(arranging)
    tree.expandAll()
    tree.select((INVESTED,), INVESTED)
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert desk.draft.selection.pinned == ("invested",)
    assert desk.commands["undo"].text() == "Undo: pinning"
    assert int(tree.lines.index_of(INVESTED).data(MARKS_ROLE)) & Mark.PINNED
    desk.draft.select("test", kinds=("event",))
    settle(desk)
    assert INVESTED in outline(desk).nodes
    model = desk.widget.records.model
    badges = model.index(model.ids.index(RecordId("invested")), 0).data(_badges())
    assert badges is None or badges & Badge.PINNED
    tree.select((INVESTED,), INVESTED)
    desk.commands["exclude-record"].trigger()
    settle(desk)
    now = desk.draft.selection
    assert (now.excluded, now.pinned) == (("invested",), ())
    assert INVESTED not in outline(desk).nodes


def _badges() -> int:
    from gui.records.record_model import BADGES_ROLE

    return int(BADGES_ROLE)


@pytest.mark.parametrize("select", ["excluded", "pinned"])
def test_why_tells_and_leads_to_the_way_back(
    arranging: MainWindow, settle: Settle, qtbot: QtBot, select: str
) -> None:
    desk = arranging
    desk.draft.select("test", **{select: ("invested",)})
    settle(desk)
    desk.outline.why_wanted.emit("invested", QPoint(10, 10))
    qtbot.waitUntil(lambda: desk.why.popup is not None, timeout=PATIENCE)
    popup = desk.why.popup
    assert popup is not None
    assert popup.isVisible()
    assert popup.geometry().intersected(desk.rect()) == popup.geometry()
    sentence, button = popup.rows[0]
    assert sentence.text().startswith("You ")
    button.click()
    assert desk.draft.selection == desk.draft.selection.__class__()


def test_what_was_found_since_is_new_until_it_is_seen(
    open_desk: Callable[[], MainWindow], settle: Settle
) -> None:
    first = open_desk()
    first.draft.select("test", regions=(), themes=(), kinds=("event",))
    settle(first)
    assert not first.outline.novelty.new
    novelty = first.outline.novelty
    novelty.leave()
    key = novelty._key
    assert key
    novelty.open("")
    first.draft.select("test", kinds=("event", "figure"))
    settle(first)
    novelty.open(key)
    novelty.show_found(first.widget.records.model.ids)
    settle(first)
    assert novelty.new == {"counted"}  # the other one was found at the start
    badges = first.widget.records.model
    assert all(int(first.desk._standings.badges[r]) & Badge.NEW for r in novelty.new)
    assert badges.ids
    first.commands["mark-seen"].trigger()
    assert not novelty.new


def test_filters_bring_something_new_only_to_what_was_arranged(
    arranging: MainWindow, settle: Settle
) -> None:
    desk = arranging
    desk.draft.select("test", kinds=("event",))
    settle(desk)
    desk.draft.select("test", kinds=("event", "figure"))
    settle(desk)
    assert not desk.outline.novelty.new
    desk.commands["new-note"].trigger()
    desk.draft.select("test", kinds=("event", "figure", "institution"))
    settle(desk)
    assert desk.outline.novelty.new == set()  # seen before, in this session


def test_pictures_of_other_colours_and_sizes_are_not_kept(arranging: MainWindow) -> None:
    (delegate,) = arranging.findChildren(OutlineDelegate)
    look, size, _language = arranging.menus.choices
    kept = []
    for scale in ("130", "100", "115", "100"):
        for appearance in (Appearance.DARK, Appearance.CONTRAST, Appearance.LIGHT):
            look.options[appearance].trigger()
            size.options[scale].trigger()
            view(arranging).grab()
            kept.append(len(delegate._pixmaps))
    look.options[Appearance.SYSTEM].trigger()
    assert kept[0] > 0
    assert max(kept[1:]) <= kept[0] + 2


def test_the_pages_go_to_a_new_note_once_it_says_something(
    arranging: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk, pages = arranging, arranging.widget.preview.pages
    last = [node.id for node in outline(desk).nodes.values() if node.records][-1]
    view(desk).reveal(last)
    settle(desk)
    desk.commands["new-note"].trigger()
    settle(desk)
    pages.go_to(0)
    shown: list[int] = []
    desk.outline.line_chosen.connect(lambda _name: shown.append(-1))
    flashed = pages.flash

    def flash(page: int, area: Area) -> None:
        shown.append(page)
        flashed(page, area)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "flash", flash)
        qtbot.keyClicks(desk.widget.outline.note.text, "words")
        qtbot.waitUntil(lambda: bool(shown), timeout=PATIENCE)
        settle(desk)
        laid = desk.outline.rendering
        assert laid is not None
        note = desk.widget.outline.note.note
        place = next(p for p in laid.prepared.laid.places if p.block.startswith(note))
        assert shown == [place.page]
        qtbot.keyClicks(desk.widget.outline.note.text, " and more of them")
        settle(desk)
        assert shown == [place.page]
