"""Make the pictures of the guide from the running program, so that they stay true.

    python -m release.screenshots [FOLDER]     (default: docs/guide/images)

Works without a display; uses a library and settings of its own, with no trace of anybody's. One
folder a language, the same names in each; pictures are reduced to a palette, which text survives.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication, QWidget

    from gui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1280, 800)
LANGUAGES = {"zh_CN": "zh", "en": "en"}
COLOURS = 224
PAUSE = 400
"""Milliseconds for what comes by itself after everything asked for is done (pictures of pages)."""


def main(arguments: list[str]) -> int:
    """Open the desk, bring it into each state, save what it looks like."""
    folder = Path(arguments[0]) if arguments else ROOT / "docs" / "guide" / "images"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["JIYAO_HOME"] = home
        _take(folder)
    return 0


def _take(folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from gui.app import make_window
    from gui.settings import Settings

    settings = Settings()
    settings.tour_seen = True
    settings.close()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    window = make_window(application)
    window.resize(*SIZE)
    window.show()
    window.begin()
    camera = Camera(application, window)
    camera.settle()
    for code, name in LANGUAGES.items():
        window.speak(code)
        camera.folder = folder / name
        camera.folder.mkdir(parents=True, exist_ok=True)
        for picture, pose in POSES.items():
            pose(camera, picture)
    window.close()


class Camera:
    """Takes pictures of windows once they are at rest."""

    def __init__(self, application: "QApplication", window: "MainWindow") -> None:
        self._application = application
        self.window = window
        self.folder = Path()

    def settle(self) -> None:
        """Run the event loop until everything asked for is done and painted."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        watch = QTimer(interval=PAUSE)
        watch.timeout.connect(lambda: loop.quit() if self.window.idle else None)
        watch.start()
        loop.exec()

    def take(self, name: str, widget: "QWidget | None" = None) -> None:
        """Save what a window (the main one where none is given) looks like."""
        from PIL import Image

        self.settle()
        path = self.folder / f"{name}.png"
        (widget or self.window).grab().save(str(path))
        with Image.open(path) as image:
            reduced = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        reduced.save(path, optimize=True)

    def send(self, widget: "QWidget", event: "QEvent") -> None:
        """Let something happen to a widget."""
        self._application.sendEvent(widget, event)
        self.settle()

    @contextmanager
    def opened(self, command: str) -> Iterator["QWidget"]:
        """The window that a command opens; it is closed again."""
        before = set(self._application.topLevelWidgets())
        self.window.commands[command].trigger()
        self.settle()
        new = [w for w in self._application.topLevelWidgets() if w not in before and w.isVisible()]
        yield new[0]
        new[0].close()


Pose = Callable[[Camera, str], None]


def _desk(camera: Camera, name: str) -> None:
    window = camera.window
    window.commands["show-records"].trigger()
    window.desk.show_record(window.widget.records.model.ids[1])
    camera.take(name)


def _finding(camera: Camera, name: str) -> None:
    from PySide6.QtGui import QInputMethodEvent

    search = camera.window.widget.search
    typed = QInputMethodEvent()
    typed.setCommitString("共享")
    camera.send(search, typed)
    camera.take(name)
    camera.window.commands["undo"].trigger()
    camera.settle()


def _showing(command: str) -> Pose:
    """The main window with one of its parts in front."""

    def pose(camera: Camera, name: str) -> None:
        camera.window.commands[command].trigger()
        camera.take(name)
        camera.window.commands["show-records"].trigger()

    return pose


def _below(command: str) -> Pose:
    """The main window with a pane below the pages, which is closed again."""

    def pose(camera: Camera, name: str) -> None:
        records = camera.window.widget.records
        records.view.setCurrentIndex(records.model.index(1))
        camera.window.commands[command].trigger()
        camera.take(name)
        camera.window.commands[command].trigger()

    return pose


def _window(command: str) -> Pose:
    """A window of its own."""

    def pose(camera: Camera, name: str) -> None:
        with camera.opened(command) as window:
            camera.take(name, window)

    return pose


POSES: dict[str, Pose] = {
    "desk": _desk,
    "finding": _finding,
    "outline": _showing("show-outline"),
    "options": _showing("show-options"),
    "evidence": _below("evidence"),
    "preflight": _below("preflight"),
    "conflicts": _window("conflicts"),
    "coverage": _window("coverage"),
}
"""The pictures and how the desk is brought into each state."""


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
