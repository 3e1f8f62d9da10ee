"""Captions: label, number, title; the number is a field, so that Word can count anew."""

from exports.docx.inlines import InlineWriter, Shared
from exports.docx.xml import field, paragraph, run
from templates.document import Inlines
from templates.style import ParagraphStyle

_BETWEEN = "\u3000"


class CaptionWriter:
    """Writes the captions of one kind, whose label is 表, 图 or their like."""

    def __init__(
        self, shared: Shared, look: ParagraphStyle, label: str, inlines: InlineWriter
    ) -> None:
        self._shared = shared
        self._look = look
        self._label = label
        self._inlines = inlines

    def write(self, number: int, caption: Inlines, properties: str = "", style: str = "") -> str:
        """A caption paragraph: 表1　主要数据 (Chinese words need no space before the number)."""
        gap = " " if self._label.isascii() else ""
        content = (
            run(f"{self._label}{gap}")
            + field(f"SEQ {self._label} \\* ARABIC", str(number))
            + run(_BETWEEN)
            + self._inlines.write(caption, self._look)
        )
        return paragraph(style or self._shared.ids["caption"], content, properties)
