"""From inlines to spans: characters of one look, ready to be broken into lines."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

import msgspec

from data.model.ids import RecordId, SourceId
from exports.fonts.fontset import FontSet
from exports.fonts.invisible import visible
from exports.fonts.missing import Where
from exports.numbering import CiteMark, Note, Numbers
from templates.document import (
    BlockId,
    Cite,
    Emphasis,
    Evidence,
    Footnote,
    Inline,
    Inlines,
    Link,
    Strong,
    Text,
)
from templates.style import Face, ParagraphStyle, Style

_BOLD: Mapping[Face, Face] = {Face.SONG: Face.SONG_BOLD, Face.HEI: Face.HEI_BOLD}
# Where a superscript stands: its digits reach a little above the characters beside it.
_RISE_EM = 0.36
# So many characters are worth keeping for the next time they are said.
_SHORT = 16
_BETWEEN_NUMBERS = frozenset(",-")


class Span(NamedTuple):
    """Characters of one font, size and colour.

    Attributes:
        anchor: which of the paragraph's anchors the characters belong to; -1 for none.
        mark: whether they are a reference mark or a note call, which stick to what is before them.
        record: whose words they are.
    """

    text: str
    font: str
    size: float
    colour: str
    rise: float = 0.0
    anchor: int = -1
    mark: bool = False
    record: RecordId | None = None


class Anchor(NamedTuple):
    """Words that lead somewhere: a destination (``#name``) or an address.

    Attributes:
        reference: whether the words are tagged as a reference to another place of the document.
        note: the note it calls.
        name: the destination the words themselves are, if any.
    """

    target: str
    description: str
    reference: bool
    note: Note | None = None
    name: str = ""


class Prose(NamedTuple):
    """A paragraph's characters and where they lead.

    Attributes:
        has_notes: whether notes are called in it; ``has_records``: whether any of its characters
            are a record's words.
    """

    spans: tuple[Span, ...]
    anchors: tuple[Anchor, ...] = ()
    has_notes: bool = False
    has_records: bool = False


class _Look(NamedTuple):
    face: Face
    colour: str
    record: RecordId | None = None
    anchor: int = -1


class Absent(msgspec.Struct):
    """Characters that no font has, with the places they stand in."""

    where: dict[str, tuple[dict[BlockId, None], dict[RecordId, None]]] = msgspec.field(
        default_factory=dict
    )

    def add(self, characters: set[str], block: BlockId, records: tuple[RecordId, ...]) -> None:
        """Remember that ``characters`` stand in ``block``."""
        for character in characters:
            blocks, of_records = self.where.setdefault(character, ({}, {}))
            blocks[block] = None
            of_records.update(dict.fromkeys(records))

    def places(self) -> dict[str, Where]:
        """What was found, by character."""
        return {
            character: Where(tuple(blocks), tuple(records))
            for character, (blocks, records) in self.where.items()
        }


class Setting(msgspec.Struct, frozen=True):
    """What all prose of a document shares.

    Attributes:
        labels: the furniture's words.
        has_references: whether there is a list of references that marks can lead to.
    """

    style: Style
    fonts: FontSet
    numbers: Numbers
    labels: Mapping[str, str]
    has_references: bool


class Slot(Protocol):
    """The place of one paragraph's prose (:class:`exports.layout.kept_proses.Slot`)."""

    @property
    def prose(self) -> "Prose | None":
        """What is kept, if anything is."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """Those that the paragraph calls."""

    def keep(self, prose: Prose) -> None:
        """Have ``prose`` the next time."""


class ProseStore(Protocol):
    """Where prose made before is found (:class:`exports.layout.kept_proses.KeptProses`)."""

    def slot(
        self, setting: Setting, inlines: Inlines, look: ParagraphStyle, notes: Iterator[Note]
    ) -> Slot:
        """The place of the prose of ``inlines``, which takes those it calls from ``notes``."""


class ProseMaker:
    """Makes prose for one document in one style; what is in ``store`` is not made again."""

    def __init__(self, setting: Setting, store: ProseStore | None = None) -> None:
        self._setting = setting
        self._store = store
        self._marks = _Marks(setting)
        # Cells say the same again and again: units, dates, places, signs.
        self._short: dict[tuple[str, Face, float, str], Prose] = {}
        self.absent = Absent()

    def make(
        self,
        inlines: Inlines,
        look: ParagraphStyle,
        block: BlockId,
        records: tuple[RecordId, ...] = (),
        notes: Iterable[Note] = (),
    ) -> Prose:
        """The prose of ``inlines``; each footnote takes the next of ``notes``.

        A footnote for which there is none is printed in parentheses.
        """
        if self._store is None:
            return self._made(inlines, look, block, records, iter(notes))[0]
        slot = self._store.slot(self._setting, inlines, look, iter(notes))
        prose = slot.prose
        if prose is None:
            prose, whole = self._made(inlines, look, block, records, iter(slot.notes))
            # What is in no font is told of every place it stands in.
            if whole:
                slot.keep(prose)
        return prose

    def _made(
        self,
        inlines: Inlines,
        look: ParagraphStyle,
        block: BlockId,
        records: tuple[RecordId, ...],
        notes: Iterator[Note],
    ) -> tuple[Prose, bool]:
        """The prose of ``inlines``, and whether all of its characters are in a font."""
        if len(inlines) == 1 and isinstance(inlines[0], Text):
            return self._words(inlines[0].text, look, block, records)
        run = _Run(self._setting, self._marks, look, notes, upright=only_references(inlines))
        run.inlines(inlines, _Look(look.face, look.colour))
        if run.absent:
            self.absent.add(run.absent, block, records or run.records())
        return run.prose(), not run.absent

    def _words(
        self, text: str, look: ParagraphStyle, block: BlockId, records: tuple[RecordId, ...]
    ) -> tuple[Prose, bool]:
        """The same for words of one look, as most paragraphs and cells are."""
        key = (text, look.face, look.size, look.colour)
        prose = self._short.get(key)
        if prose is not None:
            return prose, True
        text = visible(text)
        if not text:
            return Prose(()), True
        absent: set[str] = set()
        spans = [
            Span(piece, font.key, look.size, look.colour)
            for font, piece in self._setting.fonts.split(look.face, text, absent)
        ]
        prose = Prose(tuple(spans))
        if absent:
            self.absent.add(absent, block, records)
        elif len(text) <= _SHORT:
            self._short[key] = prose
        return prose, not absent

    def plain(
        self, text: str, look: ParagraphStyle, block: BlockId, anchor: Anchor | None = None
    ) -> Prose:
        """The prose of ``text``, all of it leading to ``anchor`` when there is one."""
        if anchor is None:
            return self.make((Text(text),), look, block)
        run = _Run(self._setting, self._marks, look, iter(()))
        run.anchors.append(anchor)
        run.text(text, _Look(look.face, look.colour, anchor=0))
        if run.absent:
            self.absent.add(run.absent, block, ())
        return run.prose()


class _Marks:
    """The reference marks of a document, made once: the same sources are named again and again."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._known: dict[tuple[Cite, ...], list[tuple[str, Anchor | None]]] = {}

    def pieces(self, cites: tuple[Cite, ...]) -> list[tuple[str, Anchor | None]]:
        """The pieces of the mark for references side by side, and where each leads."""
        pieces = self._known.get(cites)
        if pieces is None:
            joined = _joined(self._setting.numbers.mark(cites))
            pieces = [(text, self._anchor(source)) for text, source in joined]
            self._known[cites] = pieces
        return pieces

    def _anchor(self, source: SourceId | None) -> Anchor | None:
        if source is None or not self._setting.has_references:
            return None
        number = self._setting.numbers.references[source]
        description = f"{self._setting.labels.get('references', '')} {number}".strip()
        return Anchor(f"#ref-{number}", description, reference=True)


class _Run:
    """The state of making one paragraph's prose."""

    def __init__(
        self,
        setting: Setting,
        marks: _Marks,
        look: ParagraphStyle,
        notes: Iterator[Note],
        *,
        upright: bool = False,
    ) -> None:
        self._setting = setting
        self._marks = marks
        self._paragraph = look
        self._notes = notes
        self._upright = upright
        self.spans: list[Span] = []
        self.anchors: list[Anchor] = []
        self.absent: set[str] = set()
        self._calls = False
        self._quotes = False

    def prose(self) -> Prose:
        """What has been made."""
        return Prose(tuple(self.spans), tuple(self.anchors), self._calls, self._quotes)

    def records(self) -> tuple[RecordId, ...]:
        """The records whose words are in the paragraph."""
        return tuple(dict.fromkeys(span.record for span in self.spans if span.record is not None))

    def inlines(self, inlines: Inlines, look: _Look) -> None:
        """Add ``inlines``; references side by side share their brackets."""
        cites: list[Cite] = []
        for inline in inlines:
            if isinstance(inline, Cite):
                cites.append(inline)
                continue
            if cites:
                self._cites(cites, look)
                cites = []
            if isinstance(inline, Text):
                self.text(inline.text, look)
            else:
                self._nested(inline, look)
        if cites:
            self._cites(cites, look)

    def _nested(self, inline: Inline, look: _Look) -> None:
        match inline:
            case Strong(children=children):
                self.inlines(children, look._replace(face=self._strong(look.face)))
            case Emphasis(children=children):
                face = Face.SONG if look.face is Face.KAI else Face.KAI
                self.inlines(children, look._replace(face=face))
            case Evidence(children=children, record=record):
                self._quotes = True
                self.inlines(children, look._replace(record=record))
            case Link(href=href, children=children):
                anchor = self._anchor(Anchor(href, href, reference=False))
                link = look._replace(anchor=anchor, colour=self._link_colour(look))
                self.inlines(children, link)
            case Footnote(children=children):
                note = next(self._notes, None)
                if note is not None:
                    self._call(note, look)
                else:
                    self.text("（", look)
                    self.inlines(children, look)
                    self.text("）", look)
            case _:
                pass

    def text(self, text: str, look: _Look, *, superscript: bool = False) -> None:
        """Add the characters of ``text``, each in a font that has it."""
        text = visible(text)
        size, rise = self._paragraph.size, 0.0
        if superscript and not self._upright:
            rise = size * _RISE_EM
            size *= self._setting.style.citation_superscript
        if not text:
            return
        face, colour, record, anchor = look
        for font, piece in self._setting.fonts.split(face, text, self.absent):
            alike = (font.key, size, colour, rise, anchor, superscript, record)
            words = piece
            if self.spans and self.spans[-1][1:] == alike:
                words = self.spans.pop().text + piece
            self.spans.append(Span(words, *alike))

    def _cites(self, cites: list[Cite], look: _Look) -> None:
        self._part_marks(look)
        for text, leads in self._marks.pieces(tuple(cites)):
            anchor = look.anchor if leads is None else self._anchor(leads)
            self.text(text, _Look(look.face, look.colour, anchor=anchor), superscript=True)

    def _call(self, note: Note, look: _Look) -> None:
        self._calls = True
        self._part_marks(look)
        name = f"note-{note.number}"
        description = f"{self._setting.labels.get('note', '')} {note.number}".strip()
        anchor = self._anchor(Anchor(f"#{name}", description, True, note, f"call-{name}"))
        self.text(str(note.number), _Look(look.face, look.colour, anchor=anchor), superscript=True)

    def _part_marks(self, look: _Look) -> None:
        """Set marks side by side apart: [3] and note 1 must not read as page 1 of [3]."""
        if self.spans and self.spans[-1].mark:
            around = _Look(look.face, look.colour, anchor=look.anchor)
            self.text(" ", around, superscript=True)

    def _anchor(self, anchor: Anchor) -> int:
        self.anchors.append(anchor)
        return len(self.anchors) - 1

    def _strong(self, face: Face) -> Face:
        return self._paragraph.strong_face or _BOLD.get(face, Face.HEI)

    def _link_colour(self, look: _Look) -> str:
        return (
            look.colour if self._setting.style.accent == "#000000" else self._setting.style.accent
        )


def only_references(inlines: Inlines) -> bool:
    """Whether reference marks stand alone, as in a table's column of sources: on the line then.

    A mark with a page stays raised: ``[2]35`` on the line would read as a number.
    """
    if not inlines or not isinstance(inlines[0], Cite):  # as nearly all are
        return False
    return all(isinstance(inline, Cite) and inline.locator is None for inline in inlines)


def _joined(marks: tuple[CiteMark, ...]) -> list[tuple[str, SourceId | None]]:
    """The pieces of a reference mark, each number with the bracket and page beside it."""
    joined: list[tuple[str, SourceId | None]] = []
    opened = ""
    for mark in marks:
        if mark.text == "[":
            opened = "["
        elif mark.source is None and mark.text not in _BETWEEN_NUMBERS:
            text, source = joined[-1]
            joined[-1] = (text + mark.text, source)
        else:
            joined.append((opened + mark.text, mark.source))
            opened = ""
    return joined
