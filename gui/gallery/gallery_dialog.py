"""The gallery: templates and styles as cards, and the chosen one large beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from gui.common.flow_layout import FlowLayout
from gui.common.making import named, push_button
from gui.common.tall_area import TallArea
from gui.gallery.choice import PAGE, TEMPLATES, Choice
from gui.gallery.sampler import Sample
from gui.gallery.sheet_delegate import IMAGE_ROLE, SHEET, SMALL_ROLE, SheetDelegate
from gui.look.room import open_at
from gui.look.theme import Theme

_ID = Qt.ItemDataRole.UserRole


class GalleryDialog(QDialog):
    """Cards at the left, the chosen one at the right.

    Signals:
        chosen: a template or style is to be used; carries the tab and the id.
        copied: a template is to be copied and edited; carries its id.
        edited, renamed, passed_on, deleted: likewise, for one of the person's own.
        offered: files were dropped or asked for (an empty list) to be imported.
        turned: the other tab is shown.
    """

    chosen = Signal(int, str)
    copied = Signal(str)
    edited = Signal(str)
    renamed = Signal(str)
    passed_on = Signal(str)
    deleted = Signal(str)
    offered = Signal(list)
    turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices: dict[str, Choice] = {}
        self._samples: dict[str, Sample] = {}
        self._current = ""
        self.setWindowTitle(self.tr("Templates and styles"))
        self.setAcceptDrops(True)
        self.tabs = QTabBar()
        self.tabs.addTab(self.tr("Templates"))
        self.tabs.addTab(self.tr("Styles"))
        self.tabs.setDrawBase(False)
        self.cards = QListWidget()
        self._set_up_cards()
        self.page = QLabel()
        self.page.setFixedSize(*PAGE)
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page.setWordWrap(True)
        self.name = named(QLabel(wordWrap=True), "title")
        self.about = QLabel(wordWrap=True)
        self.prints = named(QLabel(wordWrap=True), "muted")
        self.prints.setTextFormat(Qt.TextFormat.PlainText)
        self.problem = named(QLabel(wordWrap=True), "problem")
        self._make_buttons()
        self._arrange()
        theme.keep(self._paint)
        self.tabs.currentChanged.connect(self.turned)
        self.cards.currentItemChanged.connect(lambda _now, _before: self._show_current())
        self.cards.itemActivated.connect(lambda _item: self._use())
        open_at(self, theme, 1000, 680)

    def _set_up_cards(self) -> None:
        cards = self.cards
        cards.setViewMode(QListView.ViewMode.IconMode)
        cards.setResizeMode(QListView.ResizeMode.Adjust)
        cards.setMovement(QListView.Movement.Static)
        cards.setUniformItemSizes(True)
        cards.setWrapping(True)
        cards.setMouseTracking(True)
        cards.setSpacing(4)
        cards.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._delegate = SheetDelegate(self._theme, self)
        cards.setItemDelegate(self._delegate)

    def _make_buttons(self) -> None:
        make = push_button
        self.use = named(make(self.tr("Use it"), self._use), "primary")
        self.copy_button = make(self.tr("Copy and edit…"), lambda: self.copied.emit(self._current))
        self.edit_button = make(self.tr("Edit…"), lambda: self.edited.emit(self._current))
        self.rename_button = make(self.tr("Rename…"), lambda: self.renamed.emit(self._current))
        self.export_button = make(self.tr("Pass on…"), lambda: self.passed_on.emit(self._current))
        self.delete_button = make(self.tr("Delete"), lambda: self.deleted.emit(self._current))
        self.import_button = make(self.tr("Import templates…"), lambda: self.offered.emit([]))
        self.close_button = make(self.tr("Close"), self.reject)

    def _arrange(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        column.addWidget(self.cards, 1)
        below = QHBoxLayout()
        below.addWidget(self.import_button)
        below.addStretch(1)
        column.addLayout(below)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._detail())
        split.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(split)

    def _detail(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 0, 8, 0)
        column.setSpacing(8)
        for widget in (self.page, self.name, self.about, self.prints, self.problem):
            column.addWidget(widget)
        column.addStretch(1)
        own = FlowLayout(4)
        for button in (self.rename_button, self.export_button, self.delete_button):
            own.addWidget(button)
        column.addLayout(own)
        row = FlowLayout(8)
        for button in (self.use, self.copy_button, self.edit_button, self.close_button):
            row.addWidget(button)
        column.addLayout(row)
        area = TallArea(right)
        area.setFixedWidth(PAGE[0] + 24 + area.verticalScrollBar().sizeHint().width())
        return area

    # Showing

    def show_choices(self, choices: Sequence[Choice], current: str, used: str) -> None:
        """Cards for ``choices``; ``used`` is what the draft has, ``current`` the one chosen."""
        self._choices = {choice.id: choice for choice in choices}
        self._samples = {}
        self.cards.blockSignals(True)
        self.cards.clear()
        for choice in choices:
            self.cards.addItem(self._item(choice, used))
        self.cards.blockSignals(False)
        row = next((n for n, choice in enumerate(choices) if choice.id == current), 0)
        self.cards.setCurrentRow(row)
        self.cards.setAccessibleName(self.tabs.tabText(self.tabs.currentIndex()))
        self._show_current()

    def _item(self, choice: Choice, used: str) -> QListWidgetItem:
        item = QListWidgetItem(choice.name)
        marks = [self.tr("in use")] if choice.id == used else []
        marks += [self.tr("own")] if choice.own else []
        small = self.tr("cannot be used") if choice.fault else self.tr(", ").join(marks)
        item.setData(_ID, choice.id)
        item.setData(SMALL_ROLE, small)
        waiting = self.tr("cannot be used") if choice.fault else self.tr("Drawing…")
        item.setData(IMAGE_ROLE, waiting)
        item.setToolTip(choice.about)
        told = " — ".join(part for part in (choice.name, small, choice.about) if part)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        return item

    def show_sample(self, choice_id: str, sample: Sample) -> None:
        """Show what a choice makes of the draft."""
        self._samples[choice_id] = sample
        for row in range(self.cards.count()):
            item = self.cards.item(row)
            if item.data(_ID) == choice_id:
                image = sample.image
                size = SHEET * self.devicePixelRatioF()
                smooth = Qt.TransformationMode.SmoothTransformation
                shown = image.scaled(size, mode=smooth) if image else self.tr("No page")
                item.setData(IMAGE_ROLE, shown)
        if choice_id == self._current:
            self._show_sample()

    def say(self, words: str) -> None:
        """Tell what went wrong."""
        self.problem.setText(words)

    def _show_current(self) -> None:
        row = self.cards.currentRow()
        self._current = str(self.cards.item(row).data(_ID)) if row >= 0 else ""
        choice = self._choices.get(self._current)
        template = self.tabs.currentIndex() == TEMPLATES
        own = choice is not None and choice.own
        self.problem.clear()
        self.name.setText(choice.name if choice else "")
        self.about.setText(choice.about if choice and not choice.fault else "")
        if choice and choice.fault:
            self.say(choice.about)
        self.use.setEnabled(choice is not None and choice.fault is None)
        fine = choice is not None and choice.fault is None
        self.copy_button.setVisible(template)
        self.copy_button.setEnabled(fine)
        self.copy_button.setText(self.tr("Duplicate…") if own else self.tr("Copy and edit…"))
        self.edit_button.setVisible(template and own)
        for button in (self.rename_button, self.export_button, self.delete_button):
            button.setVisible(template and own)
        self.rename_button.setEnabled(fine)
        self.import_button.setVisible(template)
        self._show_sample()

    def _show_sample(self) -> None:
        sample = self._samples.get(self._current)
        self.prints.clear()
        self.page.setPixmap(QPixmap())
        if sample is None:
            choice = self._choices.get(self._current)
            self.page.setText("" if choice is None or choice.fault else self.tr("Drawing…"))
            return
        if sample.image is None:
            self.page.setText(self.tr("The draft cannot be shown this way."))
            if sample.problem is not None:
                self.say(str(sample.problem))
            return
        image = sample.image.copy()
        image.setDevicePixelRatio(image.width() / PAGE[0])
        self.page.setPixmap(QPixmap.fromImage(image))
        self.page.setAccessibleName(self.tr("A page of the draft, this way"))
        words = self.tr("Pages with what is picked now: {count}").format(count=sample.pages)
        if sample.headings:
            words += "\n" + self.tr("Sections: {names}").format(
                names=self.tr(", ").join(sample.headings)
            )
        self.prints.setText(words)

    def _paint(self) -> None:
        tokens = self._theme.tokens
        self.page.setStyleSheet(
            f"QLabel {{ background: {tokens.window}; color: {tokens.muted};"
            f" border: 1px solid {tokens.line}; }}"
        )
        self.cards.viewport().update()

    # Doing

    def _use(self) -> None:
        choice = self._choices.get(self._current)
        if choice and choice.fault is None:
            self.chosen.emit(self.tabs.currentIndex(), choice.id)
            self.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files with templates may be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        self.offered.emit([url.toLocalFile() for url in event.mimeData().urls()])
