"""The structure tree: what the marked pieces of the pages are and in which order they are read.

Built from the layout's nodes after all pages are drawn (ISO 32000-1, 14.7; ISO 14289-1, 7).
"""

import math
from array import array
from collections.abc import Iterator, Mapping, Sequence

from data.progress import QUIET, Progress, may_stop
from exports.layout.pages import Node, Role
from exports.pdf import syntax
from exports.pdf.file import PdfFile
from exports.pdf.headings import Headings
from exports.pdf.pieces import Pieces

_CELLS = frozenset({Role.HEAD_CELL, Role.CELL})
# All rows of a table have the same columns, and where there is a head there is a body.
_KEPT = _CELLS | {Role.TABLE_BODY}
_SPEAKING = frozenset(
    {Role.HEAD_CELL, Role.NOTE, Role.LIST, Role.FIGURE}
)  # there is more to say about these
_STEP = 200  # elements after which the person may stop the work
_TYPES: Mapping[Role, bytes] = {role: syntax.name(role) for role in Role}
# PDF 1.7 has no titles; readers of PDF 2.0 know them, others take them for paragraphs.
_ROLE_MAP = b"<</Title/P>>"


class Structure:
    """Collects the pieces while pages are drawn and writes the tree afterwards.

    A piece is a marked sequence of a page or an annotation on it; it is known by its place in the
    order of drawing. A long document has a hundred thousand, so that a few bytes each count.
    """

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._pieces = Pieces()

    def begin_page(self) -> None:
        """Let the next pieces stand on the next page."""
        self._pieces.begin_page()

    def mark(self, node: Node) -> int:
        """Note text of ``node`` on the current page; its number there (MCID)."""
        return self._pieces.mark(node)

    def annotate(self, node: Node, annotation: int) -> int:
        """Note an annotation (object number) of ``node``; its key in the parent tree."""
        return len(self._file.pages) + self._pieces.annotate(node, annotation)

    def write(self, root: Node, progress: Progress = QUIET) -> None:
        """Write the tree below ``root`` and enter it in the catalog.

        Raises:
            Cancelled: the person stopped it.
        """
        tree = self._file.reserve()
        elements = _Elements(self._file, self._pieces, progress)
        top = elements.write(root, tree)
        parents = self._file.add(b"<</Nums[%s]>>" % b" ".join(self._parents(elements.numbers)))
        next_key = self._pieces.pages + self._pieces.annotations
        self._file.fill(
            tree,
            b"<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d/RoleMap%s%s>>"
            % (top, parents, next_key, _ROLE_MAP, elements.ids()),
        )
        self._pieces = Pieces()  # nobody needs them any more
        self._file.catalog("StructTreeRoot", syntax.reference(tree))
        self._file.catalog("MarkInfo", b"<</Marked true>>")

    def _parents(self, numbers: Sequence[int]) -> Iterator[bytes]:
        """The parent tree: from pages' sequences and from annotations to elements."""
        annotated: list[int] = []
        marks = self._pieces.marks
        for page in range(self._pieces.pages):
            may_stop()
            marked: list[int] = []
            for order in self._pieces.on(page):
                (marked if marks[order] >= 0 else annotated).append(numbers[order])
            yield b"%d %d 0 R" % (page, self._file.add(syntax.references(marked)))
        for key, number in enumerate(annotated, start=self._pieces.pages):
            yield b"%d %d 0 R" % (key, number)


