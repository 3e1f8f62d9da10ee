"""An outline as it will be once the briefing is composed with a change by hand.

Composing takes its time; meanwhile the outline shows, and the next step builds on, what is to come.
"""

from collections.abc import Mapping, Set

from msgspec.structs import replace

from templates.arranging.arrangement import TOP, Arrangement
from templates.arranging.ordering import follow, ordered
from templates.arranging.outline import PARTS, Node, Outline, Sort
from templates.arranging.own import Own, OwnSection, OwnWords, taken_from
from templates.document import Unprinted


def foreseen(outline: Outline, work: Arrangement) -> Outline:
    """``outline`` as ``work`` will make it; what was set aside is a line without its inside."""
    nodes = {name: _standing(node, work) for name, node in outline.nodes.items()}
    for own in work.own:
        nodes[own.id] = _own(own, nodes.get(own.id), work)
    gone = {name for name, node in nodes.items() if node.own and not work.own_called(name)}
    there = nodes.keys() - gone
    parents = {name: _home(outline, nodes[name], there) for name in nodes if name in there}
    below: dict[str, list[str]] = {TOP: []}
    below.update((name, []) for name in parents)
    for name in _in_order(outline, nodes):
        if name in parents:
            below[parents[name]].append(name)
    for parent, wanted in work.order.items():
        if parent in nodes and nodes[parent].sort in (Sort.TABLE, Sort.LIST):
            below[parent] = ordered(below[parent], wanted)
    movable = {n: p for n, p in parents.items() if nodes[n].sort not in PARTS}
    holding = {p for p in below if p == TOP or nodes[p].sort is Sort.SECTION}
    shelves = {parent: below[parent] for parent in holding}
    follow(work.order, shelves, movable)
    return _grown(outline, nodes, {**parents, **movable}, {**below, **shelves})


def _standing(node: Node, work: Arrangement) -> Node:
    """``node`` with the words it has now, set aside or not."""
    if node.id in work.aside:
        return replace(node, unprinted=Unprinted.ASIDE)
    back = node.unprinted is Unprinted.ASIDE
    node = replace(node, unprinted=None) if back else node
    title = work.titles.get(node.id)
    return replace(node, words=title) if title and node.sort is Sort.SECTION else node


def _own(own: Own, former: Node | None, work: Arrangement) -> Node:
    """The line of an own piece."""
    parent = work.parent_of(own.id) or (former.parent if former else TOP)
    why = former.unprinted if former else Unprinted.EMPTY
    why = Unprinted.ASIDE if own.id in work.aside else why
    if isinstance(own, OwnSection):
        return Node(own.id, Sort.SECTION, own.title, parent, (), (), why)
    runs = own.paragraphs[0].runs if own.paragraphs else ()
    typed = [run.text for run in runs if isinstance(run, OwnWords)]
    # What the composed words hold already is shown with what records say between it.
    known = former.words if former else ""
    words = known if known and all(each in known for each in typed) else "".join(typed)
    words = words if own.paragraphs else ""
    empty = None if own.paragraphs else Unprinted.EMPTY
    aside = Unprinted.ASIDE if own.id in work.aside else empty
    return Node(own.id, Sort.NOTE, words, parent, (), taken_from(own), aside)


def _home(outline: Outline, node: Node, there: Set[str]) -> str:
    """Where the template puts ``node``; what stood in a piece thrown away stands beside it.

    A piece can be ordered below a section that is gone already, and was never composed.
    """
    for parent, names in outline.order.items():
        if node.id in names and (parent == TOP or parent in there):
            return parent
    parent = node.parent
    while parent != TOP and parent not in there:
        parent = outline.nodes[parent].parent if parent in outline.nodes else TOP
    return parent


def _in_order(outline: Outline, nodes: Mapping[str, Node]) -> list[str]:
    """All names, in the template's order as far as it is known, the others where they stand."""
    known = [name for names in outline.order.values() for name in names if name in nodes]
    return ordered([*outline.nodes, *(name for name in nodes if name not in outline.nodes)], known)


def _grown(
    outline: Outline,
    nodes: Mapping[str, Node],
    parents: Mapping[str, str],
    below: Mapping[str, list[str]],
) -> Outline:
    """The outline put together again, in reading order."""
    made: dict[str, Node] = {}

    def grow(names: list[str]) -> tuple[str, ...]:
        for name in names:
            node = nodes[name]
            made[name] = node
            inside = [] if node.unprinted is Unprinted.ASIDE else below.get(name, [])
            children = grow(inside)
            made[name] = replace(node, parent=parents[name], children=children)
        return tuple(names)

    return Outline(made, grow(below[TOP]), outline.order)
