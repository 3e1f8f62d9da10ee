"""An issue as the list shows it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from data.model.issue import Issue
from exports.reissuing.files import FileState, FoundFile
from gui.common.making import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

STATES: Mapping[FileState, tuple[str, str]] = {
    FileState.SAME: ("check", QT_TRANSLATE_NOOP("Issues", "as issued")),
    FileState.CHANGED: ("edited", QT_TRANSLATE_NOOP("Issues", "edited since")),
    FileState.RENAMED: ("info", QT_TRANSLATE_NOOP("Issues", "renamed")),
    FileState.GONE: ("warning", QT_TRANSLATE_NOOP("Issues", "moved or deleted")),
}
"""The icon and the words of what became of a file."""
_GRAVITY = (FileState.GONE, FileState.CHANGED, FileState.RENAMED, FileState.SAME)


class IssueRow(msgspec.Struct, frozen=True):
    """An issue and, once they were looked for, its files."""

    issue: Issue
    files: tuple[FoundFile, ...] | None = None

    @property
    def title(self) -> str:
        """What was printed as its title, else the name of its preset."""
        return str(self.issue.options.get("title") or self.issue.name)

    @property
    def when(self) -> str:
        """When it was written, in the time of this place."""
        try:
            moment = dt.datetime.fromisoformat(self.issue.issued_at).astimezone()
        except ValueError:
            return self.issue.issued_at
        return f"{moment:%Y-%m-%d %H:%M}"

    @property
    def formats(self) -> str:
        """The suffixes of its files."""
        return " · ".join(file.format.upper() for file in self.issue.files)

    @property
    def state(self) -> FileState | None:
        """The gravest of what became of its files."""
        states = {file.state for file in self.files or ()}
        return next((state for state in _GRAVITY if state in states), None)

    @property
    def paths(self) -> Sequence[Path]:
        """Its files that are there."""
        return [file.path for file in self.files or () if file.path is not None]

    def with_files(self, files: Sequence[FoundFile]) -> "IssueRow":
        """The row once its files were looked for."""
        return replace(self, files=tuple(files))

    def matches(self, words: str) -> bool:
        """Whether all ``words`` stand in its title, preset, date, person, template or files."""
        issue = self.issue
        names = " ".join(Path(file.path).name for file in issue.files)
        parts = (self.title, issue.name, self.when, issue.as_of, issue.issued_by, names)
        whole = "\n".join(parts).lower()
        return all(word in whole for word in words.lower().split())


def state_words(state: FileState | None) -> str:
    """What became of files, in words; nothing before they were looked for."""
    return translate("Issues", STATES[state][1]) if state else ""
