"""Answers why a record is here or not, and leads to where that can be changed."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from data.errors import UserError
from data.model.ids import RecordId
from data.progress import Progress
from gui.archive import Archive
from gui.draft import Draft
from gui.i18n.language import Language
from gui.look.theme import Theme
from templates.arranging.outline import Outline

if TYPE_CHECKING:
    from data.library.library import Library
    from gui.outline.left_out_dialog import LeftOutDialog
    from gui.outline.why_popup import WhyPopup
    from templates.left_out import AllLeftOut, LeftOut
    from templates.why import Reason, Why


class WhyDesk(QObject):
    """Asks off the GUI thread and shows the answer.

    Signals:
        way_wanted: reasons of one way are to be changed, in one step; carries the ids of their
            records, the way and their targets.
        record_chosen: a record is to be shown; carries its id.
    """

    way_wanted = Signal(object, object, object)
    record_chosen = Signal(str)

    def __init__(
        self, draft: Draft, archive: Archive, theme: Theme, language: Language, window: QWidget
    ) -> None:
        super().__init__(window)
        self._draft = draft
        self._archive = archive
        self._theme = theme
        self._language = language
        self._window = window
        self.popup: WhyPopup | None = None
        self.list: LeftOutDialog | None = None
        self._outline: Callable[[], Outline] = Outline

    def ask(self, record: RecordId, outline: Outline, at: QPoint | None = None) -> None:
        """Show why ``record`` is in the briefing or not, at a place of the screen."""
        preset, code = self._draft.preset, self._language.code
        place = at or QCursor.pos()

        def find(library: "Library", _progress: Progress) -> "Why":
            from templates.why import why

            return why(library, preset, record, outline, code)

        def ignore(_error: UserError) -> None:
            """The record is gone; there is nothing to tell of it."""

        self._archive.ask(find, lambda found: self._show(record, found, place), ignore, key="why")

    def show_left_out(self, outline: Callable[[], Outline]) -> None:
        """List what is not in the briefing that ``outline`` tells of, as long as it is open."""
        self._outline = outline
        if self.list is None:
            from gui.outline.left_out_dialog import LeftOutDialog

            self.list = dialog = LeftOutDialog(self._theme, self._language, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.finished.connect(self._forget_list)
            dialog.way_wanted.connect(self._take_ways)
            dialog.record_chosen.connect(self.record_chosen)
            dialog.show()
        self.list.raise_()
        self.refresh()

    def refresh(self) -> None:
        """Another outline or selection: the list of what is left out shows it."""
        if self.list is None:
            return
        preset, code, outline = self._draft.preset, self._language.code, self._outline()

        def find(library: "Library", _progress: Progress) -> "AllLeftOut":
            from templates.left_out import left_out

            return left_out(library, preset, outline, code)

        self._archive.ask(find, self._show_list, key="left-out")

    def _show_list(self, found: "AllLeftOut") -> None:
        if self.list is not None:
            self.list.show_all(found)

    def _forget_list(self) -> None:
        self.list = None

    def _show(self, record: RecordId, found: "Why", at: QPoint) -> None:
        if self.popup is not None:
            self.popup.close()
        from gui.outline.why_popup import WhyPopup

        self.popup = popup = WhyPopup(self._theme, self._window)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.destroyed.connect(lambda: self._forget(popup))
        popup.way_wanted.connect(lambda reason: self._take_way(record, reason))
        popup.show_why(found, self._language.code, at)

    def _forget(self, gone: "WhyPopup") -> None:
        if self.popup is gone:  # otherwise another has been opened before it went
            self.popup = None

    def _take_way(self, record: RecordId, reason: "Reason") -> None:
        self.way_wanted.emit((record,), reason.way, (reason.target,))

    def _take_ways(self, chosen: "Sequence[LeftOut]") -> None:
        records = tuple(each.record for each in chosen)
        targets = tuple(each.reason.target for each in chosen)
        self.way_wanted.emit(records, chosen[0].reason.way, targets)
