"""What regions have of the same themes, side by side, and what is missing."""

from collections.abc import Sequence
from itertools import chain, zip_longest

import msgspec

from templates.compose.grouping import Group, Grouping
from templates.compose.items import Item


def without(items: Sequence[Item], grouping: Grouping) -> tuple[str, ...]:
    """The names of what was picked and has none of ``items``."""
    # A record about a province and its city counts for both, wherever it is printed.
    held = {name for item in items for name in grouping.holders(item)}
    return tuple(grouping.name(name) for name in grouping.picked if name not in held)


class Beside(msgspec.Struct, frozen=True):
    """One theme of a table with a column for each region: what each region has of it."""

    id: str
    name: str
    cells: tuple[tuple[Item, ...], ...]

    @property
    def count(self) -> int:
        """How many items it shows."""
        return len(self.items)

    @property
    def lines(self) -> tuple[tuple[Item | None, ...], ...]:
        """Its cells in rows of one item of each region, which low rows of a table can hold."""
        return tuple(zip_longest(*self.cells))

    @property
    def items(self) -> tuple[Item, ...]:
        """All of its cells."""
        return tuple(chain.from_iterable(self.cells))


def side_by_side(groups: Sequence[Group], themes: Grouping, most: int) -> tuple[Beside, ...]:
    """For each theme, at most ``most`` items of each of ``groups`` in their order.

    Themes that only one group has anything of are left out: there is nothing beside it.
    """
    cells = [{group.id: group.items for group in themes.groups(each.items)} for each in groups]
    names = themes.ordered(name for cell in cells for name in cell)
    return tuple(
        Beside(name, themes.name(name), tuple(cell.get(name, ())[:most] for cell in cells))
        for name in names
        if sum(name in cell for cell in cells) > 1
    )
