"""What was used lately, kept as long as there is room for it."""

from collections import OrderedDict
from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Lately(Generic[Key, Value]):
    """Values by their keys; what was used longest ago goes when there is no more room.

    Args:
        room: for how much, in what the weights of values are told in.

    Attributes:
        size: how much of the room is taken.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._kept: OrderedDict[Key, tuple[Value, int]] = OrderedDict()
        self.size = 0

    def __iter__(self) -> Iterator[Key]:
        """The keys, those used longest ago first."""
        return iter(self._kept)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._kept)

    def get(self, key: Key) -> Value | None:
        """What is kept for ``key``, which is used by that."""
        kept = self._kept.get(key)
        if kept is None:
            return None
        self._kept.move_to_end(key)
        return kept[0]

    def keep(self, key: Key, value: Value, weight: int) -> None:
        """Have ``value``, which takes ``weight`` of the room, for a ``key`` that has none."""
        self._kept[key] = value, weight
        self.size += weight
        while self.size > self._room:
            self.size -= self._kept.popitem(last=False)[1][1]

    def clear(self) -> None:
        """Keep nothing."""
        self._kept.clear()
        self.size = 0
