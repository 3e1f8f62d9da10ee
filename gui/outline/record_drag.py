"""A record taken by its name in the evidence view and dragged into the outline, or elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


class RecordDrag(QObject):
    """Begins a drag when the mouse is pulled from ``handle``.

    Args:
        carried: what is dragged, ``None`` while there is nothing.
    """

    def __init__(self, handle: QWidget, carried: Callable[[], QMimeData | None]) -> None:
        super().__init__(handle)
        self._handle = handle
        self._carried = carried
        self._pressed: QPoint | None = None
        handle.setCursor(Qt.CursorShape.OpenHandCursor)
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait until the mouse has gone far enough."""
        if isinstance(event, QMouseEvent):
            at = event.position().toPoint()
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = at if event.button() == Qt.MouseButton.LeftButton else None
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._pressed = None
            elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
                if (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
                    self._pressed = None
                    self._drag()
                return True
        return super().eventFilter(watched, event)

    def _drag(self) -> None:
        data = self._carried()
        if data is not None:
            drag = QDrag(self._handle)
            drag.setMimeData(data)
            drag.setPixmap(self._handle.grab())
            drag.exec(Qt.DropAction.CopyAction)
