"""The table of evidence: what was printed, where it stands, what was changed, what was checked."""

from collections.abc import Mapping, Sequence

from data.model.ids import RecordId, SourceId
from data.model.record import Figure, Proposal, Quotation
from templates.compose.items import Item
from templates.document import Align, BlockId, Cite, Column, Inlines, Row, Table, Text
from templates.markup.reading import Shown

_COLUMNS = (
    ("编号", 0.8, Align.CENTER),
    ("印出文字、数值", 4.6, Align.LEFT),
    ("出处", 0.9, Align.CENTER),
    ("位置", 1.4, Align.CENTER),
    ("处理", 1.7, Align.LEFT),
    ("核对状态", 1.6, Align.LEFT),
)


def annex_table(
    name: BlockId,
    shown: Sequence[Shown],
    items: Mapping[RecordId, Item],
    labels: Mapping[str, str],
) -> Table:
    """One row for each record whose words or value stand in the briefing, in its order."""
    first = {entry.record: entry.words for entry in reversed(shown)}
    order = dict.fromkeys(entry.record for entry in shown)
    rows = tuple(
        _row(name, number, items[record], first[record], labels)
        for number, record in enumerate(order, 1)
    )
    columns = tuple(Column((Text(head),), weight, align) for head, weight, align in _COLUMNS)
    return Table(name, (Text("印出文字、数值与原文对照"),), columns, rows)


def _row(table: BlockId, number: int, item: Item, words: str, labels: Mapping[str, str]) -> Row:
    """What stands in the briefing for ``item``, and what is known of it."""
    anchor = item.record.anchors[0]
    state = item.states[0] if item.states else "source-not-attached"
    cells: tuple[Inlines, ...] = (
        (Text(str(number)),),
        (Text(_labelled(item, words)),),
        (Cite(SourceId(anchor.source)),) if anchor.source else (),
        (Text(f"{anchor.at[0] + 1}—{anchor.at[1]}"),),
        (Text(_edits(item, labels)),),
        (Text(labels[f"state-{state}"]),),
    )
    return Row(BlockId(f"{table}.{item.id}"), cells, (item.id,))


def _labelled(item: Item, words: str) -> str:
    """A value needs its name beside it; quoted words speak for themselves."""
    return f"{item.record.title}：{words}" if isinstance(item.record, Figure) else words


def _edits(item: Item, labels: Mapping[str, str]) -> str:
    """The declared changes, each kind once."""
    record = item.record
    edits = record.edits if isinstance(record, Quotation | Proposal) else ()
    kinds = dict.fromkeys(edit.__struct_config__.tag for edit in edits)
    return "、".join(labels[f"edit-{kind}"] for kind in kinds) or labels["edit-none"]
