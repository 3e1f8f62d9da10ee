"""From an own note to blocks: her words as typed, words and values as the records have them now."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from data.model.ids import RecordId
from data.model.record import Proposal, Quotation
from templates.arranging.own import FromRecord, Own, OwnNote, OwnParagraph, OwnWords, Shape, Taken
from templates.compose.items import Item
from templates.compose.quoting import within_marks
from templates.document import (
    Block,
    BlockId,
    Cite,
    Evidence,
    Inline,
    Inlines,
    ListBlock,
    ListItem,
    Paragraph,
    Strong,
    Text,
    plain,
)


class NoteWriter:
    """Makes the blocks of own notes.

    Args:
        items: every record that a note may name; for those that are gone ``labels`` has a mark.
    """

    def __init__(self, items: Mapping[RecordId, Item], labels: Mapping[str, str]) -> None:
        self._items = items
        self._gone = labels["record-gone"]

    def blocks(self, own: Own) -> tuple[Block, ...]:
        """The paragraphs and lists of a note; neighbouring items are one list."""
        if not isinstance(own, OwnNote):
            return ()
        out: list[Block] = []
        for shape, group in groupby(own.paragraphs, key=lambda paragraph: paragraph.shape):
            out += self._shaped(shape, list(group), f"{own.id}.{len(out) + 1}")
        return tuple(out)

    def _shaped(self, shape: Shape, group: list[OwnParagraph], name: str) -> Iterable[Block]:
        if shape is Shape.BODY:
            for number, paragraph in enumerate(group, 1):
                if inlines := self._inlines(paragraph):
                    records = _named(paragraph)
                    yield Paragraph(BlockId(f"{name}.{number}"), inlines, records=records)
            return
        items = tuple(
            ListItem(BlockId(f"{name}.{number}"), inlines, _named(paragraph))
            for number, paragraph in enumerate(group, 1)
            if (inlines := self._inlines(paragraph))
        )
        if items:
            yield ListBlock(BlockId(name), items, ordered=shape is Shape.NUMBER)

    def _inlines(self, paragraph: OwnParagraph) -> Inlines:
        return tuple(inline for run in paragraph.runs for inline in self._run(run))

    def _run(self, run: OwnWords | FromRecord) -> Iterable[Inline]:
        if isinstance(run, OwnWords):
            if run.text:
                yield Strong((Text(run.text),)) if run.strong else Text(run.text)
            return
        item = self._items.get(run.record)
        if item is None:
            yield Strong((Text(self._gone),))
            return
        if run.taken is Taken.TITLE:
            yield Text(item.record.title)
        elif run.taken is Taken.WORDS:
            yield from _words(item)
        yield from (Cite(source) for source in item.sources)


def words_taken(item: Item) -> str:
    """What a note prints of a record's words or value, as plain text."""
    return plain(tuple(_words(item)))


def _words(item: Item) -> Iterable[Inline]:
    """The record's words or value, marked as its evidence; its title where it has neither."""
    if not item.words:
        yield Text(item.record.title)
        return
    record = item.record
    spoken = isinstance(record, Quotation | Proposal)
    if isinstance(record, Quotation | Proposal) and record.direct:
        yield Text("“")
        yield Evidence(item.id, (Text(within_marks(item.words)),), verbatim=True)
        yield Text("”")
    else:
        yield Evidence(item.id, (Text(item.words),), verbatim=spoken)


def _named(paragraph: OwnParagraph) -> tuple[RecordId, ...]:
    runs = (run for run in paragraph.runs if isinstance(run, FromRecord))
    return tuple(dict.fromkeys(run.record for run in runs))
