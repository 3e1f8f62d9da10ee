"""Opening, closing and filling the evidence pane."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from data.model.ids import RecordId
from gui.main_window import MainWindow
from gui.records.record_model import ID_ROLE

Settle = Callable[[MainWindow], None]


def test_it_is_hidden_until_it_is_wanted_and_then_says_what_to_do(
    everything: MainWindow, qtbot: QtBot
) -> None:
    pane = everything.widget.evidence
    assert pane.isHidden()
    assert not everything.commands["evidence"].isChecked()
    qtbot.keyClick(everything, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert pane.isVisible()
    assert everything.commands["evidence"].isChecked()
    assert "Choose a record" in pane.empty.text()
    assert pane.empty.isVisible()
    pane.close_button.click()
    assert pane.isHidden()
    assert not everything.commands["evidence"].isChecked()


def test_a_clicked_card_is_shown(everything: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    everything.commands["evidence"].trigger()
    view = everything.widget.records.view
    for row in (1, 2):
        index = everything.widget.records.model.index(row)
        view.scrollTo(index)
        point = view.visualRect(index).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        settle(everything)
        evidence = everything.widget.evidence.evidence
        assert evidence is not None
        assert evidence.record == index.data(ID_ROLE)
        assert everything.widget.evidence.title.text() == evidence.entry.record.title


def test_what_was_chosen_before_is_there_when_it_opens(
    everything: MainWindow, settle: Settle
) -> None:
    everything.widget.records.select(RecordId("park"))
    settle(everything)
    assert everything.widget.evidence.evidence is None
    everything.commands["evidence"].trigger()
    settle(everything)
    assert everything.widget.evidence.title.text() == "香港园区"
    assert everything.widget.evidence.kind.text() == "Institution"


def test_a_clicked_place_in_the_preview_is_shown(
    everything: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    everything.commands["evidence"].trigger()
    settle(everything)
    rendering = everything._press.rendering
    assert rendering is not None
    place = next(p for p in rendering.prepared.laid.places if p.records == ("open-up",))
    pages = everything.widget.preview.pages
    pages.go_to(place.page, place.y + place.height)
    middle = pages._rect(place.page).topLeft() + QPoint(
        int((place.x + place.width / 2) * pages.scale),
        int((rendering.prepared.laid.height - place.y - place.height / 2) * pages.scale),
    )
    qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    settle(everything)
    assert everything.widget.evidence.title.text() == "平台要开放"


def test_it_opens_again_as_it_was_left(open_desk: Callable[[], MainWindow], settle: Settle) -> None:
    first = open_desk()
    first.commands["evidence"].trigger()
    first.widget.right.setSizes([440, 240])
    height = first.widget.evidence.height()
    first.close()
    second = open_desk()
    assert second.widget.evidence.isVisible()
    assert second.commands["evidence"].isChecked()
    assert abs(second.widget.evidence.height() - height) <= 2
