"""The type area of a style's page, in points."""

import msgspec

from templates.style import Style

POINTS_PER_MM = 72 / 25.4


class Geometry(msgspec.Struct, frozen=True):
    """Paper and type area.

    Attributes:
        left, top: of the type area, from the lower left corner of the paper.
        pitch: of the line grid, if there is one.
    """

    paper_width: float
    paper_height: float
    left: float
    top: float
    width: float
    height: float
    pitch: float | None

    @classmethod
    def of(cls, style: Style) -> "Geometry":
        """The page of ``style``. On a grid the type area is as high as its lines."""
        page = style.page
        height = (page.height_mm - page.top_mm - page.bottom_mm) * POINTS_PER_MM
        grid = page.grid
        return cls(
            page.width_mm * POINTS_PER_MM,
            page.height_mm * POINTS_PER_MM,
            page.left_mm * POINTS_PER_MM,
            (page.height_mm - page.top_mm) * POINTS_PER_MM,
            (page.width_mm - page.left_mm - page.right_mm) * POINTS_PER_MM,
            min(height, grid.lines * grid.pitch) if grid else height,
            grid.pitch if grid else None,
        )
