"""Pages of very many records are made when somebody asks for them, all others at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.draft import Draft
from gui.press import Press
from gui.preview.preview_pane import PreviewPane

if TYPE_CHECKING:
    from data.model.ids import PresetId

MOST = 5_000
"""Records whose pages are made unasked, some 350 pages: about six seconds of work."""


class Restraint(QObject):
    """Stands between what was found and the press.

    Once somebody has asked for the pages of a draft, they are made with every change of it, until
    fewer records are found again or another draft comes.
    """

    def __init__(self, pane: PreviewPane, draft: Draft, press: Press, parent: QObject) -> None:
        super().__init__(parent)
        self._pane = pane
        self._draft = draft
        self._press = press
        self._found = 0
        self._asked: PresetId | None = None
        pane.offer.pressed.connect(self._on_pressed)

    def make_pages(self, found: int) -> None:
        """Make the pages of the draft, for which ``found`` records are there."""
        self._found = found
        if found <= MOST:
            self._asked = None
            self._pane.offer.hide()
        elif self._asked != self._draft.preset.id:
            self._press.hold()
            self._pane.show_offer(found)
            return
        else:
            self._pane.offer.wait()
        self._press.refresh(self._draft.preset)

    def _on_pressed(self) -> None:
        """Begin, or stop."""
        self._asked = None if self._pane.offer.busy else self._draft.preset.id
        self.make_pages(self._found)
