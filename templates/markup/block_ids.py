"""Ids of blocks that stay the same when other blocks come and go.

A block has the id its template gives it. Without one it is named after where it stands and the
record it shows, or after its words when it shows none; so adding a record renames no other block,
and the preview, bookmarks and an edited file find their place again.
"""

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from data.messages import message
from data.model.ids import RecordId
from templates.document import BlockId
from templates.markup.elements import records_of
from templates.markup.faults import MarkupFault
from templates.markup.parsing import line_of

if TYPE_CHECKING:
    from lxml import etree


class BlockIds:
    """The ids given so far in one document, or in a part of one."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._asked: set[str] = set()

    def join(self, part: "BlockIds") -> bool:
        """Give the ids of ``part`` as well, if they would have been the same here."""
        if not part._asked.isdisjoint(self._taken):
            return False
        self._taken |= part._taken
        return True

    def given(self, name: str, line: int) -> BlockId:
        """The id a template gives; it must be the only one of that name."""
        if self._is_taken(name):
            raise MarkupFault(message("the id “{name}” occurs twice.", name=name), line)
        return self._take(name)

    def of(self, element: "etree._Element", parent: BlockId, words: Callable[[], str]) -> BlockId:
        """The id of the block that ``element`` is, given or derived; ``words`` are what it says."""
        if (name := element.get("id")) is not None:
            return self.given(name, line_of(element))
        return self.derived(parent, str(element.tag), records_of(element), words)

    def derived(
        self, parent: BlockId, what: str, records: tuple[RecordId, ...], words: Callable[[], str]
    ) -> BlockId:
        """The id of a block of kind ``what`` below ``parent`` that says ``words``."""
        place = f"{parent}.{what}" if parent else what
        named = f"{place}.{records[0]}" if records else f"{place}.{_digest(words())}"
        if records and self._is_taken(named):
            named = f"{named}.{_digest(words())}"
        return self._take(self._free(named))

    def _take(self, name: str) -> BlockId:
        self._taken.add(name)
        return BlockId(name)

    def _free(self, name: str) -> str:
        """``name``, or with a number when the very same block stands in the same place again."""
        if not self._is_taken(name):
            return name
        number = 2
        while self._is_taken(f"{name}-{number}"):
            number += 1
        return f"{name}-{number}"

    def _is_taken(self, name: str) -> bool:
        """Whether an id was given; what was asked decides which ids come out."""
        self._asked.add(name)
        return name in self._taken


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:8]
