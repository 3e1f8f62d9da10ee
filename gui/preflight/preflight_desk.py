"""Brings what the preflight found to the desk, and leads from there to places and remedies."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.preflight.count_button import CountButton
from gui.preflight.preflight_pane import PreflightPane
from gui.preview.page_view import PageView

if TYPE_CHECKING:
    from exports.layout.pages import Place
    from exports.preflight.remark import Remark
    from gui.preview.renderer import Rendering

Ways = Mapping[str, Callable[[str], object]]
"""What each way (:class:`exports.preflight.remark.Way`) does with a remark's target."""


class PreflightDesk(QObject):
    """Shows the remarks of every preview.

    Signals:
        shown_changed: the pane was opened (true) or closed.
    """

    shown_changed = Signal(bool)

    def __init__(
        self,
        pane: PreflightPane,
        count: CountButton,
        pages: PageView,
        ways: Ways,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._count = count
        self._pages = pages
        self._ways = ways
        self._rendering: Rendering | None = None
        count.clicked.connect(lambda _checked=False: self.toggle())
        pane.close_wanted.connect(lambda: self.show_pane(shown=False))
        pane.chosen.connect(self._go_to)
        pane.way_wanted.connect(self._take_way)

    def show_rendering(self, rendering: "Rendering") -> None:
        """Show what the preflight says about a new state of the draft."""
        self._rendering = rendering
        self._show()

    def set_words(self) -> None:
        """Say everything in the language of the interface."""
        self._pane.set_words()
        if self._rendering is not None:
            self._show()

    def show_pane(self, *, shown: bool) -> None:
        """Open or close the pane."""
        self._pane.setVisible(shown)
        self._count.setChecked(shown)
        self.shown_changed.emit(shown)

    def toggle(self) -> None:
        """Open the pane, or close it."""
        self.show_pane(shown=self._pane.isHidden())

    def next(self) -> None:
        """Open the pane and go to the next remark."""
        self.show_pane(shown=True)
        self._pane.next()

    def _show(self) -> None:
        remarks = self._rendering.remarks if self._rendering else ()
        errors = sum(remark.blocks for remark in remarks)
        words = self._count.show_counts(errors, len(remarks) - errors)
        self._pane.show_remarks(remarks, words)

    def _go_to(self, remark: "Remark") -> None:
        """Scroll the preview to the place of a remark, and light it up."""
        page = remark.spot.page
        if page is None:
            return
        place = self._place(remark)
        if place is None:
            self._pages.go_to(page)
            return
        self._pages.go_to(page, place.y + place.height)
        self._pages.flash(page, (place.x, place.y, place.width, place.height))

    def _place(self, remark: "Remark") -> "Place | None":
        """The rectangle of a remark's record, or of its block, on its page."""
        spot = remark.spot
        here = [
            place
            for place in (self._rendering.prepared.laid.places if self._rendering else ())
            if place.page == spot.page
        ]
        of_record = [p for p in here if spot.record is not None and spot.record in p.records]
        of_block = [p for p in here if p.block == spot.block]
        found = of_record or of_block
        return min(found, key=lambda place: place.width * place.height) if found else None

    def _take_way(self, way: str, target: str) -> None:
        self._ways[way](target)
