"""What a library has read lately, so that the next click does not decode it again."""

from collections.abc import Callable, Sequence
from typing import Any

from data.library.entry import Entry
from data.library.payload import Item
from data.model.ids import RecordId

_MOST = 20_000
"""Records kept; more than any briefing prints."""


class Kept:
    """Lists and entries, until the library is written to.

    Everything in it is frozen, so that nobody can change what others get.
    """

    def __init__(self) -> None:
        self._items: dict[type[Any], tuple[Any, ...]] = {}
        self._entries: dict[RecordId, Entry] = {}

    def items(
        self, kind: type[Item], read: Callable[[type[Item]], tuple[Item, ...]]
    ) -> tuple[Item, ...]:
        """The whole list of ``kind``; ``read`` is asked once."""
        if kind not in self._items:
            self._items[kind] = read(kind)
        return self._items[kind]

    def entries(
        self, ids: Sequence[RecordId], read: Callable[[Sequence[RecordId]], list[Entry]]
    ) -> list[Entry]:
        """The entries with these ids, in their order; ``read`` is asked for those not known."""
        if len(ids) > _MOST:  # all of a large library, for its conflicts
            return read(ids)
        unknown = [record for record in dict.fromkeys(ids) if record not in self._entries]
        if unknown:
            if len(self._entries) + len(unknown) > _MOST:
                self._entries.clear()
                unknown = list(dict.fromkeys(ids))
            self._entries.update(zip(unknown, read(unknown), strict=True))
        return [self._entries[record] for record in ids]

    def forget(self) -> None:
        """Something was written: read everything again."""
        self._items.clear()
        self._entries.clear()
