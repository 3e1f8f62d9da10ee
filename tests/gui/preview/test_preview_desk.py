"""The preview at the desk: search, side bar, links, places, changes, problems."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QDesktopServices, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

import data.library.library
import templates.brief
from data.messages import message
from data.model.ids import RecordId
from exports.layout.pages import LaidOut, LinkArea
from gui.app import make_window
from gui.main_window import MainWindow
from gui.preview.highlights import Layer
from gui.preview.page_stack import Mode
from gui.preview.preview_desk import PreviewDesk
from gui.preview.preview_pane import PreviewPane
from templates.errors import Spot, TemplateError
from tests.gui.conftest import PATIENCE, end
from tests.gui.small_world import home, loaded_library, pack  # noqa: F401

Settle = Callable[[MainWindow], None]


@pytest.fixture(scope="module")
def window(
    qapp: QApplication,
    loaded_library: Path,  # noqa: F811
    pack: Path,  # noqa: F811
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[MainWindow]:
    """One desk on the small world for all tests here, since opening one takes its time."""
    folder = tmp_path_factory.mktemp("preview")
    shutil.copytree(loaded_library.parent, folder / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JIYAO_HOME", str(folder))
        patch.setattr(data.library.library, "shipped", lambda: pack)
        desk = make_window(qapp)
        desk.speak("en")
        desk.resize(1600, 900)
        desk.show()
        desk.begin()
        for _ in range(PATIENCE // 50):
            if desk.preview.reading is not None and desk.idle:
                break
            QTest.qWait(50)
        desk.draft.select("test", regions=(), themes=(), kinds=(), query="")
        desk.draft.change("test", style="official")  # has larger type, hence more pages
        desk.draft.undo_stack.clear()
        yield desk
        end(desk)


@pytest.fixture
def shown(window: MainWindow, settle: Settle) -> MainWindow:
    """The desk as it was at first; its pages have been read."""
    window.draft.undo_stack.setIndex(0)
    window.widget.preview.find_bar.field.clear()
    window.widget.preview.find_bar.leave()
    window.widget.preview.side_bar.filter.clear()
    window.widget.preview.show_side_bar(shown=False)
    window.widget.preview.pages.fit_width()
    window.widget.preview.pages.go_to(0)
    settle(window)
    window.activateWindow()
    return window


def laid(window: MainWindow) -> LaidOut:
    """The pages shown."""
    rendering = window._press.rendering
    assert rendering is not None
    return rendering.prepared.laid


def preview(window: MainWindow) -> PreviewPane:
    """The preview of a desk."""
    return window.widget.preview


def test_search_counts_goes_round_and_says_when_there_is_nothing(
    qtbot: QtBot, shown: MainWindow
) -> None:
    pane = preview(shown)
    shown.commands["find-in-pages"].trigger()
    bar = pane.find_bar
    assert bar.isVisible()
    qtbot.keyClicks(bar.field, "20")
    hits = shown.preview.search.hits
    assert len(hits) > 1
    assert bar.count.text() == f"1 of {len(hits)}"
    for _ in hits:
        shown.commands["next-hit"].trigger()
    assert bar.count.text() == f"1 of {len(hits)}"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == f"{len(hits)} of {len(hits)}"
    assert pane.pages.highlights.any(Layer.CURRENT_HIT)
    bar.field.setText("不存在的话")
    assert bar.count.text() == "Not found"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not pane.pages.highlights.any(Layer.CURRENT_HIT)


def test_keys_of_an_input_method_are_left_to_it(qtbot: QtBot, shown: MainWindow) -> None:
    shown.commands["find-in-pages"].trigger()
    bar = preview(shown).find_bar
    qtbot.keyClicks(bar.field, "20")
    before = bar.count.text()
    QApplication.sendEvent(bar.field, QInputMethodEvent("guang", []))
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isVisible()
    assert bar.count.text() == before


def test_the_search_key_means_the_pages_while_they_have_the_focus(shown: MainWindow) -> None:
    pane = preview(shown)
    pane.focus_pages()
    shown.commands["find"].trigger()
    assert pane.find_bar.isVisible()
    pane.find_bar.leave()
    shown.widget.search.setFocus()
    shown.commands["find"].trigger()
    assert not pane.find_bar.isVisible()


def test_hits_are_found_again_on_new_pages(shown: MainWindow, settle: Settle) -> None:
    pane = preview(shown)
    shown.commands["find-in-pages"].trigger()
    pane.find_bar.field.setText("崭新的话")
    assert pane.find_bar.count.text() == "Not found"
    shown.draft.set_option("option", "introduction", "这里有崭新的话。")
    settle(shown)
    assert shown.preview.search.hits
    assert pane.find_bar.count.text() == "1 hit"


def test_the_page_field_shows_and_takes_pages(qtbot: QtBot, shown: MainWindow) -> None:
    pane = preview(shown)
    field = pane.page_field.field
    count = pane.pages.page_count
    assert count > 2
    shown.commands["go-to-page"].trigger()
    field.selectAll()
    qtbot.keyClicks(field, "3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pane.pages.current_page == 2
    assert (field.text(), pane.page_field.total.text()) == ("3", f"/ {count}")


@pytest.mark.parametrize(
    ("typed", "per_cent"), [("150", 150), ("150%", 150), ("１２０％", 120), ("9", 50), ("999", 400)]
)
def test_the_zoom_field_takes_what_people_type(
    qtbot: QtBot, shown: MainWindow, typed: str, per_cent: int
) -> None:
    pane = preview(shown)
    line = pane.zoom_field.lineEdit()
    assert line is not None
    line.setText(typed)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert pane.zoom_field.currentText() == f"{per_cent}%"
    assert pane.pages.scale == pytest.approx(per_cent / 100 * 96 / 72)


def test_the_side_bar_shows_pages_and_headings_and_leads_there(
    qtbot: QtBot, shown: MainWindow, settle: Settle
) -> None:
    pane = preview(shown)
    shown.commands["side-bar"].trigger()
    assert pane.side_bar.isVisible()
    assert shown.commands["side-bar"].isChecked()
    qtbot.waitUntil(lambda: pane.side_bar.thumbnails.image(0) is not None)
    pane.side_bar.pictures.setCurrentIndex(pane.side_bar.thumbnails.index(2))
    assert pane.pages.current_page == 2
    pane.side_bar.setCurrentIndex(1)
    headings = pane.side_bar.headings
    assert headings.rowCount() == sum(mark.level == 0 for mark in laid(shown).bookmarks)
    last = headings.index(headings.rowCount() - 1, 0)
    tree = pane.side_bar.tree
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(last).center())
    target = laid(shown).destinations[laid(shown).bookmarks[-1].destination]
    assert target.page in pane.pages._seen()
    shown.commands["go-back"].trigger()
    assert pane.pages.current_page == 2


def test_a_side_bar_that_is_opened_shows_the_pages_of_now(
    shown: MainWindow, settle: Settle
) -> None:
    pane = preview(shown)
    pane.show_side_bar(shown=False)
    shown.draft.set_option("test", "title", "另一个标题")
    settle(shown)
    pane.pages.go_to(1)
    pane.show_side_bar(shown=True)
    settle(shown)
    assert pane.side_bar.thumbnails.rowCount() == len(laid(shown).pages)
    assert pane.side_bar.pictures.currentIndex().row() == pane.pages.current_page
    titles = {mark.title for mark in laid(shown).bookmarks if mark.level == 0}
    headings = pane.side_bar.headings
    assert {headings.index(row, 0).data() for row in range(headings.rowCount())} == titles
    shown.draft.undo_stack.undo()
    settle(shown)


def test_headings_are_filtered_in_either_script(shown: MainWindow) -> None:
    preview(shown).show_side_bar(shown=True)
    side_bar = preview(shown).side_bar
    titles = [mark.title for mark in laid(shown).bookmarks]
    assert any("数据" in title for title in titles)
    side_bar.filter.setText("數據")
    found = [side_bar.headings.index(row, 0).data() for row in range(side_bar.headings.rowCount())]
    assert 0 < len(found) < len(titles)
    side_bar.filter.setText("没有的标题")
    assert side_bar.headings.rowCount() == 0
    assert not side_bar.empty.isHidden()


def test_a_reference_mark_leads_to_its_reference_and_back(qtbot: QtBot, shown: MainWindow) -> None:
    pages = preview(shown).pages
    page, link = next(
        (number, item)
        for number, page in enumerate(laid(shown).pages)
        for item in page.items
        if isinstance(item, LinkArea) and item.target.startswith("#ref-")
    )
    area = (link.x, link.y, link.width, link.height)
    pages.reveal(page, area)
    place = pages.verticalScrollBar().value()
    qtbot.mouseClick(
        pages.viewport(),
        Qt.MouseButton.LeftButton,
        pos=pages.in_view(page, area).center().toPoint(),
    )
    assert laid(shown).destinations[link.target[1:]].page in pages._seen()
    assert pages.verticalScrollBar().value() != place
    shown.commands["go-back"].trigger()
    assert pages.verticalScrollBar().value() == pytest.approx(place, abs=3)
    assert shown.commands["go-forward"].isEnabled()


@pytest.mark.parametrize(
    ("answer", "opened"),
    [
        (QMessageBox.StandardButton.Yes, ["https://example.org/x"]),
        (QMessageBox.StandardButton.No, []),
    ],
)
def test_an_address_is_opened_after_asking_only(
    shown: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    answer: QMessageBox.StandardButton,
    opened: list[str],
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "question", lambda *_arguments: answer)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: told.append(url.toString()))
    shown.preview.follow("https://example.org/x")
    assert told == opened


def test_the_record_looked_at_is_marked_where_it_stands(shown: MainWindow) -> None:
    place = next(place for place in laid(shown).places if place.records)
    shown.desk.looked_at.emit(place.records[0])
    assert preview(shown).pages.highlights.on(Layer.RECORD, place.page)


def test_a_place_tells_the_name_of_its_record(
    qtbot: QtBot, shown: MainWindow, settle: Settle
) -> None:
    pages = preview(shown).pages
    place = next(place for place in laid(shown).places if place.records)
    area = (place.x, place.y, place.width, place.height)
    pages.reveal(place.page, area)
    corner = pages.in_view(place.page, area).bottomRight().toPoint() - QPoint(2, 2)
    qtbot.mouseMove(pages.viewport(), corner)
    settle(shown)
    assert any(
        shown.preview._titles.get(record) for each in laid(shown).places for record in each.records
    )


def test_names_of_records_are_asked_for_again_on_new_pages(
    shown: MainWindow, settle: Settle
) -> None:
    gone = RecordId("named-on-former-pages")
    shown.preview._titles[gone] = "former"
    shown.draft.set_option("option", "introduction", "又一句新话。")
    settle(shown)
    assert gone not in shown.preview._titles


def test_a_change_is_pointed_at_and_another_briefing_is_not(
    shown: MainWindow, settle: Settle
) -> None:
    shown.draft.set_option("option", "introduction", "一句新话。")
    settle(shown)
    reading = shown.preview.reading
    assert reading is not None
    assert reading.changed
    shown.draft.change("template", template="proposal-digest")
    settle(shown)
    assert shown.preview.reading is not None
    assert not shown.preview.reading.changed


def test_a_failure_is_explained_above_the_old_pages(
    shown: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = preview(shown)

    def fail(*_arguments: object, **_more: object) -> object:
        raise TemplateError(message("There is no filter called “{name}”.", name="x"), Spot("body"))

    with monkeypatch.context() as patch:
        patch.setattr(templates.brief, "compose", fail)
        shown.draft.set_option("option", "introduction", "x")
        settle(shown)
        assert pane.problem.isVisible()
        assert "“x”" in pane.problem.text.text()
        assert pane.pages.stale
        assert pane.pages.images(0)
    pane.problem.button.click()
    settle(shown)
    assert not pane.problem.isVisible()
    assert not pane.pages.stale


def test_mode_and_side_bar_are_remembered(qtbot: QtBot, shown: MainWindow) -> None:
    shown.commands["pages-facing"].trigger()
    shown.commands["side-bar"].trigger()
    assert shown.commands["pages-facing"].isChecked()
    later = PreviewPane(shown._theme)
    qtbot.addWidget(later)
    desk = PreviewDesk(
        later, shown._press, shown._archive, shown.draft, shown._settings, QObject(later)
    )
    assert later.pages.mode is Mode.FACING
    assert not later.side_bar.isHidden()
    desk.close()
    shown.commands["pages-continuous"].trigger()
