"""Search in pages as a person does it: what was found, and which of it is looked at."""

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QObject

from gui.preview.find_bar import FindBar
from gui.preview.page_reading import PageReading
from gui.preview.page_view import PageView


class Search(QObject):
    """Ties the search bar to the pages.

    Args:
        reading: what is known of the pages shown, ``None`` while they are being read.
    """

    def __init__(
        self,
        bar: FindBar,
        pages: PageView,
        reading: Callable[[], PageReading | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bar = bar
        self._pages = pages
        self._reading = reading
        self.hits: list[tuple[int, int]] = []
        self.current: int | None = None
        bar.searched.connect(lambda _words: self._search())
        bar.moved.connect(self.move)
        bar.closed.connect(self._clear)

    def again(self) -> None:
        """Other pages are there: look for the same, and do not move the view for it."""
        if not self._bar.isHidden():
            at = self.current
            self._find()
            self.current = min(at, len(self.hits) - 1) if at is not None and self.hits else None
            self._show(move=False)

    def move(self, by: int) -> None:
        """Go to the next hit or to the one before; after the last one comes the first."""
        if self._bar.isHidden():
            self._bar.open()
        if self.hits:
            start = self._nearest() - (by > 0) if self.current is None else self.current
            self.current = (start + by) % len(self.hits)
        self._show()

    def _search(self) -> None:
        """Look for what was typed; the first hit from the page that is read is shown."""
        self._find()
        self.current = self._nearest() % len(self.hits) if self.hits else None
        self._show()

    def _find(self) -> None:
        reading = self._reading()
        self.hits = reading.finder.find(self._bar.field.text()) if reading else []

    def _nearest(self) -> int:
        """The first hit on the page that is read, or behind it."""
        reading = self._reading()
        first = reading.words.first_on(self._pages.current_page) if reading else 0
        return bisect_left(self.hits, (first, 0))

    def _show(self, *, move: bool = True) -> None:
        self._bar.show_count(self.current, len(self.hits))
        self._pages.show_hits(self.hits, self.current, move=move)

    def _clear(self) -> None:
        self.hits, self.current = [], None
        self._pages.show_hits((), None)
