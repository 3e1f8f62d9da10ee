"""The side bar of the preview: small pictures of the pages, and their headings."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QTabWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from gui.common.making import named
from gui.look.theme import Theme
from gui.preview.contents_model import TARGET, ContentsModel
from gui.preview.thumbnail_delegate import ThumbnailDelegate
from gui.preview.thumbnail_model import ThumbnailModel

if TYPE_CHECKING:
    from exports.layout.pages import LaidOut

LEAST, USUAL = 168, 208
"""Width below which pictures would be cut, and width at first, in view pixels."""
LEAST_HEIGHT = 64
"""Height that is left to pictures and headings where there is little room, in view pixels."""


class SideBar(QTabWidget):
    """Two ways to get about in a briefing.

    Signals:
        page_chosen: go to this page (0-based).
        heading_chosen: go to this destination.
        picture_wanted: the picture of a page is to be made.
    """

    page_chosen = Signal(int)
    heading_chosen = Signal(str)
    picture_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setMinimumWidth(LEAST)
        bar = self.tabBar()
        bar.setDrawBase(False)
        bar.setUsesScrollButtons(False)
        bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.thumbnails = ThumbnailModel(self)
        self.thumbnails.wanted.connect(self.picture_wanted)
        self.headings = ContentsModel(self)
        self._delegate = ThumbnailDelegate(theme, self)
        self.pictures = self._picture_list()
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.filter.textChanged.connect(self._filter)
        self.empty = named(QLabel(wordWrap=True), "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.tree = self._heading_tree()
        self.addTab(self.pictures, "")
        self.addTab(self._contents(), "")
        self._following = False
        self._waiting: LaidOut | None = None
        theme.changed.connect(self.pictures.viewport().update)

    def _picture_list(self) -> QListView:
        view = named(QListView(), "thumbnails")
        view.setModel(self.thumbnails)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setMinimumHeight(LEAST_HEIGHT)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalScrollBar().setSingleStep(32)
        view.selectionModel().currentChanged.connect(self._on_page)
        view.activated.connect(self._on_page)
        return view

    def _heading_tree(self) -> QTreeView:
        view = named(QTreeView(), "contents")
        view.setModel(self.headings)
        view.setHeaderHidden(True)
        view.setIndentation(12)
        view.setUniformRowHeights(True)
        view.setMinimumHeight(LEAST_HEIGHT)
        header = view.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(28)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        view.clicked.connect(self._on_heading)
        view.activated.connect(self._on_heading)
        return view

    def _contents(self) -> QWidget:
        page = named(QWidget(), "pane")
        column = QVBoxLayout(page)
        column.setContentsMargins(8, 8, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.empty)
        column.addWidget(self.tree, 1)
        return page

    def set_words(self) -> None:
        """Names, translated."""
        for number, words in enumerate((self.tr("Pages"), self.tr("Contents"))):
            self.setTabText(number, words)
            self.setTabToolTip(number, words)  # where text is large there is no room for all
        self.filter.setPlaceholderText(self.tr("Filter headings"))
        self.filter.setAccessibleName(self.tr("Filter headings"))
        self.pictures.setAccessibleName(self.tr("Pages as small pictures"))
        self.tree.setAccessibleName(self.tr("Contents"))
        self.thumbnails.set_words()
        self._tell_empty()

    def show_laid(self, laid: "LaidOut") -> None:
        """Other pages; while the side bar is closed they wait until it is opened."""
        self._waiting = laid
        if self.isVisible():
            self._take()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the pages there are now."""
        super().showEvent(event)
        self._take()

    def _take(self) -> None:
        laid, self._waiting = self._waiting, None
        if laid is None:
            return
        self._delegate.show_shape(laid.width, laid.height)
        self._following = True
        self.thumbnails.show_pages(tuple(page.label for page in laid.pages))
        self._following = False
        if self.headings.show_laid(laid):
            self.tree.expandAll()
        self._tell_empty()

    def show_picture(self, page: int, image: QImage) -> None:
        """The picture of a page is made."""
        self.thumbnails.show_image(page, image)

    def follow(self, page: int, y: float) -> None:
        """Mark the page that is read, and the heading the height ``y`` on it stands under."""
        self._following = True
        picture = self.thumbnails.index(page)
        if self.pictures.currentIndex() != picture:
            self.pictures.setCurrentIndex(picture)
            self.pictures.scrollTo(picture)
        heading = self.headings.at(page, y)
        if heading.isValid() and self.tree.currentIndex() != heading:
            self.tree.setCurrentIndex(heading)
            self.tree.scrollTo(heading)
        self._following = False

    def _filter(self, words: str) -> None:
        self.headings.filter(words)
        self.tree.expandAll()
        self._tell_empty()

    def _tell_empty(self) -> None:
        nothing = self.headings.rowCount() == 0
        self.empty.setVisible(nothing)
        self.empty.setText(
            self.tr("No heading holds these words.")
            if self.filter.text()
            else self.tr("This briefing has no headings.")
        )

    def _on_page(self, index: QModelIndex) -> None:
        if not self._following and index.isValid():
            self.page_chosen.emit(index.row())

    def _on_heading(self, index: QModelIndex) -> None:
        target = index.siblingAtColumn(0).data(TARGET)
        if target:
            self.heading_chosen.emit(target)
