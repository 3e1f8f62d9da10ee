"""Opens the letterhead's dialog and keeps what was set."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from data.errors import UserError
from data.progress import Progress
from gui.common.answering import accepted
from gui.i18n.language import Language
from gui.press import Press
from gui.settings import Settings
from templates.letterhead import Letterhead, LetterheadError, Logo

_SCALE = 1.4
"""Pixels per point of the sample page."""


class LetterheadDesk(QObject):
    """The way from the command to the person's letterhead; files are read on the paper lane."""

    def __init__(
        self, press: Press, language: Language, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._press = press
        self._language = language
        self._parent = parent

    def edit(self) -> None:
        """Ask for the letterhead, beginning with the one there is."""
        self._press.lane.run(_own, self._open)

    def _open(self, letterhead: Letterhead) -> None:
        from gui.letterhead.letterhead_dialog import LetterheadDialog

        dialog = LetterheadDialog(
            letterhead,
            self._sample,
            self._read_logo,
            self._language.code,
            self._settings,
            self._parent,
        )
        if accepted(dialog):
            self._keep(dialog.letterhead)

    def _keep(self, letterhead: Letterhead) -> None:
        def keep(_progress: Progress) -> None:
            from templates.letterhead_file import save_letterhead

            save_letterhead(None if letterhead == Letterhead() else letterhead)

        self._press.lane.run(keep, lambda _none: self._press.again(), self._press.failed.emit)

    def _sample(self, letterhead: Letterhead, show: Callable[[QImage], None]) -> None:
        self._press.sample(letterhead, _SCALE, show)

    def _read_logo(
        self, path: Path, success: Callable[[Logo], None], failure: Callable[[UserError], None]
    ) -> None:
        def read(_progress: Progress) -> Logo:
            from templates.logo import read_logo

            return read_logo(path, "")

        self._press.lane.run(read, success, failure, key="logo")


def _own(_progress: Progress) -> Letterhead:
    """The letterhead kept; an empty one where there is none or it cannot be used."""
    from templates.letterhead_file import own_letterhead

    try:
        return own_letterhead() or Letterhead()
    except LetterheadError:
        return Letterhead()
