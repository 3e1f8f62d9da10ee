"""Paragraphs' prose, kept from one layout to the next.

What prose comes to depends on its inlines, on the look of its paragraph, on the numbers of the
references and notes in it, and on what all prose of a document shares. All of that is compared, so
that what is found is what would be made.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

import msgspec

from data.model.ids import SourceId
from exports.layout.prose import Prose, Setting
from exports.numbering import Note
from templates.document import Cite, Footnote, Inlines, Text, plain
from templates.lately import Lately
from templates.style import Face, ParagraphStyle

LEAST = 4
"""So many characters' room is taken by any paragraph beside its characters."""
_VARIANTS = 4
"""How many proses of the same inlines are kept: other looks, other numbers."""

_Variant = tuple[Face, float, str, Face | None, tuple[int | None, ...], tuple[Note, ...]]
"""What of a paragraph's look its prose depends on, and the numbers in it."""


class _Kept(msgspec.Struct):
    """The proses of some inlines, and what in them is numbered.

    Attributes:
        sources: those cited, in reading order; ``notes``: how many are called.
    """

    sources: tuple[SourceId, ...]
    notes: int
    proses: dict[_Variant, Prose] = msgspec.field(default_factory=dict)


class Slot(NamedTuple):
    """The place of one paragraph's prose.

    Attributes:
        notes: those that the paragraph calls.
    """

    proses: dict[_Variant, Prose]
    variant: _Variant
    notes: tuple[Note, ...]

    @property
    def prose(self) -> Prose | None:
        """What is kept, if anything is."""
        return self.proses.get(self.variant)

    def keep(self, prose: Prose) -> None:
        """Have ``prose`` the next time."""
        if len(self.proses) >= _VARIANTS:
            del self.proses[next(iter(self.proses))]
        self.proses[self.variant] = prose


class KeptProses:
    """The prose of paragraphs seen lately, for one set of fonts.

    Keep one and hand it to every layout with the same fonts: pages come out the same, sooner.

    Args:
        room: for how many characters.
    """

    def __init__(self, room: int) -> None:
        self._setting: Setting | None = None
        self._kept: Lately[Inlines, _Kept] = Lately(room)

    @property
    def weight(self) -> int:
        """How much of the room is taken."""
        return self._kept.size

    def begin(self, setting: Setting) -> None:
        """What comes now is of a document with ``setting``; forget what is of no use to it."""
        if self._setting is None or not _alike(self._setting, setting):
            self._kept.clear()
        self._setting = setting

    def slot(
        self, setting: Setting, inlines: Inlines, look: ParagraphStyle, notes: Iterator[Note]
    ) -> Slot:
        """The place of the prose of ``inlines``, which takes those it calls from ``notes``."""
        kept = self._kept.get(inlines)
        if kept is None:
            kept = _Kept(tuple(_cited(inlines)), _called(inlines))
            self._kept.keep(inlines, kept, LEAST + len(plain(inlines)))
        called = tuple(islice(notes, kept.notes)) if kept.notes else ()
        references = setting.numbers.references
        numbers = tuple(map(references.get, kept.sources)) if kept.sources else ()
        variant = (look.face, look.size, look.colour, look.strong_face, numbers, called)
        return Slot(kept.proses, variant, called)


def _alike(one: Setting, other: Setting) -> bool:
    """Whether prose comes to the same in both, numbers left aside."""
    return (
        one.fonts is other.fonts
        and one.has_references == other.has_references
        and one.style.accent == other.style.accent
        and one.style.citation_superscript == other.style.citation_superscript
        and one.labels == other.labels
    )


def _cited(inlines: Inlines) -> Iterator[SourceId]:
    """The sources cited in ``inlines``, those in notes as well, in reading order."""
    for inline in inlines:
        if isinstance(inline, Cite):
            yield inline.source
        elif not isinstance(inline, Text):
            yield from _cited(inline.children)


def _called(inlines: Inlines) -> int:
    """How many notes are called in ``inlines``; a note within a note is printed there."""
    return sum(
        1 if isinstance(inline, Footnote) else _called(inline.children)
        for inline in inlines
        if not isinstance(inline, Text | Cite)
    )
