"""Exports the draft: asks where, shows how far it is, offers the files afterwards."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from data.clock import today
from data.counting import Count
from data.errors import FindingsError, UserError
from data.messages import Message, render
from gui.common.activity import Activity
from gui.common.message_bar import Action, Level, MessageBar
from gui.i18n.language import Language
from gui.press import Press
from gui.settings import Settings

if TYPE_CHECKING:
    from exports.build import Built, Composed, Order
    from gui.tasks import Task
    from templates.presets.preset import Preset


class Exporter(QObject):
    """One export at a time.

    Signals:
        running: an export began (true) or ended (false).
        exported: files were written; carries the issue they are.
        places_wanted: all places that keep the briefing from being exported are to be shown.
    """

    running = Signal(bool)
    exported = Signal(object)
    places_wanted = Signal()

    def __init__(
        self,
        press: Press,
        settings: Settings,
        language: Language,
        activity: Activity,
        messages: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._press = press
        self._settings = settings
        self._language = language
        self._activity = activity
        self._messages = messages
        self._window = window
        self._task: Task[Composed] | None = None

    def export(self, preset: "Preset", formats: Sequence[str]) -> None:
        """Ask for a place and write ``preset`` there in ``formats``."""
        if self._task is not None:
            return
        target = self._ask_target(preset, formats)
        if target is not None:
            self._settings.export_folder = target.parent
            from exports.build import Order

            order = Order(
                today(), tuple(formats), target.parent, target.name, self._press.unverified
            )
            self._begin(preset, order)

    def _ask_target(self, preset: "Preset", formats: Sequence[str]) -> Path | None:
        """The path without suffix, ``None`` when the person thought better of it."""
        from exports.formats import format_called
        from exports.naming import free_stem

        suffix = format_called(formats[0]).suffix
        folder = self._settings.export_folder
        name = free_stem(preset, today(), folder, formats)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export briefing"),
            str(folder / f"{name}{suffix}"),
            self._filter(formats),
        )
        if not chosen:
            return None
        path = Path(chosen)
        target = path.with_suffix("") if path.suffix in (".docx", ".pdf") else path
        return target if self._may_replace(preset, target, formats, path) else None

    def _may_replace(
        self, preset: "Preset", target: Path, formats: Sequence[str], asked: Path
    ) -> bool:
        """Whether to write over files of another briefing that the file dialog did not ask about.

        ``asked`` is the one it did ask about.
        """
        from exports.naming import in_the_way

        others = [path for path in in_the_way(preset, today(), target, formats) if path != asked]
        if not others:
            return True
        buttons = QMessageBox.StandardButton
        words = self.tr("“{file}” is not this briefing. Replace it?")
        names = self.tr(", ").join(path.name for path in others)
        answer = QMessageBox.question(
            self._window,
            self.tr("Export briefing"),
            words.format(file=names),
            buttons.Yes | buttons.Cancel,
            buttons.Cancel,
        )
        return answer == buttons.Yes

    def _filter(self, formats: Sequence[str]) -> str:
        from exports.formats import format_called

        each = [format_called(key) for key in formats]
        names = " + ".join(render(one.label, self._language.code) for one in each)
        return f"{names} ({' '.join('*' + one.suffix for one in each)})"

    def _begin(self, preset: "Preset", order: "Order") -> None:
        self.running.emit(True)
        failed = partial(self._failed, preset, order)
        self._task = self._press.export(
            preset, order, self._done, failed, self._advance, self._stopped
        )
        self._activity.begin(self.tr("Exporting…"), self._task.cancel)

    def _advance(self, fraction: float, what: Message | None) -> None:
        self._activity.advance(fraction, render(what, self._language.code) if what else "")

    def _end(self) -> None:
        self._task = None
        self._activity.end()
        self.running.emit(False)

    def _done(self, built: "Built") -> None:
        self._end()
        self.exported.emit(built.issue)
        names = self.tr(", ").join(path.name for path in built.files)
        words = self.tr("Exported: {files} ({pages:page|pages})")
        words = words.format(files=names, pages=Count(built.pages))
        if built.remarks:
            words += "\n" + self.tr("Preflight warnings: {count}").format(count=len(built.remarks))
        if built.unnoted is not None:
            words += "\n" + render(built.unnoted, self._language.code)
        actions: list[Action] = [
            (self.tr("Open {file}").format(file=path.suffix[1:].upper()), partial(_open, path))
            for path in built.files
        ]
        if built.remarks:
            actions.append((self.tr("Show them"), self.places_wanted.emit))
        actions.append((self.tr("Open folder"), partial(_open, built.files[0].parent)))
        self._messages.say(Level.DONE, words, actions, built.files)

    def _failed(self, preset: "Preset", order: "Order", error: UserError) -> None:
        from exports.files import CannotWrite
        from templates.errors import VerbatimError

        self._end()
        ways = self._ways_on(preset, order) if isinstance(error, VerbatimError) else []
        if isinstance(error, FindingsError):
            ways.append((self.tr("Show the places"), self.places_wanted.emit))
        elif isinstance(error, CannotWrite):
            elsewhere = partial(self.export, preset, order.formats)
            ways.append((self.tr("Export elsewhere…"), elsewhere))
        self._messages.say(Level.ERROR, error.explain(self._language.code), ways)

    def _ways_on(self, preset: "Preset", order: "Order") -> list[Action]:
        """How to export all the same where words cannot be vouched for."""
        from templates.compose.verbatim import Unverified

        def again(unverified: Unverified) -> None:
            if self._task is None:
                self._messages.hide()
                self._begin(preset, replace(order, unverified=unverified))

        return [
            (self.tr("Leave them out"), partial(again, Unverified.DROP)),
            (self.tr("Print with a mark"), partial(again, Unverified.MARK)),
        ]

    def _stopped(self) -> None:
        self._end()
        self._messages.say(Level.INFO, self.tr("Export cancelled. No file was changed."))


def _open(path: Path) -> None:
    """Open a file or folder with the program the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
