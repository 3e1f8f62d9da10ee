"""Inlines as runs: words that stand out, reference marks, note calls, links, evidence."""

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

import msgspec

from data.progress import may_stop
from exports.docx import style_ids
from exports.docx.links import Links
from exports.docx.marks import Marks
from exports.docx.style_ids import HEAVIER, StyleIds
from exports.docx.xml import east_asian, inner_link, run
from exports.languages import foreign_chinese
from exports.layout.prose import only_references
from exports.numbering import Numbers
from templates.document import (
    Cite,
    Emphasis,
    Evidence,
    Footnote,
    Inline,
    Inlines,
    Link,
    NotePlacement,
    Strong,
    Text,
    plain,
)
from templates.style import Face, ParagraphStyle

_NO_BREAK_SPACE = "\u00a0"
_CALLS = {
    NotePlacement.FOOTNOTES: (style_ids.FOOTNOTE_REFERENCE, "footnoteReference"),
    NotePlacement.ENDNOTES: (style_ids.ENDNOTE_REFERENCE, "endnoteReference"),
}


class Shared(msgspec.Struct, frozen=True):
    """What all parts of one document share.

    Attributes:
        listed: whether there is a list of references that reference marks can lead to.
        language: of the document (BCP 47).
        calls: numbers of the notes, in the order they are called.
    """

    ids: StyleIds
    numbers: Numbers
    marks: Marks
    notes: NotePlacement
    listed: bool
    language: str = "zh-Hans"
    calls: Iterator[int] = msgspec.field(default_factory=lambda: count(1))


class _Look(NamedTuple):
    """How words look where we are: their face, their character style, the paragraph around."""

    face: Face
    style: str
    paragraph: ParagraphStyle
    linked: bool = False


class InlineWriter:
    """Writes the inlines of one part of the document."""

    def __init__(self, shared: Shared, links: Links, *, in_note: bool = False) -> None:
        self._shared = shared
        self._links = links
        self._in_note = in_note
        self._language = shared.language
        self._east_asian = east_asian(shared.language)
        self._after_mark = False
        self._mark_style = style_ids.CITATION

    def write(self, inlines: Inlines, paragraph: ParagraphStyle) -> str:
        """The runs of ``inlines`` in a paragraph of this style."""
        may_stop()
        self._after_mark = False
        if len(inlines) == 1 and isinstance(inlines[0], Text):  # as most cells are
            return self._text(inlines[0].text, "")
        self._mark_style = "" if only_references(inlines) else style_ids.CITATION
        return self._inlines(inlines, _Look(paragraph.face, "", paragraph))

    def _inlines(self, inlines: Inlines, look: _Look) -> str:
        out: list[str] = []
        cites: list[Cite] = []
        for inline in inlines:
            if isinstance(inline, Cite):
                cites.append(inline)
                continue
            if cites:
                out.append(self._references(cites, look))
                cites = []
            if isinstance(inline, Text):
                out.append(self._text(inline.text, look.style))
                self._after_mark = self._after_mark and not inline.text
            else:
                out.append(self._nested(inline, look))
        if cites:
            out.append(self._references(cites, look))
        return "".join(out)

    def _text(self, text: str, style: str) -> str:
        """The runs of plain characters; Chinese in another script than the document says so."""
        if text.isascii():
            return run(text, style)
        out: list[str] = []
        end = 0
        for start, stop, language in foreign_chinese(text, self._language):
            tag = east_asian(language)
            if tag != self._east_asian:
                out += [run(text[end:start], style), run(text[start:stop], style, tag)]
                end = stop
        last = run(text[end:], style)
        return "".join((*out, last)) if out else last

    def _nested(self, inline: Inline, look: _Look) -> str:
        match inline:
            case Strong(children=children):
                return self._inlines(children, self._strong(look))
            case Emphasis(children=children):
                return self._inlines(children, self._emphasis(look))
            case Evidence():
                return self._evidence(inline, look)
            case Link():
                return self._link(inline, look)
            case Footnote(children=children):
                return self._note(children, look)
            case _:
                return ""

    def _strong(self, look: _Look) -> _Look:
        face = look.paragraph.strong_face or HEAVIER.get(look.face, Face.HEI)
        return look._replace(face=face, style=self._shared.ids.strong(face))

    def _emphasis(self, look: _Look) -> _Look:
        """Words are set apart in Kai; in a paragraph that is Kai already, in Song."""
        face = Face.SONG if look.face is Face.KAI else Face.KAI
        return look._replace(face=face, style=self._shared.ids.emphasis(face))

    def _evidence(self, inline: Evidence, look: _Look) -> str:
        content = self._inlines(inline.children, look)
        if not content:
            return ""
        words = plain(inline.children)
        return self._shared.marks.evidence(inline.record, words, content, verbatim=inline.verbatim)

    def _link(self, inline: Link, look: _Look) -> str:
        if look.linked:
            return self._inlines(inline.children, look)
        style = look.style or style_ids.HYPERLINK
        content = self._inlines(inline.children, look._replace(style=style, linked=True))
        identifier = self._links.relationship(inline.href)
        return f'<w:hyperlink r:id="{identifier}" w:history="1">{content}</w:hyperlink>'

    def _note(self, children: Inlines, look: _Look) -> str:
        """The call of a note; a note within a note is printed there in parentheses."""
        if self._in_note:
            opening, closing = run("（", look.style), run("）", look.style)
            return f"{opening}{self._inlines(children, look)}{closing}"
        style, element = _CALLS[self._shared.notes]
        number = next(self._shared.calls)
        return (
            f'{self._apart()}<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr>'
            f'<w:{element} w:id="{number}"/></w:r>'
        )

    def _references(self, cites: list[Cite], look: _Look) -> str:
        """Reference marks that stand side by side: ``[1,4]``, each number leading to its entry."""
        numbers = self._shared.numbers
        out = [self._apart()]
        for mark in numbers.mark(tuple(cites)):
            written = run(mark.text, self._mark_style)
            if mark.source is not None and self._shared.listed and not look.linked:
                written = inner_link(reference_name(numbers.references[mark.source]), written)
            out.append(written)
        return "".join(out)

    def _apart(self) -> str:
        """Sets marks side by side apart: [3] and note 1 must not read as page 1 of [3]."""
        blank = run(_NO_BREAK_SPACE, style_ids.CITATION) if self._after_mark else ""
        self._after_mark = True
        return blank


def reference_name(number: int) -> str:
    """The bookmark of an entry in the list of references."""
    return f"_Ref{number:09}"
