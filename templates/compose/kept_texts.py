"""What macros wrote of one record each, kept from one briefing to the next.

A macro that stands alone (:func:`templates.compose.generating.stands_alone`) writes the same
whenever it is called with the same record and words, as long as language and sources are the same.
"""

from collections.abc import Callable, Mapping, Sequence

from markupsafe import Markup

from templates.compose.items import Item

ROOM = 4_000_000
"""Characters kept; in memory they are some four times as much."""
_LEAST = 100
"""So many characters' room is taken by any text beside its characters."""
_WORDS = (str, Markup, bool, int)
"""Types whose values say all there is; equal ones of another type are written differently."""

_Key = tuple[object, ...]


class KeptTexts:
    """The texts of macros by what they were called with; records count as the very same ones.

    Args:
        room: for how many characters.
    """

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._taken = 0
        self._under: tuple[object, ...] = ()
        self._made: dict[_Key, tuple[Sequence[object], str]] = {}

    def under(self, *circumstances: object) -> "KeptTexts":
        """Itself, emptied when other ``circumstances`` (template, language, sources) hold now."""
        if self._under != circumstances:
            self._under = circumstances
            self._forget()
        return self

    def text(
        self,
        macro: str,
        values: Sequence[object],
        named: Mapping[str, object],
        make: Callable[[], str],
    ) -> str:
        """What ``macro`` writes of ``values``; ``make`` writes it when it is not kept."""
        key = _key(macro, values, named)
        if key is None:
            return make()
        kept = self._made.get(key)
        if kept is None:
            # Items are known by where they are in memory, so they have to stay there.
            kept = (*values, *named.values()), make()
            self._taken += _LEAST + len(kept[1])
            if self._taken > self._room:
                self._forget()
            else:
                self._made[key] = kept
        return kept[1]

    def _forget(self) -> None:
        """Begin anew."""
        self._made.clear()
        self._taken = 0


def _key(macro: str, values: Sequence[object], named: Mapping[str, object]) -> _Key | None:
    """What ``macro`` is called with, ``None`` where that cannot be told from another call."""
    key: list[object] = [macro, *named]
    for value in (*values, *named.values()):
        kind = type(value)
        if kind is Item:
            key.append(id(value))
        elif kind in _WORDS:
            key += (kind, value)
        else:
            return None
    return tuple(key)
