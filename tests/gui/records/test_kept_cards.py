"""Cards are kept as long as there is room: who scrolls through a large library does not keep it."""

from collections.abc import Callable, Sequence

import pytest
from msgspec.structs import replace

import gui.records.record_model as module
from data.model.ids import RecordId
from gui.main_window import MainWindow
from gui.records.card import Card
from gui.records.record_model import CARD_ROLE, RecordModel

Answer = Callable[[Sequence[Card]], None]
BATCH = module.BATCH


@pytest.fixture
def model(everything: MainWindow, monkeypatch: pytest.MonkeyPatch) -> RecordModel:
    """Ten batches of records of which there is room for the cards of three."""
    shown = everything.widget.records.model
    (card, *_) = shown.known(shown.ids)

    def fetch(ids: Sequence[RecordId], answer: Answer) -> None:
        answer([replace(card, id=each) for each in ids])

    monkeypatch.setattr(module, "KEPT", 3 * BATCH)
    made = RecordModel(fetch, everything)
    made.show(tuple(RecordId(f"r{number}") for number in range(10 * BATCH)))
    return made


def test_the_cards_that_came_first_go_and_come_again(model: RecordModel) -> None:
    for row in range(10 * BATCH):
        model.data(model.index(row), CARD_ROLE)
    last = model.ids[-3 * BATCH :]
    assert [card.id for card in model.known(model.ids)] == list(last)
    assert model.lacking(model.ids) == list(model.ids[: -3 * BATCH])

    assert model.data(model.index(0), CARD_ROLE) is None
    assert model.known(model.ids[:1])
    assert model.data(model.index(0), CARD_ROLE) is not None
    assert len(model.known(model.ids)) == 3 * BATCH
