"""Following an order that a person gave, as far as it makes sense."""

from collections.abc import Iterable, Mapping, MutableMapping, Sequence

from templates.arranging.arrangement import TOP

Below = MutableMapping[str, list[str]]
"""The names that follow one another below each parent."""


def follow(
    order: Mapping[str, tuple[str, ...]], below: Below, parents: MutableMapping[str, str]
) -> None:
    """Change ``below`` and ``parents`` to what ``order`` wants.

    What is not there is passed over, and so is what would have to stand in itself.
    """
    for parent, wanted in order.items():
        if parent in below:
            names = [n for n in wanted if n in parents and not _holds(parents, n, parent)]
            _move(parent, names, below, parents)


def ordered(present: Sequence[str], wanted: Iterable[str]) -> list[str]:
    """``present`` in the order ``wanted``; what is not named follows what it stands behind."""
    here = set(present)
    names = [name for name in dict.fromkeys(wanted) if name in here]
    return _interleaved(names, _neighbours(present, set(names)))


def _move(
    parent: str, names: Sequence[str], below: Below, parents: MutableMapping[str, str]
) -> None:
    """Put ``names`` below ``parent`` in their order; what else is there keeps its neighbour."""
    names = list(dict.fromkeys(names))
    behind = _neighbours(below[parent], set(names))
    for name in names:
        below[parents[name]] = [other for other in below[parents[name]] if other != name]
        parents[name] = parent
    below[parent] = _interleaved(names, behind)


def _holds(parents: Mapping[str, str], name: str, parent: str) -> bool:
    """Whether ``parent`` is ``name`` or stands somewhere below it."""
    while parent != TOP:
        if parent == name:
            return True
        parent = parents[parent]
    return False


def _neighbours(names: Sequence[str], moved: set[str]) -> Mapping[str | None, list[str]]:
    """For each moved name (``None``: the front) what stays behind it, in order."""
    behind: dict[str | None, list[str]] = {}
    last: str | None = None
    for name in names:
        if name in moved:
            last = name
        else:
            behind.setdefault(last, []).append(name)
    return behind


def _interleaved(names: Sequence[str], behind: Mapping[str | None, list[str]]) -> list[str]:
    """``names`` in their order, each with what stays behind it."""
    order = list(behind.get(None, ()))
    for name in names:
        order += [name, *behind.get(name, ())]
    return order
