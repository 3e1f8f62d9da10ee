"""The main window: menus, tool bar, the desk, messages, status."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from data.counting import Count
from data.messages import Message, render
from data.model.ids import RecordId
from gui.archive import Archive
from gui.attaching import Attaching
from gui.commands import Commands
from gui.common.activity import Activity
from gui.common.composing import ComposingGuard
from gui.common.making import named
from gui.common.message_bar import Level, MessageBar
from gui.common.message_room import MessageRoom
from gui.common.still_label import StillLabel
from gui.context_menus import ContextMenus
from gui.crash import CrashReporter
from gui.desk import Desk
from gui.desk_widget import DeskWidget
from gui.doing import Doing
from gui.draft import Draft
from gui.drafts.drafts_desk import DraftsDesk
from gui.drafts.passing import Passing
from gui.editing.editing_desk import EditingDesk
from gui.evidence.evidence_desk import EvidenceDesk
from gui.exporting.exporter import Exporter
from gui.files import Files
from gui.finding.finding_desk import FindingDesk
from gui.gallery.gallery_desk import GalleryDesk
from gui.habits import Habits
from gui.i18n.language import Language
from gui.issues.issues_desk import IssuesDesk
from gui.joining import join_records
from gui.letterhead.letterhead_desk import LetterheadDesk
from gui.look.focus_ring import FocusRing
from gui.look.theme import Theme
from gui.menus import Menus
from gui.outline.joining import connect_outline
from gui.outline.outline_desk import OutlineDesk
from gui.outline.why_desk import WhyDesk
from gui.preflight.count_button import CountButton
from gui.preflight.preflight_desk import PreflightDesk, Ways
from gui.preflight.ways import remedies
from gui.preset_desk import PresetDesk, Shelf
from gui.press import Press
from gui.preview.preview_desk import PreviewDesk
from gui.rescue import Rescue
from gui.settings import Settings
from gui.standing_button import StandingButton
from gui.tool_bar import ToolBar
from gui.windows import Windows
from gui.word_look.word_look_desk import WordLookDesk

if TYPE_CHECKING:
    from data.errors import UserError

translate = QCoreApplication.translate


class MainWindow(QMainWindow):
    """The one window of the desk."""

    composing: ComposingGuard

    def __init__(
        self,
        theme: Theme,
        language: Language,
        settings: Settings,
        archive: Archive,
        press: Press,
        draft: Draft,
        library: str,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self._settings = settings
        self._archive = archive
        self._press = press
        self.draft = draft
        self.crash = CrashReporter(self)
        self.setAcceptDrops(True)
        self._make_desk(library)
        self._make_commands()
        self._make_frame()
        self._connect()
        self.set_words()
        self._restore()

    def _make_desk(self, library: str) -> None:
        """What is worked on, and who opens, saves, exports and edits it."""
        theme, language, settings = self._theme, self._language, self._settings
        archive, press, draft = self._archive, self._press, self.draft
        self.messages = MessageBar(theme)
        self.activity = Activity()
        self.widget: DeskWidget = DeskWidget(theme, language, archive)
        self.desk = Desk(self.widget, draft, archive, press, language, self)
        self.evidence = EvidenceDesk(self.widget.evidence, archive, self)
        self.drafts = DraftsDesk(
            draft, archive, press, theme, language, self.messages, library, self
        )
        self.drafts.passing = Passing(self.drafts, self.messages, settings, library)
        self.presets = PresetDesk(
            draft, self.drafts, archive, language, self.messages, settings, self
        )
        self.exporter = Exporter(press, settings, language, self.activity, self.messages, self)
        self.attaching = Attaching(archive, theme, language, self.activity, self.messages, self)
        self.rescue = Rescue(archive, language, self.messages, self._begin_again, self)
        self.files = Files(archive, self.presets, self.drafts.passing, self.attaching, self)
        self.editing = EditingDesk(
            archive, draft.undo_stack, settings, theme, language, self.messages, self
        )

    def _make_commands(self) -> None:
        """The commands, the windows they open and what serves the panes."""
        theme, language, settings = self._theme, self._language, self._settings
        archive, press, draft = self._archive, self._press, self.draft
        self.commands = Commands(theme, settings, self)
        self.letterhead = LetterheadDesk(press, language, settings, self)
        self.word_look = WordLookDesk(press, theme, language, settings, self)
        self.gallery = GalleryDesk(
            draft, archive, press, theme, language, self.messages, settings, self
        )
        self.issues = IssuesDesk(
            archive, press, self.exporter, theme, language, settings, self.messages, self
        )
        self.windows = Windows(archive, theme, language, self)
        self.finding = FindingDesk(
            self.widget, draft, archive, theme, language, settings, self.messages, self
        )
        self.status = named(StillLabel(), "muted")
        self.standing = StandingButton(theme)
        self.remark_count = CountButton(theme)
        self.preflight = PreflightDesk(
            self.widget.preflight, self.remark_count, self.widget.preview.pages, self._ways(), self
        )
        self.preview = PreviewDesk(self.widget.preview, press, archive, draft, settings, self)
        self.habits = Habits(self, self.commands, settings, theme, language, press)
        self.outline = OutlineDesk(self.widget.outline, draft, archive, press, theme, self)
        self.why = WhyDesk(draft, archive, theme, language, self)

    def _make_frame(self) -> None:
        """Bars, menus and what frames them all."""
        theme, settings = self._theme, self._settings
        centre = self._centre()
        self.doing = Doing(self, settings)
        self.bar: ToolBar = ToolBar(self.commands, theme, self)
        self.menus = Menus(self.menuBar(), self.commands, self.habits.choices)
        self.focus_ring = FocusRing(theme, self)
        self.context_menus = ContextMenus(self.widget, self.bar, self.commands, self)
        self._arrange(centre)
        theme.dress()

    def begin(self) -> None:
        """Open the library and put the last draft, or the default preset, on the desk."""
        self.widget.preview.show_opening()
        self.widget.records.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.desk.begin()
        self.drafts.begin()
        self.presets.begin()
        self.finding.begin()

    def _begin_again(self) -> None:
        """Open the library once more, after something was done about it."""
        self._problem_shown = False
        self.messages.hide()
        self.begin()

    @property
    def idle(self) -> bool:
        """Whether everything asked for has been done and shown."""
        lanes_idle = self._press.idle and self._archive.lane.idle and self.preview.idle
        return lanes_idle and self.drafts.idle and self.editing.idle

    def _ways(self) -> Ways:
        """Where a remark of the preflight can be mended."""
        return {
            "option": self._edit_option,
            "evidence": self._show_evidence,
            "record": self._show_record,
            **remedies(self, self._press),
        }

    # Arrangement

    def _centre(self) -> QWidget:
        """The desk, and below it what is to be said."""
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.widget, 1)
        column.addWidget(MessageRoom(self.messages))
        return centre

    def _arrange(self, centre: QWidget) -> None:
        self.addToolBar(self.bar)
        self.setCentralWidget(centre)
        self.status.setContentsMargins(12, 0, 0, 0)
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().addPermanentWidget(self.activity)
        self.statusBar().addPermanentWidget(self.standing)
        self.statusBar().addPermanentWidget(self.remark_count)
        self.statusBar().setSizeGripEnabled(False)
        self.resize(1280, 800)

    def _connect(self) -> None:
        self.doing.connect_steps()
        self.drafts.named.connect(self._show_preset)
        self.drafts.listed.connect(lambda _listing: self._show_recent())
        self.draft.changed.connect(self._show_preset)
        self.presets.shelved.connect(self._show_shelf)
        self.bar.preset.chosen.connect(self.presets.open)
        self.bar.preset.draft_chosen.connect(self.drafts.open)
        self.desk.found.connect(self._show_count)
        self.desk.found.connect(self.finding.show_found)
        self.finding.wanted.connect(self.desk.find)
        self.desk.failed.connect(self._explain)
        self.desk.refreshed.connect(self._forget_problem)
        self.exporter.running.connect(self.doing.set_exporting)
        self.exporter.exported.connect(self.drafts.note_issue)
        self._archive.lane.failed.connect(self._explain)
        self.attaching.attached.connect(self._records_changed)
        self.windows.decided.connect(self._records_changed)
        self.editing.revised.connect(self._records_revised)
        self._archive.noticed.connect(self._warn)
        self._press.examined.connect(self.preflight.show_rendering)
        self.preflight.shown_changed.connect(self.commands["preflight"].setChecked)
        self.exporter.places_wanted.connect(lambda: self.preflight.show_pane(shown=True))
        join_records(self)
        connect_outline(self)
        self.standing.clicked.connect(lambda _checked=False: self.attaching.report())
        self.doing.set_ready(ready=False)

    # Words

    def set_words(self) -> None:
        """Everything the window says, in the language of the interface."""
        self.setWindowTitle(self.tr("Jiyao"))
        self.commands.set_words()
        self.menus.set_words()
        self.bar.set_words()
        self.messages.set_words()
        self.activity.set_words()
        self.desk.set_words()
        self.finding.set_words()
        self.outline.set_words()
        self.preflight.set_words()
        self.standing.set_words()
        self.doing.name_steps()
        self.bar.preset.show_presets(self.presets.shelf.presets, self._language.code)
        self._show_preset()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.set_words()
        super().changeEvent(event)

    def speak(self, code: str) -> None:
        """Speak another language from now on, in this session and the next."""
        self._settings.language = code
        self._language.choose(code)

    # Showing what happens

    def _show_shelf(self, shelf: Shelf) -> None:
        self.bar.preset.show_presets(shelf.presets, self._language.code)
        self.doing.set_ready(ready=True)
        self._ask_standing()
        self._show_preset()

    def _show_preset(self) -> None:
        preset = self.draft.preset
        modified = self.draft.modified
        name = self.drafts.name
        self.bar.preset.show_current(preset.id, name, modified=modified)
        self.commands["save"].setEnabled(self.presets.can_save)
        self.commands["revert"].setEnabled(bool(preset.id) and modified)
        self.setWindowTitle(f"{name}[*] — {self.tr('Jiyao')}" if preset.id else self.tr("Jiyao"))
        self.setWindowModified(modified)

    def _show_recent(self) -> None:
        drafts, words = self.drafts, self.drafts.words
        self.bar.preset.show_drafts(drafts.recent, drafts.current, words)

    def _show_count(self, count: int) -> None:
        self.status.setText(self.tr("{count:record|records} picked").format(count=Count(count)))

    def _explain(self, error: "UserError") -> None:
        self._problem_shown = True
        words = error.explain(self._language.code)
        if self.presets.shelf.presets:
            self.messages.say(Level.ERROR, words)
        else:  # the library could not be opened; nothing can be done without it
            self.widget.preview.show_notice(words)
            self.messages.say(Level.ERROR, words, self.rescue.ways(error))

    def _forget_problem(self) -> None:
        """The draft can be shown again: what kept it from being shown is over."""
        if getattr(self, "_problem_shown", False):
            self._problem_shown = False
            self.messages.hide()

    def _records_changed(self) -> None:
        """Anchors were verified or conflicts decided: everything shows it."""
        self.desk.records_changed()
        self.evidence.refresh()
        self.gallery.sampler.forget()
        self._ask_standing()

    def _ask_standing(self) -> None:
        """Ask how much of the library was seen in its sources."""
        self._archive.ask(
            lambda library, _progress: library.standing(),
            self.standing.show_standing,
            lambda _error: None,  # whatever else is asked tells of it
            key="standing",
        )

    def _records_revised(self, record: str) -> None:
        """A record was edited: it may be found elsewhere, and counts differ."""
        self.desk.begin()
        self.desk.find()
        self._records_changed()
        self.widget.records.select(RecordId(record))

    def _warn(self, sentence: Message) -> None:
        self.messages.say(Level.WARNING, render(sentence, self._language.code))

    # What commands do

    def _edit_option(self, key: str) -> None:
        self.widget.middle.setCurrentWidget(self.widget.making)
        self.widget.options.focus(key)

    def _show_record(self, record: str) -> None:
        self.widget.middle.setCurrentIndex(0)
        self.desk.show_record(RecordId(record))

    def _show_evidence(self, record: str) -> None:
        self._show_record(record)
        self.evidence.show_pane(shown=True)

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the window."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Put presets and drafts on the desk, attach everything else."""
        self.files.open(paths)

    def called(self, files: Sequence[Path]) -> None:
        """The program was started again: come to the front and open what was handed over."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.open_files(files)

    def dropEvent(self, event: QDropEvent) -> None:
        """Preset files are imported, everything else is attached."""
        urls = event.mimeData().urls()
        self.files.take([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window; finish what runs; let go of the draft and the library."""
        self.widget.search.settle()
        self.outline.close()
        if not self.drafts.may_close(self._settings):
            event.ignore()
            return
        self.drafts.close()
        self.finding.close()
        self._settings.set_bytes("window/geometry", self.saveGeometry())
        self._settings.set_bytes("window/desk", self.widget.saveState())
        self._settings.set_bytes("window/right", self.widget.right.saveState())
        self._settings.evidence_shown = not self.widget.evidence.isHidden()
        self._settings.close()
        self.draft.undo_stack.blockSignals(True)  # its end would still tell of steps
        self.preview.close()
        self._press.close()
        self._archive.close()
        super().closeEvent(event)

    def _restore(self) -> None:
        self.restoreGeometry(self._settings.bytes("window/geometry"))
        self.widget.restoreState(self._settings.bytes("window/desk"))
        self.widget.right.restoreState(self._settings.bytes("window/right"))
        self.evidence.show_pane(shown=self._settings.evidence_shown)
