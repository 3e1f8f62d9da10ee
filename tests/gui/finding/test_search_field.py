"""The search field: hints, completion, history, saved searches, input methods, marks."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from data.library.saved_search import SavedSearch
from data.library.search_query import Field
from data.model.ids import RecordId
from data.model.record import Kind
from gui.finding.completing import Values, offers
from gui.main_window import MainWindow
from gui.pickers.facet_picker import FacetPicker
from gui.records.card import Card
from gui.records.lines import Line
from gui.records.record_model import CARD_ROLE
from tests.data.samples import GD
from tests.gui.conftest import PATIENCE
from tests.gui.small_world import WORLD

Settle = Callable[[MainWindow], None]


def type_in(desk: MainWindow, text: str, settle: Settle, qtbot: QtBot) -> None:
    box = desk.widget.search
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text) if text.isascii() else box.put(text)
    qtbot.waitUntil(lambda: desk.draft.selection.query == text.strip(), timeout=PATIENCE)
    settle(desk)


def name(answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_a, **_k: (answer, True))


def listed(desk: MainWindow) -> list[str]:
    entries = desk.finding.popup.list
    return [entries.item(row).text() for row in range(entries.count())]


def test_results_come_before_the_words_are_a_step(
    everything: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    steps = everything.draft.undo_stack.count()
    everything.widget.search.setFocus()
    with qtbot.waitSignal(everything.desk.found, timeout=PATIENCE):
        qtbot.keyClicks(everything.widget.search, "R&D")
    assert everything.draft.undo_stack.count() == steps
    qtbot.waitUntil(lambda: everything.draft.selection.query == "R&D", timeout=PATIENCE)
    settle(everything)
    assert everything.draft.undo_stack.count() == steps + 1


def test_a_chip_pressed_while_one_types_shows_what_the_words_find(
    everything: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    box, records = everything.widget.search, everything.widget.records
    box._pause.setInterval(10 * PATIENCE)
    box.setFocus()
    with qtbot.waitSignal(everything.desk.found, timeout=PATIENCE):
        box.put("厦门")
    matching = set(records.model.ids)
    assert 0 < len(matching) < len(WORLD)
    chip = next(c for view, c in records.filter.chips.items() if view.badges and c.isVisible())
    promised = int(chip.text().split()[-1])
    with qtbot.waitSignal(everything.desk.found, timeout=PATIENCE):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert everything.draft.selection.query == ""
    assert len(records.model.ids) == promised
    assert set(records.model.ids) <= matching
    box.search("")
    settle(everything)


def test_words_are_a_step_before_what_is_picked_next(
    everything: MainWindow,
    settle: Settle,
    qtbot: QtBot,
    click_value: Callable[[FacetPicker, str], None],
) -> None:
    box, draft = everything.widget.search, everything.draft
    box._pause.setInterval(10 * PATIENCE)
    box.setFocus()
    box.put("R&D")
    assert draft.selection.query == ""
    click_value(everything.widget.regions, GD)
    settle(everything)
    assert (draft.selection.query, draft.selection.regions) == ("R&D", (GD,))
    draft.undo_stack.undo()
    assert (draft.selection.query, draft.selection.regions) == ("R&D", ())


@pytest.mark.parametrize("command", ["undo", "export-word"])
def test_words_are_a_step_before_a_command(
    everything: MainWindow,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
) -> None:
    box, draft = everything.widget.search, everything.draft
    draft.select("regions", regions=(GD,))
    settle(everything)
    exported: list[str] = []
    monkeypatch.setattr(
        everything.exporter, "export", lambda preset, _f: exported.append(preset.selection.query)
    )
    box._pause.setInterval(10 * PATIENCE)
    box.setFocus()
    box.put("R&D")
    everything.commands[command].trigger()
    settle(everything)
    assert box.waiting is None
    assert draft.selection.regions == (GD,)
    assert draft.selection.query == box.text() == ("" if command == "undo" else "R&D")
    assert draft.undo_stack.canRedo() is (command == "undo")
    assert exported == (["R&D"] if command == "export-word" else [])


def test_a_search_that_was_saved_comes_after_the_words_typed(
    everything: MainWindow, settle: Settle
) -> None:
    box, draft = everything.widget.search, everything.draft
    steps = draft.undo_stack.count()
    box._pause.setInterval(10 * PATIENCE)
    box.setFocus()
    box.put("R&D")
    saved = replace(draft.selection, query="厦门")
    everything.finding.run(SavedSearch(id="saved", name="试", selection=saved))
    settle(everything)
    assert draft.selection.query == box.text() == "厦门"
    assert draft.undo_stack.count() == steps + 2


def test_nothing_that_is_typed_raises(everything: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    for text in ('"', "-", "region:", "“a", '-"', "kind:x:y", "*", "NEAR("):
        type_in(everything, text, settle, qtbot)


def test_a_click_shows_what_can_be_typed_and_escape_sends_it_away(
    everything: MainWindow, qtbot: QtBot
) -> None:
    popup, box = everything.finding.popup, everything.widget.search
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert popup.isVisible()
    assert all(f"{field}:" in popup.hint.text() for field in Field)
    window = everything.rect()
    assert window.contains(popup.geometry())
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_fields_and_their_values_are_completed(
    everything: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    popup, box = everything.finding.popup, everything.widget.search
    type_in(everything, "reg", settle, qtbot)
    assert listed(everything) == ["region:"]
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    assert box.text() == "region:"
    settle(everything)
    regions = listed(everything)
    assert regions
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    assert regions[0] in box.text()
    settle(everything)
    assert everything.widget.records.model.rowCount() > 0


@pytest.mark.parametrize(
    ("query", "completed"),
    [
        ("厦门 region:广", ["厦门 region:广东 "]),
        ("-region:广", ["-region:广东 "]),
        ("theme:big", ['theme:"Big science" ']),
        ('a theme:"big sc', ['a theme:"Big science" ']),
        ("地区：福", ["地区：福建 "]),
        ("region:广东", []),
        ("sp", ["speaker:"]),
        ("s", []),
        ("12:3", []),
        ("", []),
    ],
)
def test_what_the_last_word_could_become(query: str, completed: list[str]) -> None:
    values = Values({Field.REGION: ["福建", "广东"], Field.THEME: ["Big science"]})
    assert [offer.query for offer in offers(query, values)] == completed


def test_former_searches_are_offered_the_latest_first(
    everything: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    box = everything.widget.search
    for text in ("park", "R&D", "park"):
        type_in(everything, text, settle, qtbot)
        qtbot.keyClick(box, Qt.Key.Key_Return)
    type_in(everything, " ", settle, qtbot)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert listed(everything)[:2] == ["park", "R&D"]
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(everything.finding.popup.list, Qt.Key.Key_Down)
    qtbot.keyClick(everything.finding.popup.list, Qt.Key.Key_Return)
    settle(everything)
    assert everything.draft.selection.query == "R&D"
    assert not everything.finding.popup.isVisible()


def test_a_search_is_saved_run_renamed_and_deleted_and_all_of_it_undone(
    everything: MainWindow, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, finding = everything, everything.finding
    desk.draft.select("x", query="R&D", kinds=(Kind.PROPOSAL,))
    settle(desk)
    wanted = desk.draft.selection
    name("甲", monkeypatch)
    desk.commands["save-search"].trigger()
    settle(desk)
    assert [search.name for search in finding.searches.all] == ["甲"]
    desk.draft.select("x", query="", kinds=())
    settle(desk)
    qtbot.mouseClick(desk.widget.search, Qt.MouseButton.LeftButton)
    assert listed(desk)[0] == "甲"
    qtbot.keyClick(desk.widget.search, Qt.Key.Key_Down)
    qtbot.keyClick(finding.popup.list, Qt.Key.Key_Return)
    settle(desk)
    assert desk.draft.selection == wanted
    name("乙", monkeypatch)
    finding.popup.changes_menu(finding.searches.all[0]).actions()[0].trigger()
    settle(desk)
    assert [search.name for search in finding.searches.all] == ["乙"]
    finding.popup.changes_menu(finding.searches.all[0]).actions()[1].trigger()
    settle(desk)
    assert not desk.finding.searches.all
    for former in (["乙"], ["甲"]):
        desk.draft.undo_stack.undo()
        settle(desk)
        assert [search.name for search in finding.searches.all] == former


@pytest.fixture
def two(everything: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A desk with two saved searches."""
    for query, called in (("R&D", "甲"), ("深圳", "乙")):
        everything.draft.select("x", query=query)
        name(called, monkeypatch)
        everything.commands["save-search"].trigger()
        settle(everything)
    return everything


