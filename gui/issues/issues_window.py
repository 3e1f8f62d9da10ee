"""The list of issues: what was exported when, what became of it, and doing it again."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedLayout,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from data.counting import Count
from data.errors import UserError
from data.messages import render
from data.model.ids import RecordId
from data.model.issue import Issue
from data.progress import Progress
from exports.reissuing.files import FileState, FoundFile, look_for
from gui.archive import Archive
from gui.common.asking import folder_to_open
from gui.common.making import named, push_button
from gui.i18n.language import Language
from gui.issues.edits import edits_in
from gui.issues.issue_model import IssueModel
from gui.issues.issue_row import IssueRow
from gui.issues.issue_table import IssueTable
from gui.issues.report import EditedFile, changes_html, edited_html, files_html
from gui.look.room import open_at
from gui.look.theme import Theme
from gui.press import Press
from gui.settings import Settings

if TYPE_CHECKING:
    from data.library.library import Library
    from exports.build import Composed, Order
    from exports.reissuing.changes import ChangedRecord
    from exports.reissuing.rebuilding import Rebuilt
    from gui.tasks import Task


class IssuesWindow(QDialog):
    """A table with a search field above, the chosen issue below.

    Args:
        record: when given, only issues that printed it are listed.

    Signals:
        again: an issue's preset is to be exported as of now; carries the issue.
    """

    again = Signal(object)

    def __init__(
        self,
        archive: Archive,
        press: Press,
        theme: Theme,
        language: Language,
        settings: Settings,
        record: RecordId | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._archive = archive
        self._press = press
        self._theme = theme
        self._language = language
        self._settings = settings
        self._record = record
        self._tasks: list[Task[Any]] = []
        self._parts: dict[str, str] = {}
        self.setWindowTitle(self.tr("Issues"))
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search issues"))
        self.search.setAccessibleName(self.tr("Search issues"))
        self.model = IssueModel(theme, self)
        self.search.textChanged.connect(self._search)
        self.count = named(QLabel(), "small")
        self.table = IssueTable(self.model, theme)
        self.table.setAccessibleName(self.tr("Issues"))
        self.table.selectionModel().currentRowChanged.connect(
            lambda _now, _was: self._show_chosen()
        )
        self.table.activated.connect(lambda _index: self.open_files())
        self.about = QTextBrowser()
        self.about.setOpenLinks(False)
        self.about.document().setDocumentMargin(theme.px(8))
        self.about.setAccessibleName(self.tr("What became of the issue"))
        self.empty = named(QLabel(wordWrap=True), "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.problem = named(QLabel(wordWrap=True), "problem")
        self.told = QLabel(wordWrap=True)
        self._say()
        self._make_buttons()
        self._arrange()
        open_at(self, theme, 1000, 660)
        self.refresh()

    def _make_buttons(self) -> None:
        self.open_button = push_button(self.tr("Open"), self.open_files)
        self.folder_button = push_button(self.tr("Open folder"), self.open_folder)
        self.rebuild_button = push_button(self.tr("Build again as it was…"), self.rebuild)
        self.again_button = push_button(self.tr("Build again as of now…"), self._build_again)
        self.close_button = push_button(self.tr("Close"), self.close)

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.search, 1)
        above.addWidget(self.count)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.about, 1)
        column.addWidget(self.problem)
        column.addWidget(self.told)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setSizes([330, 260])
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(split)
        self._stack.addWidget(self.empty)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (
            self.open_button, self.folder_button, self.rebuild_button, self.again_button,
        ):  # fmt: skip
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addLayout(above)
        layout.addWidget(holder, 1)
        layout.addLayout(row)

    # Reading

    def refresh(self) -> None:
        """Read the issues again."""
        record = self._record

        def read(library: "Library", _progress: Progress) -> tuple[Issue, ...]:
            return library.issues_with(record) if record else library.issues()

        self._keep(self._archive.ask(read, self._show, self._explain, key="issues"))

    def _show(self, issues: Sequence[Issue]) -> None:
        self.model.show_rows([IssueRow(issue) for issue in issues])
        self._count()
        if self.model.rows:
            self.table.selectRow(0)
        else:
            self._show_chosen()
        self._look(list(issues))

    def _look(self, issues: list[Issue]) -> None:
        """Look for the files of one issue after the other."""
        if not issues:
            return
        issue, *others = issues

        def look(_progress: Progress) -> list[FoundFile]:
            return [look_for(file) for file in issue.files]

        def found(files: list[FoundFile]) -> None:
            self.model.show_files(issue.id, files)
            chosen = self.chosen
            if chosen is not None and chosen.issue.id == issue.id:
                self._show_chosen()
            self._look(others)

        self._keep(self._press.export_lane.run(look, found, self._explain))

    def _search(self, words: str) -> None:
        self.model.search(words)
        self._count()
        if self.model.rows:
            self.table.selectRow(0)
        self._show_chosen()

    def _count(self) -> None:
        count = len(self.model.rows)
        words = self.tr("Issues: {count}").format(count=count)
        if self._record:
            words = self.tr("Issues that printed the record: {count}").format(count=count)
        self.count.setText(words)
        self._stack.setCurrentIndex(0 if count else 1)
        self.empty.setText(
            self.tr("No issue is found with these words.")
            if self.search.text().strip()
            else self.tr("No issue is listed. Export a briefing and it appears here.")
        )

    @property
    def chosen(self) -> IssueRow | None:
        """The issue chosen."""
        number = self.table.currentIndex().row()
        return self.model.rows[number] if 0 <= number < len(self.model.rows) else None

    # The chosen one

    def _show_chosen(self) -> None:
        row = self.chosen
        self._say()
        there = bool(row and row.paths)
        self.open_button.setEnabled(there)
        self.folder_button.setEnabled(row is not None)
        self.rebuild_button.setEnabled(row is not None)
        self.again_button.setEnabled(row is not None)
        self._parts = {}
        if row is None:
            self.about.clear()
            return
        self._parts["facts"] = self._facts(row)
        self._parts["files"] = files_html(row.files or (), self._theme.tokens)
        self._write()
        self._ask_changes(row.issue)
        self._ask_edits(row)

    def _facts(self, row: IssueRow) -> str:
        issue = row.issue
        words = self.tr(
            "{title}, dated {as_of}, issued by {person}: {count:record|records}"
        ).format(
            title=row.title,
            as_of=issue.as_of,
            person=issue.issued_by or "—",
            count=Count(len(issue.records)),
        )
        return f"<p><b>{words}</b></p>"

    def _write(self) -> None:
        order = ("facts", "files", "edits", "changes")
        self.about.setHtml("".join(self._parts.get(part, "") for part in order))

    def _ask_changes(self, issue: Issue) -> None:
        def read(library: "Library", _progress: Progress) -> "list[ChangedRecord]":
            from exports.reissuing.changes import changed_records

            return changed_records(library, issue)

        def show(changes: "list[ChangedRecord]") -> None:
            self._parts["changes"] = changes_html(changes, self._theme.tokens)
            self._write()

        self._keep(self._archive.ask(read, show, self._explain, key="issue-changes"))

    def _ask_edits(self, row: IssueRow) -> None:
        edited = [
            file
            for file in row.files or ()
            if file.state is FileState.CHANGED and file.issued.format == "docx"
        ]
        if not edited:
            return

        def read(_progress: Progress) -> list[EditedFile]:
            return [edits_in(file) for file in edited]

        def show(found: list[EditedFile]) -> None:
            tokens, code = self._theme.tokens, self._language.code
            self._parts["edits"] = edited_html(found, tokens, code)
            self._write()

        self._keep(self._press.export_lane.run(read, show, self._explain, key="issue-edits"))

    # Doing

    def open_files(self) -> None:
        """Open the issue's files with the programs the system has for them."""
        for path in self.chosen.paths if self.chosen else ():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def open_folder(self) -> None:
        """Open the folder the issue stands or stood in."""
        row = self.chosen
        if row is None or not row.issue.files:
            return
        path = row.paths[0] if row.paths else Path(row.issue.files[0].path)
        if path.parent.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
        else:
            words = self.tr("The folder {folder} is no longer there.")
            self._say(problem=words.format(folder=path.parent))

    def _build_again(self) -> None:
        if self.chosen is not None:
            self.again.emit(self.chosen.issue)

    def rebuild(self) -> None:
        """Ask for a folder and build the issue there from the revisions it was made of."""
        row = self.chosen
        if row is None:
            return
        first = Path(row.issue.files[0].path).parent if row.issue.files else Path.home()
        folder = folder_to_open(
            self, self._settings, "rebuilt", self.tr("Build again as it was"), first
        )
        if folder is not None:
            self._rebuild(row.issue, folder)

    def _rebuild(self, issue: Issue, folder: Path) -> None:
        self._say(self.tr("Building…"))
        self.rebuild_button.setEnabled(False)

        def compose(library: "Library", _progress: Progress) -> "tuple[Composed, Order]":
            from exports.reissuing.rebuilding import (
                composed_as_issued,
                letterhead_of,
                order_of,
                reference_of,
            )
            from exports.word_look import own_reference
            from templates.letterhead_file import own_letterhead

            # Her own paper of today is of use only where that of the issue is not known.
            own = own_letterhead() if issue.letterhead is None else None
            paper = letterhead_of(library, issue, own)
            order = order_of(issue, folder, paper, reference_of(library, issue, own_reference()))
            return composed_as_issued(library, issue), order

        self._keep(self._archive.ask(compose, partial(self._write_again, issue), self._failed))

    def _write_again(self, issue: Issue, ready: "tuple[Composed, Order]") -> None:
        made, order = ready

        def work(progress: Progress) -> "Rebuilt":
            from exports.reissuing.rebuilding import rebuild

            return rebuild(made, issue, order, progress)

        def done(rebuilt: "Rebuilt") -> None:
            self.rebuild_button.setEnabled(True)
            names = self.tr(", ").join(path.name for path in rebuilt.built.files)
            same = render(rebuilt.told, self._language.code)
            self._say(self.tr("Built {files}. {how}").format(files=names, how=same))

        self._keep(self._press.export_lane.run(work, done, self._failed))

    def _failed(self, error: UserError) -> None:
        self.rebuild_button.setEnabled(self.chosen is not None)
        self._explain(error)

    def _explain(self, error: UserError) -> None:
        self._say(problem=error.explain(self._language.code))

    def _say(self, told: str = "", problem: str = "") -> None:
        """Tell how it went; what has nothing to say takes no room."""
        for label, words in ((self.told, told), (self.problem, problem)):
            label.setText(words)
            label.setVisible(bool(words))

    def _keep(self, task: "Task[Any]") -> None:
        """Remember a task, so that closing the window ends it."""
        self._tasks = [each for each in self._tasks[-20:] if not each.cancelled]
        self._tasks.append(task)

    def done(self, how: int) -> None:
        """Nothing is waited for any more."""
        for task in self._tasks:
            task.cancel()
        super().done(how)
