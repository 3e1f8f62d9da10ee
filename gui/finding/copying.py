"""Selected records on the clipboard and dragged out of the window, with their formatting."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from gui.archive import Archive
from gui.records.card import Card
from gui.records.columns import COLUMNS
from gui.records.record_list import RecordList

if TYPE_CHECKING:
    from exports.clipping import Cited, Clip

MOST = 1000
"""Records copied at a time."""


class Copying(QObject):
    """Copies what is selected in the list of records.

    Signals:
        copied: so many records are on the clipboard.
    """

    copied = Signal(int)

    def __init__(self, records: RecordList, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._records = records
        self._archive = archive
        records.model.clip = lambda cards: mime(self._quoted(cards)) if cards else None

    def quotation(self) -> None:
        """The words, who said them, and the references."""
        self._copy(self._quoted)

    def citation(self) -> None:
        """The references alone."""
        from exports.clipping import citations

        self._copy(lambda cards: citations(_cited(cards)))

    def row(self) -> None:
        """Rows of a table with the columns that are shown."""
        self._copy(self._rows)

    def _quoted(self, cards: Sequence[Card]) -> "Clip":
        from exports.clipping import quotations

        return quotations(_cited(cards))

    def _rows(self, cards: Sequence[Card]) -> "Clip":
        """The table's columns, in the order they stand in."""
        from exports.clipping import rows

        table, names = self._records.table, self._records.model.names
        header = table.horizontalHeader()
        places = [header.logicalIndex(place) for place in range(header.count())]
        columns = [COLUMNS[place] for place in places if not table.isColumnHidden(place)]
        return rows(
            [column.heading for column in columns],
            [[column.cell(card, names) for column in columns] for card in cards],
            [column.number for column in columns],
        )

    def _copy(self, make: Callable[[Sequence[Card]], "Clip"]) -> None:
        ids = self._records.selected(MOST)

        def put(cards: Sequence[Card]) -> None:
            QGuiApplication.clipboard().setMimeData(mime(make(cards)))
            self.copied.emit(len(cards))

        if not ids:
            return
        known = self._records.model.known(ids)
        if len(known) == len(ids):
            put(known)
        else:
            self._archive.cards(ids, put)


def mime(clip: "Clip") -> QMimeData:
    """A clip for other programs."""
    data = QMimeData()
    data.setHtml(clip.html)
    data.setText(clip.text)
    return data


def _cited(cards: Sequence[Card]) -> "list[Cited]":
    from exports.clipping import Cited

    return [Cited(card.entry.record, card.sources) for card in cards]
