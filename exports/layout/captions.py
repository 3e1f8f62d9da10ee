"""Captions of tables, charts and time lines: label, number, title."""

from collections.abc import Callable, Iterator, Sequence

from msgspec import structs

from exports.layout.galley import Galley
from exports.layout.pages import Node, Role
from exports.layout.prose import Prose
from exports.layout.strips import Strip
from exports.numbering import Note
from templates.document import Chart, Table, Text, Timeline, plain

Figure = Chart | Timeline
Captioned = Table | Figure
_BETWEEN = "\u3000"
# What is not higher than this share of a page is not parted.
_WHOLE = 0.65
# So many lines of a note stand together below its table.
_WHOLE_NOTE = 8
# Above a figure whose caption stands below it, in lines of body text.
_BEFORE_LINES = 0.4

AFTER_LINES = 0.65
"""Below a figure and what belongs to it, in lines of body text."""


def caption(galley: Galley, block: Captioned, word: str, node: Node, notes: Iterator[Note]) -> None:
    """The caption above, on the page where what it names begins."""
    strips = _caption_strips(galley, block, _caption_prose(galley, block, word, notes), node)
    galley.add_text(strips, galley.look("caption"))
    galley.keep_next()


def put_figure(
    galley: Galley,
    block: Figure,
    draw: Callable[[], list[Strip]],
    nodes: tuple[Node, Node],
) -> None:
    """Caption, drawing and note; the caption last where the style wants it below.

    ``nodes`` are the structure nodes that the caption and the note are put under.
    """
    notes = galley.notes_of(block.id)
    after = galley.look("body").leading * AFTER_LINES
    if not galley.style.chart.caption_below:
        caption(galley, block, "figure", nodes[0], notes)
        galley.add(draw(), after=0.0 if block.note else after)
        remark(galley, block, nodes[1], notes, after)
        return
    prose = _caption_prose(galley, block, "figure", notes)
    before = galley.look("body").leading * _BEFORE_LINES
    galley.add(draw(), before=before)
    remark(galley, block, nodes[1], notes)
    strips = _caption_strips(galley, block, prose, nodes[0])
    galley.keep_next()
    galley.add(strips, before=galley.look("caption").before, after=after)


def continued(galley: Galley, block: Captioned, word: str, node: Node) -> list[Strip]:
    """What stands above it on later pages: 续表1, ``Table 1 (continued)``.

    Nothing where the labels have no such words.
    """
    if word not in galley.labels:
        return []
    look = galley.look("caption")
    words = galley.labels[word].format(number=_number(galley, block))
    prose = galley.proses.plain(words, look, block.id)
    return galley.text(prose, look, node, galley.extent(block.id))


def remark(
    galley: Galley, block: Captioned, parent: Node, notes: Iterator[Note], after: float = 0.0
) -> None:
    """The note below, with at least ``after`` points blank behind it."""
    words = (*block.note, *block.legend) if isinstance(block, Table) else block.note
    if not words:
        return
    look = galley.look("table-note")
    prose = galley.prose(words, look, block.id, block.records, notes)
    extent = galley.extent(block.id, block.records)
    strips = galley.text(prose, look, parent.add(Role.P, block.id), extent)
    for strip in strips[1:_WHOLE_NOTE]:
        strip.keep = True
    galley.keep_next()
    galley.add(strips, before=look.before, after=max(look.after, after))


def legend(galley: Galley, block: Table, node: Node) -> list[Strip]:
    """What the signs in the table stand for, as it is repeated where the table is parted."""
    look = galley.look("table-note")
    prose = galley.proses.plain(plain(block.legend), look, block.id)
    strips = galley.text(prose, look, node, galley.extent(block.id))
    for strip in strips[:1]:
        strip.height += look.before
        strip.parts = [structs.replace(part, drop=part.drop + look.before) for part in strip.parts]
    return strips


def hold_together(galley: Galley, strips: Sequence[Strip]) -> None:
    """Let what is not too high stand on one page."""
    if sum(strip.height for strip in strips) <= galley.geometry.height * _WHOLE:
        for strip in strips[1:]:
            strip.keep = True


def _caption_prose(galley: Galley, block: Captioned, word: str, notes: Iterator[Note]) -> Prose:
    inlines = (Text(_label(galley, block, word) + _BETWEEN), *block.caption)
    return galley.prose(inlines, galley.look("caption"), block.id, block.records, notes)


def _caption_strips(galley: Galley, block: Captioned, prose: Prose, node: Node) -> list[Strip]:
    look = galley.look("caption")
    extent = galley.extent(block.id, block.records)
    strips = galley.text(prose, look, node.add(Role.CAPTION, block.id), extent)
    for strip in strips:
        strip.keep = True
    return strips


def _label(galley: Galley, block: Captioned, word: str) -> str:
    """表1 or Table 1: Chinese words need no space before the number."""
    label = galley.labels.get(word, "")
    return f"{label}{' ' if label.isascii() else ''}{_number(galley, block)}"


def _number(galley: Galley, block: Captioned) -> int:
    numbers = galley.numbers.tables if isinstance(block, Table) else galley.numbers.figures
    return numbers[block.id]
