"""Rows from kept pictures look as Qt paints them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTreeView
from pytestqt.qtbot import QtBot

from data.model.record import Kind
from gui.look.theme import Theme
from gui.pickers.facet_picker import FacetPicker
from gui.pickers.facet_tree import FacetTree
from gui.pickers.kind_picker import KindPicker
from tests.gui.conftest import PATIENCE

VALUES = [
    ("gd", "广东", None),
    ("sh", "上海", None),
    ("hn", "湖南", None),
    ("gz", "广州", "gd"),
    ("sz", "深圳", "gd"),
]
COUNTS = {"gd": 255, "sh": 12, "hn": 0, "gz": 31, "sz": 7}
Change = Callable[[FacetPicker], object]


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    made = Theme(qapp)
    made.dress()
    return made


@pytest.fixture
def picker(theme: Theme, qtbot: QtBot) -> FacetPicker:
    made = FacetPicker(theme, "regions")
    qtbot.addWidget(made)
    made.show_values(VALUES)
    made.set_counts(COUNTS)
    made.view.expandAll()
    made.resize(240, 260)
    made.show()
    qtbot.waitUntil(made.isVisible, timeout=PATIENCE)
    return made


def painted(picker: FacetPicker) -> QImage:
    return picker.view.viewport().grab().toImage()


def as_qt_does(picker: FacetPicker, monkeypatch: pytest.MonkeyPatch) -> QImage:
    """The tree without kept pictures."""
    with monkeypatch.context() as without:
        without.setattr(FacetTree, "_is_plain", lambda *_args: False)
        return painted(picker)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda _picker: None, id="as it is"),
        pytest.param(lambda picker: picker.set_picked(("gd",)), id="family picked"),
        pytest.param(lambda picker: picker.set_picked(("gz",)), id="child picked"),
        pytest.param(lambda picker: picker.set_counts({"gd": 3, "sz": 1}), id="other counts"),
        pytest.param(lambda picker: picker.view.collapseAll(), id="closed"),
        pytest.param(lambda picker: picker.resize(300, 260), id="wider"),
        pytest.param(
            lambda picker: picker.view.setCurrentIndex(picker.model.index_of("sh")), id="current"
        ),
        pytest.param(
            lambda picker: picker.show_values([(i, f"{n}省", p) for i, n, p in VALUES]), id="words"
        ),
    ],
)
def test_kept_rows_look_as_qt_paints_them(
    picker: FacetPicker, monkeypatch: pytest.MonkeyPatch, change: Change
) -> None:
    painted(picker)  # keeps what there is before the change
    change(picker)
    assert painted(picker) == as_qt_does(picker, monkeypatch)
    assert painted(picker) == as_qt_does(picker, monkeypatch)


def test_rows_follow_the_theme(
    picker: FacetPicker, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = painted(picker)
    theme.resize(1.5)
    assert painted(picker) == as_qt_does(picker, monkeypatch)
    assert painted(picker) != before
    theme.resize(1.0)


def test_counts_are_painted_without_the_rows(
    picker: FacetPicker, monkeypatch: pytest.MonkeyPatch
) -> None:
    picker.view.clearFocus()
    picker.view.setCurrentIndex(QModelIndex())
    before = painted(picker)
    rows: list[object] = []
    monkeypatch.setattr(QTreeView, "drawRow", lambda *args: rows.append(args))
    picker.set_counts({"gd": 4})
    assert painted(picker) != before
    assert not rows


@pytest.mark.parametrize("picked", [(), (Kind.FINDING,)])
def test_a_count_is_painted_over_its_button(
    theme: Theme, qtbot: QtBot, picked: tuple[Kind, ...]
) -> None:
    """What is on the screen after a change of counts is what a fresh painting would be."""
    kinds = KindPicker(theme)
    qtbot.addWidget(kinds)
    kinds.set_words("Kinds", str)
    kinds.set_picked(picked)
    kinds.set_counts({Kind.FINDING: 16, Kind.FIGURE: 3})
    button = kinds.buttons[Kind.FINDING]
    button.resize(button.sizeHint())
    whole = button.grab().toImage()
    part = button.grab(button._place()).toImage()
    assert part == whole.copy(button._place())
