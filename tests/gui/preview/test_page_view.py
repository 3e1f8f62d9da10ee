"""Pages under the hands: scrolling, zooming, selecting, following."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exports.prepared import Prepared
from gui.preview.highlights import Layer
from gui.preview.page_reading import PageReading
from gui.preview.page_scroller import FULL, LARGEST
from gui.preview.page_stack import Mode
from gui.preview.page_view import PageView
from gui.preview.tiles import Tile
from tests.gui.preview.conftest import Prepare, briefing, of_record


def wheel(view: PageView, at: QPoint, turn: int, keys: Qt.KeyboardModifier) -> None:
    """Turn the wheel over a point of the view."""
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def drag(view: PageView, start: QPoint, end: QPoint) -> None:
    """Press, move and let go of the mouse."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, point, button, held in (
        (QEvent.Type.MouseButtonPress, start, left, left),
        (QEvent.Type.MouseMove, (start + end) / 2, none, left),
        (QEvent.Type.MouseMove, end, none, left),
        (QEvent.Type.MouseButtonRelease, end, left, none),
    ):
        where = QPointF(view.viewport().mapToGlobal(point))
        event = QMouseEvent(
            kind, QPointF(point), where, button, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(view.viewport(), event)


def point_of(view: PageView, reading: PageReading, words: str, *, end: bool = False) -> QPoint:
    """Where some words begin (or end) in the view, after scrolling there."""
    start, stop = reading.finder.find(words)[0]
    at = stop - 1 if end else start
    page, area = next(iter(reading.words.areas(at, at + 1)))
    view.reveal(page, area)
    rect = view.in_view(page, area)
    x = rect.right() - 1 if end else rect.left() + 1
    return QPoint(round(x), round(rect.center().y()))


# Moving


@pytest.mark.parametrize("mode", list(Mode))
def test_every_page_can_be_reached_by_keys(qtbot: QtBot, view: PageView, mode: Mode) -> None:
    view.show_mode(mode)
    view.fit_width()
    seen = {view.current_page}
    qtbot.keyClick(view, Qt.Key.Key_Home)
    for _ in range(80):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
        seen |= set(view._seen())
    assert seen == set(range(view.page_count))
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.current_page == 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page_count - 1 in view._seen()


@pytest.mark.parametrize("mode", list(Mode))
def test_the_page_gone_to_is_the_current_one(view: PageView, mode: Mode) -> None:
    view.show_mode(mode)
    for page in (2, 0, 1):
        view.go_to(page)
        assert view.current_page == page


def test_the_page_gone_to_is_in_sight_beside_a_large_one(view: PageView) -> None:
    view.show_mode(Mode.FACING)
    view.zoom_to(4.0)
    beside = next(row for row in view._stack.rows if len(row.pages) == 2)
    for page in (*beside.pages, beside.pages[0]):
        view.go_to(page)
        assert page in view._seen()
        assert view._rect(page).intersects(view.viewport().rect())


def test_page_by_page_shows_one_page_and_the_wheel_turns_it(view: PageView) -> None:
    view.show_mode(Mode.SINGLE)
    view.fit_page()
    middle = view.viewport().rect().center()
    assert list(view._seen()) == [0]
    wheel(view, middle, -120, Qt.KeyboardModifier.NoModifier)
    assert list(view._seen()) == [1]
    wheel(view, middle, 120, Qt.KeyboardModifier.NoModifier)
    assert list(view._seen()) == [0]


@pytest.mark.parametrize("mode", list(Mode))
def test_a_mode_keeps_the_page(view: PageView, mode: Mode) -> None:
    view.go_to(2)
    view.show_mode(mode)
    assert view.current_page == 2


# Zooming


def test_the_wheel_zooms_at_the_cursor(view: PageView) -> None:
    view.zoom_to(FULL)
    view.go_to(1)
    at = QPoint(500, 300)
    before = view.on_page(at)
    wheel(view, at, 240, Qt.KeyboardModifier.ControlModifier)
    assert view.scale == pytest.approx(FULL * 1.44)
    assert view.on_page(at) == pytest.approx(before, abs=1.0)


def test_zoom_has_limits(view: PageView) -> None:
    for _ in range(40):
        view.zoom(1.2)
    assert view.scale == LARGEST
    view.zoom_to(0.0001)
    assert view.scale > 0.2


@pytest.mark.parametrize("mode", list(Mode))
def test_a_fit_follows_the_size_of_the_view(view: PageView, prepared: Prepared, mode: Mode) -> None:
    view.show_mode(mode)
    across = 2 if mode is Mode.FACING else 1
    for width in (700, 1000):
        view.resize(width, 800)
        view.fit_width()
        assert 0.85 * width < prepared.laid.width * view.scale * across < width
        assert view.horizontalScrollBar().maximum() == 0
    view.fit_page()
    view.resize(1000, 500)
    assert prepared.laid.height * view.scale < 500


# Keeping the place


def test_what_was_read_stays_where_it_was_when_text_above_grows(
    view: PageView, prepare: Prepare
) -> None:
    place = next(p for p in prepare(*briefing()).laid.places if p.block == "p20")
    view.go_to(place.page, place.y + place.height)
    before = _top_of(view, "p20")
    longer = prepare(
        *(of_record(f"new{n}", "新增的一段文字。" * 30, "n") for n in range(9)), *briefing()
    )
    pages = view.current_page
    view.show_laid(longer.laid)
    assert view.current_page > pages
    assert _top_of(view, "p20") == pytest.approx(before, abs=2)


def test_the_next_block_that_is_left_keeps_the_place(view: PageView, prepare: Prepare) -> None:
    place = next(p for p in prepare(*briefing()).laid.places if p.block == "p25")
    view.go_to(place.page, place.y + place.height)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 40)
    before = _top_of(view, "p26")
    view.show_laid(prepare(*briefing(without=25)).laid)
    assert _top_of(view, "p26") == pytest.approx(before, abs=2)


