"""The guide in a window: topics at the left, the page at the right."""

from pathlib import PurePosixPath

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QListWidget, QSplitter, QVBoxLayout, QWidget

from gui.common.making import named
from gui.help.guide import Topic, guide_folder, topics
from gui.help.guide_page import GuidePage
from gui.i18n.language import Language
from gui.look.room import open_at
from gui.look.theme import Theme


class HelpWindow(QDialog):
    """Stays open beside the work; links between pages lead on, others to the browser."""

    def __init__(self, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._topics: list[Topic] = []
        self.list = named(QListWidget(), "help-topics")
        self.page = GuidePage(theme)
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(self._follow)
        self.list.currentRowChanged.connect(self._show)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.page)
        split.setStretchFactor(1, 1)
        split.setSizes([theme.px(160), theme.px(760)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        open_at(self, theme, 920, 680)
        self.set_words()
        language.changed.connect(self.set_words)

    def set_words(self) -> None:
        """The guide in the language of the interface, at the page that was open."""
        row = max(0, self.list.currentRow())
        self.setWindowTitle(self.tr("Guide"))
        self.list.setAccessibleName(self.tr("Topics"))
        self.page.setAccessibleName(self.tr("Page of the guide"))
        self._topics = topics(self._language.code)
        self.list.clear()
        self.list.addItems([topic.title for topic in self._topics])
        self.list.setCurrentRow(row)

    def open_at(self, place: str) -> None:
        """Show a page, from ``topic#place`` on; the first page when there is none."""
        key, _, mark = place.partition("#")
        keys = [topic.key for topic in self._topics]
        self.list.setCurrentRow(keys.index(key) if key in keys else 0)
        self.page.go_to(self._topics[self.list.currentRow()].places.get(mark, ""))

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._topics):
            return
        folder = guide_folder() / ("zh" if self._language.chinese else "en")
        self.page.show_page(self._topics[row].text, QUrl.fromLocalFile(f"{folder}/"))

    def _follow(self, link: QUrl) -> None:
        key = PurePosixPath(link.path()).stem
        if link.isRelative() and any(topic.key == key for topic in self._topics):
            self.open_at(key)
        elif link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)
