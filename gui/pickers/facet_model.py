"""A tree of values that can be picked, with the number of records each would give."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec
from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

AnyIndex = QModelIndex | QPersistentModelIndex
COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2
_NONE = Qt.ItemFlag.NoItemFlags
_PICKABLE = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
)


class FacetNode(msgspec.Struct, eq=False):
    """One value: id, label, parent and children."""

    id: str
    label: str
    parent: "FacetNode | None" = None
    children: "list[FacetNode]" = msgspec.field(default_factory=list)
    row: int = 0

    def add(self, node_id: str, label: str) -> "FacetNode":
        """A new last child."""
        node = FacetNode(node_id, label, self, row=len(self.children))
        self.children.append(node)
        return node


class FacetModel(QAbstractItemModel):
    """Two levels of checkable values.

    A checked parent stands for all its children: they show as checked, and unchecking one of them
    replaces the parent by the others. A parent some of whose children are checked is partially so;
    also when all of them are, for there may be records that belong to the parent alone.

    Signals:
        picked: the person changed what is picked; carries the new tuple of ids.
        looks_changed: these values look different; carries their ids. A view paints them again,
            which is far quicker than telling it of ranges: it asks for the size of each.
    """

    picked = Signal(tuple)
    looks_changed = Signal(tuple)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = FacetNode("", "")
        self._nodes: dict[str, FacetNode] = {}
        self._checked: tuple[str, ...] = ()
        self._counts: Mapping[str, int] = {}
        self._telling: Mapping[int, Callable[[FacetNode], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda node: node.label,
            Qt.ItemDataRole.CheckStateRole: self._state,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            COUNT_ROLE: lambda node: self._counts.get(node.id, 0),
            ID_ROLE: lambda node: node.id,
        }

    def show(self, values: Sequence[tuple[str, str, str | None]]) -> None:
        """Fill the tree with ``(id, label, parent id)``; parents come before their children."""
        self.beginResetModel()
        self._root = FacetNode("", "")
        self._nodes = {}
        for node_id, label, parent_id in values:
            parent = self._nodes[parent_id] if parent_id else self._root
            self._nodes[node_id] = parent.add(node_id, label)
        self.endResetModel()

    def set_checked(self, ids: Sequence[str]) -> None:
        """Show ``ids`` as picked without telling anybody."""
        if tuple(ids) != self._checked:
            self._check(tuple(ids))

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many records each value would give."""
        former, self._counts = self._counts, counts
        different = tuple(
            each for each in self._nodes if former.get(each, 0) != counts.get(each, 0)
        )
        if different:
            self.looks_changed.emit(different)

    def index_of(self, node_id: str) -> QModelIndex:
        """The index of a value; invalid when there is none."""
        node = self._nodes.get(node_id)
        return self.createIndex(node.row, 0, node) if node else QModelIndex()

    def values(self) -> Iterator[tuple[str, str, bool]]:
        """Every value: id, label, whether it is picked (by itself or with its parent)."""
        for node in self._nodes.values():
            yield node.id, node.label, self._state(node) == Qt.CheckState.Checked

    # Qt's interface

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The index of a child."""
        children = self._node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, index: AnyIndex) -> QModelIndex:  # type: ignore[override]
        """The index of the parent."""
        parent = self._node(index).parent
        if parent is None or parent is self._root:
            return QModelIndex()
        return self.createIndex(parent.row, 0, parent)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """How many children."""
        return len(self._node(parent).children)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """One column."""
        return 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Enabled, selectable, checkable."""
        return _PICKABLE if index.isValid() else _NONE

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Label, check state, count or id."""
        tell = self._telling.get(role)
        return tell(self._node(index)) if tell is not None and index.isValid() else None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pick or unpick a value."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        self.toggle(self._node(index).id, on=on)
        return True

    def toggle(self, node_id: str, *, on: bool) -> None:
        """Pick or unpick a value as a click would."""
        node = self._nodes[node_id]
        family = {child.id for child in node.children}
        parent = node.parent if node.parent is not self._root else None
        chosen = [each for each in self._checked if each != node_id and each not in family]
        if on:
            chosen.append(node_id)
        elif parent and parent.id in chosen:
            at = chosen.index(parent.id)
            chosen[at : at + 1] = [c.id for c in parent.children if c.id != node_id]
        self._check(tuple(chosen))
        self.picked.emit(self._checked)

    def pick_only(self, node_id: str) -> None:
        """Pick one value and no other."""
        self._check((node_id,))
        self.picked.emit(self._checked)

    def _check(self, ids: tuple[str, ...]) -> None:
        """Have just ``ids`` checked; their families look different as well."""
        touched = {*ids} ^ {*self._checked}
        self._checked = ids
        family: dict[str, None] = {}
        for node in (self._nodes[each] for each in touched if each in self._nodes):
            parent = [node.parent.id] if node.parent and node.parent is not self._root else []
            family.update(dict.fromkeys([node.id, *parent, *(child.id for child in node.children)]))
        self.looks_changed.emit(tuple(family))

    def _spoken(self, node: FacetNode) -> str:
        return f"{node.label} {self._counts.get(node.id, 0)}"

    def _state(self, node: FacetNode) -> Qt.CheckState:
        own = node.id in self._checked
        inherited = node.parent is not None and node.parent.id in self._checked
        if own or inherited:
            return Qt.CheckState.Checked
        if any(child.id in self._checked for child in node.children):
            return Qt.CheckState.PartiallyChecked
        return Qt.CheckState.Unchecked

    def _node(self, index: AnyIndex) -> FacetNode:
        return index.internalPointer() if index.isValid() else self._root
