"""What other programs put on the clipboard, as paragraphs of a note."""

import re
from collections.abc import Iterable, Iterator

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QTextDocument

from gui.outline.note_text import paragraphs_of
from templates.arranging.own import OwnParagraph, OwnWords, Shape, note_of

NOTE_MIME = "application/x-jiyao-note"
BULLET = re.compile(r"[·•▪●]\s+")
"""How Word writes the sign of a list item, which it puts among the words."""


def is_pasteable(source: QMimeData) -> bool:
    """Whether :func:`pasted` can make something of ``source``."""
    return source.hasFormat(NOTE_MIME) or source.hasHtml() or source.hasText()


def pasted(source: QMimeData) -> tuple[OwnParagraph, ...]:
    """What is pasted: of other programs' texts the words, what is bold in them, and lists."""
    if source.hasFormat(NOTE_MIME):
        try:
            raw = source.data(NOTE_MIME).data()
            return msgspec.json.decode(raw, type=tuple[OwnParagraph, ...])
        except msgspec.DecodeError:
            return ()
    html = source.html()
    if not html or (source.hasText() and "<table" in html.lower()):
        return note_of(source.text())  # one line for each row of a table
    return tuple(_written(html))


class _Closed(QTextDocument):
    """A document that loads nothing of what its text names: no picture, no style sheet."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return None


def _written(html: str) -> Iterator[OwnParagraph]:
    document = _Closed()
    document.setHtml(html)
    for paragraph in paragraphs_of(document):
        runs = [run for run in paragraph.runs if isinstance(run, OwnWords)]
        words = "".join(run.text for run in runs)
        sign = BULLET.match(words.strip())
        shape = Shape.BULLET if sign is not None else paragraph.shape
        start = len(words) - len(words.lstrip()) + (sign.end() if sign is not None else 0)
        kept = tuple(_between(runs, start, len(words.rstrip())))
        if kept:
            yield OwnParagraph(runs=kept, shape=shape)


def _between(runs: Iterable[OwnWords], start: int, end: int) -> Iterator[OwnWords]:
    """What of ``runs`` stands from ``start`` to ``end``, in characters of all of them."""
    at = 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if text:
            yield replace(run, text=text)
