"""What stands in the line of text: a drawing that refers to the part with its content."""

from exports.docx.xml import attribute

EMU = 12_700
"""English Metric Units in a point."""

_WORD = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def inline(number: int, name: str, alt: str, size: tuple[float, float], graphic: str) -> str:
    """A run with a drawing of ``size`` (points) that stands like a character.

    ``number`` must be the drawing's alone; ``alt`` says what it shows to whoever cannot see it.
    """
    width, height = (round(side * EMU) for side in size)
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WORD}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="{attribute(name)}" descr="{attribute(alt)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_MAIN}">{graphic}</a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def chart_reference(relationship: str) -> str:
    """The content of a drawing that shows a chart part."""
    return (
        f'<a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="{relationship}"/>'
        "</a:graphicData>"
    )
