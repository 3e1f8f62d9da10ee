"""What of the pages belongs to which node: marked sequences and annotations, in drawing order."""

from array import array
from collections.abc import Sequence

from exports.layout.pages import Node


class Pieces:
    """The pieces of a document's pages; each is known by its place in the order of drawing.

    Attributes:
        annotations: how many pieces are annotations.
    """

    def __init__(self) -> None:
        self.annotations = 0
        self._marked = 0  # on the current page
        # By page its first piece; by piece its page, and its MCID or its annotation's number below
        # zero.
        self._starts = array("l")
        self._pages = array("l")
        self._marks = array("l")
        # For every node that holds anything its first piece, ``~piece`` when that is a child's.
        self._first: dict[Node, int] = {}
        self._further: dict[Node, list[int]] = {}

    def __len__(self) -> int:
        return len(self._marks)

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
        self._starts.append(len(self._marks))
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
        marks, first = self._marks, self._first
        order = len(marks)
        marks.append(mark)
        self._pages.append(len(self._starts) - 1)
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
        further = self._further.get(node, ())
        return (first, *further) if first >= 0 else further

    def on(self, page: int) -> range:
        """The pieces on ``page`` (0-based)."""
        last = page + 1 == len(self._starts)
        return range(self._starts[page], len(self._marks) if last else self._starts[page + 1])

    def page(self, order: int) -> int:
        """The page (0-based) a piece is on."""
        return self._pages[order]

    def mcid(self, order: int) -> int:
        """The number of a marked sequence on its page."""
        return self._marks[order]

    def annotation(self, order: int) -> int:
        """The object number of an annotation; 0 for a marked sequence."""
        return max(0, -self._marks[order])