def kept(desk: MainWindow) -> list[tuple[str, str]]:
    return [(search.name, search.selection.query) for search in desk.finding.searches.all]


def test_a_search_saved_under_a_name_that_is_taken_says_so_and_can_be_taken_back(
    two: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    name("甲", monkeypatch)
    two.commands["save-search"].trigger()
    settle(two)
    assert sorted(kept(two)) == [("乙", "深圳"), ("甲", "深圳")]
    qtbot.mouseClick(two.messages.buttons()[0], Qt.MouseButton.LeftButton)
    settle(two)
    assert sorted(kept(two)) == [("乙", "深圳"), ("甲", "R&D")]


def test_no_search_is_renamed_to_the_name_of_another(
    two: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, steps = kept(two), two.draft.undo_stack.count()
    name("乙", monkeypatch)
    first = next(search for search in two.finding.searches.all if search.name == "甲")
    two.finding.popup.rename_wanted.emit(first)
    settle(two)
    assert kept(two) == before
    assert two.draft.undo_stack.count() == steps
    assert "乙" in two.messages.text.text()


def test_searches_are_deleted_one_after_the_other_by_keys(
    two: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    two.draft.select("x", query="")
    settle(two)
    two.activateWindow()
    two.widget.search.setFocus()
    qtbot.mouseClick(two.widget.search, Qt.MouseButton.LeftButton)
    qtbot.keyClick(two.widget.search, Qt.Key.Key_Down)
    popup = two.finding.popup
    for left in (1, 0):
        assert popup.list.currentRow() == 0
        qtbot.keyClick(popup.list, Qt.Key.Key_Delete)

        def is_gone(others: int = left) -> bool:
            return len(kept(two)) == others

        qtbot.waitUntil(is_gone, timeout=PATIENCE)
        settle(two)
    assert two.widget.search.hasFocus()


def test_saved_searches_are_there_the_next_time(
    everything: MainWindow,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    open_desk: Callable[[], MainWindow],
) -> None:
    everything.draft.select("x", query="R&D")
    name("甲", monkeypatch)
    everything.commands["save-search"].trigger()
    settle(everything)
    everything.close()
    again = open_desk()
    settle(again)
    assert [search.name for search in again.finding.searches.all] == ["甲"]


class TestInputMethod:
    """Composition in the search field."""

    def test_keys_of_a_composition_lead_nowhere(
        self, everything: MainWindow, settle: Settle, qtbot: QtBot
    ) -> None:
        box, popup = everything.widget.search, everything.finding.popup
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
        QApplication.sendEvent(box, QInputMethodEvent("shen", []))
        assert box.composing
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape):
            event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(box, event)
        assert popup.isVisible()
        assert box.hasFocus()
        assert everything.finding.history.queries == ()
        assert everything.draft.selection.query == ""

    def test_what_is_committed_is_searched(
        self, everything: MainWindow, settle: Settle, qtbot: QtBot
    ) -> None:
        box = everything.widget.search
        box.setFocus()
        QApplication.sendEvent(box, QInputMethodEvent("xia", []))
        committed = QInputMethodEvent("", [])
        committed.setCommitString("厦")
        QApplication.sendEvent(box, committed)
        qtbot.waitUntil(lambda: everything.draft.selection.query == "厦", timeout=PATIENCE)
        settle(everything)
        assert not box.composing
        assert everything.widget.records.model.rowCount() > 0


class TestMarks:
    """The words looked for are marked wherever they are in sight."""

    def lines(self, desk: MainWindow, record: str, settle: Settle) -> list[Line]:
        records = desk.widget.records
        index = records.model.index(records.model.ids.index(RecordId(record)))
        index.data(CARD_ROLE)
        settle(desk)
        card = index.data(CARD_ROLE)
        assert isinstance(card, Card)
        return list(records._cards.lines(card, records.cards.font(), 384))

    @pytest.mark.parametrize(
        ("query", "record", "marked"),
        [
            ("廣州", "invested", "广州累计投入"),
            ("样报", "invested", "样报"),
            ("ptykf", "open-up", "平台要开放"),
        ],
    )
    def test_on_cards(
        self,
        everything: MainWindow,
        settle: Settle,
        query: str,
        record: str,
        marked: str,
    ) -> None:
        everything.draft.select("x", query=query)
        settle(everything)
        found = [line.text for line in self.lines(everything, record, settle) if line.marked]
        assert any(marked in text for text in found)

    def test_a_place_the_card_does_not_show_is_told(
        self, everything: MainWindow, settle: Settle
    ) -> None:
        everything.draft.select("x", query="累计投入逾")
        settle(everything)
        lines = self.lines(everything, "invested", settle)
        assert [line.text for line in lines if line.marked] == ["累计投入逾120亿元"]

    def test_nothing_is_marked_without_a_search(
        self, everything: MainWindow, settle: Settle
    ) -> None:
        assert not any(line.marked for line in self.lines(everything, "invested", settle))

    def test_in_the_evidence_view(self, everything: MainWindow, settle: Settle) -> None:
        everything.evidence.show_pane(shown=True)
        everything.draft.select("x", query="平臺")
        settle(everything)
        everything.widget.records.select(RecordId("open-up"))
        settle(everything)
        words = everything.widget.evidence.place.words.words
        cursor = words.textCursor()
        place = words.toPlainText().index("平台")
        cursor.setPosition(place + 1)
        assert cursor.charFormat().fontUnderline()
        cursor.setPosition(place + 3)
        assert not cursor.charFormat().fontUnderline()
