"""Arranging at the desk: what is done in the outline changes the draft, step by step."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal

from data.model.ids import RecordId
from gui.archive import Archive
from gui.draft import Draft
from gui.look.theme import Theme
from gui.outline.adding import Adding
from gui.outline.cutting import Cutting, Goal
from gui.outline.line_menu import LineMenu
from gui.outline.marks import Mark
from gui.outline.note_desk import NoteDesk
from gui.outline.novelty import Novelty
from gui.outline.outline_pane import OutlinePane
from gui.outline.record_steps import RecordSteps
from gui.outline.shown import Shown, shown
from gui.press import Press
from templates.arranging import moving
from templates.arranging.arrangement import (
    TOP,
    Arrangement,
    renamed,
    restored,
    set_aside,
    taken_back,
    thrown_away,
)
from templates.arranging.foreseen import foreseen
from templates.arranging.outline import Node, Outline, Sort
from templates.arranging.own import typed
from templates.document import BlockId, Unprinted

if TYPE_CHECKING:
    from gui.preview.renderer import Rendering

Move = Callable[[Arrangement, Outline, Iterable[str]], Arrangement]


class OutlineDesk(QObject):
    """What can be done in the outline.

    Signals:
        wanted: the outline is to be seen.
        record_chosen: a line with a record was chosen; carries the record's id.
        line_chosen: a line was chosen; carries its id.
        why_wanted: why a record is here or not; carries its id and a place on the screen.
        left_out_wanted: what is not in the briefing is to be listed.
        changed: the outline is another one, in sight or not.
    """

    wanted = Signal()
    record_chosen = Signal(str)
    line_chosen = Signal(str)
    why_wanted = Signal(str, QPoint)
    left_out_wanted = Signal()
    changed = Signal()

    def __init__(
        self, pane: OutlinePane, draft: Draft, archive: Archive, press: Press, theme: Theme,
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._pane = pane
        self._view = pane.view
        self._draft = draft
        self._press = press
        self._composed: Shown | None = None
        self._due = False
        self._marks: tuple[object, dict[RecordId, int]] = (None, {})
        self._work = draft.preset.arrangement
        self._record = RecordId("")
        self._sought: RecordId | None = None
        self.notes = NoteDesk(pane, draft, archive, theme, self)
        self.novelty = Novelty(draft, archive, self)
        self.steps = RecordSteps(draft, self)
        self.adding = Adding(self._view, self.notes, draft, self._show_whole, self)
        self.menu = LineMenu(pane, self._chosen, self)
        self.cutting = Cutting(self._view, lambda: self.outline, self._move_to)
        self._connect()

    def _connect(self) -> None:
        lines, view = self._view.lines, self._view
        lines.renamed.connect(self.rename)
        lines.dropped.connect(self._put)
        lines.records_dropped.connect(self._drop_records)
        view.chosen.connect(self._on_chosen)
        view.opened.connect(self.open)
        self._press.rendered.connect(self._read)
        self._draft.changed.connect(self._follow)
        self._draft.loaded.connect(self._begin_anew)
        self.novelty.changed.connect(self.show_marks)
        self._pane.installEventFilter(self)

    @property
    def doing(self) -> dict[str, Callable[[], object]]:
        """What the commands of the outline do."""
        return {
            "show-outline": self.show,
            **self.adding.doing,
            "insert-from-record": self.notes.insert,
            "set-aside": self.set_aside,
            "throw-away": self.throw_away,
            "move-up": lambda: self._move(moving.earlier),
            "move-down": lambda: self._move(moving.later),
            "move-in": lambda: self._move(moving.inwards),
            "move-out": lambda: self._move(moving.outwards),
            **self.cutting.doing,
            "rename-heading": self._rename_current,
            "restore-order": self.restore,
            "pin-record": lambda: self.steps.pin(self._records()),
            "exclude-record": lambda: self.steps.exclude(self._records()),
            "why": self.why,
            "left-out": self.left_out_wanted.emit,
            "mark-seen": self.novelty.mark_seen,
        }

    def set_words(self) -> None:
        """Everything the outline says, in the language of the interface."""
        self._pane.set_words()
        self.notes.set_words()

    def close(self) -> None:
        """Keep what was typed and what was seen."""
        self._pane.note.flush()
        self.novelty.leave()

    # What is shown

    def show(self) -> None:
        """Bring the outline to the front."""
        self.wanted.emit()
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_whole(self) -> None:
        """Likewise, so that any line of it can be worked on."""
        self.show()
        self._pane.show_whole()

    @property
    def outline(self) -> Outline:
        """The outline as it is shown, or would be if it were in sight."""
        self._catch_up()
        return self._view.lines.outline

    @property
    def rendering(self) -> "Rendering | None":
        """The pages that the outline is of."""
        return self._press.rendering

    def _read(self, rendering: "Rendering") -> None:
        """Read the outline of new pages, off the GUI thread."""
        prepared = rendering.prepared
        self._press.lane.run(lambda _told: shown(prepared), self._take, key="outline")

    def _take(self, read: Shown) -> None:
        self._composed = read
        self._show_once_seen()
        self.notes.read()

    def _follow(self) -> None:
        """The draft is different: show at once what it will be."""
        preset = self._draft.preset
        if preset.arrangement != self._work:
            self._work = preset.arrangement
            self._show_once_seen()
        self.show_marks()

    def _begin_anew(self) -> None:
        """Another draft is on the desk."""
        self._composed, self._work = None, self._draft.preset.arrangement
        self.cutting.forget()
        self._due = False
        self._pane.show_made(made=False)
        self._view.forget()
        self._pane.note.drop()

    def _show_once_seen(self) -> None:
        """A long outline takes a while to be put in lines: none that nobody looks at."""
        self._due = True
        if self._pane.isVisible():
            self._catch_up()
        self.changed.emit()

    def _catch_up(self) -> None:
        if self._due:
            self._due = False
            self._show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show what changed while nobody saw it."""
        if event.type() == QEvent.Type.Show:
            self._catch_up()
            sought, self._sought = self._sought, None
            if sought is not None:
                self.look_at(sought)
        return False

    def _show(self) -> None:
        made = self._composed or Shown()
        outline = made.outline
        if outline.nodes:
            outline = foreseen(outline, self._work)
        self._view.show_lines(replace(made, outline=outline))
        self._pane.show_made(made=self._composed is not None)
        self._pane.show_path()

    def show_marks(self) -> None:
        """Show what is new and what is pinned."""
        self._view.lines.show_marks(self.marks)

    @property
    def marks(self) -> dict[RecordId, int]:
        """The marks of all records that have any; the same object while nothing changes."""
        of = self.novelty.new, self._draft.selection.pinned
        if of != self._marks[0]:
            marks = dict.fromkeys(self.novelty.new, int(Mark.NEW))
            for record in self._draft.selection.pinned:
                marks[record] = marks.get(record, 0) | Mark.PINNED
            self._marks = of, marks
        return self._marks[1]

    # Lines chosen

    def _on_chosen(self, name: str) -> None:
        node = self.outline.nodes.get(name)
        if node is None:
            return
        if node.sort is Sort.NOTE:
            self.notes.open(name, focus=False)
        elif node.records:
            self._record = node.records[0]
            self.record_chosen.emit(node.records[0])
        self.line_chosen.emit(name)

    def look_at(self, record: RecordId) -> None:
        """``record`` is looked at elsewhere: select its line."""
        self._record = record
        if not self._pane.isVisible():
            self._sought = record
            return
        current = self._view.current_node
        if current is not None and record in current.records:
            return
        place = self.outline.places_of.get(record)
        if place is not None:
            self._view.reveal(place)

    def reveal(self, block: str) -> None:
        """Select the line that stands for a block of the pages."""
        name = self.outline.node_of(block)
        if name is not None:
            self._view.reveal(name)
            if self.outline.nodes[name].sort is Sort.NOTE:
                self.notes.open(name, focus=False)

    def open(self, name: str) -> None:
        """Open a note to be written in, or open and close a section."""
        node = self.outline.nodes.get(name)
        if node is None:
            return
        if node.sort is Sort.NOTE:
            self.notes.open(name)
        elif node.children:
            index = self._view.lines.index_of(name)
            self._view.setExpanded(index, not self._view.isExpanded(index))

    def _chosen(self) -> tuple[Node, ...]:
        nodes = self.outline.nodes
        return tuple(nodes[name] for name in self._view.selected if name in nodes)

    # Steps

    def _change(self, what: str, work: Arrangement) -> None:
        self._draft.change(what, arrangement=work)

    def _move(self, move: Move) -> None:
        self._change(self.tr("move"), move(self._work, self.outline, self._view.selected))
        self._view.scrollTo(self._view.currentIndex())

    def _move_to(self, names: tuple[str, ...], goal: Goal) -> None:
        self._change(self.tr("move"), moving.put(self._work, self.outline, names, goal))
        self._view.scrollTo(self._view.currentIndex())

    def _put(self, names: tuple[str, ...], parent: str, before: str | None) -> None:
        if parent != TOP:
            self._view.setExpanded(self._view.lines.index_of(parent), True)
        self._move_to(names, (parent, before))

    def rename(self, section: str, title: str) -> None:
        """Rename a heading; an empty one takes the template's again."""
        words = typed(title).strip()
        if words != self.outline.nodes[section].words:
            self._change(self.tr("heading"), renamed(self._work, section, words))

    def rename_heading(self, block: BlockId) -> None:
        """Let the heading of a block of the pages be typed anew."""
        self._show_whole()
        self.reveal(block)
        self._rename_current()

    def set_block_aside(self, block: BlockId) -> None:
        """Leave what a block of the pages stands for out of the briefing."""
        name = self.outline.node_of(block)
        if name is not None:
            self._change(self.tr("setting aside"), set_aside(self._work, name))

    def _rename_current(self) -> None:
        node = self._view.current_node
        if node is not None and node.sort is Sort.SECTION:
            self._view.edit(self._view.currentIndex())

    def set_aside(self) -> None:
        """Leave the lines selected out of the briefing; take them back when all of them are."""
        chosen = self._chosen()
        names = [node.id for node in chosen if node.sort not in moving.FIXED]
        if names and all(node.unprinted is Unprinted.ASIDE for node in chosen):
            self._change(self.tr("taking back"), taken_back(self._work, *names))
        elif names:
            self._change(self.tr("setting aside"), set_aside(self._work, *names))

    def throw_away(self) -> None:
        """Delete the own pieces among the lines selected."""
        work = self._work
        for node in self._chosen():
            work = thrown_away(work, node.id) if node.own else work
        self._change(self.tr("throwing away"), work)

    def restore(self) -> None:
        """Let the sections selected, or else everything, stand in the template's order again."""
        sections = [node.id for node in self._chosen() if node.children]
        inside = [each.id for name in sections for each in self.outline.within(name)]
        parents = inside or [TOP, *self.outline.nodes]
        order = self._composed.outline.order if self._composed is not None else {}
        self._change(self.tr("template's order"), restored(self._work, order, *parents))

    # Records

    def _records(self) -> tuple[RecordId, ...]:
        """The records of the lines selected while the tree is used, else the one looked at."""
        if self._view.hasFocus():
            found = (record for node in self._chosen() for record in node.records)
            return tuple(dict.fromkeys(found))
        return (self._record,) if self._record else ()

    def take_back(self, *names: str) -> None:
        """Print lines again, in one step."""
        self._change(self.tr("taking back"), taken_back(self._work, *names))

    def why(self) -> None:
        """Tell why the record is here or not."""
        records = self._records()
        if records:
            rect = self._view.visualRect(self._view.currentIndex())
            at = self._view.viewport().mapToGlobal(rect.bottomLeft())
            self.why_wanted.emit(records[0], at)

    def _drop_records(self, records: tuple[str, ...], name: str) -> None:
        """Records were dropped: a note takes something from them, a section has them pinned."""
        ids = tuple(RecordId(record) for record in records)
        if self.outline.nodes[name].sort is Sort.NOTE:
            self.notes.add_records(name, ids)
        else:
            self.steps.pin_more(ids)
