"""Turns a prepared briefing into images of its PDF's pages (on the paper lane)."""

import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from data.progress import QUIET, Progress

if TYPE_CHECKING:
    import pypdfium2

    from exports.prepared import Prepared


@dataclass(slots=True)
class Rendering:
    """The PDF of one state of the draft, opened for rendering.

    Attributes:
        prepared: what it was made from; its places tell what was clicked.
    """

    prepared: "Prepared"
    _document: "pypdfium2.PdfDocument" = field(repr=False)

    @property
    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of every page in points."""
        laid = self.prepared.laid
        return [(laid.width, laid.height)] * len(laid.pages)

    def images(
        self, pages: Iterable[int], scale: float, progress: Progress = QUIET
    ) -> list[tuple[int, QImage]]:
        """The images of ``pages`` at ``scale`` pixels per point."""
        made = []
        for page in pages:
            progress.step(0.0)
            made.append((page, self._image(page, scale)))
        return made

    def close(self) -> None:
        """Let go of the PDF; no image can be made any more."""
        self._document.close()

    def _image(self, number: int, scale: float) -> QImage:
        page = self._document[number]
        bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        image = QImage(
            bytes(bitmap.buffer),
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            QImage.Format.Format_RGB32,
        ).copy()
        page.close()
        return image


def open_rendering(prepared: "Prepared", progress: Progress = QUIET) -> Rendering:
    """Write the PDF of ``prepared`` into memory and open it."""
    import pypdfium2

    from exports.formats import format_called

    stream = io.BytesIO()
    format_called("pdf").write(prepared, stream, progress)
    return Rendering(prepared, pypdfium2.PdfDocument(stream.getvalue()))
