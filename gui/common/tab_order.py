"""The tabulator key goes from above to below; Qt has it go in the order of making."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget


def lead(stops: Iterable[QWidget]) -> None:
    """Let the key go from each of ``stops`` to the next."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def lead_through(area: QWidget, after: QWidget | None = None) -> None:
    """Let the key go from ``area`` through what it holds, as it is laid out.

    With ``after`` it comes to all that from there.
    """
    stops = [each for each in _inside(area) if _is_stop(each)]
    stops.sort(key=lambda stop: _corner(stop, area))
    if after is None:
        lead([area, *stops])
    else:
        lead([after, *([area] if _is_stop(area) else []), *stops])


def lead_before(last: QWidget, others: Sequence[QWidget]) -> None:
    """Let the key come to ``others``, which are newly made, just before it comes to ``last``."""
    before = last.previousInFocusChain()
    while before not in (None, last) and (before in others or not _is_stop(before)):
        before = before.previousInFocusChain()
    first = [] if before in (None, last) else [before]
    lead([*first, *others, last])


def _inside(area: QWidget) -> Iterator[QWidget]:
    """All that ``area`` holds, without the windows of its own that a choice's list is.

    Not asked with ``findChildren`` or ``window``: the binding takes ``area`` or the window for the
    parent of each, and then never lets go of what hangs on some of them.
    """
    for child in area.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield child
            yield from _inside(child)


def _is_stop(widget: QWidget | None) -> bool:
    """Whether the key leads there; not to what Qt's own controls are made of."""
    if widget is None or widget.focusProxy() is not None:
        return False
    part = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
    return not part and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _corner(widget: QWidget, area: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(area, QPoint(0, 0))
    return corner.y(), corner.x()
