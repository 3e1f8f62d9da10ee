"""Drafts that come from somebody else's desk, and drafts given to one."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from data.counting import Count
from gui.common.asking import file_to_save, files_to_open
from gui.common.message_bar import Level, MessageBar
from gui.settings import Settings
from templates.drafts.file import SUFFIX
from templates.drafts.head import DraftId

if TYPE_CHECKING:
    from gui.drafts.drafts_desk import DraftsDesk
    from templates.drafts.passing import Taken

PURPOSE = "drafts"


class Passing(QObject):
    """Takes files in as new drafts, after a look at what they are; writes drafts as files."""

    def __init__(
        self,
        desk: "DraftsDesk",
        messages: MessageBar,
        settings: Settings,
        library: str,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._messages = messages
        self._settings = settings
        self._library = library

    def open(self, path: Path) -> None:
        """Put the draft in a file on the desk: one of ours, or a new one of what stands in it."""
        if self._desk.folder.holds(path):
            self._desk.open(DraftId(path.stem))
        else:
            self._take_in(path, then_open=True)

    def ask_in(self, window: QWidget) -> None:
        """Ask for files and take them in; one alone is opened."""
        self.take_in(
            files_to_open(window, self._settings, PURPOSE, self.tr("Import drafts"), self._kinds())
        )

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take files in; one alone is opened."""
        for path in paths:
            self._take_in(path, then_open=len(paths) == 1)

    def ask_out(self, id: DraftId, name: str, window: QWidget) -> None:
        """Ask where and write a draft there."""
        from exports.files import file_stem

        path = file_to_save(
            window,
            self._settings,
            PURPOSE,
            file_stem(name) + SUFFIX,
            self.tr("Export draft"),
            self._kinds(),
        )
        if path is not None:
            self.give_out(id, name, path)

    def give_out(self, id: DraftId, name: str, path: Path) -> None:
        """Write a draft to a file that others can take in."""
        target = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        self._desk.keeper.write()

        def given(_none: object) -> None:
            words = self.tr("Exported the draft “{name}”: {file}")
            self._messages.say(Level.DONE, words.format(name=name, file=target.name))

        self._desk.run(lambda: self._desk.folder.give_out(id, target), given)

    def _take_in(self, path: Path, *, then_open: bool) -> None:
        self._desk.run(
            lambda: self._desk.folder.take_in(path, self._library),
            partial(self._taken, then_open),
        )

    def _taken(self, then_open: bool, taken: "Taken") -> None:
        self._desk.refresh()
        name = taken.head.called(self._desk.words.language.code)
        if taken.damaged:
            words = self.tr(
                "Imported the draft “{name}”; {count:step|steps} of it could not be read and were "
                "left out."
            ).format(name=name, count=Count(taken.damaged))
            self._messages.say(Level.WARNING, words)
        else:
            self._messages.say(
                Level.DONE, self.tr("Imported the draft “{name}”.").format(name=name)
            )
        if then_open:
            self._desk.open(taken.head.id)

    def _kinds(self) -> str:
        return f"{self.tr('Drafts')} (*{SUFFIX})"
