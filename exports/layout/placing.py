"""Single lines at a place of their own: heads, covers, imprints."""

from exports.layout.galley import Column, Galley
from exports.layout.lines import TextLine
from exports.layout.pages import Artifact, Node
from exports.layout.prose import Prose
from exports.layout.strips import Part, baseline_drop
from templates.document import Align, BlockId
from templates.style import ParagraphStyle

_SHARES = {Align.CENTER: 0.5, Align.RIGHT: 1.0}


def one_line(
    galley: Galley,
    text: str,
    look: ParagraphStyle,
    owner: Node | Artifact,
    column: Column,
    *,
    align: Align | None = None,
    top: float = 0.0,
) -> Part:
    """``text`` on one line of ``column``, the line's upper edge ``top`` below the strip's."""
    prose, line, width = measured(galley, text, look, owner)
    x = column.x + _SHARES.get(align or look.align, 0.0) * (column.width - width)
    drop = top + baseline_drop(look.leading, look.size)
    return Part(x, drop, look.size, line, prose, (owner,))


def in_lines(
    galley: Galley,
    text: str,
    look: ParagraphStyle,
    owner: Node | Artifact,
    column: Column,
    *,
    align: Align | None = None,
    top: float = 0.0,
) -> list[Part]:
    """``text`` on as many lines of ``column`` as it takes, the first one as :func:`one_line`."""
    prose, _, width = measured(galley, text, look, owner)
    if width <= column.width:
        return [one_line(galley, text, look, owner, column, align=align, top=top)]
    drop = top + baseline_drop(look.leading, look.size)
    broken = galley.broken(prose, look, column.width, align=align)
    return [
        Part(column.x, drop + index * look.leading, look.size, line, prose, (owner,))
        for index, line in enumerate(broken)
    ]


def measured(
    galley: Galley, text: str, look: ParagraphStyle, owner: Node | Artifact
) -> tuple[Prose, TextLine, float]:
    """``text`` on one line, and how wide it is."""
    block = owner.block if isinstance(owner, Node) and owner.block else BlockId("title")
    prose = galley.proses.plain(text, look, block)
    return prose, galley.on_one_line(prose, look), galley.width_of(prose, look)
