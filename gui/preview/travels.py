"""Following links on pages, and the ways back."""

from PySide6.QtCore import QObject, Signal

from gui.preview.page_view import PageView
from gui.preview.reading_place import ReadingPlace

_MOST = 50


class Travels(QObject):
    """Where one was before each jump.

    Signals:
        can_go_back: whether there is a way back.
        can_go_forward: whether a step back can be taken back.
    """

    can_go_back = Signal(bool)
    can_go_forward = Signal(bool)

    def __init__(self, pages: PageView, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._back: list[ReadingPlace] = []
        self._forward: list[ReadingPlace] = []

    def jump(self, page: int, y: float | None = None) -> None:
        """Go to a place from which one can come back."""
        self._back.append(self._pages.here())
        del self._back[:-_MOST]
        self._forward.clear()
        self._pages.go_to(page, y)
        self._tell()

    def back(self) -> None:
        """Go to where one was before the last jump."""
        self._move(self._back, self._forward)

    def forward(self) -> None:
        """Take back the last step back."""
        self._move(self._forward, self._back)

    def _move(self, source: list[ReadingPlace], other: list[ReadingPlace]) -> None:
        if source:
            other.append(self._pages.here())
            self._pages.return_to(source.pop())
            self._tell()

    def _tell(self) -> None:
        self.can_go_back.emit(bool(self._back))
        self.can_go_forward.emit(bool(self._forward))
