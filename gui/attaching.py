"""Attaching copies of sources and verifying anchors, with one summary."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from data.errors import UserError
from data.messages import Message, render
from data.progress import Progress
from gui.archive import Archive
from gui.common.activity import Activity
from gui.common.message_bar import Level, MessageBar
from gui.i18n.language import Language

if TYPE_CHECKING:
    from data.evidence.reports import AttachReport, VerifyReport
    from data.library.library import Library


T = TypeVar("T")


class Attaching(QObject):
    """Recognises files, attaches them, verifies.

    Signals:
        attached: states of anchors may be different now.
    """

    attached = Signal()

    def __init__(
        self,
        archive: Archive,
        language: Language,
        activity: Activity,
        messages: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._archive = archive
        self._language = language
        self._activity = activity
        self._messages = messages

    def attach(self, paths: Sequence[Path]) -> None:
        """Recognise ``paths`` (files or folders) and attach what is known."""
        if not paths:
            return

        def work(library: "Library", progress: Progress) -> "AttachReport":
            return library.attach(paths, progress)

        self._run(self.tr("Attaching sources…"), work, self._tell_attached)

    def verify(self) -> None:
        """Verify every anchor again."""

        def work(library: "Library", progress: Progress) -> "VerifyReport":
            return library.verify(progress)

        self._run(self.tr("Verifying…"), work, self._tell_verified)

    def _run(
        self,
        words: str,
        work: "Callable[[Library, Progress], T]",
        success: "Callable[[T], None]",
    ) -> None:
        """Do ``work`` with progress and a way to stop it."""
        task = self._archive.ask(
            work,
            success,
            self._failed,
            progress=lambda done, what: self._activity.advance(done, self._said(what)),
            stopped=self._activity.end,
        )
        self._activity.begin(words, task.cancel)

    def _tell_attached(self, report: "AttachReport") -> None:
        from exports.telling import attach_lines, refused_lines

        self._tell([*attach_lines(report), *refused_lines(report)], clean=report.clean)

    def _tell_verified(self, report: "VerifyReport") -> None:
        from exports.telling import verify_lines

        self._tell(verify_lines(report), clean=report.clean)

    def _tell(self, lines: Sequence[Message], *, clean: bool) -> None:
        self._activity.end()
        self.attached.emit()
        level = Level.DONE if clean else Level.WARNING
        self._messages.say(level, "\n".join(self._said(line) for line in lines))

    def _failed(self, error: UserError) -> None:
        self._activity.end()
        self._messages.say(Level.ERROR, error.explain(self._language.code))

    def _said(self, what: Message | None) -> str:
        return render(what, self._language.code) if what else ""