class _Elements:
    """Writes the elements that hold anything.

    Attributes:
        numbers: for every piece the object number of its element.
    """

    def __init__(self, file: PdfFile, pieces: Pieces, progress: Progress) -> None:
        self.numbers = array("L", bytes(array("L").itemsize * len(pieces)))
        self._file = file
        self._progress = progress
        self._pieces = pieces
        self._written = 0
        self._headings = Headings()
        self._ids: dict[str, int] = {}

    def write(self, node: Node, parent: int) -> int:
        """Write ``node`` and everything below it; its object number."""
        self._written += 1
        if self._written % _STEP == 0:
            self._progress.step(min(1.0, self._written / (self._pieces.nodes + 1)))
        number = self._file.reserve()
        kind = _TYPES[self._headings.role(node.role)]
        own = self._pieces.of(node)
        page, on = -1, b""
        if own:
            page = self._pieces.page_of[own[0]]
            on = b"/Pg %d 0 R" % self._file.pages[page]
            for order in own:
                self.numbers[order] = number
        said = b"" if _is_plain(node) else b"".join(self._said(node, number))
        if node.children:
            kids = self._kids(node.children, own, number, page)
            listed = kids[0] if len(kids) == 1 else b"[%s]" % b" ".join(kids)
        elif len(own) == 1:
            listed = self._piece(own[0], page)
        else:
            listed = b"[%s]" % b" ".join([self._piece(order, page) for order in own])
        self._file.fill(number, b"<</S%s/P %d 0 R%s%s/K %s>>" % (kind, parent, on, said, listed))
        return number

    def ids(self) -> bytes:
        """The entry of the tree's root that finds notes by their ids."""
        if not self._ids:
            return b""
        found = sorted((syntax.text(key), number) for key, number in self._ids.items())
        return b"/IDTree<</Names[%s]>>" % b" ".join(b"%s %d 0 R" % each for each in found)

    def _kids(
        self, below: Sequence[Node], own: Sequence[int], number: int, page: int
    ) -> list[bytes]:
        """Own pieces and what is kept of the children, in reading order."""
        holds = self._pieces.holds
        children = [child for child in below if holds(child) or child.role in _KEPT]
        if not own:
            return [b"%d 0 R" % self.write(child, number) for child in children]
        turns = self._turns(children)
        kids: list[bytes] = []
        written = 0
        for order in own:
            while written < len(children) and turns[written] < order:
                kids.append(syntax.reference(self.write(children[written], number)))
                written += 1
            kids.append(self._piece(order, page))
        kids += [syntax.reference(self.write(child, number)) for child in children[written:]]
        return kids

    def _turns(self, children: Sequence[Node]) -> list[float]:
        """When it is each child's turn among its parent's own pieces.

        Children stand in the order of the tree, each after what was drawn before it. One that was
        drawn out of turn (a note at the page's foot) must not hold up those that come after it.
        """
        firsts = map(self._pieces.first, children)
        turns = [math.inf if first is None else first for first in firsts]
        for index in reversed(range(len(turns) - 1)):
            turns[index] = min(turns[index], turns[index + 1])
        return turns

    def _piece(self, order: int, page: int) -> bytes:
        """A piece as a kid of an element whose page (``Pg``) is ``page``."""
        on, mark = self._pieces.page_of[order], self._pieces.marks[order]
        if mark >= 0 and on == page:
            return b"%d" % mark
        elsewhere = b"" if on == page else b"/Pg %d 0 R" % self._file.pages[on]
        if mark < 0:
            return b"<</Type/OBJR%s/Obj %d 0 R>>" % (elsewhere, -mark)
        return b"<</Type/MCR%s/MCID %d>>" % (elsewhere, mark)

    def _said(self, node: Node, number: int) -> Iterator[bytes]:
        """What is said about ``node`` beside its type and place."""
        if node.role is Role.NOTE:
            yield b"/ID" + syntax.text(self._note_id(node, number))
        if node.alt is not None and node.role is Role.TABLE:
            yield b"/A<</O/Table/Summary%s>>" % syntax.text(node.alt)  # its cells are read as well
        elif node.alt is not None:
            yield b"/Alt" + syntax.text(node.alt)
        if node.language is not None:
            yield b"/Lang" + syntax.text(node.language)
        if node.role is Role.LIST:
            yield b"/A<</O/List/ListNumbering/%s>>" % (b"Decimal" if node.numbered else b"Disc")
        if node.box is not None:
            yield b"/A<</O/Layout/Placement/Block/BBox%s>>" % syntax.numbers(node.box)
        if node.role in _CELLS and (attributes := b"".join(_cell_attributes(node))):
            yield b"/A<</O/Table%s>>" % attributes

    def _note_id(self, node: Node, number: int) -> str:
        """The node's own id, or one made from its object number when it has none of its own."""
        wanted = node.note_id or ""
        unique = wanted if wanted and wanted not in self._ids else f"{wanted}~{number}"
        self._ids[unique] = number
        return unique


def _is_plain(node: Node) -> bool:
    """Whether type and place say all about ``node``."""
    return (
        node.role not in _SPEAKING
        and node.column_span == 1
        and node.alt is None
        and node.language is None
    )


def _cell_attributes(node: Node) -> Iterator[bytes]:
    """Standard attributes of cells (ISO 32000-1, 14.8.5.7)."""
    if node.role is Role.HEAD_CELL:
        yield b"/Scope/Column" if _is_below(node, Role.TABLE_HEAD) else b"/Scope/Row"
    if node.column_span > 1:
        yield b"/ColSpan %d" % node.column_span


def _is_below(node: Node, role: Role) -> bool:
    """Whether an ancestor of ``node`` has this role."""
    above = node.parent
    while above is not None and above.role is not role:
        above = above.parent
    return above is not None
