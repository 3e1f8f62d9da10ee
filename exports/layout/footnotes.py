"""Notes: their strips, made where they are called, placed at the page foot or at the end."""

from collections.abc import Iterable

from exports.layout.galley import Galley
from exports.layout.labelled import hanging
from exports.layout.pages import Node, Role
from exports.layout.prose import Anchor
from exports.layout.strips import Strip
from exports.numbering import Note
from templates.document import NotePlacement

# Between the beginning of a note's number and its text: at least so much, and so much blank.
_LEAST_EM, _BLANK_EM = 1.4, 0.7


def add_notes(galley: Galley, notes: Iterable[Note], parent: Node) -> None:
    """Make the notes called in a block that has just been put in, unless they stand at the end."""
    if galley.document.notes is NotePlacement.FOOTNOTES:
        for note in notes:
            galley.notes[note.number] = note_strips(galley, note, parent)


def note_strips(galley: Galley, note: Note, parent: Node) -> list[Strip]:
    """The lines of a note; its number leads back to its call."""
    look = galley.look("footnote")
    name = f"note-{note.number}"
    node = parent.add(Role.NOTE, note.block)
    node.note_id = name
    nodes = node.add(Role.LABEL, note.block), node.add(Role.P, note.block)
    back = Anchor(f"#call-{name}", f"{galley.labels.get('note', '')} {note.number}".strip(), False)
    label = galley.proses.plain(str(note.number), look, note.block, back)
    text_x = max(_LEAST_EM * look.size, galley.width_of(label, look) + _BLANK_EM * look.size)
    prose = galley.prose(note.footnote.children, look, note.block, notes=iter(()))
    extent = galley.extent(note.block)
    strips = hanging(galley, label, prose, look, nodes, extent, (0.0, text_x))
    strips[0].names = (name,)
    return strips
