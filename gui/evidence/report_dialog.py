"""The details of attaching and verifying: every file, every source, every place to look at."""

from collections.abc import Iterator, Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from data.evidence.ceiling import HIGHEST, LOWEST
from data.evidence.reports import Outcome, SourceReport
from data.messages import Message, render
from data.model.anchor import AnchorState
from gui.common.making import named
from gui.common.number_box import NumberBox
from gui.common.wrapping_delegate import WrappingDelegate
from gui.evidence.report import EvidenceReport
from gui.evidence.wording import STATES
from gui.i18n.language import Language
from gui.look.room import open_at
from gui.look.theme import Theme

SIZE = (840, 480)
Cells = Sequence[str]

_OUTCOMES = {
    Outcome.ATTACHED: ("check", "success"),
    Outcome.ALREADY: ("check", "muted"),
    Outcome.UNKNOWN: ("doubtful", "warning"),
    Outcome.DIFFERS: ("unverified", "danger"),
    Outcome.UNREADABLE: ("unverified", "danger"),
}


class _Row(msgspec.Struct, frozen=True):
    """One line: an icon and its colour, what stands in the columns, the record it leads to."""

    icon: str
    colour: str
    cells: Cells
    record: str = ""


class ReportDialog(QDialog):
    """A list each for files, sources and places; lists without lines are left out.

    Signals:
        record_chosen: a place is to be looked at; carries the record's id.
        ceiling_chosen: the share of a source above which she is warned is set; carries percent.
    """

    record_chosen = Signal(str)
    ceiling_chosen = Signal(int)

    def __init__(
        self,
        report: EvidenceReport,
        theme: Theme,
        language: Language,
        ceiling: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._report = report
        self._theme = theme
        self._language = language
        self.setWindowTitle(self.tr("Sources and their verification"))
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.tabBar().setDrawBase(False)
        self.lists: list[QTreeWidget] = []
        self.ceiling = self._ceiling_box(ceiling)
        self._fill()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.tabs, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(QLabel(self.tr("Warn when more of a source is quoted than")))
        foot.addWidget(self.ceiling)
        foot.addWidget(buttons, 1)
        layout.addLayout(foot)
        open_at(self, self._theme, *SIZE)

    def _ceiling_box(self, ceiling: int) -> NumberBox:
        box = NumberBox(LOWEST, HIGHEST)
        box.setSuffix(" %")
        box.setValue(ceiling)
        box.setAccessibleName(self.tr("Most of a source that may be quoted"))
        box.setKeyboardTracking(False)
        box.valueChanged.connect(self.ceiling_chosen)
        box.valueChanged.connect(lambda _value: self._say_shares())
        return box

    def _say_shares(self) -> None:
        """Say of every source how much of it is quoted, and whether that is too much now."""
        for row, source in enumerate(self._report.verify.sources):
            item = self._sources.topLevelItem(row) if self._sources else None
            if item is not None:
                item.setText(4, self._share(source))
                item.setToolTip(4, self._share(source))

    def _share(self, source: SourceReport) -> str:
        share, ceiling = f"{source.quoted:.0%}", self.ceiling.value()
        if source.quoted * 100 <= ceiling:
            return share
        return self.tr("{share}, more than {ceiling} %").format(share=share, ceiling=ceiling)

    def _fill(self) -> None:
        self._add(
            self.tr("Files  {count}"), (self.tr("File"), self.tr("Outcome")), list(self._files())
        )
        self._sources = self._add(
            self.tr("Sources  {count}"),
            (
                self.tr("Source"),
                self.tr("Anchors"),
                self.tr("Exact"),
                self.tr("Wrong"),
                self.tr("Quoted"),
            ),
            [self._source(source) for source in self._report.verify.sources],
        )
        self._add(
            self.tr("To be looked at  {count}"),
            (self.tr("Record"), self.tr("What is the matter")),
            list(self._places()),
        )

    def _files(self) -> Iterator[_Row]:
        for result in self._report.attach.files if self._report.attach else ():
            icon, colour = _OUTCOMES[result.outcome]
            yield _Row(icon, colour, (result.path.name, self._say(result.sentence)))

    def _source(self, source: SourceReport) -> _Row:
        """Counts of a source; quoted more than it should be, its share has a mark."""
        counts = source.counts
        total = sum(counts.values())
        exact = sum(number for state, number in counts.items() if state.verified)
        wrong = total - exact - counts.get(AnchorState.NOT_ATTACHED, 0)
        state = AnchorState.NOT_FOUND if wrong else AnchorState.EXACT
        sign = STATES[state if source.attached else AnchorState.NOT_ATTACHED]
        numbers = (
            (str(total), str(exact), str(wrong)) if source.attached else (str(total), "–", "–")
        )
        return _Row(sign.icon, sign.colour, (source.title, *numbers, self._share(source)))

    def _places(self) -> Iterator[_Row]:
        """Anchors that do not hold, faults, then what is merely worth a look."""
        titles, verify = self._report.titles, self._report.verify
        for place in verify.not_exact:
            if place.state is not AnchorState.NOT_ATTACHED:
                sign = STATES[place.state]
                words = f"{sign.words}　“{place.exact}”"
                yield _Row(sign.icon, sign.colour, (titles[place.record], words), place.record)
        for fault in verify.faults:
            cells = (titles[fault.record], self._say(fault.sentence))
            yield _Row("unverified", "danger", cells, fault.record)
        for remark in verify.remarks:
            cells = (titles[remark.record], self._say(remark.sentence))
            yield _Row("notice", "warning", cells, remark.record)

    def _add(self, name: str, columns: Cells, rows: Sequence[_Row]) -> QTreeWidget | None:
        """A list behind a tab, unless there is nothing to list."""
        if not rows:
            return None
        tree = named(QTreeWidget(), "report")
        tree.setColumnCount(len(columns))
        tree.setHeaderLabels(list(columns))
        tree.setRootIsDecorated(False)
        tree.setItemDelegate(WrappingDelegate(self._theme, tree))
        tree.setMouseTracking(True)
        tree.setAccessibleName(columns[0])
        for row in rows:
            tree.addTopLevelItem(self._item(row))
        self._size_columns(tree, len(columns))
        tree.itemActivated.connect(self._follow)
        self.lists.append(tree)
        self.tabs.addTab(tree, name.format(count=len(rows)))
        return tree

    def _item(self, row: _Row) -> QTreeWidgetItem:
        item = QTreeWidgetItem(list(row.cells))
        colour = getattr(self._theme.tokens, row.colour)
        item.setIcon(0, self._theme.icon(row.icon, colour=colour))
        item.setData(0, Qt.ItemDataRole.UserRole, row.record)
        top = Qt.AlignmentFlag.AlignTop
        for column, words in enumerate(row.cells):
            item.setToolTip(column, words)
            number = len(row.cells) > 2 and column > 0
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(column, side | top)
        return item

    @staticmethod
    def _size_columns(tree: QTreeWidget, columns: int) -> None:
        """The words take the room that numbers leave."""
        header = tree.header()
        header.setStretchLastSection(columns == 2)
        if columns == 2:
            header.resizeSection(0, 240)
            return
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, columns):
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            tree.headerItem().setTextAlignment(column, side)

    def _follow(self, item: QTreeWidgetItem) -> None:
        record = item.data(0, Qt.ItemDataRole.UserRole)
        if record:
            self.record_chosen.emit(record)

    def _say(self, words: Message) -> str:
        return render(words, self._language.code)
