"""Answers why a record is here or not, and leads to where that can be changed."""

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
from gui.outline.why_popup import WhyPopup
from templates.arranging.outline import Outline
from templates.why import Reason, Why

if TYPE_CHECKING:
    from data.library.library import Library


class WhyDesk(QObject):
    """Asks off the GUI thread and shows the answer.

    Signals:
        way_wanted: a reason is to be changed; carries the record's id and the reason's way and
            target.
    """

    way_wanted = Signal(str, object, str)

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

    def ask(self, record: RecordId, outline: Outline, at: QPoint | None = None) -> None:
        """Show why ``record`` is in the briefing or not, at a place of the screen."""
        preset, code = self._draft.preset, self._language.code
        place = at or QCursor.pos()

        def find(library: "Library", _progress: Progress) -> Why:
            from templates.why import why

            return why(library, preset, record, outline, code)

        def ignore(_error: UserError) -> None:
            """The record is gone; there is nothing to tell of it."""

        self._archive.ask(find, lambda found: self._show(record, found, place), ignore, key="why")

    def _show(self, record: RecordId, found: Why, at: QPoint) -> None:
        if self.popup is not None:
            self.popup.close()
        self.popup = popup = WhyPopup(self._theme, self._window)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.destroyed.connect(lambda: self._forget(popup))
        popup.way_wanted.connect(lambda reason: self._take_way(record, reason))
        popup.show_why(found, self._language.code, at)

    def _forget(self, gone: WhyPopup) -> None:
        if self.popup is gone:  # otherwise another has been opened before it went
            self.popup = None

    def _take_way(self, record: RecordId, reason: Reason) -> None:
        self.way_wanted.emit(record, reason.way, reason.target)
