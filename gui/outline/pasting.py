"""What other programs put on the clipboard, as paragraphs of a note."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QTextDocument

from gui.outline.note_text import paragraphs_of
from templates.arranging.own import OwnParagraph, OwnWords, Shape, note_of

NOTE_MIME = "application/x-jiyao-note"
BULLET = re.compile(r"[·•▪●]\s+")
"""How Word writes the sign of a list item, which it puts among the words."""
SIGN = re.compile(
    r"<!(?:--)?\[if !supportLists\](?:--)?>(.*?)<!(?:--)?\[endif\](?:--)?>",
    re.DOTALL | re.IGNORECASE,
)
"""Where Word writes it: often a letter, of a font in which letters are pictures ("l" is ●)."""
TAG = re.compile("<[^>]*>")
WIDE = "[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]"
WRAPPED = re.compile(rf"(?<={WIDE})[ \t]*\r?\n[ \t]*(?={WIDE})")
"""A line of the source ends between Chinese characters: no space (CSS Text 3, 4.1.3)."""
LINE_END = "\u2028"


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
    document.setUndoRedoEnabled(False)
    document.setHtml(_plain_signs(html if "<pre" in html.lower() else WRAPPED.sub("", html)))
    _part_lines(document)
    for paragraph in paragraphs_of(document):
        runs = [run for run in paragraph.runs if isinstance(run, OwnWords)]
        words = "".join(run.text for run in runs)
        sign = BULLET.match(words.strip())
        shape = Shape.BULLET if sign is not None else paragraph.shape
        start = len(words) - len(words.lstrip()) + (sign.end() if sign is not None else 0)
        kept = tuple(_between(runs, start, len(words.rstrip())))
        if kept:
            yield OwnParagraph(runs=kept, shape=shape)


def _plain_signs(html: str) -> str:
    """``html`` with a dot for whatever sign Word writes before an item, but for its number."""

    def plain(found: re.Match[str]) -> str:
        sign = unescape(TAG.sub("", found[1])).strip()
        return found[0] if len(sign) > 1 or sign.isnumeric() else "· "

    return SIGN.sub(plain, html)


def _part_lines(document: QTextDocument) -> None:
    """Each line is a paragraph, as in plain text; those of a list's item stay one."""
    cursor = document.find(LINE_END)
    while not cursor.isNull():
        if cursor.block().textList() is None:
            cursor.insertBlock()
        cursor = document.find(LINE_END, cursor)


def _between(runs: Iterable[OwnWords], start: int, end: int) -> Iterator[OwnWords]:
    """What of ``runs`` stands from ``start`` to ``end``, in characters of all of them."""
    at = 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if text:
            yield replace(run, text=text)
