"""The desk without eyes and without a mouse."""

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.access.naming import unnamed, unreachable


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
