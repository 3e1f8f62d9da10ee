"""A list whose groups can be closed and whose headings stay in sight while one scrolls."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from data.library.ordering import Group
from gui.records.group_heading import GroupHeading
from gui.records.sections import Hit, Sections
from gui.records.spoken_cards import SpokenCards

AnyIndex = QModelIndex | QPersistentModelIndex
STEP = 24
_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus
_HOVERED = QStyle.StateFlag.State_MouseOver
_Action = QAbstractItemView.CursorAction


class SectionView(QAbstractItemView):
    """Rows of one height, painted by the delegate, only those in sight, with headings of groups.

    Left and Right close and open the group of the current row; so does a click on its heading.

    Signals:
        toggled: a group was opened or closed.
    """

    toggled = Signal()

    def __init__(self, heading: GroupHeading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = heading
        self._groups: tuple[Group, ...] = ()
        self._label: Callable[[str], str] = str
        self._closed: set[str] = set()
        self._sections = Sections((), (), 1, 0)
        self._hovered = QPersistentModelIndex()
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)

    # Groups

    def show_groups(self, groups: tuple[Group, ...], label: Callable[[str], str]) -> None:
        """Divide the rows into ``groups``, called by ``label``; closed ones stay closed."""
        same, self._label = groups == self._groups, label
        self._groups = groups
        if not same or self._sections.rows != self.model().rowCount():
            self._lay_out()
        elif groups:  # they may be called otherwise now
            self.viewport().update()

    def close_groups(self, *, closed: bool) -> None:
        """Close all groups, or open them."""
        self._closed = {group.key for group in self._groups} if closed else set()
        self._toggled()

    def toggle(self, group: int) -> None:
        """Open a closed group, close an open one."""
        self._closed ^= {self._groups[group].key}
        self._toggled()

    def is_closed(self, group: int) -> bool:
        """Whether only the heading of a group is there."""
        return self._groups[group].key in self._closed

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups, empty for a list without."""
        return self._groups

    def heading_rect(self, group: int) -> QRect:
        """Where a group's heading is painted in the viewport; the one on top stays in sight."""
        top = self._sections.heading_top(group) - self.verticalOffset()
        end = self._sections.heading_top(group + 1) - self.verticalOffset()
        height = self._sections.heading
        if top < 0 < end:
            top = min(0, end - height)
        return QRect(0, top, self.viewport().width(), height)

    def _toggled(self) -> None:
        self._lay_out()
        self.toggled.emit()

    def _lay_out(self) -> None:
        rows = self.model().rowCount() if self.model() is not None else 0
        row = self._row_height()
        if self._groups and sum(group.count for group in self._groups) == rows:
            counts: Sequence[int] = [group.count for group in self._groups]
            closed = [group.key in self._closed for group in self._groups]
            self._sections = Sections(counts, closed, row, self._heading.height())
        else:
            self._sections = Sections((rows,), (False,), row, 0)
        self.updateGeometries()
        self.viewport().update()

    def _row_height(self) -> int:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, 0, self.viewport().width(), 0)
        return self.itemDelegate().sizeHint(option, QModelIndex()).height()

    # What a view has to know

    def told(self) -> SpokenCards:
        """The rows as the items of a list, for screen readers."""
        return SpokenCards(self)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Screen readers are told which row has the focus now."""
        super().currentChanged(current, previous)
        if QAccessible.isActive() and current.isValid() and self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(current.row())
            QAccessible.updateAccessibility(event)

    def reset(self) -> None:
        """The model is another one inside."""
        super().reset()
        self._hovered = QPersistentModelIndex()
        # At once: Qt would do it later, and paint everything a second time.
        self.executeDelayedItemsLayout()

    def doItemsLayout(self) -> None:
        """Fonts or sizes changed."""
        super().doItemsLayout()
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows may be lower where there is more room beside; the first in sight stays there."""
        first, _last = self._rows_in_sight()
        super().resizeEvent(event)
        if self._row_height() != self._sections.row:
            self._lay_out()
            if self.verticalOffset():
                self.verticalScrollBar().setValue(self._sections.top(first))

    def updateGeometries(self) -> None:
        """The scroll bar fits what there is."""
        page = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setSingleStep(STEP)
        bar.setPageStep(max(1, page - self._sections.heading))
        bar.setRange(0, max(0, self._sections.height - page))
        super().updateGeometries()

    def horizontalOffset(self) -> int:
        """It never scrolls sideways."""
        return 0

    def verticalOffset(self) -> int:
        """Pixels scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: AnyIndex) -> bool:
        """Whether the row's group is closed; only first columns are shown at all."""
        return index.column() > 0 or self._sections.hidden(index.row())

    def visualRect(self, index: AnyIndex) -> QRect:
        """Where a row is in the viewport, in sight or not."""
        if not index.isValid() or self._sections.hidden(index.row()):
            return QRect()
        top = self._sections.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._sections.row)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a point of the viewport; none on a heading."""
        hit = self._hit(point)
        if hit is None or hit.row is None:
            return QModelIndex()
        return self.model().index(hit.row, 0)

    def heading_at(self, point: QPoint) -> int | None:
        """The group whose heading is at a point of the viewport."""
        hit = self._hit(point)
        return hit.group if hit is not None and hit.row is None else None

    def _hit(self, point: QPoint) -> Hit | None:
        height = self.verticalOffset()
        if self._sections.heading:
            above = self._sections.at(height)
            if above is not None and self.heading_rect(above.group).contains(point):
                return Hit(above.group, None)
        return self._sections.at(point.y() + height)

    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, below the heading that stays there; its group is opened."""
        if not index.isValid():
            return
        if self._sections.hidden(index.row()):
            self.toggle(self._sections.group_of(index.row()))
        top, height = self._sections.top(index.row()), self._sections.row
        page, cover = self.viewport().height(), self._sections.heading
        bar, hints = self.verticalScrollBar(), QAbstractItemView.ScrollHint
        if hint == hints.PositionAtCenter:
            bar.setValue(top - (page - height) // 2)
        elif hint == hints.PositionAtTop or top - cover < bar.value():
            bar.setValue(top - cover)
        elif hint == hints.PositionAtBottom or top + height > bar.value() + page:
            bar.setValue(top + height - page)

    def moveCursor(self, action: _Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The row a key leads to; rows of closed groups are passed over."""
        rows = self.model().rowCount()
        current = self.currentIndex()
        if not rows:
            return QModelIndex()
        if not current.isValid():
            first = self._sections.next(0, 1)
            return self.model().index(first, 0) if first is not None else QModelIndex()
        page = max(1, self.viewport().height() // self._sections.row - 1)
        steps = {
            _Action.MoveUp: -1,
            _Action.MovePrevious: -1,
            _Action.MoveDown: 1,
            _Action.MoveNext: 1,
            _Action.MovePageUp: -page,
            _Action.MovePageDown: page,
            _Action.MoveHome: -rows,
            _Action.MoveEnd: rows,
        }
        step = steps.get(action, 0)
        goal = min(rows - 1, max(0, current.row() + step))
        found = self._sections.next(goal, 1 if step > 0 else -1)
        if found is None:
            found = self._sections.next(goal, -1 if step > 0 else 1)
        return self.model().index(found if found is not None else current.row(), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows a rectangle touches."""
        top = self._sections.at(max(0, rect.top() + self.verticalOffset()))
        height = max(rect.bottom() + self.verticalOffset(), 0)
        bottom = self._sections.at(min(height, self._sections.height - 1))
        selection = QItemSelection()
        if top is not None and bottom is not None:
            first, last = self._first_of(top), self._last_of(bottom)
            if first <= last:
                model = self.model()
                end = model.index(last, model.columnCount() - 1)
                selection.select(model.index(first, 0), end)
        self.selectionModel().select(selection, command)

    def _first_of(self, hit: Hit) -> int:
        return self._sections.rows_of(hit.group).start if hit.row is None else hit.row

    def _last_of(self, hit: Hit) -> int:
        return self._sections.rows_of(hit.group).start - 1 if hit.row is None else hit.row

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Where selected rows are in the viewport."""
        seen = self.viewport().rect()
        region = QRegion()
        low, high = self._rows_in_sight()
        for span in (selection.at(place) for place in range(selection.count())):
            if span.bottom() < low or span.top() > high:
                continue
            first = self.visualRect(self.model().index(span.top(), 0))
            last = self.visualRect(self.model().index(span.bottom(), 0))
            if first.isValid() and last.isValid():
                region += first.united(last).intersected(seen)
            else:  # a part of it is in closed groups
                region += seen
        return region

    def first_in_sight(self) -> QModelIndex:
        """The first row that is not behind the heading that stays on top; none of no rows."""
        top = self.verticalOffset() + self._sections.heading
        hits = self._sections.shown(top, top + self.viewport().height())
        row = next((hit.row for hit in hits if hit.row is not None), None)
        return QModelIndex() if row is None else self.model().index(row, 0)

    def _rows_in_sight(self) -> tuple[int, int]:
        """The first row in sight and the last; of none the last is before the first."""
        count = self.model().rowCount() if self.model() is not None else 0
        top = self.verticalOffset()
        hits = self._sections.shown(top, top + self.viewport().height())
        rows = [hit.row for hit in hits if hit.row is not None and hit.row < count]
        return (min(rows), max(rows)) if rows else (0, -1)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows in sight, then the headings above them."""
        painter = QPainter(self.viewport())
        top = self.verticalOffset() + event.rect().top()
        hits = self._sections.shown(top, self.verticalOffset() + event.rect().bottom() + 1)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        state = option.state & ~_FOCUSED & ~_HOVERED
        for hit in hits:
            if hit.row is not None:
                self._paint_row(painter, option, state, hit.row)
        if self._sections.heading and hits:
            groups = dict.fromkeys(hit.group for hit in hits)
            for group in groups:
                self._paint_heading(painter, group)

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, state: QStyle.StateFlag, row: int
    ) -> None:
        index = self.model().index(row, 0)
        option.rect = self.visualRect(index)
        if self.selectionModel().isSelected(index):
            state |= _SELECTED
        if index == self.currentIndex() and self.hasFocus():
            state |= _FOCUSED
        if self._hovered == index:
            state |= _HOVERED
        option.state = state
        self.itemDelegate().paint(painter, option, index)

    def _paint_heading(self, painter: QPainter, number: int) -> None:
        group = self._groups[number]
        most = max(each.count for each in self._groups)
        self._heading.paint(
            painter,
            self.heading_rect(number),
            self._label(group.key),
            group.count,
            closed=group.key in self._closed,
            share=group.count / most,
        )

    # What a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a heading opens or closes its group."""
        group = self.heading_at(event.position().toPoint())
        if group is not None and event.button() == Qt.MouseButton.LeftButton:
            self.toggle(group)
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row below the mouse is lit."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        self._hover(self.indexAt(point))
        on_heading = self.heading_at(point) is not None
        shape = Qt.CursorShape.PointingHandCursor if on_heading else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """Nothing is lit when the mouse has gone."""
        if event.type() == QEvent.Type.Leave:
            self._hover(QModelIndex())
        return super().viewportEvent(event)

    def _hover(self, index: QModelIndex) -> None:
        if self._hovered != index:
            for each in (self._hovered, index):
                self.viewport().update(self.visualRect(each))
            self._hovered = QPersistentModelIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left closes the group of the current row, Right opens it."""
        keys = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}
        current = self.currentIndex()
        if self._sections.heading and current.isValid() and event.key() in keys:
            group = self._sections.group_of(current.row())
            if self.is_closed(group) != keys[Qt.Key(event.key())]:
                self.toggle(group)
            event.accept()
            return
        super().keyPressEvent(event)
