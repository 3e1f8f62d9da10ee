"""Having records in or out whatever is picked, as steps of the draft."""

from PySide6.QtCore import QObject

from data.model.ids import RecordId
from gui.draft import Draft

Ids = tuple[RecordId, ...]


class RecordSteps(QObject):
    """Pins and exclusions."""

    def __init__(self, draft: Draft, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft

    def pin(self, records: Ids) -> None:
        """Have ``records`` in whatever is picked, or no longer when all of them are pinned."""
        picked = self._draft.selection
        if records and set(records) <= set(picked.pinned):
            self._draft.select(self.tr("unpinning"), pinned=_less(picked.pinned, records))
        else:
            self.pin_more(records)

    def pin_more(self, records: Ids) -> None:
        """Have ``records`` in whatever is picked."""
        picked = self._draft.selection
        self._draft.select(
            self.tr("pinning"),
            pinned=tuple(dict.fromkeys((*picked.pinned, *records))),
            excluded=_less(picked.excluded, records),
        )

    def exclude(self, records: Ids) -> None:
        """Have ``records`` out whatever is picked, or no longer when all of them are out."""
        if records and set(records) <= set(self._draft.selection.excluded):
            self.let_in(records)
        else:
            self.leave_out(records)

    def let_in(self, records: Ids) -> None:
        """Have ``records`` out no longer."""
        excluded = _less(self._draft.selection.excluded, records)
        self._draft.select(self.tr("letting in"), excluded=excluded)

    def leave_out(self, records: Ids) -> None:
        """Have ``records`` out whatever is picked."""
        picked = self._draft.selection
        self._draft.select(
            self.tr("exclusion"),
            pinned=_less(picked.pinned, records),
            excluded=tuple(dict.fromkeys((*picked.excluded, *records))),
        )


def _less(ids: Ids, gone: Ids) -> Ids:
    return tuple(each for each in ids if each not in gone)
