"""The way from commands to the list of issues."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from data.errors import UserError
from data.model.ids import RecordId
from data.model.issue import Issue
from gui.archive import Archive
from gui.common.message_bar import Level, MessageBar
from gui.exporting.exporter import Exporter
from gui.i18n.language import Language
from gui.look.theme import Theme
from gui.press import Press
from gui.settings import Settings

if TYPE_CHECKING:
    from gui.issues.issues_window import IssuesWindow


class IssuesDesk(QObject):
    """Opens the list of all issues, or of those that printed the record looked at.

    Signals:
        able_changed: whether a record is looked at, so that its issues can be listed.
    """

    able_changed = Signal(bool)

    def __init__(
        self,
        archive: Archive,
        press: Press,
        exporter: Exporter,
        theme: Theme,
        language: Language,
        settings: Settings,
        messages: MessageBar,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._press = press
        self._exporter = exporter
        self._theme = theme
        self._language = language
        self._settings = settings
        self._messages = messages
        self._parent = parent
        self._record: RecordId | None = None
        self.window: IssuesWindow | None = None

    @property
    def doing(self) -> Mapping[str, Callable[[], object]]:
        """What the commands do, by their keys."""
        return {"issues": self.show, "record-issues": self.show_of_record}

    def look_at(self, record: str) -> None:
        """A record is looked at."""
        self._record = RecordId(record)
        self.able_changed.emit(True)

    def show(self) -> None:
        """All issues."""
        self._open(None)

    def show_of_record(self) -> None:
        """The issues that printed the record looked at."""
        if self._record is not None:
            self._open(self._record)

    def _open(self, record: RecordId | None) -> None:
        from gui.issues.issues_window import IssuesWindow  # loads what reads libraries and files

        if self.window is not None:
            self.window.close()
        window = self.window = IssuesWindow(
            self._archive,
            self._press,
            self._theme,
            self._language,
            self._settings,
            record,
            self._parent,
        )
        window.again.connect(self._build_again)
        window.finished.connect(lambda _how: self._forget(window))
        window.show()

    def _forget(self, window: "IssuesWindow") -> None:
        if self.window is window:
            self.window = None

    def _build_again(self, issue: Issue) -> None:
        """Export the issue's preset with what is found now."""
        from exports.reissuing.rebuilding import preset_of

        try:
            preset = preset_of(issue)
        except UserError as error:
            self._messages.say(Level.ERROR, error.explain(self._language.code))
            return
        if self.window is not None:
            self.window.close()
        self._exporter.export(preset, tuple(file.format for file in issue.files))
