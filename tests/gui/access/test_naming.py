"""The desk without eyes and without a mouse."""

from collections.abc import Iterable

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.gui.access.naming import unnamed
from tests.gui.access.visiting import Visitor

WINDOWS = ("conflicts", "coverage", "gallery", "issues", "shortcuts", "open-draft", "letterhead")
"""Commands that open a window."""


ROLELESS = ("SectionView#cards", "QKeySequenceEdit#")
"""Qt itself knows no better role for them than that of a widget; their names are asked for."""


def _faults(found: Iterable[str]) -> list[str]:
    role = "has the role Client"
    return [what for what in found if not (what.startswith(ROLELESS) and what.endswith(role))]


def test_a_nameless_control_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    window.show()
    assert len(unnamed(window)) == 1


@pytest.mark.timeout(60)
def test_every_control_has_a_name_and_a_role(desk: MainWindow, visitor: Visitor) -> None:
    assert _faults(unnamed(desk)) == []
    for key in WINDOWS:
        found = visitor.visit(key, unnamed)
        assert found, f"{key} opens nothing"
        assert _faults(what for faults in found.values() for what in faults) == [], key
