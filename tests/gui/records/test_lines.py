"""Lines stand on one base line whatever fonts their characters come from."""

import pytest
from PySide6.QtCore import QModelIndex, QPointF
from PySide6.QtGui import QColor, QFont, QTextLayout
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from gui.look.theme import Theme
from gui.main_window import MainWindow
from gui.records.card_delegate import CardDelegate
from gui.records.lines import Ink, Line, ascent, height, line
from gui.records.record_model import CARD_ROLE
from gui.records.timeline_delegate import ZOOMS, TimelineDelegate, Zoom

BLACK = QColor("black")


def _base(made: Line) -> float:
    return float(made.at.y() + made.layout.lineAt(0).ascent())


@pytest.mark.parametrize("points", [8.0, 11.0, 20.0])
@pytest.mark.parametrize("text", ["2024-06-27", "上海市政协", "约700克", "Ag"])
def test_a_line_stands_on_its_base_line(qapp: QApplication, text: str, points: float) -> None:
    font = QFont(qapp.font())
    font.setPointSizeF(points)
    made = line(text, font, [], QPointF(3, 40), Ink(BLACK, BLACK, BLACK))
    assert _base(made) == pytest.approx(40)
    assert made.at.x() == 3
    assert made.at.y() < 40


def test_title_and_number_of_a_card_share_a_base_line(everything: MainWindow) -> None:
    view = everything.widget.records.cards
    delegate = view.itemDelegate()
    assert isinstance(delegate, CardDelegate)
    model = everything.widget.records.model
    cards = [model.index(row).data(CARD_ROLE) for row in range(model.rowCount())]
    led = [card for card in cards if card is not None and card.lead]
    assert led
    for card in led:
        title, lead, *body, _foot = delegate.lines(card, view.font(), 380)
        assert (title.text[0], lead.text[0]) == (card.title[0], card.lead[0])
        assert _base(title) == pytest.approx(_base(lead))
        bases = [_base(each) for each in (title, *body)]
        assert bases == sorted(bases)


def test_a_line_with_chinese_in_it_is_measured_whole(qapp: QApplication) -> None:
    font = qapp.font()
    layout = QTextLayout("2024年 辑要", font)
    layout.beginLayout()
    made = layout.createLine()
    layout.endLayout()
    assert height(font) == made.height()
    assert 0 < ascent(font) < height(font)


@pytest.mark.parametrize("zoom", ZOOMS)
def test_a_row_of_the_time_line_holds_its_title(qapp: QApplication, zoom: Zoom) -> None:
    delegate = TimelineDelegate(Theme(qapp), qapp)
    delegate.set_zoom(zoom)
    option = QStyleOptionViewItem()
    option.font = qapp.font()
    assert delegate.sizeHint(option, QModelIndex()).height() >= zoom.air + height(option.font)
    delegate.deleteLater()
