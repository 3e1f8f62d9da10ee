"""Own sections and notes put into the outline, each as one step of the draft."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from gui.draft import Draft
from gui.outline.note_desk import NoteDesk
from gui.outline.outline_view import OutlineView
from templates.arranging.arrangement import Arrangement, Place, inserted, next_id
from templates.arranging.outline import Outline
from templates.arranging.own import Own, OwnNote, OwnSection
from templates.arranging.placing import place_for_note, place_for_section, place_on_top


class Adding(QObject):
    """Adds pieces of the person's own beside the current line.

    Args:
        show: brings the outline to the front.
    """

    def __init__(
        self,
        view: OutlineView,
        notes: NoteDesk,
        draft: Draft,
        show: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._notes = notes
        self._draft = draft
        self._show = show

    @property
    def doing(self) -> dict[str, Callable[[], object]]:
        """What the commands do."""
        return {
            "new-section": self.section,
            "new-note": self.note,
            "executive-summary": self.summary,
        }

    def section(self) -> None:
        """A new section behind the one the current line stands in, its heading to be typed."""
        self._show()
        own = OwnSection(id=next_id(self._work), title=self.tr("New section"))
        place = place_for_section(self._outline, self._view.current)
        self._insert(self.tr("new section"), own, place)
        self._view.reveal(own.id)
        self._view.setFocus()
        line = self._view.lines.index_of(own.id)
        if line.isValid():  # where there are no pages yet, it comes with them
            self._view.edit(line)

    def note(self) -> None:
        """A new note behind the current line, open to be written in."""
        self._show()
        own = OwnNote(id=next_id(self._work))
        self._insert(self.tr("new note"), own, place_for_note(self._outline, self._view.current))
        self._view.reveal(own.id)
        self._notes.open(own.id)

    def summary(self) -> None:
        """A summary on top: a section with a note in it, open to be written in."""
        self._show()
        title = self.tr("Executive summary")
        section = OwnSection(id=next_id(self._work), title=title)
        work = inserted(self._work, section, place_on_top(self._outline))
        note = OwnNote(id=next_id(work))
        work = inserted(work, note, Place(section.id, ()))
        self._draft.change(self.tr("executive summary"), arrangement=work)
        self._view.reveal(note.id)
        self._notes.open(note.id)

    @property
    def _outline(self) -> Outline:
        return self._view.lines.outline

    @property
    def _work(self) -> Arrangement:
        return self._draft.preset.arrangement

    def _insert(self, what: str, own: Own, place: Place) -> None:
        self._draft.change(what, arrangement=inserted(self._work, own, place))
