"""Paragraphs that hang beside a label: list items, references, notes."""

from exports.layout.galley import Column, Galley, owners
from exports.layout.pages import Node
from exports.layout.prose import Prose
from exports.layout.strips import Extent, Part, Strip, baseline_drop
from templates.style import ParagraphStyle


def hanging(
    galley: Galley,
    label: Prose,
    prose: Prose,
    look: ParagraphStyle,
    nodes: tuple[Node, Node],
    extent: Extent,
    indent: tuple[float, float],
) -> list[Strip]:
    """The strips of ``prose`` with ``label`` before its first line.

    ``nodes`` and ``indent`` are those of the label and of the text; indents count from the edge
    that the style sets, in points.
    """
    outer = galley.indented(look)
    column = Column(outer.x + indent[1], outer.width - indent[1])
    strips = galley.text(prose, look, nodes[1], extent, column=column, first=0.0)
    drop = baseline_drop(look.leading, look.size)
    if not strips:
        strips = [Strip(look.leading, extents=(extent,))]
    line = galley.on_one_line(label, look)
    part = Part(outer.x + indent[0], drop, look.size, line, label, owners(label, nodes[0]))
    strips[0].parts.insert(0, part)
    return strips
