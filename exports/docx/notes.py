"""Footnotes and endnotes: real notes in a part of their own."""

import msgspec

from exports.docx import style_ids
from exports.docx.inlines import InlineWriter, Shared
from exports.docx.links import Links
from exports.docx.xml import HEADER, NAMESPACES, paragraph
from templates.document import NotePlacement
from templates.style import ParagraphStyle


class NoteKind(msgspec.Struct, frozen=True):
    """What the elements of one kind of note are called.

    Attributes:
        root, note: elements of the part; ``number``: prints the number inside a note.
    """

    root: str
    note: str
    number: str


KINDS = {
    NotePlacement.FOOTNOTES: NoteKind("footnotes", "footnote", "footnoteRef"),
    NotePlacement.ENDNOTES: NoteKind("endnotes", "endnote", "endnoteRef"),
}
SEPARATORS = ((-1, "separator"), (0, "continuationSeparator"))
"""Ids and names of the lines between text and notes; notes themselves begin with 1."""


def notes_xml(shared: Shared, look: ParagraphStyle, links: Links) -> str:
    """The part with all notes."""
    kind = KINDS[shared.notes]
    writer = InlineWriter(shared, links, in_note=True)
    footnotes = shared.notes is NotePlacement.FOOTNOTES
    style = shared.ids["footnote"] if footnotes else style_ids.ENDNOTE_TEXT
    lines = "".join(
        f'<w:{kind.note} w:type="{name}" w:id="{number}">'
        f"<w:p><w:r><w:{name}/></w:r></w:p></w:{kind.note}>"
        for number, name in SEPARATORS
    )
    notes = "".join(
        f'<w:{kind.note} w:id="{note.number}">'
        + paragraph(
            style,
            f"<w:r><w:{kind.number}/></w:r><w:r><w:tab/></w:r>"
            + writer.write(note.footnote.children, look),
        )
        + f"</w:{kind.note}>"
        for note in shared.numbers.notes
    )
    return f"{HEADER}<w:{kind.root} {NAMESPACES}>{lines}{notes}</w:{kind.root}>"
