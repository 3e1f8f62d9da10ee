"""A first page as an image (on the paper lane)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gui.preview.renderer import Rendering
from gui.preview.tiles import Images, Tile

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from exports.prepared import Prepared


def image_of(prepared: "Prepared", scale: float) -> "QImage":
    """The first page of ``prepared`` at ``scale`` pixels per point; nothing else of it is kept."""
    sheet = Rendering(prepared)
    try:
        return sheet.images([0], scale)[0][1]
    finally:
        sheet.close()


def tiles_of(prepared: "Prepared", tiles: Sequence[Tile]) -> Images:
    """Images of ``tiles`` of the first page of ``prepared``; nothing else of it is kept."""
    sheet = Rendering(prepared)
    try:
        return sheet.tiles(tiles)
    finally:
        sheet.close()
