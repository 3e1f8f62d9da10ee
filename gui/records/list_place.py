"""The place a list is at, found again when the records are ordered or shown otherwise."""

import msgspec
from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QAbstractItemView

from data.model.ids import RecordId
from gui.records.record_model import ID_ROLE
from gui.records.section_view import SectionView

_Hint = QAbstractItemView.ScrollHint


class Place(msgspec.Struct, frozen=True):
    """A record to be in sight; ``None`` is the beginning of the list.

    Attributes:
        current: it is the one chosen, not only the first that was in sight.
    """

    record: RecordId | None = None
    current: bool = False


def place_of(view: QAbstractItemView) -> Place:
    """Where ``view`` is: at the record chosen, or else at the first one in sight.

    The current one alone need not have been chosen: Qt makes the first one current when a list is
    given the keyboard.
    """
    current = view.currentIndex()
    if current.isValid() and view.selectionModel().isSelected(current):
        return Place(current.data(ID_ROLE), current=True)
    first = _first_in_sight(view) if view.verticalScrollBar().value() else QModelIndex()
    return Place(first.data(ID_ROLE) if first.isValid() else None)


def go_to(view: QAbstractItemView, place: Place, row: int | None) -> None:
    """Bring ``place`` into sight, whose record is in ``row`` now; ``None`` when it is not."""
    if row is None:
        view.scrollToTop()
    else:
        hint = _Hint.PositionAtCenter if place.current else _Hint.PositionAtTop
        view.scrollTo(view.model().index(row, 0), hint)


def _first_in_sight(view: QAbstractItemView) -> QModelIndex:
    if isinstance(view, SectionView):
        return view.first_in_sight()
    return view.indexAt(QPoint(0, 0))
