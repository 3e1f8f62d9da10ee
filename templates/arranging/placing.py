"""Where new own pieces go, seen from the line somebody is at."""

from templates.arranging.arrangement import TOP, Place
from templates.arranging.outline import Node, Outline, Sort


def place_on_top(outline: Outline) -> Place:
    """In front of everything but the contents."""
    rest = (name for name in outline.top if outline.nodes[name].sort is not Sort.CONTENTS)
    return Place(TOP, outline.top, next(rest, None))


def place_for_section(outline: Outline, at: str) -> Place:
    """Behind the section that ``at`` is or stands in; on top where it is no line."""
    node = outline.nodes.get(at)
    if node is None:
        return place_on_top(outline)
    while node.sort is not Sort.SECTION and node.parent != TOP:
        node = outline.nodes[node.parent]
    return _behind(outline, node)


def place_for_note(outline: Outline, at: str) -> Place:
    """At the beginning of the section ``at``, or behind the block it is or stands in."""
    node = outline.nodes.get(at)
    if node is None:
        return place_on_top(outline)
    if node.holds:
        return Place(node.id, node.children, node.children[0] if node.children else None)
    while node.parent != TOP and not outline.nodes[node.parent].holds:
        node = outline.nodes[node.parent]
    return _behind(outline, node)


def next_to(outline: Outline, node: Node) -> str | None:
    """The line behind ``node``, ``None`` when it is the last."""
    below = outline.below(node.parent)
    at = below.index(node.id) + 1
    return below[at] if at < len(below) else None


def _behind(outline: Outline, node: Node) -> Place:
    return Place(node.parent, outline.below(node.parent), next_to(outline, node))
