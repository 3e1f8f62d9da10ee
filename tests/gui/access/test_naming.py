"""The desk without eyes and without a mouse."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.access.naming import unnamed, unreachable, unseen_focus
from tests.gui.access.visiting import Visitor

pytestmark = pytest.mark.timeout(100)


def test_every_control_has_a_name_and_a_role(visitor: Visitor) -> None:
    assert visitor.visit(unnamed) == []


def test_every_control_is_reached_with_tab_in_reading_order(visitor: Visitor) -> None:
    assert visitor.visit(unreachable) == []


def test_the_focus_is_seen_on_every_control(visitor: Visitor) -> None:
    assert visitor.visit(unseen_focus) == []


def test_a_nameless_control_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    window.show()
    assert len(unnamed(window)) == 1


def test_an_odd_order_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = QPushButton("first"), QPushButton("second")
    column.addWidget(first)
    column.addWidget(second)
    QWidget.setTabOrder(second, first)
    window.show()
    assert len(unreachable(window)) == 1
