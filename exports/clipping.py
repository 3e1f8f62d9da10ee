"""Records for the clipboard: as references, as quoted words with their references, as table rows.

Each is made twice, as HTML for programs that keep formatting (Word, e-mail) and as plain text;
rows are plain text with tabs, which spreadsheets take as cells.
"""

from collections.abc import Mapping, Sequence
from html import escape

import msgspec

from data.evidence.edits import printed
from data.model.ids import SourceId
from data.model.record import Figure, Proposal, Quotation, Record
from data.model.source import Source
from exports.citations import reference
from exports.listing import words
from templates.compose.figures import moment
from templates.compose.quoting import within_marks
from templates.document import CitationStyle

_CELL = "border:1px solid #8c8c8c;padding:2pt 6pt;vertical-align:top"
_TABLE = "border-collapse:collapse"


class Clip(msgspec.Struct, frozen=True):
    """The same content as HTML and as plain text."""

    html: str
    text: str


class Cited(msgspec.Struct, frozen=True):
    """A record with the sources of its anchors."""

    record: Record
    sources: Mapping[SourceId, Source]

    @property
    def in_order(self) -> list[Source]:
        """Its sources, each once, that of the printed words first."""
        ids = dict.fromkeys(SourceId(anchor.source or "") for anchor in self.record.anchors)
        return [self.sources[each] for each in ids if each in self.sources]


def citations(cited: Sequence[Cited], style: CitationStyle = CitationStyle.GBT_2025) -> Clip:
    """The references of records (GB/T 7714), each source once; numbered if there are several."""
    sources = {source.id: source for each in cited for source in each.in_order}
    lines = [reference(source, style) for source in sources.values()]
    if len(lines) > 1:
        lines = [f"[{number}] {line}" for number, line in enumerate(lines, start=1)]
    return Clip(_html("".join(f"<p>{escape(line)}</p>" for line in lines)), "\n".join(lines))


def quotations(cited: Sequence[Cited], style: CitationStyle = CitationStyle.GBT_2025) -> Clip:
    """The words of records, who said them, and numbered references below.

    Only direct speech stands between marks: a reporter's words for it are not the speaker's.
    """
    numbers: dict[str, int] = {}
    html, text = [], []
    for each in cited:
        for source in each.in_order:
            numbers.setdefault(source.id, len(numbers) + 1)
        marks = "".join(f"[{numbers[source.id]}]" for source in each.in_order)
        said = _said(each.record)
        html.append(f"<p>{escape(said)}<sup>{marks}</sup></p>")
        text.append(said + marks)
    listed = {source.id: source for each in cited for source in each.in_order}
    below = [f"[{numbers[each]}] {reference(source, style)}" for each, source in listed.items()]
    html.extend(f"<p>{escape(line)}</p>" for line in below)
    return Clip(_html("".join(html)), "\n".join([*text, *(["", *below] if below else [])]))


def rows(headings: Sequence[str], cells: Sequence[Sequence[str]], numbers: Sequence[bool]) -> Clip:
    """A table with a line of headings; ``numbers`` says which columns are read from the right."""
    head = "".join(f'<th style="{_CELL}">{escape(each)}</th>' for each in headings)
    body = "".join(f"<tr>{''.join(map(_cell, line, numbers))}</tr>" for line in cells)
    table = f'<table style="{_TABLE}"><tr>{head}</tr>{body}</table>'
    lines = ["\t".join(map(_flat, line)) for line in (headings, *cells)]
    return Clip(_html(table), "\n".join(lines))


def _cell(text: str, number: bool) -> str:
    side = ";text-align:right" if number else ""
    return f'<td style="{_CELL}{side}">{escape(text)}</td>'


def _flat(text: str) -> str:
    """A cell of plain text: what would end it becomes a space."""
    return " ".join(text.split())


def _html(body: str) -> str:
    return f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'


def _said(record: Record) -> str:
    """The words with what attributes them, in one line."""
    match record:
        case Quotation() | Proposal():
            who = _who(record)
            span = printed(record.anchors[0].exact, record.edits)
            quoted = f"“{within_marks(span)}”" if record.direct else span
            return f"{quoted}——{who}" if who else quoted
        case Figure():
            return "，".join(filter(None, (words(record), moment(record).strip("—"))))
        case _:
            return words(record)


def _who(record: Quotation | Proposal) -> str:
    """Office and names: 院长陈某、李某."""
    names = "、".join(filter(None, (record.speaker, *record.joint_with)))
    return f"{record.office or ''}{names}"
