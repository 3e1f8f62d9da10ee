"""Ways on where the library cannot be opened."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from data.errors import UserError
from gui.archive import Archive
from gui.common.message_bar import Action, Level, MessageBar
from gui.i18n.language import Language

if TYPE_CHECKING:
    from data.library.rescue import PutBack
    from data.progress import Progress


class Rescue(QObject):
    """Puts another file in the place of one that is no library; the old one stays beside it."""

    def __init__(
        self,
        archive: Archive,
        language: Language,
        messages: MessageBar,
        begin: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._language = language
        self._messages = messages
        self._begin = begin

    def ways(self, error: UserError) -> list[Action]:
        """What can be done about ``error``, the most hopeful first."""
        path = self._archive.path
        if path is None:
            return [(self.tr("Try again"), self._begin)]
        return [(self.tr("Try again"), self._begin), *self._others(error, path)]

    def _others(self, error: UserError, path: Path) -> list[Action]:
        from data.library.faults import DamagedError, NotALibraryError
        from data.library.rescue import newest_backup

        ways: list[Action] = []
        if isinstance(error, DamagedError | NotALibraryError) and self._archive.own:
            if newest_backup(path) is not None:
                ways.append((self.tr("Put the backup back"), lambda: self._put_back(path)))
            ways.append((self.tr("Begin a new library"), lambda: self._begin_anew(path)))
        if path.parent.is_dir():
            folder = QUrl.fromLocalFile(str(path.parent))
            ways.append((self.tr("Open folder"), lambda: _show(folder)))
        return ways

    def _begin_anew(self, path: Path) -> None:
        def run(_progress: "Progress") -> Path:
            from data.library.rescue import set_aside

            return set_aside(path)

        self._archive.lane.run(run, self._begun_anew, self._failed)

    def _begun_anew(self, aside: Path) -> None:
        self._begin()
        self._messages.say(Level.INFO, self._kept(aside))

    def _put_back(self, path: Path) -> None:
        def run(_progress: "Progress") -> "PutBack":
            from data.library.rescue import put_back

            return put_back(path)

        self._archive.lane.run(run, self._is_back, self._failed)

    def _is_back(self, done: "PutBack") -> None:
        """Say where the old file is, and whatever is to be doubted about the backup."""
        self._begin()
        words = [self._kept(done.aside)]
        if done.smaller:
            words.append(
                self.tr("The backup is much smaller than it: look whether everything is there.")
            )
        if done.older:
            words.append(
                self.tr("A newer backup cannot be opened; “{name}” was put back.").format(
                    name=done.backup.name
                )
            )
        doubtful = done.smaller or done.older
        self._messages.say(Level.WARNING if doubtful else Level.INFO, " ".join(words))

    def _kept(self, aside: Path) -> str:
        words = self.tr("The old file is kept as “{name}” in the same folder.")
        return words.format(name=aside.name)

    def _failed(self, error: UserError) -> None:
        self._messages.say(Level.ERROR, error.explain(self._language.code))


def _show(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)
