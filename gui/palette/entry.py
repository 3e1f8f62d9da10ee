"""What can be chosen in the command palette."""

from collections.abc import Callable, Iterable

import msgspec


class Entry(msgspec.Struct, frozen=True):
    """One command or one place to go.

    Attributes:
        key: names it between sessions.
        group: what kind of thing it is, in the language of the interface; empty for commands.
        name: in the language of the interface.
        others: more names it is found by.
        keys: the shortcut as the system writes it.
        icon: of the icon set.
        why_not: why it cannot be chosen now; ``None`` when it can.
    """

    key: str
    name: str
    run: Callable[[], object]
    group: str = ""
    others: tuple[str, ...] = ()
    keys: str = ""
    icon: str = ""
    why_not: str | None = None


Provider = Callable[[], Iterable[Entry]]
"""Tells what can be chosen now."""
