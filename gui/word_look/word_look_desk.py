"""The way from the command to the Word file whose look is taken over."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from data.errors import UserError
from data.progress import Progress
from gui.i18n.language import Language
from gui.look.theme import Theme
from gui.press import Press
from gui.settings import Settings

if TYPE_CHECKING:
    from gui.word_look.word_look_dialog import WordLookDialog


class WordLookDesk(QObject):
    """Opens the dialog; files are read and copied on the paper lane."""

    def __init__(
        self,
        press: Press,
        theme: Theme,
        language: Language,
        settings: Settings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._press = press
        self._theme = theme
        self._language = language
        self._settings = settings
        self._parent = parent
        self.dialog: WordLookDialog | None = None

    def edit(self) -> None:
        """Show which file is used and offer another."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        from gui.word_look.word_look_dialog import WordLookDialog

        self.dialog = dialog = WordLookDialog(self._theme, self._settings, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._forget)
        dialog.chosen.connect(self._keep)
        dialog.none_wanted.connect(self._use_none)
        dialog.open()
        self._press.lane.run(_own, self._show, key="word-look")

    def _keep(self, path: Path) -> None:
        def keep(_progress: Progress) -> Path:
            from exports.word_look import keep_reference

            return keep_reference(path)

        self._press.lane.run(keep, self._show, self._explain, key="word-look")

    def _use_none(self) -> None:
        def forget(_progress: Progress) -> None:
            from exports.word_look import forget_reference

            forget_reference()

        self._press.lane.run(forget, self._show, key="word-look")

    def _show(self, path: Path | None) -> None:
        if self.dialog is not None:
            self.dialog.show_file(path)

    def _explain(self, error: UserError) -> None:
        if self.dialog is not None:
            self.dialog.show_problem(error.explain(self._language.code))

    def _forget(self) -> None:
        self.dialog = None


def _own(_progress: Progress) -> Path | None:
    from exports.word_look import own_reference

    return own_reference()
