"""Sorting records under the regions and themes that were picked.

A record stands in one group only, however many regions or themes it has: the first of its own that
was picked, and the narrowest where a province and its city were both picked. What was pinned from
elsewhere comes after the picked groups, under its province or main theme.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Protocol

import msgspec

from data.model.controlled import Names
from templates.compose.items import Item
from templates.compose.writing import chinese_name


class Controlled(Protocol):
    """An entry of a controlled list: a region or a theme."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def names(self) -> Names:
        """Its names."""

    @property
    def parent(self) -> str | None:
        """The id of what it belongs to."""


class Group(msgspec.Struct, frozen=True):
    """Records under one region, theme or speaker, in the order picked."""

    id: str
    name: str
    items: tuple[Item, ...]

    @property
    def count(self) -> int:
        """How many records it has."""
        return len(self.items)

    def of(self, kind: str) -> tuple[Item, ...]:
        """Its records of one kind."""
        return tuple(item for item in self.items if item.kind == kind)


class Grouping(msgspec.Struct, frozen=True, dict=True):
    """How records are sorted under one controlled list.

    Attributes:
        listed: the list, in its order.
        picked: ids that were picked, in the order they are to stand.
        of: the ids a record has.
        called: which of an entry's names is printed.
    """

    listed: Sequence[Controlled]
    picked: tuple[str, ...]
    of: Callable[[Item], Iterable[str]]
    called: Callable[[Names], str] = chinese_name

    @cached_property
    def _by_id(self) -> Mapping[str, Controlled]:
        return {entry.id: entry for entry in self.listed}

    def groups(self, items: Iterable[Item]) -> tuple[Group, ...]:
        """``items`` in groups, the picked ones first, then the others in the order of the list."""
        sorted_items: dict[str, list[Item]] = {}
        for item in items:
            sorted_items.setdefault(self.place(item), []).append(item)
        found = [name for name in self.ordered(sorted_items) if name in sorted_items]
        return tuple(Group(name, self.name(name), tuple(sorted_items[name])) for name in found)

    def ordered(self, found: Iterable[str]) -> tuple[str, ...]:
        """What was picked, then the others of ``found`` in the order of the list, each once."""
        known = frozenset(found)
        listed = (entry.id for entry in self.listed if entry.id in known)
        return tuple(dict.fromkeys([*self.picked, *listed]))

    def holders(self, item: Item) -> frozenset[str]:
        """Everything picked that ``item`` belongs to."""
        chains = (self._upwards(name) for name in self.of(item))
        return frozenset(name for chain in chains for name in chain if name in self.picked)

    def place(self, item: Item) -> str:
        """The id of the group ``item`` belongs to."""
        names = tuple(self.of(item))
        if (place := self._places.get(names)) is None:
            place = self._places[names] = self._place(names)
        return place

    @cached_property
    def _places(self) -> dict[tuple[str, ...], str]:
        """Where was found to belong what has these ids; many records have the same."""
        return {}

    def _place(self, names: tuple[str, ...]) -> str:
        chains = [self._upwards(name) for name in names]
        for chain in chains:
            for name in chain:
                if name in self.picked:
                    return name
        return chains[0][-1]

    def name(self, name: str) -> str:
        """The printed name of ``name``."""
        entry = self._by_id.get(name)
        return self.called(entry.names) if entry else name

    def _upwards(self, name: str) -> tuple[str, ...]:
        """``name`` and everything it belongs to, the narrowest first."""
        chain = [name]
        while (entry := self._by_id.get(chain[-1])) is not None and entry.parent is not None:
            chain.append(entry.parent)
        return tuple(chain)
