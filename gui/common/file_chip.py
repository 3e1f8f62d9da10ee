"""A file that was written, to be dragged out of the window: into a mail, a chat, a folder."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from gui.look.theme import Theme


class FileChip(QToolButton):
    """Drags its files; a click opens them."""

    def __init__(self, files: Sequence[Path], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = tuple(files)
        self._pressed: QPoint | None = None
        icon = {".pdf": "pdf", ".docx": "word"}.get(files[0].suffix, "export")
        self.setIcon(theme.icon(icon))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        words = self.tr("Drag {file} to where it should go").format(file=files[0].name)
        self.setToolTip(words)
        self.setAccessibleName(words)

    def mime(self) -> QMimeData:
        """The files as other programs take them."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in self._files])
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may have begun."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag once the mouse has gone far enough."""
        if self._pressed is None:
            return
        gone = (event.position().toPoint() - self._pressed).manhattanLength()
        if gone >= QApplication.startDragDistance():
            self._pressed = None
            self.setDown(False)
            drag = QDrag(self)
            drag.setMimeData(self.mime())
            drag.setPixmap(self.icon().pixmap(32, 32))
            drag.exec(Qt.DropAction.CopyAction)
