"""Pages are made in tiles where they are much larger than the view."""

from collections.abc import Callable, Iterator
from typing import NoReturn

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exports.prepared import Prepared
from gui.main_window import MainWindow
from gui.preview.page_scroller import FULL, LARGEST
from gui.preview.page_view import PageView
from gui.preview.renderer import Rendering
from gui.preview.tiles import SIDE, WHOLE, Tile, is_whole, pixels, tiles_in
from tests.gui.conftest import PATIENCE
from tests.gui.small_world import home, loaded_library, pack

__all__ = ["home", "loaded_library", "pack"]
A4 = (595.28, 841.89)
LARGE = 4.0
Settle = Callable[[MainWindow], None]


def all_tiles(page: int, scale: float) -> tuple[Tile, ...]:
    return tiles_in(page, A4, scale, QRect(0, 0, *pixels(A4, scale)))


@pytest.mark.parametrize("scale", [0.3, 1.0, 2.2, 2.3, 3.0, LARGEST, 2 * LARGEST])
def test_tiles_cover_a_page_once(scale: float) -> None:
    boxes = [tile.box(A4) for tile in all_tiles(0, scale)]
    width, height = pixels(A4, scale)
    assert sum(box.width() * box.height() for box in boxes) == width * height
    assert all(box.width() * box.height() <= WHOLE for box in boxes)
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
    assert is_whole(A4, scale) is (len(boxes) == 1)


def test_only_what_is_seen_of_a_large_page_is_asked_for() -> None:
    seen = tiles_in(3, A4, LARGE, QRect(SIDE + 1, SIDE + 1, SIDE - 2, SIDE))
    assert seen == (Tile(3, LARGE, 1, 1), Tile(3, LARGE, 1, 2))
    assert tiles_in(3, A4, LARGE, QRect(-900, 0, 800, 800)) == ()
    assert tiles_in(3, A4, 1.0, QRect(-900, 0, 800, 800)) == (Tile(3, 1.0),)


@pytest.fixture
def rendering(qapp: QApplication, prepared: Prepared) -> Iterator[Rendering]:
    made = Rendering(prepared)
    yield made
    made.close()


@pytest.mark.parametrize("scale", [2.3, 3.1415, LARGEST])
def test_tiles_put_together_are_the_page(rendering: Rendering, scale: float) -> None:
    ((_, whole),) = rendering.images([0], scale)
    size = rendering.sizes[0]
    tiles = tiles_in(0, size, scale, QRect(0, 0, *pixels(size, scale)))
    together = QImage(whole.size(), whole.format())
    painter = QPainter(together)
    for tile, image in rendering.tiles(tiles):
        assert image.size() == tile.box(size).size()
        painter.drawImage(tile.box(size).topLeft(), image)
    painter.end()
    assert _greatest_difference(whole, together) < 40  # of a letter parted by a seam it is 255


def _greatest_difference(one: QImage, other: QImage) -> int:
    """Of grey values (0…255), over every fifth line."""
    assert one.size() == other.size()
    assert one.width() > SIDE
    return max(
        abs(a - b)
        for y in range(0, one.height(), 5)
        for a, b in zip(_greys(one, y), _greys(other, y), strict=True)
    )


def _greys(image: QImage, y: int) -> bytes:
    line = image.copy(0, y, image.width(), 1).convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(line.constBits())[: image.width()]


def test_there_are_no_images_beyond_the_pages(rendering: Rendering) -> None:
    pages = len(rendering.sizes)
    beyond = [Tile(pages, 1.0), Tile(0, LARGE, 99, 0), Tile(0, LARGE, 0, 99)]
    assert rendering.tiles(beyond) == []


