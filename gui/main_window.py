"""The main window: menus, tool bar, the desk, messages, status."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import (
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.archive import Archive
from gui.attaching import Attaching
from gui.command_table import COMMANDS, MENUS
from gui.commands import Commands
from gui.common.activity import Activity
from gui.common.making import named
from gui.common.message_bar import Level, MessageBar
from gui.crash import CrashReporter
from gui.desk import Desk
from gui.desk_widget import DeskWidget
from gui.draft import Draft
from gui.evidence.evidence_desk import EvidenceDesk
from gui.exporting.exporter import Exporter
from gui.i18n.language import Language
from gui.look.theme import Theme
from gui.preset_desk import SUFFIX, PresetDesk, Shelf
from gui.presets.preset_button import PresetButton
from gui.press import Press
from gui.preview.page_view import STEP
from gui.settings import Settings

if TYPE_CHECKING:
    from data.errors import UserError

translate = QCoreApplication.translate
LANGUAGES = (("zh_CN", "简体中文"), ("en", "English"))


class MainWindow(QMainWindow):
    """The one window of the desk."""

    def __init__(
        self,
        theme: Theme,
        language: Language,
        settings: Settings,
        archive: Archive,
        press: Press,
        draft: Draft,
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
        self.messages = MessageBar(theme)
        self.activity = Activity()
        self.widget = DeskWidget(theme, language, archive)
        self.desk = Desk(self.widget, draft, archive, press, language, self)
        self.evidence = EvidenceDesk(self.widget.evidence, archive, self)
        self.presets = PresetDesk(draft, archive, language, self.messages, self)
        self.exporter = Exporter(press, settings, language, self.activity, self.messages, self)
        self.attaching = Attaching(archive, theme, language, self.activity, self.messages, self)
        self.commands = Commands(theme, self)
        self.preset_button = PresetButton(theme)
        self.status = named(QLabel(), "muted")
        self._make_commands()
        self._arrange()
        self._make_menus()
        self._connect()
        self.set_words()
        self._restore()

    def begin(self) -> None:
        """Open the library and put the default preset on the desk."""
        self.widget.preview.show_notice(self.tr("Opening the library…"))
        self.widget.records.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.desk.begin()
        self.presets.begin()

    @property
    def idle(self) -> bool:
        """Whether everything asked for has been done and shown."""
        return self._press.idle and self._archive.lane.idle

    # Commands

    def _make_commands(self) -> None:
        draft, presets, pages = self.draft, self.presets, self.widget.preview.pages
        middle = self.widget.middle
        doing: dict[str, Callable[[], object]] = {
            "save": presets.save,
            "save-as": presets.save_as,
            "manage": presets.manage,
            "import": lambda: presets.import_files(()),
            "attach": self._attach,
            "attach-folder": self._attach_folder,
            "verify": self.attaching.verify,
            "conflicts": self._show_conflicts,
            "coverage": self._show_coverage,
            "export-word": lambda: self._export("docx"),
            "export-pdf": lambda: self._export("pdf"),
            "export-both": lambda: self._export("docx", "pdf"),
            "quit": self.close,
            "undo": draft.undo_stack.undo,
            "redo": draft.undo_stack.redo,
            "find": self._focus_search,
            "show-records": lambda: middle.setCurrentIndex(0),
            "show-options": lambda: middle.setCurrentIndex(1),
            "evidence": self.evidence.toggle,
            "zoom-in": lambda: pages.zoom(STEP),
            "zoom-out": lambda: pages.zoom(1 / STEP),
            "fit-width": pages.fit_width,
            "fit-page": pages.fit_page,
            "about": self._about,
        }
        for info in COMMANDS:
            self.commands.add(info, doing[info.key])
        self.commands["evidence"].setCheckable(True)

    def _make_menus(self) -> None:
        self._menus: list[tuple[QMenu, str]] = []
        for name, groups in MENUS:
            menu = self.menuBar().addMenu("")
            self._menus.append((menu, name))
            for group in groups:
                menu.addSeparator()
                menu.addActions([self.commands[key] for key in group])
        self._add_languages(self._menus[2][0])

    def _add_languages(self, menu: QMenu) -> None:
        menu.addSeparator()
        self._language_menu = menu.addMenu("")
        group = QActionGroup(self)
        for code, name in LANGUAGES:
            action = self._language_menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(code == self._language.code)
            action.triggered.connect(lambda _on, chosen=code: self.speak(chosen))
            group.addAction(action)

    # Arrangement

    def _arrange(self) -> None:
        bar = QToolBar(movable=False)
        bar.setObjectName("bar")
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setIconSize(QSize(18, 18))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        bar.addWidget(self.preset_button)
        for key in ("save", "undo", "redo"):
            bar.addAction(self.commands[key])
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(space)
        bar.addWidget(self._export_button())
        self.addToolBar(bar)
        self._bar = bar
        self.preset_button.set_commands(
            [self.commands[key] for key in ("save", "save-as", "manage", "import")]
        )
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.widget, 1)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(8, 8, 8, 8)
        row.addWidget(self.messages)
        self._message_holder = holder
        column.addWidget(holder)
        self.messages.installEventFilter(self)
        holder.hide()
        self.setCentralWidget(central)
        self.status.setContentsMargins(12, 0, 0, 0)
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().addPermanentWidget(self.activity)
        self.statusBar().setSizeGripEnabled(False)
        self.resize(1280, 800)

    def _export_button(self) -> QWidget:
        """The one loud button: exports both, its menu has each."""
        self.export_button = named(QToolButton(), "primary")
        self.export_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.export_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.export_button)
        for key in ("export-both", "export-word", "export-pdf"):
            menu.addAction(self.commands[key])
        self.export_button.setMenu(menu)
        self._theme.keep(
            lambda: self.export_button.setIcon(self._theme.icon("export", accent=True))
        )
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 8, 4)
        row.addWidget(self.export_button)
        return holder

    def _connect(self) -> None:
        stack = self.draft.undo_stack
        stack.canUndoChanged.connect(self.commands["undo"].setEnabled)
        stack.canRedoChanged.connect(self.commands["redo"].setEnabled)
        stack.undoTextChanged.connect(lambda _text: self._name_steps())
        stack.redoTextChanged.connect(lambda _text: self._name_steps())
        stack.cleanChanged.connect(lambda _clean: self._show_preset())
        self.draft.changed.connect(self._show_preset)
        self.presets.shelved.connect(self._show_shelf)
        self.preset_button.chosen.connect(self.presets.open)
        self.desk.found.connect(self._show_count)
        self.desk.failed.connect(self._explain)
        self.desk.refreshed.connect(self._forget_problem)
        self.exporter.running.connect(self._set_exporting)
        self._archive.lane.failed.connect(self._explain)
        self.attaching.attached.connect(self._records_changed)
        self.attaching.record_chosen.connect(self.desk.show_record)
        self.desk.looked_at.connect(self.evidence.look_at)
        self.widget.evidence.attach_wanted.connect(self.commands["attach"].trigger)
        self.widget.evidence.decide_wanted.connect(self.commands["conflicts"].trigger)
        self.evidence.shown_changed.connect(self.commands["evidence"].setChecked)
        self._name_steps()
        for key, able in (("undo", False), ("redo", False)):
            self.commands[key].setEnabled(able)
        self._set_ready(ready=False)

    # Words

    def set_words(self) -> None:
        """Everything the window says, in the language of the interface."""
        self.setWindowTitle(self.tr("Jiyao"))
        self.commands.set_words()
        for menu, name in self._menus:
            menu.setTitle(translate("Menus", name))
        self._language_menu.setTitle(self.tr("Language"))
        self.export_button.setText(self.tr("Export"))
        self._bar.setWindowTitle(self.tr("Tool bar"))
        self.messages.set_words()
        self.activity.set_words()
        self.desk.set_words()
        self._name_steps()
        self.preset_button.show_presets(self.presets.shelf.presets, self._language.code)
        self._show_preset()

    def _name_steps(self) -> None:
        """Undo and Redo say what they would do."""
        stack = self.draft.undo_stack
        for key, words, step in (
            ("undo", self.tr("Undo: {step}"), stack.undoText()),
            ("redo", self.tr("Redo: {step}"), stack.redoText()),
        ):
            action = self.commands[key]
            plain = translate("Commands", action.property("english"))
            action.setText(words.format(step=step) if step else plain)

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
        self.preset_button.show_presets(shelf.presets, self._language.code)
        self._set_ready(ready=True)
        self._show_preset()

    def _show_preset(self) -> None:
        preset = self.draft.preset
        modified = self.draft.modified
        name = preset.called(self._language.code)
        self.preset_button.show_current(preset.id, name, modified=modified)
        self.commands["save"].setEnabled(bool(preset.id) and modified)
        self.setWindowTitle(f"{name}[*] — {self.tr('Jiyao')}" if preset.id else self.tr("Jiyao"))
        self.setWindowModified(modified)

    def _show_count(self, count: int) -> None:
        self.status.setText(self.tr("{count} records picked").format(count=count))

    def _explain(self, error: "UserError") -> None:
        self._problem_shown = True
        words = error.explain(self._language.code)
        if self.presets.shelf.presets:
            self.messages.say(Level.ERROR, words)
        else:  # the library could not be opened; nothing can be done without it
            self.widget.preview.show_notice(words)
            self.messages.say(Level.ERROR, words, [(self.tr("Try again"), self.begin)])

    def _forget_problem(self) -> None:
        """The draft can be shown again: what kept it from being shown is over."""
        if getattr(self, "_problem_shown", False):
            self._problem_shown = False
            self.messages.hide()

    def _set_ready(self, *, ready: bool) -> None:
        for key in (
            "save-as",
            "manage",
            "import",
            "attach",
            "attach-folder",
            "verify",
            "conflicts",
            "coverage",
            *EXPORTS,
        ):
            self.commands[key].setEnabled(ready)
        self.export_button.setEnabled(ready)

    def _set_exporting(self, running: bool) -> None:
        for key in EXPORTS:
            self.commands[key].setEnabled(not running)
        self.export_button.setEnabled(not running)

    def _records_changed(self) -> None:
        """Anchors were verified or conflicts decided: everything shows it."""
        self.desk.records_changed()
        self.evidence.refresh()

    # What commands do

    def _export(self, *formats: str) -> None:
        self.exporter.export(self.draft.preset, formats)

    def _attach(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach sources"))
        self.attaching.attach([Path(path) for path in paths])

    def _attach_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Attach a folder of sources"))
        if path:
            self.attaching.attach([Path(path)])

    def _show_conflicts(self) -> None:
        from gui.conflicts.conflicts_window import ConflictsWindow  # its rules load when asked for

        window = ConflictsWindow(self._archive, self._theme, self._language, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.shown.connect(self.desk.show_record)
        window.decided.connect(self._records_changed)
        window.show()

    def _show_coverage(self) -> None:
        from gui.coverage.coverage_window import CoverageWindow

        window = CoverageWindow(self._archive, self._theme, self._language, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.picked.connect(self.desk.pick_field)
        window.show()

    def _focus_search(self) -> None:
        self.widget.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.widget.search.selectAll()

    def _about(self) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            number = version("jiyao")
        except PackageNotFoundError:
            number = ""
        QMessageBox.about(
            self,
            self.tr("About Jiyao"),
            self.tr(
                "Jiyao {version}\n\nPolicy briefings in Word and PDF: "
                "no number without its source, no quotation that is not verbatim."
            ).format(version=number),
        )

    # Qt's events

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """The room around the message bar goes when the bar is hidden."""
        if watched is self.messages and event.type() in (
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
        ):
            self._message_holder.setVisible(event.type() == QEvent.Type.ShowToParent)
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the window."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Preset files are imported, everything else is attached."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        presets = [path for path in paths if path.suffix == SUFFIX]
        self.presets.import_files([str(path) for path in presets]) if presets else None
        sources = [path for path in paths if path not in presets]
        if sources:
            self.attaching.attach(sources)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window; finish what runs; let go of the library."""
        self._settings.set_bytes("window/geometry", self.saveGeometry())
        self._settings.set_bytes("window/desk", self.widget.saveState())
        self._settings.set_bytes("window/right", self.widget.right.saveState())
        self._settings.evidence_shown = not self.widget.evidence.isHidden()
        self._settings.close()
        self.draft.undo_stack.blockSignals(True)  # its end would still tell of steps
        self._press.close()
        self._archive.close()
        super().closeEvent(event)

    def _restore(self) -> None:
        self.restoreGeometry(self._settings.bytes("window/geometry"))
        self.widget.restoreState(self._settings.bytes("window/desk"))
        self.widget.right.restoreState(self._settings.bytes("window/right"))
        self.evidence.show_pane(shown=self._settings.evidence_shown)


EXPORTS = ("export-word", "export-pdf", "export-both")
