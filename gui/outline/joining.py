"""Ties the outline to the rest of the desk: records, pages, evidence, and reasons to their ways."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt

from data.model.ids import RecordId
from gui.outline.outline_model import add_records
from gui.outline.record_drag import RecordDrag
from gui.records.card import Card

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from exports.layout.pages import Place
    from gui.main_window import MainWindow
    from templates.why import Way


def connect_outline(window: "MainWindow") -> None:
    """Keep outline, list, pages and evidence of ``window`` in step."""
    Joint(window)


class Joint(QObject):
    """What one part tells the others; nobody is told what he said himself."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._busy = False
        self._unprinted = self._printed = ""
        outline, desk, widget = window.outline, window.desk, window.widget
        outline.menu.take(window.commands.actions)
        outline.wanted.connect(lambda: widget.middle.setCurrentWidget(widget.outline))
        outline.record_chosen.connect(self._show_record)
        outline.line_chosen.connect(self._show_place)
        outline.why_wanted.connect(self._ask_why)
        outline.novelty.changed.connect(self._show_marks)
        window.draft.changed.connect(self._show_marks)
        window.draft.loaded.connect(self._open_seen)
        desk.looked_at.connect(self._look_at)
        desk.ids_found.connect(outline.novelty.show_found)
        widget.preview.clicked.connect(self._reveal)
        window.why.way_wanted.connect(self._take_way)
        window.why.record_chosen.connect(lambda record: desk.show_record(RecordId(record)))
        outline.left_out_wanted.connect(lambda: window.why.show_left_out(lambda: outline.outline))
        outline.changed.connect(window.why.refresh)
        outline.changed.connect(self._show_new_note)
        window.draft.selection_changed.connect(window.why.refresh)
        RecordDrag(widget.evidence.title, self._carry_shown)
        self._clip, widget.records.model.clip = widget.records.model.clip, self._carry
        for key in ("pin-record", "exclude-record", "why"):
            widget.records.view.addAction(window.commands[key])

    def _carry(self, cards: Sequence[Card]) -> QMimeData | None:
        """Records that are dragged can be dropped on the outline as well."""
        data = self._clip(cards)
        return add_records(data or QMimeData(), [card.id for card in cards]) if cards else data

    def _carry_shown(self) -> QMimeData | None:
        """The record whose evidence is shown, to be dropped on the outline or as words."""
        evidence = self._window.widget.evidence.evidence
        if evidence is None:
            return None
        data = QMimeData()
        data.setText(evidence.entry.record.title)
        return add_records(data, [evidence.record])

    def _open_seen(self) -> None:
        window = self._window
        window.outline.novelty.open(str(window.drafts.current or window.draft.preset.id))

    def _show_marks(self) -> None:
        self._window.desk.mark(self._window.outline.marks)

    def _show_record(self, record: str) -> None:
        """A line with a record was chosen: list and evidence show it."""
        self._busy = True
        self._window.widget.records.select(RecordId(record))
        self._window.desk.looked_at.emit(record)
        self._busy = False

    def _look_at(self, record: str) -> None:
        """Follow, unless the person is in the tree: a list that is filled anew moves nothing."""
        if not self._busy and not self._window.widget.outline.view.hasFocus():
            self._window.outline.look_at(RecordId(record))

    def _show_place(self, name: str) -> None:
        """Scroll the pages to a line, and light it up."""
        place = self._place_of(name)
        if place is not None:
            pages = self._window.widget.preview.pages
            pages.go_to(place.page, place.y + place.height)
            pages.flash(place.page, (place.x, place.y, place.width, place.height))

    def _show_new_note(self) -> None:
        """The note that is open has its first words on the pages: show them there."""
        pane = self._window.widget.outline
        note = pane.note.note
        if note == self._printed or not pane.isVisible():
            return
        if self._place_of(note) is None:
            self._unprinted = note
            return
        self._printed = note
        if self._unprinted == note:
            self._show_place(note)

    def _places(self) -> "tuple[Place, ...]":
        rendering = self._window.outline.rendering
        return tuple(rendering.prepared.laid.places) if rendering else ()

    def _place_of(self, name: str) -> "Place | None":
        """The first place of a line, or of the first one in it that has any."""
        outline = self._window.outline.outline
        if name not in outline.nodes:
            return None
        names = [node.id for node in outline.within(name)]
        first: dict[str, Place] = {}
        for place in self._places():
            first.setdefault(outline.node_of(place.block) or "", place)
        return next((first[each] for each in names if each in first), None)

    def _reveal(self, page: int, x: float, y: float) -> None:
        """A place was clicked: select its line."""
        here = [
            place
            for place in self._places()
            if place.page == page
            and place.x <= x <= place.x + place.width
            and place.y <= y <= place.y + place.height
        ]
        if here:
            smallest = min(here, key=lambda place: place.width * place.height)
            self._window.outline.reveal(smallest.block)

    def _ask_why(self, record: str, at: QPoint) -> None:
        window = self._window
        view = window.widget.records.view
        if view.hasFocus():
            rect = view.visualRect(view.currentIndex())
            at = view.viewport().mapToGlobal(rect.bottomLeft())
        window.why.ask(RecordId(record), window.outline.outline, at)

    # Where reasons can be changed

    def _take_way(self, ids: tuple[RecordId, ...], way: "Way", targets: tuple[str, ...]) -> None:
        from templates.why import Way

        window, widget, outline = self._window, self._window.widget, self._window.outline
        ways: Mapping[Way, Callable[[], object]] = {
            Way.PIN: lambda: outline.steps.pin(ids),
            Way.UNPIN: lambda: outline.steps.pin(ids),
            Way.INCLUDE: lambda: outline.steps.let_in(ids),
            Way.TAKE_BACK: lambda: outline.take_back(*targets),
            Way.REGIONS: lambda: widget.regions.view.setFocus(_ASKED),
            Way.THEMES: lambda: widget.themes.view.setFocus(_ASKED),
            Way.KINDS: lambda: widget.kinds.setFocus(_ASKED),
            Way.PERIOD: lambda: widget.period.setFocus(_ASKED),
            Way.SEARCH: window.commands["find"].trigger,
            Way.CONFLICTS: window.commands["conflicts"].trigger,
            Way.OPTIONS: window.commands["show-options"].trigger,
            Way.EVIDENCE: lambda: window.evidence.show_pane(shown=True),
            Way.RECORD: window.commands["record-history"].trigger,
            Way.NOTE: lambda: outline.open(targets[0]),
        }
        ways[way]()


_ASKED = Qt.FocusReason.OtherFocusReason
