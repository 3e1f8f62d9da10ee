"""Captions of tables, charts and time lines: label, number, title."""

from collections.abc import Iterator, Sequence

from exports.layout.galley import Galley
from exports.layout.pages import Node, Role
from exports.layout.strips import Strip
from exports.numbering import Note
from templates.document import Chart, Table, Text, Timeline

Captioned = Table | Chart | Timeline
_BETWEEN = "\u3000"
# What is not higher than this share of a page is not parted.
_WHOLE = 0.65


def caption(galley: Galley, block: Captioned, word: str, node: Node, notes: Iterator[Note]) -> None:
    """The caption, on the page where what it names begins."""
    look = galley.look("caption")
    inlines = (Text(_label(galley, block, word) + _BETWEEN), *block.caption)
    prose = galley.prose(inlines, look, block.id, block.records, notes)
    extent = galley.extent(block.id, block.records)
    strips = galley.text(prose, look, node.add(Role.CAPTION, block.id), extent)
    for strip in strips:
        strip.keep = True
    galley.add_text(strips, look)
    galley.keep_next()


def continued(galley: Galley, block: Captioned, word: str, node: Node) -> list[Strip]:
    """What stands above it on later pages (续表1); nothing where the labels have no such word."""
    if word not in galley.labels:
        return []
    look = galley.look("caption")
    prose = galley.proses.plain(_label(galley, block, word), look, block.id)
    return galley.text(prose, look, node, galley.extent(block.id))


def remark(
    galley: Galley, block: Captioned, parent: Node, notes: Iterator[Note], after: float = 0.0
) -> None:
    """The note below, with at least ``after`` points blank behind it."""
    if not block.note:
        return
    look = galley.look("table-note")
    prose = galley.prose(block.note, look, block.id, block.records, notes)
    extent = galley.extent(block.id, block.records)
    strips = galley.text(prose, look, parent.add(Role.P, block.id), extent)
    if not isinstance(block, Table):
        galley.keep_next()
    galley.add(strips, before=look.before, after=max(look.after, after))


def hold_together(galley: Galley, strips: Sequence[Strip]) -> None:
    """Let what is not too high stand on one page."""
    if sum(strip.height for strip in strips) <= galley.geometry.height * _WHOLE:
        for strip in strips[1:]:
            strip.keep = True


def _label(galley: Galley, block: Captioned, word: str) -> str:
    """表1 or Table 1: Chinese words need no space before the number."""
    numbers = galley.numbers.tables if isinstance(block, Table) else galley.numbers.figures
    label = galley.labels.get(word, "")
    return f"{label}{' ' if label.isascii() else ''}{numbers[block.id]}"