def test_zoomed_in_the_view_asks_for_little_more_than_it_shows(view: PageView) -> None:
    view.zoom_to(LARGEST)
    room = view.viewport().size()
    most = (room.width() // SIDE + 2) * (room.height() // SIDE + 2)
    assert 0 < len(view.wanted_now.seen) <= most
    assert len(view.wanted_now.around) <= 6 * most
    before = view.wanted_now.seen
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    assert view.wanted_now.seen != before


def test_a_move_sideways_asks_once(view: PageView) -> None:
    view.zoom_to(LARGEST)
    asked: list[object] = []
    view.wanted.connect(asked.append)
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    assert len(asked) == 1


def _filled(tile: Tile, size: tuple[float, float], colour: Qt.GlobalColor) -> QImage:
    image = QImage(tile.box(size).size(), QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def _seen(view: PageView) -> set[str]:
    """The colours in the view, at places on the page."""
    shot = view.viewport().grab().toImage()
    room = view.viewport().rect().adjusted(60, 60, -60, -60)
    steps = [(x, y) for x in range(0, room.width(), 40) for y in range(0, room.height(), 40)]
    return {shot.pixelColor(room.topLeft() + QPoint(*step)).name() for step in steps}


def test_images_of_before_are_seen_until_the_tiles_are_there(
    view: PageView, prepared: Prepared
) -> None:
    size = (prepared.laid.width, prepared.laid.height)
    view.go_to(0)
    view.show_image(Tile(0, view.device_scale), _filled(Tile(0, 1.0), size, Qt.GlobalColor.red))
    view.zoom_to(LARGEST)
    view.verticalScrollBar().setValue(600)
    view.horizontalScrollBar().setValue(600)
    assert _seen(view) == {"#ff0000"}
    seen = view.wanted_now.seen
    for tile in seen[:-1]:
        view.show_image(tile, _filled(tile, size, Qt.GlobalColor.green))
    assert _seen(view) == {"#ff0000", "#00ff00"}
    view.show_image(seen[-1], _filled(seen[-1], size, Qt.GlobalColor.green))
    assert _seen(view) == {"#00ff00"}


def test_beside_tiles_only_the_ground_of_a_page_is_kept(view: PageView, prepared: Prepared) -> None:
    size = (prepared.laid.width, prepared.laid.height)
    view.go_to(0)
    given_up: list[Tile] = []
    view.forgotten.connect(given_up.append)
    former = Tile(0, view.device_scale)
    view.show_image(former, _filled(former, size, Qt.GlobalColor.red))
    view.zoom_to(LARGEST)
    (ground,) = view.grounds([0])
    for tile in (*view.wanted_now.seen, ground):
        assert not given_up
        view.show_image(tile, _filled(tile, size, Qt.GlobalColor.green))
    assert given_up == [former]


def test_zoomed_in_and_out_again_pages_are_crisp(desk: MainWindow, settle: Settle) -> None:
    pages = desk.widget.preview.pages
    for scale in (FULL, LARGEST, FULL):
        pages.zoom_to(scale)
        settle(desk)
        for page in pages._seen():
            shown = pages.images(page)
            assert {tile.scale for tile in shown} == {pages.device_scale}
            assert set(pages.tiles([page])) <= set(shown)


def test_memory_does_not_depend_on_zoom(desk: MainWindow, settle: Settle) -> None:
    pages = desk.widget.preview.pages
    pages.zoom_to(LARGEST)
    settle(desk)
    for place in range(0, pages.verticalScrollBar().maximum(), 700):
        pages.verticalScrollBar().setValue(place)
        settle(desk)
        needed = len({*pages.wanted_now.seen, *pages.wanted_now.around})
        assert pages._images.size <= max(48, needed + 1) * 1024 * 1024


def test_scrolling_does_not_begin_anew_what_is_on_its_way(
    desk: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    pages = desk.widget.preview.pages
    made: list[Tile] = []
    desk._press.images.connect(lambda images: made.extend(tile for tile, _image in images))
    pages.zoom_to(LARGEST)
    for _ in range(20):
        pages.verticalScrollBar().setValue(pages.verticalScrollBar().value() + 3)
    qtbot.waitUntil(lambda: desk.idle, timeout=PATIENCE)
    seen = [tile for tile in made if tile in pages.wanted_now.seen]
    assert len(seen) == len(set(seen)) == len(pages.wanted_now.seen)


def test_after_a_bug_images_are_asked_for_again(
    desk: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(*_what: object) -> NoReturn:
        raise RuntimeError("a bug")

    pages = desk.widget.preview.pages
    with monkeypatch.context() as patch:
        patch.setattr(Rendering, "tiles", break_off)
        pages.zoom_to(LARGEST)
        settle(desk)
        assert not pages._settled(pages.current_page)
    desk._press.want(pages.wanted_now)
    settle(desk)
    assert all(map(pages._images.fresh, pages.wanted_now.seen))
