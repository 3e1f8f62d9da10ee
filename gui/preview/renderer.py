"""Turns a prepared briefing into images of its pages (on the paper lane)."""

import ctypes
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from data.progress import QUIET, Progress
from gui.preview.reading_place import Blocks
from gui.preview.tiles import Images, Tile

if TYPE_CHECKING:
    import pypdfium2

    from exports.preflight.remark import Remark
    from exports.prepared import Prepared


PROOFS = 8
"""How many PDFs of a few pages each are kept open, those looked at last."""
LETTER = 36.0
"""Points; PDFium moves what begins left of an image by a pixel: letters are begun within it."""
Pictures = list[tuple[int, QImage]]
"""Page numbers (0-based) with what they look like."""


@dataclass(slots=True)
class Rendering:
    """One state of the draft on its pages.

    Pages become PDF when they are looked at, a few at a time, drawn as the export draws them.

    Attributes:
        prepared: document, style and pages; its places tell what was clicked.
        remarks: what the preflight says about it.
        blocks: where its blocks stand; worked out here, not on the thread of the window.
    """

    prepared: "Prepared"
    remarks: "tuple[Remark, ...]" = ()
    blocks: Blocks = field(init=False, repr=False)
    _proofs: "list[pypdfium2.PdfDocument]" = field(default_factory=list, repr=False)
    _where: "dict[int, tuple[pypdfium2.PdfDocument, int]]" = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        """Work out where the blocks stand."""
        self.blocks = Blocks(self.prepared.laid.places)

    @property
    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of every page in points."""
        laid = self.prepared.laid
        return [(laid.width, laid.height)] * len(laid.pages)

    def images(self, pages: Sequence[int], scale: float, progress: Progress = QUIET) -> Pictures:
        """The images of whole ``pages`` at ``scale`` pixels per point."""
        known = self._proved(pages)
        made = []
        for page in known:
            progress.step(0.0)
            made.append((page, self._image(page, scale)))
        return made

    def tiles(self, tiles: Sequence[Tile], progress: Progress = QUIET) -> Images:
        """The images of ``tiles``; none of those beyond the pages."""
        sizes = self.sizes
        known = set(self._proved(list(dict.fromkeys(tile.page for tile in tiles))))
        made = []
        for tile in tiles:
            box = tile.box(sizes[tile.page]) if tile.page in known else QRect()
            if not box.isEmpty():
                progress.step(0.0)
                made.append((tile, self._image(tile.page, tile.scale, box)))
        return made

    def close(self) -> None:
        """Let go of the PDFs; no image can be made any more."""
        self._where.clear()
        for proof in self._proofs:
            proof.close()
        self._proofs.clear()

    def take_apart(self) -> None:
        """Let its pages be forgotten at once when nobody looks at them or reads them any more.

        Twenty thousand elements of the structure tree know each other: Python would find that
        they are garbage only while the window stands still.
        """
        rest = [self.prepared.laid.structure]
        while rest:
            node = rest.pop()
            node.parent = None
            rest += node.children

    def _proved(self, pages: Sequence[int]) -> list[int]:
        """Those of ``pages`` that there are, of which there are PDFs then."""
        known = [page for page in pages if page < len(self.prepared.laid.pages)]
        missing = [page for page in known if page not in self._where]
        if missing:
            self._prove(missing)
        return known

    def _prove(self, pages: list[int]) -> None:
        """Make a PDF of ``pages``."""
        import pypdfium2  # loads after the first window

        from exports.pdf.proof import write_proof

        stream = io.BytesIO()
        write_proof(self.prepared.laid, pages, self.prepared.fonts, stream)
        proof = pypdfium2.PdfDocument(stream.getvalue())
        self._proofs.append(proof)
        if len(self._proofs) > PROOFS:
            self._drop(self._proofs.pop(0))
        self._where.update((page, (proof, index)) for index, page in enumerate(pages))

    def _drop(self, proof: "pypdfium2.PdfDocument") -> None:
        """Let go of a PDF; its pages get another when they are looked at again."""
        for page in [page for page, (known, _) in self._where.items() if known is proof]:
            del self._where[page]
        proof.close()

    def _image(self, number: int, scale: float, box: QRect | None = None) -> QImage:
        """The image of a page, or of what is in ``box`` of it (pixels)."""
        proof, index = self._where[number]
        page = proof[index]
        crop, before = (0.0, 0.0, 0.0, 0.0), 0
        if box is not None:
            before = min(box.left(), math.ceil(LETTER * scale))
            crop = _crop(page.get_size(), scale, box.adjusted(-before, 0, 0, 0))
        canvas = _Canvas()
        page.render(scale=scale, crop=crop, prefer_bgrx=True, bitmap_maker=canvas.bitmap).close()
        page.close()
        image = canvas.image
        return image.copy(before, 0, image.width() - before, image.height()) if before else image


def _crop(size: tuple[float, float], scale: float, box: QRect) -> tuple[float, float, float, float]:
    """What is cut off a page around ``box``: left, below, right, above, in points.

    It is rounded up to pixels: half a pixel less is the number meant, whatever the scale.
    """
    right = math.ceil(size[0] * scale) - box.right() - 1
    below = math.ceil(size[1] * scale) - box.bottom() - 1
    left, low, side, top = (
        max(0.0, (cut - 0.5) / scale) for cut in (box.left(), below, right, box.top())
    )
    return left, low, side, top


class _Canvas:
    """An image that PDFium draws in where it stays: none of its megabytes are copied."""

    image: QImage

    def bitmap(
        self, width: int, height: int, format: int, rev_byteorder: bool
    ) -> "pypdfium2.PdfBitmap":
        """What PDFium asks for; it is to be closed before the image is used."""
        import pypdfium2

        self.image = QImage(width, height, QImage.Format.Format_RGB32)
        pixels = self.image.bits()
        room = (ctypes.c_ubyte * len(pixels)).from_buffer(pixels)
        return pypdfium2.PdfBitmap.new_native(
            width, height, format, rev_byteorder, room, self.image.bytesPerLine()
        )
