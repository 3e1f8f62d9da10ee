"""What every command does: the desks' own doings and the window's, in one table."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt

from gui.command_table import COMMANDS
from gui.common.asking import files_to_open, folder_to_open
from gui.help.help_key import HelpKey
from gui.preview.page_view import STEP

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.settings import Settings

translate = QCoreApplication.translate
EXPORTS = ("export-word", "export-pdf", "export-both")
NEED_LIBRARY = (
    "new-draft", "open-draft", "save-as", "manage", "import", "attach", "attach-folder", "verify",
    "conflicts", "coverage", "issues", "gallery", "style-gallery", "edit-template", *EXPORTS,
)  # fmt: skip
"""Commands that wait until the library is open."""


class Doing(QObject):
    """Makes the commands of a window and says when they can be chosen."""

    def __init__(self, window: "MainWindow", settings: "Settings") -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        doing = {
            **self._of_desks(),
            **self._of_pages(),
            **self._of_sources(),
            **self._of_window(),
        }
        for info in COMMANDS:
            window.commands.add(info, partial(self._do, doing[info.key]))
        HelpKey(window.commands["help"], self)
        for key in ("evidence", "preflight"):
            window.commands[key].setCheckable(True)
        window.finding.place(window.commands)
        window.preview.place(window.commands)

    def connect_steps(self) -> None:
        """Let Undo and Redo say what they would do, and only when there is something to do."""
        stack, commands = self._window.draft.undo_stack, self._window.commands
        stack.canUndoChanged.connect(commands["undo"].setEnabled)
        stack.canRedoChanged.connect(commands["redo"].setEnabled)
        # Methods, no functions: a window that is taken apart ends with its stack telling once more
        # what could be undone, when there is nobody left to say it.
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)
        for key in ("undo", "redo"):
            commands[key].setEnabled(False)

    def name_steps(self) -> None:
        """Undo and Redo say what they would do."""
        stack = self._window.draft.undo_stack
        self._name_undo(stack.undoText())
        self._name_redo(stack.redoText())

    def _name_undo(self, step: str) -> None:
        self._name("undo", self.tr("Undo: {step}"), step)

    def _name_redo(self, step: str) -> None:
        self._name("redo", self.tr("Redo: {step}"), step)

    def _name(self, key: str, words: str, step: str) -> None:
        action = self._window.commands[key]
        plain = translate("Commands", action.property("english"))
        action.setText(words.format(step=step) if step else plain)

    def set_ready(self, *, ready: bool) -> None:
        """Whether the library is open."""
        self._enable(NEED_LIBRARY, able=ready)

    def set_exporting(self, running: bool) -> None:
        """One export at a time."""
        self._enable(EXPORTS, able=not running)

    def _enable(self, keys: tuple[str, ...], *, able: bool) -> None:
        for key in keys:
            self._window.commands[key].setEnabled(able)
        self._window.bar.export.setEnabled(able)

    # What they do

    def _do(self, what: Callable[[], object]) -> None:
        """Do ``what`` with the words typed just now, as a step: they are saved, printed, undone."""
        self._window.widget.search.settle()
        what()

    def _of_desks(self) -> Mapping[str, Callable[[], object]]:
        """What the parts of the desk bring along."""
        window = self._window
        return {
            **window.drafts.doing,
            **window.presets.doing,
            **window.gallery.doing,
            **window.issues.doing,
            **window.finding.doing,
            **window.outline.doing,
            **window.preview.doing,
            **window.habits.doing,
            "letterhead": window.letterhead.edit,
            "word-look": window.word_look.edit,
            "edit-record": window.editing.edit,
            "record-history": window.editing.show_history,
        }

    def _of_pages(self) -> Mapping[str, Callable[[], object]]:
        """What is shown in the middle and at the right."""
        window, pages = self._window, self._window.widget.preview.pages
        return {
            "show-records": self._go_to_records,
            "show-options": self._go_to_options,
            "evidence": window.evidence.toggle,
            "preflight": window.preflight.toggle,
            "next-remark": window.preflight.next,
            "zoom-in": lambda: pages.zoom(STEP),
            "zoom-out": lambda: pages.zoom(1 / STEP),
            "fit-width": pages.fit_width,
            "fit-page": pages.fit_page,
        }

    def _of_sources(self) -> Mapping[str, Callable[[], object]]:
        """What is done with the library."""
        window = self._window
        return {
            "attach": self._attach,
            "attach-folder": self._attach_folder,
            "verify": window.attaching.verify,
            "conflicts": window.windows.show_conflicts,
            "coverage": window.windows.show_coverage,
        }

    def _of_window(self) -> Mapping[str, Callable[[], object]]:
        """What concerns the briefing and the window as a whole."""
        window = self._window
        return {
            "export-word": lambda: self._export("docx"),
            "export-pdf": lambda: self._export("pdf"),
            "export-both": lambda: self._export("docx", "pdf"),
            "quit": window.close,
            "undo": window.draft.undo_stack.undo,
            "redo": window.draft.undo_stack.redo,
            "find": self._focus_search,
            "about": window.windows.show_about,
        }

    def _export(self, *formats: str) -> None:
        self._window.exporter.export(self._window.draft.preset, formats)

    def _attach(self) -> None:
        words = self.tr("Attach sources")
        self._window.attaching.attach(files_to_open(self._window, self._settings, "sources", words))

    def _attach_folder(self) -> None:
        words = self.tr("Attach a folder of sources")
        path = folder_to_open(self._window, self._settings, "sources", words)
        if path is not None:
            self._window.attaching.attach([path])

    def _go_to_records(self) -> None:
        """Show the records, ready for the keys."""
        self._window.widget.middle.setCurrentIndex(0)
        self._window.widget.records.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_options(self) -> None:
        """Show template, style and options, likewise."""
        self._window.widget.middle.setCurrentWidget(self._window.widget.making)
        self._window.widget.template.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focus_search(self) -> None:
        widget = self._window.widget
        if widget.preview.holds_focus:
            widget.preview.search()
            return
        widget.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        widget.search.selectAll()
