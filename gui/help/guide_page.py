"""A page of the guide or of what is new: begins at its beginning, its pictures fit its width."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from gui.common.making import named
from gui.look.theme import Theme

MARGIN = 20
"""Pixels around the text at the usual text size."""
_IMAGE = QTextDocument.ResourceType.ImageResource.value


class GuidePage(QTextBrowser):
    """Shows Markdown; pictures wider than the page are shown smaller, smoothed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "help-page")
        # Otherwise pictures are fitted to a page that is narrower once they are there.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._theme = theme
        self._text = ""
        self._place = ""
        self._folder = QUrl()
        self._pictures: dict[QUrl, QImage] = {}

    def show_page(self, text: str, folder: QUrl = QUrl()) -> None:  # noqa: B008 (no folder)
        """Show a page from its beginning; its pictures are named from ``folder``."""
        self._text, self._folder = text, folder
        self._pictures.clear()
        self._place = ""
        self._write()
        self.verticalScrollBar().setValue(0)

    def go_to(self, words: str) -> None:
        """Show the page from the paragraph on that begins with ``words``; ``""`` is its start."""
        self._place = words
        self._show_place()

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """A picture no wider than the page."""
        if type != _IMAGE or isinstance(name, str) or not name.isLocalFile():
            return super().loadResource(type, name)
        if name not in self._pictures:
            self._pictures[name] = QImage(name.toLocalFile())
        picture = QImage(self._pictures[name])
        room = self.viewport().width() - 2 * self._theme.px(MARGIN)
        if picture.width() > room > 0:
            dots = round(room * self.devicePixelRatioF())
            if picture.width() > dots:  # Qt would leave out rows and columns of dots
                picture = picture.scaledToWidth(dots, Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(picture.width() / room)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures are as wide as the page is now; one stays about where one was."""
        super().resizeEvent(event)
        if self._pictures and event.size().width() != event.oldSize().width():
            bar = self.verticalScrollBar()
            read = bar.value() / max(1, bar.maximum())
            self._write()
            bar.setValue(round(read * bar.maximum()))

    def _show_place(self) -> None:
        bar = self.verticalScrollBar()
        block = self.document().begin()
        while block.isValid():
            if self._place and block.text().startswith(self._place):
                above = self.document().documentLayout().blockBoundingRect(block).top()
                bar.setValue(max(0, round(above) - self._theme.px(MARGIN)))
                return
            block = block.next()
        bar.setValue(0)

    def _write(self) -> None:
        document = self.document()
        document.setBaseUrl(self._folder)
        document.setDocumentMargin(self._theme.px(MARGIN))
        document.setMarkdown(self._text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self.moveCursor(QTextCursor.MoveOperation.Start)  # what the keys work on comes into sight
