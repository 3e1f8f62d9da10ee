"""Equal columns, fewer where there is little room."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.common.column_layout import ColumnLayout


@pytest.mark.parametrize(("width", "rows"), [(260, 2), (120, 4)])
def test_columns_are_as_many_as_fit(qtbot: QtBot, width: int, rows: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = ColumnLayout(2, 4, window)
    parts = [QWidget() for _ in range(4)]
    for part, wide in zip(parts, (80, 110, 60, 100), strict=True):
        part.setMinimumSize(wide, 20)
        layout.addWidget(part)
    window.resize(width, layout.heightForWidth(width))
    window.show()
    assert layout.heightForWidth(width) == rows * 24 - 4
    assert len({part.y() for part in parts}) == rows
    assert all(part.geometry().right() < width for part in parts)
    assert not any(
        one.geometry().intersects(other.geometry())
        for number, one in enumerate(parts)
        for other in parts[:number]
    )
