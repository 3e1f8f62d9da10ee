"""Panes that scroll."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea


def flow(area: QScrollArea, *, sideways: bool = False) -> None:
    """Let what is in ``area`` be as wide as there is room, without a frame around it.

    It scrolls up and down, and ``sideways`` only when asked to.
    """
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
