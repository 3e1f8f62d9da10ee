"""Which moves in an outline make sense, and where they lead."""

from collections.abc import Iterable

from templates.arranging.arrangement import TOP, Arrangement, Place, moved
from templates.arranging.outline import PARTS, Node, Outline, Sort

FIXED = (Sort.ANNEX,)
"""What the template alone puts."""


def together(outline: Outline, names: Iterable[str]) -> tuple[str, ...]:
    """``names`` in reading order, without those that lie in another one of them."""
    chosen = set(names)
    return tuple(
        name
        for name in outline.nodes
        if name in chosen and not any(node.id in chosen for node in outline.above(name))
    )


def can_hold(outline: Outline, parent: str, names: Iterable[str]) -> bool:
    """Whether all of ``names`` may stand below ``parent``.

    Rows and items stay in their table or list; a section does not go into itself, nothing into what
    is set aside or is no section.
    """
    nodes = [outline.nodes[name] for name in names if name in outline.nodes]
    return bool(nodes) and all(_fits(outline, parent, node) for node in nodes)


def _fits(outline: Outline, parent: str, node: Node) -> bool:
    if node.sort in FIXED:
        return False
    if node.sort in PARTS:
        return parent == node.parent
    if parent == TOP:
        return True
    holder = outline.nodes.get(parent)
    if holder is None or not holder.holds:
        return False
    return parent != node.id and all(above.id != node.id for above in outline.above(parent))


def place(
    outline: Outline, names: tuple[str, ...], parent: str, before: str | None
) -> Place | None:
    """The place below ``parent`` in front of ``before`` (``None``: at the end).

    ``None`` when ``names`` may not stand there.
    """
    if not can_hold(outline, parent, names):
        return None
    return Place(parent, outline.below(parent), before)


def put(
    work: Arrangement,
    outline: Outline,
    names: Iterable[str],
    where: tuple[str, str | None],
) -> Arrangement:
    """``work`` with ``names`` below ``where[0]`` in front of ``where[1]``, if that makes sense."""
    chosen = together(outline, names)
    goal = place(outline, chosen, *where)
    if goal is None or _stands(outline, chosen, goal):
        return work
    return moved(work, chosen, goal)


def _stands(outline: Outline, names: tuple[str, ...], goal: Place) -> bool:
    """Whether ``names`` stand at ``goal`` already."""
    rest = [name for name in goal.siblings if name not in names]
    before = goal.before
    if before in names and before in goal.siblings:
        at = goal.siblings.index(before)
        before = next((n for n in goal.siblings[at:] if n not in names), None)
    at = rest.index(before) if before in rest else len(rest)
    return (*rest[:at], *names, *rest[at:]) == goal.siblings


def earlier(work: Arrangement, outline: Outline, names: Iterable[str]) -> Arrangement:
    """``work`` with ``names`` one line up among their siblings; a block of them moves as one."""
    chosen = together(outline, names)
    spot = _siblings(outline, chosen)
    if spot is None:
        return work
    parent, below = spot
    first = min(below.index(name) for name in chosen)
    return put(work, outline, chosen, (parent, below[max(0, first - 1)]))


def later(work: Arrangement, outline: Outline, names: Iterable[str]) -> Arrangement:
    """``work`` with ``names`` one line down among their siblings."""
    chosen = together(outline, names)
    spot = _siblings(outline, chosen)
    if spot is None:
        return work
    parent, below = spot
    last = max(below.index(name) for name in chosen)
    before = below[last + 2] if last + 2 < len(below) else None
    return put(work, outline, chosen, (parent, before))


def inwards(work: Arrangement, outline: Outline, names: Iterable[str]) -> Arrangement:
    """``work`` with ``names`` at the end of the section above them, one level deeper."""
    chosen = together(outline, names)
    spot = _siblings(outline, chosen)
    if spot is None:
        return work
    below = spot[1]
    first = min(below.index(name) for name in chosen)
    for name in reversed(below[:first]):
        if outline.nodes[name].holds:
            return put(work, outline, chosen, (name, None))
    return work


def outwards(work: Arrangement, outline: Outline, names: Iterable[str]) -> Arrangement:
    """``work`` with ``names`` behind the section they stand in, one level up."""
    chosen = together(outline, names)
    spot = _siblings(outline, chosen)
    if spot is None or spot[0] == TOP:
        return work
    above = outline.nodes[spot[0]]
    below = outline.below(above.parent)
    at = below.index(above.id) + 1
    return put(work, outline, chosen, (above.parent, below[at] if at < len(below) else None))


def _siblings(outline: Outline, names: tuple[str, ...]) -> tuple[str, tuple[str, ...]] | None:
    """The parent all of ``names`` have, with what stands below it."""
    parents = {outline.nodes[name].parent for name in names}
    if len(parents) != 1:
        return None
    parent = parents.pop()
    return parent, outline.below(parent)
