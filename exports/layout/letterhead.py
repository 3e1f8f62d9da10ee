"""The letterhead above the title: logo or issuer, address."""

from exports.layout.galley import Column, Galley
from exports.layout.geometry import POINTS_PER_MM
from exports.layout.pages import Node, Role
from exports.layout.placing import in_lines
from exports.layout.strips import Part, Strip, StripPicture
from templates.document import Align, BlockId
from templates.letterhead import Logo

BLOCK = BlockId("letterhead")
# Blank between the letterhead and what follows, in lines of the letterhead.
_AFTER_LINES = 1.5
# Blank between a logo and the lines below it, in lines.
_BETWEEN_LINES = 0.5
# Blank between a logo and the lines beside it, at least, in ems of the lines.
_BESIDE_EM = 2.0


def letterhead(galley: Galley, parent: Node) -> None:
    """Logo and lines side by side, or one below the other where they stand in the middle."""
    paper = galley.document.meta.letterhead
    if paper is None or not (paper.logo or paper.lines):
        return
    look = galley.look("letterhead")
    column = galley.column
    centred = look.align is Align.CENTER
    height = 0.0
    pictures: tuple[StripPicture, ...] = ()
    if paper.logo is not None:
        pictures = (logo(paper.logo, parent, column, 0.5 if centred else 0.0),)
        height = pictures[0].height
    top = height + _BETWEEN_LINES * look.leading if centred and pictures else 0.0
    if pictures and not centred:
        taken = pictures[0].width + _BESIDE_EM * look.size
        column = Column(column.x + taken, column.width - taken)
    parts = lines(galley, paper.lines, parent, column, top, None if centred else Align.RIGHT)
    height = max(height, top + len(parts) * look.leading if parts else 0.0)
    strip = Strip(height, parts, extents=(galley.extent(BLOCK),), pictures=pictures)
    galley.add([strip], after=_AFTER_LINES * look.leading, keep_with_next=True)


def logo(
    picture: Logo, parent: Node, column: Column, share: float, top: float = 0.0
) -> StripPicture:
    """The logo in ``column``; ``share`` of what is blank stands left of it."""
    width, height = (side * POINTS_PER_MM for side in picture.size_mm())
    node = parent.add(Role.FIGURE, BLOCK)
    node.alt = picture.alt
    x = column.x + share * (column.width - width)
    return StripPicture(x, top, width, height, picture, node)


def lines(
    galley: Galley,
    texts: tuple[str, ...],
    parent: Node,
    column: Column,
    top: float,
    align: Align | None = None,
) -> list[Part]:
    """Address lines one below another, the first one ``top`` below the strip's upper edge."""
    look = galley.look("letterhead")
    parts: list[Part] = []
    for text in texts:
        node, below = parent.add(Role.P, BLOCK), top + len(parts) * look.leading
        parts += in_lines(galley, text, look, node, column, align=align, top=below)
    return parts
