"""A note as a text document: paragraphs, lists, bold words, and records as single characters."""

import itertools
from collections.abc import Iterator, Sequence

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextList,
    QTextListFormat,
)

from data.model.ids import RecordId
from templates.arranging.own import (
    OBJECT,
    FromRecord,
    OwnParagraph,
    OwnWords,
    Run,
    Shape,
    Taken,
    runs_of,
)

CHIP = QTextFormat.ObjectTypes.UserObject.value + 1
"""The type of text object that stands for something taken from a record."""
_RECORD = QTextFormat.Property.UserProperty.value + 1
_TAKEN = QTextFormat.Property.UserProperty.value + 2
LISTS = {
    Shape.BULLET: QTextListFormat.Style.ListDisc,
    Shape.NUMBER: QTextListFormat.Style.ListDecimal,
}


def chip_format(run: FromRecord) -> QTextCharFormat:
    """The format of the character that stands for ``run``."""
    made = QTextCharFormat()
    made.setObjectType(CHIP)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    made.setProperty(_RECORD, str(run.record))
    made.setProperty(_TAKEN, run.taken.value)
    return made


def chip_of(form: QTextFormat) -> FromRecord | None:
    """What a character of this format stands for, ``None`` for a plain one."""
    if form.objectType() != CHIP:
        return None
    record = RecordId(str(form.property(_RECORD)))
    return FromRecord(record=record, taken=Taken(str(form.property(_TAKEN))))


def shape_of(block: QTextBlock) -> Shape:
    """How a paragraph is set."""
    held: QTextList | None = block.textList()
    style = held.format().style() if held is not None else None
    return next((shape for shape, each in LISTS.items() if each == style), Shape.BODY)


def set_shape(cursor: QTextCursor, shape: Shape) -> None:
    """Set the paragraphs of ``cursor`` as ``shape``."""
    cursor.beginEditBlock()
    if shape is Shape.BODY:
        for block in _blocks(cursor):
            held = block.textList()
            if held is not None:
                held.remove(block)
            QTextCursor(block).setBlockFormat(QTextBlockFormat())
    else:
        cursor.createList(LISTS[shape])
    cursor.endEditBlock()


def _blocks(cursor: QTextCursor) -> list[QTextBlock]:
    document = cursor.document()
    block, last = (
        document.findBlock(cursor.selectionStart()),
        document.findBlock(cursor.selectionEnd()),
    )
    found = [block]
    while block != last and block.isValid():
        block = block.next()
        found.append(block)
    return found


def paragraphs_of(document: QTextDocument) -> tuple[OwnParagraph, ...]:
    """The paragraphs of ``document``; none where nothing is written."""
    block, made = document.begin(), []
    while block.isValid():
        made.append(OwnParagraph(runs=_runs(block), shape=shape_of(block)))
        block = block.next()
    return tuple(made) if any(paragraph.runs for paragraph in made) else ()


def _runs(block: QTextBlock) -> tuple[Run, ...]:
    pieces = itertools.groupby(_pieces(block), key=lambda piece: piece[1:])
    runs: list[Run] = []
    for (strong, chip), group in pieces:
        texts = [text for text, *_ in group]
        if chip is not None:
            runs += [chip] * len(texts)
        else:
            runs += runs_of("".join(texts), strong=strong)
    return tuple(runs)


def _pieces(block: QTextBlock) -> Iterator[tuple[str, bool, FromRecord | None]]:
    """Texts with whether they are bold and what they stand for; a chip each by itself."""
    at = block.begin()
    while not at.atEnd():
        fragment: QTextFragment = at.fragment()
        form = fragment.charFormat()
        chip = chip_of(form)
        if chip is not None:
            yield from ((OBJECT, False, chip) for c in fragment.text() if c == OBJECT)
        else:
            yield fragment.text(), form.fontWeight() >= QFont.Weight.DemiBold, None
        at += 1


def fill(document: QTextDocument, paragraphs: Sequence[OwnParagraph]) -> None:
    """Put ``paragraphs`` into ``document`` instead of what is there."""
    document.clear()
    insert(QTextCursor(document), paragraphs)


def insert(cursor: QTextCursor, paragraphs: Sequence[OwnParagraph]) -> None:
    """Put ``paragraphs`` at ``cursor``; the first one continues the paragraph that is there."""
    cursor.beginEditBlock()
    former = Shape.BODY
    for number, paragraph in enumerate(paragraphs):
        if number:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        if paragraph.shape is not Shape.BODY and (number or len(paragraphs) > 1 or _fresh(cursor)):
            held = cursor.block().previous().textList() if former is paragraph.shape else None
            if held is not None:
                held.add(cursor.block())
            else:
                cursor.createList(LISTS[paragraph.shape])
        former = paragraph.shape
        for run in paragraph.runs:
            _insert_run(cursor, run)
    cursor.endEditBlock()


def _fresh(cursor: QTextCursor) -> bool:
    return cursor.block().length() <= 1


def _insert_run(cursor: QTextCursor, run: Run) -> None:
    if isinstance(run, OwnWords):
        form = QTextCharFormat()
        if run.strong:
            form.setFontWeight(QFont.Weight.Bold)
        cursor.insertText(run.text, form)
    else:
        cursor.insertText(OBJECT, chip_format(run))
