"""What of the pages belongs to which node: marked sequences and annotations, in drawing order."""

from array import array
from collections.abc import Sequence

from exports.layout.pages import Node


class Pieces:
    """The pieces of a document's pages; each is known by its place in the order of drawing.

    Attributes:
        annotations: how many pieces are annotations.
        page_of: by piece the page (0-based) it is on; ``marks``: its number on the page (MCID), or
            its annotation's object number below zero.
    """

    def __init__(self) -> None:
        self.annotations = 0
        self.page_of = array("l")
        self.marks = array("l")
        self._marked = 0  # on the current page
        self._starts = array("l")  # by page its first piece
        # For every node that holds anything its first piece, ``~piece`` when that is a child's.
        self._first: dict[Node, int] = {}
        self._further: dict[Node, list[int]] = {}

    def __len__(self) -> int:
        return len(self.marks)

    @property
    def pages(self) -> int:
        """How many pages were begun."""
        return len(self._starts)

    @property
    def nodes(self) -> int:
        """How many nodes hold anything, themselves or below."""
        return len(self._first)

    def begin_page(self) -> None:
        """Let the next pieces stand on the next page."""
        self._starts.append(len(self.marks))
        self._marked = 0

    def mark(self, node: Node) -> int:
        """Note a marked sequence of ``node`` on the current page; its MCID."""
        marked = self._marked
        self._marked = marked + 1
        self._remember(node, marked)
        return marked

    def annotate(self, node: Node, annotation: int) -> int:
        """Note an annotation (object number) of ``node``; how many there were before."""
        self.annotations += 1
        self._remember(node, -annotation)
        return self.annotations - 1

    def _remember(self, node: Node, mark: int) -> None:
        marks, first = self.marks, self._first
        order = len(marks)
        marks.append(mark)
        self.page_of.append(len(self._starts) - 1)
        if node in first:
            self._further.setdefault(node, []).append(order)
            return
        first[node] = order
        above = node.parent
        while above is not None and above not in first:
            first[above] = ~order
            above = above.parent

    def holds(self, node: Node) -> bool:
        """Whether ``node`` or anything below it has a piece."""
        return node in self._first

    def first(self, node: Node) -> int | None:
        """The first piece of ``node`` or of anything below it."""
        first = self._first.get(node)
        return first if first is None or first >= 0 else ~first

    def of(self, node: Node) -> Sequence[int]:
        """The pieces of ``node`` itself."""
        first = self._first.get(node, -1)
        if first < 0:
            return self._further.get(node, ())
        further = self._further.get(node)
        return (first,) if further is None else (first, *further)

    def on(self, page: int) -> range:
        """The pieces on ``page`` (0-based)."""
        last = page + 1 == len(self._starts)
        return range(self._starts[page], len(self.marks) if last else self._starts[page + 1])
