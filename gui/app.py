"""The composition root: everything is made here and handed to what needs it."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from data.model.ids import PresetId
from exports.garbage import leave_no_holes
from gui.archive import Archive
from gui.common.composing import ComposingGuard
from gui.common.tidying import Tidying
from gui.draft import Draft
from gui.file_drops import FileDrops
from gui.i18n.language import Language, system_language
from gui.imports import import_plainly
from gui.instance import Doorbell, hand_over
from gui.look.appearance import Appearance
from gui.look.theme import Theme, use_chinese_font
from gui.main_window import MainWindow
from gui.press import Press
from gui.settings import Settings
from templates.drafts.naming import library_name
from templates.presets.preset import Preset

SWITCH_INTERVAL = 0.0005
"""Seconds after which a working thread lets the window's thread have its turn."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the desk; returns when its window is closed, or at once when one is open already."""
    parser = ArgumentParser(prog="jiyao", add_help=False)
    parser.add_argument("--library", default=None)
    parser.add_argument("--new-window", action="store_true")
    parser.add_argument("files", nargs="*", type=Path)
    known, rest = parser.parse_known_args(arguments)
    application = QApplication([sys.argv[0], *rest])
    application.setApplicationName("Jiyao")
    library = library_name(known.library)
    if not known.new_window and hand_over(library, known.files):
        return 0
    window = make_window(application, known.library)
    stay_responsive(window)
    sys.excepthook = window.crash.hook
    window.show()
    FileDrops(window)
    window.habits.welcome()
    window.begin()
    window.open_files(known.files)
    Doorbell(library, window.called, window)
    return int(application.exec())


def stay_responsive(window: MainWindow) -> None:
    """Share interpreter and memory so that the window need not wait and holes do not grow.

    Composing and layout are Python on other threads. Painting a list asks Python for every card; at
    the usual 5 ms a question the window would stand still for a tenth of a second.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    leave_no_holes()  # while there is but one thread: each that comes may have room of its own
    Tidying(lambda: window.idle, window)


def make_window(application: QApplication, location: str | None = None) -> MainWindow:
    """The main window with everything behind it; the library is opened by ``begin``."""
    import_plainly()
    use_chinese_font(application)
    settings = Settings()
    theme = Theme(application, Appearance.of(settings.appearance), settings.text_scale)
    language = Language(application, settings.language or system_language())
    archive = Archive(location)
    press = Press(archive)
    draft = Draft(Preset(id=PresetId(""), name="Jiyao", template="regional-digest"))
    library = library_name(location)
    window = MainWindow(theme, language, settings, archive, press, draft, library)
    for part in (press, archive, draft, language, theme):
        part.setParent(window)  # what they are connected to goes with them
    window.composing = ComposingGuard(application, window)
    window.setWindowIcon(QIcon(theme.icon("preset", colour=theme.tokens.accent)))
    for lane in (archive.lane, press.lane, press.export_lane, window.drafts.keeper.lane):
        lane.crashed.connect(window.crash.show)
    return window
