"""The outline as an item model: lines of the draft that can be renamed and dragged."""

from collections.abc import Callable, Mapping, Sequence

import msgspec
from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from data.model.ids import RecordId
from gui.outline.marks import Mark, marks_words
from gui.outline.shown import Shown
from gui.outline.wording import sort_name, words_for
from templates.arranging.arrangement import TOP
from templates.arranging.moving import FIXED, can_hold
from templates.arranging.outline import Node, Outline, Sort

AnyIndex = QModelIndex | QPersistentModelIndex
NODE_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2
PAGE_ROLE = Qt.ItemDataRole.UserRole + 3
MARKS_ROLE = Qt.ItemDataRole.UserRole + 4
ICON_ROLE = Qt.ItemDataRole.UserRole + 5
NODES_MIME = "application/x-jiyao-outline"
RECORDS_MIME = "application/x-jiyao-records"
_NOWHERE = QModelIndex()
_ROOT = 0


class OutlineModel(QAbstractItemModel):
    """Nodes of an outline, numbered in reading order; an index carries its node's number.

    Signals:
        looks_changed: the same lines look different; they are painted again as a whole, which is
            quicker than telling of each.
        renamed: a heading was typed; carries the section's id and the title.
        dropped: nodes were dropped; carries their ids, the parent and the id they stand before
            (``None``: at the end).
        records_dropped: records were dropped on a node; carries their ids and the node's.
    """

    looks_changed = Signal()
    renamed = Signal(str, str)
    dropped = Signal(tuple, str, object)
    records_dropped = Signal(tuple, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Shown()
        self._query = ""
        self._marks: Mapping[RecordId, int] = {}
        self._own_marks: Mapping[str, int] = {}
        self._ids: list[str] = [TOP]
        self._below: list[list[int]] = [[]]
        self._above: list[int] = [_ROOT]
        self._rows: list[int] = [0]
        self._numbers: dict[str, int] = {TOP: _ROOT}
        self._telling: Mapping[int, Callable[[Node], object]] = {
            Qt.ItemDataRole.DisplayRole: words_for,
            Qt.ItemDataRole.ToolTipRole: words_for,
            Qt.ItemDataRole.EditRole: lambda node: node.words,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            ID_ROLE: lambda node: node.id,
            NODE_ROLE: lambda node: node,
            PAGE_ROLE: lambda node: self._shown.pages.get(node.id),
            MARKS_ROLE: self.marks,
            ICON_ROLE: self._icon,
        }

    # What is shown

    @property
    def outline(self) -> Outline:
        """The whole outline, whatever the filter shows of it."""
        return self._shown.outline

    def show(self, shown: Shown) -> bool:
        """Show another state; whether lines came, went or moved (the view forgets them then)."""
        former, self._shown = self._shown, shown
        if not self._query and _same_shape(former.outline, shown.outline):
            self.looks_changed.emit()
            return False
        self._number()
        return True

    def filter(self, query: str) -> None:
        """Show only lines with all words of ``query``, and those that hold them."""
        self._query = query
        self._number()

    def show_marks(self, marks: Mapping[RecordId, int]) -> None:
        """The marks of records."""
        if marks != self._marks:
            self._marks = marks
            self.looks_changed.emit()

    def show_cut(self, names: Sequence[str]) -> None:
        """The lines that were cut, to be pasted."""
        self._own_marks = dict.fromkeys(names, Mark.CUT)
        self.looks_changed.emit()

    def _number(self) -> None:
        """Number the lines that are shown."""
        self.beginResetModel()
        visible = self._visible()
        self._ids, self._below, self._above, self._rows = [TOP], [[]], [_ROOT], [0]
        self._numbers = {TOP: _ROOT}
        for name, node in self.outline.nodes.items():
            if visible is not None and name not in visible:
                continue
            number, above = len(self._ids), self._numbers[node.parent]
            self._ids.append(name)
            self._numbers[name] = number
            self._rows.append(len(self._below[above]))
            self._above.append(above)
            self._below[above].append(number)
            self._below.append([])
        self.endResetModel()

    def _visible(self) -> set[str] | None:
        """The lines the filter lets through, ``None`` for all."""
        words = self._query.casefold().split()
        if not words:
            return None
        found = set()
        for name, node in self.outline.nodes.items():
            said = words_for(node).casefold()
            if all(word in said for word in words):
                found.add(name)
                found.update(above.id for above in self.outline.above(name))
        return found

    # Lines

    def node(self, index: AnyIndex) -> Node | None:
        """The node of an index, ``None`` for no line."""
        if not index.isValid() or not 0 < index.internalId() < len(self._ids):
            return None
        return self.outline.nodes.get(self._ids[index.internalId()])

    def id_at(self, index: AnyIndex) -> str:
        """The id of a line, ``""`` for the top."""
        return self._ids[index.internalId()] if index.isValid() else TOP

    def index_of(self, name: str) -> QModelIndex:
        """The index of a node; invalid when it is not shown."""
        number = self._numbers.get(name, _ROOT)
        return self.createIndex(self._rows[number], 0, number) if number else QModelIndex()

    # Qt's interface

    def index(self, row: int, column: int, parent: AnyIndex = _NOWHERE) -> QModelIndex:
        """The index of a child."""
        children = self._below[parent.internalId() if parent.isValid() else _ROOT]
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, index: AnyIndex) -> QModelIndex:  # type: ignore[override]
        """The index of the parent."""
        above = self._above[index.internalId()] if index.isValid() else _ROOT
        return self.createIndex(self._rows[above], 0, above) if above else QModelIndex()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many children are shown."""
        return len(self._below[parent.internalId() if parent.isValid() else _ROOT])

    def hasChildren(self, parent: AnyIndex = _NOWHERE) -> bool:
        """Whether any child is shown; asked for every line that is laid out."""
        return bool(self._below[parent.internalId() if parent.isValid() else _ROOT])

    def columnCount(self, _parent: AnyIndex = _NOWHERE) -> int:
        """One column."""
        return 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """What can be done with a line; where it may be dropped is asked later."""
        node = self.node(index)
        if node is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemIsDropEnabled
        if node.sort not in FIXED:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if node.sort is Sort.SECTION:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, page, marks, and what a screen reader says."""
        node = self.node(index)
        if node is None:
            return None
        tell = self._telling.get(role)
        return tell(node) if tell else None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename a heading."""
        node = self.node(index)
        if node is None or role != Qt.ItemDataRole.EditRole:
            return False
        self.renamed.emit(node.id, str(value))
        return True

    def marks(self, node: Node) -> int:
        """The marks of a line: its own and those of its records."""
        marks = self._own_marks.get(node.id, 0)
        if node.sort is not Sort.NOTE:
            for record in node.records[:_FEW]:
                marks |= self._marks.get(record, 0)
        return marks

    def _icon(self, node: Node) -> str:
        """The name of its icon: what kind of record it is, else what sort of line."""
        if len(node.records) == 1 and node.sort not in (Sort.NOTE, Sort.SECTION):
            kind = self._shown.kinds.get(node.records[0])
            if kind is not None:
                return kind.value
        return ICONS[node.sort]

    def _spoken(self, node: Node) -> str:
        page = self._shown.pages.get(node.id)
        parts = [f"{sort_name(node.sort)}: {words_for(node)}", marks_words(self.marks(node), node)]
        if page is not None:
            parts.append(self.tr("page\u00a0{page}").format(page=page + 1))
        return "; ".join(part for part in parts if part)

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        """Lines are moved, records are put in."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """What can be dropped."""
        return [NODES_MIME, RECORDS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Lines as they are dragged or cut; as text for other programs."""
        nodes = [node for index in indexes if (node := self.node(index)) is not None]
        data = QMimeData()
        data.setData(NODES_MIME, QByteArray(msgspec.json.encode([node.id for node in nodes])))
        data.setText("\n".join(map(words_for, nodes)))
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Whether what is dragged may be dropped there."""
        names = dragged(data, NODES_MIME)
        if names:
            return can_hold(self.outline, self.id_at(parent), names)
        node = self.node(parent)
        onto = node is not None and row < 0
        return onto and node is not None and node.sort in TAKES and data.hasFormat(RECORDS_MIME)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Tell what was dropped where; the draft changes, and the outline follows."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        names = dragged(data, NODES_MIME)
        if names:
            self.dropped.emit(names, self.id_at(parent), self._before(row, parent))
        else:
            self.records_dropped.emit(dragged(data, RECORDS_MIME), self.id_at(parent))
        return True

    def _before(self, row: int, parent: AnyIndex) -> str | None:
        """The id of the line that stands at ``row``, ``None`` for the end."""
        children = self._below[parent.internalId() if parent.isValid() else _ROOT]
        return self._ids[children[row]] if 0 <= row < len(children) else None


_FEW = 40
"""Records of one line whose marks are shown."""
TAKES = (Sort.NOTE, Sort.SECTION)
"""What a record can be dropped on."""
ICONS: Mapping[Sort, str] = {
    Sort.SECTION: "section",
    Sort.TEXT: "text",
    Sort.QUOTATION: "quotation",
    Sort.LIST: "list",
    Sort.ITEM: "item",
    Sort.TABLE: "table",
    Sort.ROW: "item",
    Sort.CHART: "chart",
    Sort.TIMELINE: "calendar",
    Sort.FIGURES: "figure",
    Sort.CONTENTS: "contents",
    Sort.REFERENCES: "contents",
    Sort.ENDNOTES: "contents",
    Sort.ANNEX: "evidence",
    Sort.NOTE: "note",
}


def dragged(data: QMimeData, kind: str) -> tuple[str, ...]:
    """The ids carried by ``data``; empty when there are none or they cannot be read."""
    if not data.hasFormat(kind):
        return ()
    try:
        return msgspec.json.decode(data.data(kind).data(), type=tuple[str, ...])
    except msgspec.DecodeError:
        return ()


def add_records(data: QMimeData, records: Sequence[RecordId]) -> QMimeData:
    """``data`` that carries ``records`` as well."""
    data.setData(RECORDS_MIME, QByteArray(msgspec.json.encode(list(records))))
    return data


def _same_shape(one: Outline, other: Outline) -> bool:
    """Whether the same lines stand at the same places."""
    return list(one.nodes) == list(other.nodes) and all(
        node.parent == other.nodes[name].parent for name, node in one.nodes.items()
    )
