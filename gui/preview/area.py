"""Rectangles on pages."""

Area = tuple[float, float, float, float]
"""A rectangle on a page: x, y, width and height in points from its lower left corner."""


def holds(area: Area, x: float, y: float) -> bool:
    """Whether a point is in ``area``."""
    left, bottom, width, height = area
    return left <= x <= left + width and bottom <= y <= bottom + height


def joined(areas: list[Area]) -> Area:
    """The smallest rectangle around ``areas`` (one at least)."""
    left = min(area[0] for area in areas)
    bottom = min(area[1] for area in areas)
    right = max(area[0] + area[2] for area in areas)
    top = max(area[1] + area[3] for area in areas)
    return left, bottom, right - left, top - bottom
