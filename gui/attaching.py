"""Attaching copies of sources and verifying anchors, with one summary."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from data.counting import Count
from data.errors import UserError
from data.evidence.ceiling import keep_quoted_ceiling, quoted_ceiling
from data.messages import Message, render, told
from data.progress import Progress
from gui.archive import Archive
from gui.common.activity import Activity
from gui.common.message_bar import Level, MessageBar
from gui.i18n.language import Language
from gui.look.theme import Theme

if TYPE_CHECKING:
    from data.library.library import Library
    from gui.evidence.report import EvidenceReport

REFUSED_SHOWN = 3
"""Refused files named in the summary; the others stand in the details."""


class Attaching(QObject):
    """Recognises files, attaches them, verifies.

    Signals:
        attached: states of anchors may be different now.
        record_chosen: a record named in the details is to be looked at; carries its id.
    """

    attached = Signal()
    record_chosen = Signal(str)

    def __init__(
        self,
        archive: Archive,
        theme: Theme,
        language: Language,
        activity: Activity,
        messages: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._archive = archive
        self._theme = theme
        self._window = window
        self._language = language
        self._activity = activity
        self._messages = messages

    def attach(self, paths: Sequence[Path]) -> None:
        """Recognise ``paths`` (files or folders), attach what is known, and verify everything."""
        if not paths:
            return

        def work(library: "Library", progress: Progress) -> "EvidenceReport":
            from gui.evidence.report import evidence_report

            attached = library.attach(paths, progress.part(0.0, 0.8))
            verified = library.verify(progress.part(0.8, 1.0))
            return evidence_report(library, attached, verified)

        self._run(self.tr("Attaching sources…"), work)

    def verify(self) -> None:
        """Verify every anchor again."""
        self._run(self.tr("Verifying…"), _verified)

    def report(self) -> None:
        """Verify every anchor again and show what was found in full."""
        self._run(self.tr("Verifying…"), _verified, self._show_report)

    def _run(
        self,
        words: str,
        work: "Callable[[Library, Progress], EvidenceReport]",
        tell: "Callable[[EvidenceReport], None] | None" = None,
    ) -> None:
        """Do ``work`` with progress and a way to stop it; ``tell`` of it, in short by default."""
        task = self._archive.ask(
            work,
            tell or self._tell,
            self._failed,
            progress=lambda done, what: self._activity.advance(done, self._said(what)),
            stopped=self._activity.end,
        )
        self._activity.begin(words, task.cancel)

    def _tell(self, report: "EvidenceReport") -> None:
        """One summary, and the details for who wants them."""
        self._activity.end()
        self.attached.emit()
        level = Level.DONE if report.sound else Level.WARNING
        details = (self.tr("Details"), lambda: self._show_details(report))
        self._messages.say(level, "\n".join(self._summary(report)), [details])

    def _show_report(self, report: "EvidenceReport") -> None:
        """All of it at once."""
        self._activity.end()
        self.attached.emit()
        self._show_details(report)

    def _summary(self, report: "EvidenceReport") -> Iterator[str]:
        """What became of the files, the first that were refused, how many anchors hold."""
        from exports.telling import attach_lines, refused_lines, verify_lines

        if report.attach is not None:
            yield told(attach_lines(report.attach), self._language.code)
            refused = refused_lines(report.attach)
            yield from map(self._said, refused[:REFUSED_SHOWN])
            if len(refused) > REFUSED_SHOWN:
                more = len(refused) - REFUSED_SHOWN
                yield self.tr("{count:more file was|more files were} not attached.").format(
                    count=Count(more)
                )
        yield told(verify_lines(report.verify), self._language.code)

    def _show_details(self, report: "EvidenceReport") -> None:
        from gui.evidence.report_dialog import ReportDialog

        dialog = ReportDialog(report, self._theme, self._language, quoted_ceiling(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.record_chosen.connect(self.record_chosen)
        dialog.ceiling_chosen.connect(self._keep_ceiling)
        dialog.show()

    def _keep_ceiling(self, percent: int) -> None:
        try:
            keep_quoted_ceiling(percent)
        except UserError as error:
            self._messages.say(Level.ERROR, error.explain(self._language.code))

    def _failed(self, error: UserError) -> None:
        self._activity.end()
        self._messages.say(Level.ERROR, error.explain(self._language.code))

    def _said(self, what: Message | None) -> str:
        return render(what, self._language.code) if what else ""


def _verified(library: "Library", progress: Progress) -> "EvidenceReport":
    """Every anchor verified again."""
    from gui.evidence.report import evidence_report

    return evidence_report(library, None, library.verify(progress))