def _top_of(view: PageView, block: str) -> float:
    assert view._laid is not None
    place = next(p for p in view._laid.places if p.block == block)
    return view.in_view(place.page, (place.x, place.y, place.width, place.height)).top()


# Selecting


def test_a_drag_selects_the_exact_words_and_copies_them(
    qtbot: QtBot, view: PageView, reading: PageReading
) -> None:
    start = point_of(view, reading, "实验室经济在发展")
    end = point_of(view, reading, "壮大之中", end=True)
    drag(view, start, end)
    assert view.selected_text == "实验室经济在发展[1]壮大之中"
    view.copy_action.trigger()
    assert QGuiApplication.clipboard().text() == "实验室经济在发展[1]壮大之中"
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected_text == ""


def test_a_drag_upwards_selects_the_same(view: PageView, reading: PageReading) -> None:
    start = point_of(view, reading, "实验室经济在发展")
    end = point_of(view, reading, "壮大之中", end=True)
    drag(view, end, start)
    assert view.selected_text == "实验室经济在发展[1]壮大之中"


def test_a_page_is_selected_as_a_whole(view: PageView, reading: PageReading) -> None:
    view.go_to(1)
    view.all_action.trigger()
    assert reading.words.page_text(1).split("\n")[0] in view.selected_text


# Places and links


def test_a_click_on_a_place_tells_it_and_one_on_a_link_follows_it(
    qtbot: QtBot, view: PageView, reading: PageReading
) -> None:
    on_words = point_of(view, reading, "第0条")
    with qtbot.waitSignal(view.clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=on_words)
    on_link = point_of(view, reading, "https://example.org/a")
    with qtbot.waitSignal(view.followed) as followed, qtbot.assertNotEmitted(view.clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=on_link)
    assert followed.args == ["https://example.org/a"]


def test_nothing_of_the_page_before_is_marked_or_reached_on_a_cover_that_comes_ahead(
    qtbot: QtBot, view: PageView, prepared: Prepared, reading: PageReading
) -> None:
    view.expect_cover(True)
    on_words = point_of(view, reading, "第0条")
    before = view.viewport().grab().toImage()
    view.show_hits(reading.finder.find("第0条"), 0, move=False)
    assert view.viewport().grab().toImage() == before
    with qtbot.assertNotEmitted(view.clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=on_words)
    view.show_laid(prepared.laid)
    with qtbot.waitSignal(view.clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=on_words)


def test_a_place_below_the_mouse_is_outlined_and_named(
    qtbot: QtBot, view: PageView, reading: PageReading
) -> None:
    view.name_places(lambda place: f"记录 {place.records[0]}")
    point = point_of(view, reading, "第0条")
    qtbot.mouseMove(view.viewport(), point)
    page = view._seen().start
    assert view.highlights.on(Layer.HOVER, page)
    assert view.viewport().toolTip() == "记录 record-0"
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(view.viewport(), QPoint(3, 3))
    assert not view.highlights.on(Layer.HOVER, page)


def test_places_are_reached_and_looked_at_by_keys(
    qtbot: QtBot, view: PageView, prepared: Prepared
) -> None:
    records = [place.records[0] for place in prepared.laid.places if place.records]
    for _ in range(len(records)):
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert view._hover is not None
    assert view._hover.records[0] == records[-1]
    assert view._hover.page in view._seen()
    with qtbot.waitSignal(view.clicked) as clicked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert clicked.args is not None
    assert clicked.args[0] == view._hover.page


def test_a_screen_reader_gets_the_words_of_the_current_page(view: PageView) -> None:
    access = QAccessible.queryAccessibleInterface(view)
    said = [access.text(QAccessible.Text.Description)]
    view.go_to(1)
    said.append(access.text(QAccessible.Text.Description))
    assert "实验室经济在发展" in said[0]
    assert said[1]
    assert said[0] != said[1]


# What is painted


def test_pages_out_of_date_are_dimmed_not_blank(view: PageView) -> None:
    black = QImage(600, 842, QImage.Format.Format_RGB32)
    black.fill(Qt.GlobalColor.black)
    view.go_to(0)
    view.show_image(Tile(0, view.device_scale), black)
    fresh = view.viewport().grab().toImage().pixelColor(450, 300).lightness()
    view.show_stale(stale=True)
    dimmed = view.viewport().grab().toImage().pixelColor(450, 300).lightness()
    assert fresh < dimmed < 200
    assert view.images(0)
