"""The press composes a change at once, a burst of them as one."""

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn, cast

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

import exports.build
import exports.garbage
import exports.prepared
import gui.first_page
import gui.press
from data.library.library import Library
from data.model.ids import PresetId
from data.progress import Progress
from exports.prepared import Prepared, Workshop
from gui.main_window import MainWindow
from gui.press import Press
from gui.preview.tiles import Images, Tile
from gui.tasks import Task
from templates.document import Document
from templates.letterhead import Letterhead
from templates.presets.preset import Preset
from tests.gui.conftest import PATIENCE
from tests.gui.small_world import home, loaded_library, pack  # noqa: F401 (fixtures)

if TYPE_CHECKING:
    from gui.archive import Archive

PREPARE = Workshop.prepare
PRESET = Preset(id=PresetId("p"), name="试", template="regional-digest")


class Asked(QObject):
    """An archive that answers nothing and counts what it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def ask(self, *_question: object, **_how: object) -> Task[None]:
        self.count += 1
        return under_way()


def under_way() -> Task[Any]:
    """Work that is never done."""
    return Task(lambda _told: None, lambda _none: None, lambda _error: None, None, None, None)


@pytest.fixture
def window(open_desk: Callable[[], MainWindow], qtbot: QtBot) -> MainWindow:
    """An open desk with nothing left to do."""
    opened = open_desk()
    qtbot.waitUntil(lambda: opened.idle, timeout=PATIENCE)
    return opened


def test_the_first_change_is_composed_at_once_and_a_burst_as_one(qtbot: QtBot) -> None:
    asked = Asked()
    press = Press(cast("Archive", asked))
    for expected in (1, 2, 3):
        for _ in range(4):
            press.refresh(PRESET)
            assert not press.idle
        qtbot.waitUntil(lambda: press.idle, timeout=PATIENCE)
        assert asked.count == expected
    press.close()


def test_the_preflight_comes_after_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    press = window._press
    told: list[str] = []
    press.rendered.connect(lambda _rendering: told.append("rendered"))
    press.examined.connect(lambda _rendering: told.append("examined"))
    with qtbot.waitSignal(press.examined, timeout=PATIENCE):
        press.again()
    assert told == ["rendered", "examined"]
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)


def test_the_page_that_is_read_comes_with_the_rendering(window: MainWindow, qtbot: QtBot) -> None:
    pages = window.widget.preview.pages
    images: list[list[int]] = []
    window._press.images.connect(lambda made: images.append([tile.page for tile, _image in made]))
    with qtbot.waitSignal(window._press.images, timeout=PATIENCE):
        window._press.again()
    assert images[0] == [pages.current_page]
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)


def test_what_is_found_out_about_pages_gives_way_to_newer_ones(
    window: MainWindow, qtbot: QtBot
) -> None:
    press = window._press
    done: list[str] = []
    press.rendered.connect(lambda _rendering: done.append("new pages"))
    press.expect()
    press.lane.run(lambda _told: "examined", done.append, yields=True)
    window.preview.lane.run(lambda _told: "read", done.append, yields=True)
    press.again()
    qtbot.waitUntil(lambda: window.idle and len(done) == 3, timeout=PATIENCE)
    assert done[0] == "new pages"


def test_where_no_new_pages_come_what_is_found_out_about_the_old_goes_on(
    window: MainWindow, qtbot: QtBot
) -> None:
    press, preview = window._press, window.preview
    done: list[str] = []
    for end in (press.hold, lambda: window.draft.change("style", template="there-is-none")):
        press.expect()
        press.lane.run(lambda _told: "examined", done.append, yields=True)
        preview.lane.run(lambda _told: "read", done.append, yields=True)
        end()
        qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    assert sorted(done) == ["examined", "examined", "read", "read"]


def _break(*_what: object, **_how: object) -> NoReturn:
    raise RuntimeError("a bug")


@pytest.mark.parametrize(
    ("where", "name"),
    [(exports.build, "composed_for_looking"), (exports.prepared.Workshop, "prepare")],
)
def test_after_a_bug_in_making_pages_what_is_found_out_about_the_old_goes_on(
    window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    where: object,
    name: str,
) -> None:
    press, preview = window._press, window.preview
    done: list[str] = []
    monkeypatch.setattr(where, name, _break)
    press.expect()
    press.lane.run(lambda _told: "examined", done.append, yields=True)
    preview.lane.run(lambda _told: "read", done.append, yields=True)
    press.again()
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    assert sorted(done) == ["examined", "read"]
    assert window.widget.preview.pages.stale


def test_after_a_bug_in_finding_pages_are_made_with_the_next_change(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Library, "find", _break)
        with qtbot.waitSignal(window._archive.lane.crashed, timeout=PATIENCE):
            window.desk.find()
        qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    with qtbot.waitSignal(window._press.rendered, timeout=PATIENCE):
        window.draft.change("test", style="official")
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)


def test_small_pictures_of_former_pages_are_given_up_with_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    press = window._press
    shown: list[object] = []
    press.expect()
    press.picture(0, 0.2, shown.append)
    with qtbot.waitSignal(press.rendered, timeout=PATIENCE):
        press.again()
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    assert shown == []
    press.picture(0, 0.2, shown.append)
    qtbot.waitUntil(lambda: len(shown) == 1, timeout=PATIENCE)


def test_pages_being_made_are_given_up_when_others_are_to_come(
    window: MainWindow, qtbot: QtBot
) -> None:
    press = window._press
    shown: list[object] = []
    press.rendered.connect(shown.append)
    clicked = threading.Event()
    window._archive.lane.run(lambda _told: clicked.wait(PATIENCE / 1000), lambda _done: None)
    press.again()
    qtbot.waitUntil(lambda: press._making is not None, timeout=PATIENCE)
    press.expect()
    clicked.set()
    qtbot.waitUntil(lambda: window._archive.lane.idle and press.lane.idle, timeout=PATIENCE)
    assert shown == []
    press.again()
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    assert len(shown) == 1


def test_after_some_renderings_the_system_gets_its_memory_back(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    monkeypatch.setattr(gui.press, "TIDY", 2)
    monkeypatch.setattr(
        exports.garbage, "give_back", lambda: given.append(threading.current_thread().name)
    )
    for _ in range(4):
        with qtbot.waitSignal(window._press.rendered, timeout=PATIENCE):
            window._press.refresh(window.draft.preset)
        qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    assert len(given) == 2
    assert threading.main_thread().name not in given


def test_a_cover_is_on_the_screen_before_the_pages_behind_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    pages, press = window.widget.preview.pages, window._press
    with qtbot.waitSignal(press.rendered, timeout=PATIENCE):
        window.draft.set_option("option", "cover", "yes")
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    told: list[tuple[str, object]] = []
    press.cover.connect(lambda ahead: told.append(("cover", ahead)))
    press.images.connect(lambda made: told.append(("images", made[0])))
    press.rendered.connect(lambda rendering: told.append(("rendered", rendering)))
    with qtbot.waitSignal(press.rendered, timeout=PATIENCE):
        press.again()
    assert [what for what, _ in told[:3]] == ["cover", "images", "rendered"]
    assert isinstance(told[1][1], tuple)
    tile, image = told[1][1]
    assert pages.images(0) == {tile: image}
    assert not pages.stale
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)


def test_a_cover_of_pages_given_up_is_not_shown(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    press, make = window._press, gui.first_page.tiles_of
    begun, go, compose = threading.Event(), threading.Event(), threading.Event()
    shown: list[object] = []

    def wait(prepared: Prepared, tiles: Sequence[Tile]) -> Images:
        images = make(prepared, tiles)
        begun.set()
        assert go.wait(PATIENCE / 1000)
        return images

    with qtbot.waitSignal(press.rendered, timeout=PATIENCE):
        window.draft.set_option("option", "cover", "yes")
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    with monkeypatch.context() as patch:
        patch.setattr(gui.first_page, "tiles_of", wait)
        press.images.connect(shown.append)
        press.again()
        qtbot.waitUntil(begun.is_set, timeout=PATIENCE)
        window._archive.lane.run(
            lambda _told: compose.wait(PATIENCE / 1000), lambda _done: None, urgent=True
        )
        press.again()
        qtbot.waitUntil(lambda: press._making is not None, timeout=PATIENCE)
        go.set()
        qtbot.waitUntil(lambda: press.lane.idle, timeout=PATIENCE)
        assert shown == []
    with qtbot.waitSignal(press.rendered, timeout=PATIENCE):
        compose.set()
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)


def _break_behind_the_cover(
    self: Workshop,
    made: Document,
    style: str,
    told: Progress,
    paper: Letterhead | None,
    show_cover: Callable[[Prepared], None],
) -> NoReturn:
    """Show a cover of another title, then meet a bug."""
    other = replace(made, meta=replace(made.meta, title="另一个题目"))
    PREPARE(self, other, style, told, paper, show_cover)
    raise RuntimeError("a bug")


def test_where_no_pages_follow_a_cover_that_of_before_comes_back(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages, press = window.widget.preview.pages, window._press
    with qtbot.waitSignal(press.rendered, timeout=PATIENCE):
        window.draft.set_option("option", "cover", "yes")
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    before = pages.images(0)
    shown: list[object] = []
    with monkeypatch.context() as patch:
        patch.setattr(Workshop, "prepare", _break_behind_the_cover)
        press.images.connect(lambda _images: shown.append(pages.images(0) == before))
        press.again()
        qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    assert shown == [False, True]
    assert pages.images(0) == before
