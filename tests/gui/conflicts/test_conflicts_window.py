"""Conflicts at the desk: listed, filtered, decided, taken back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from data.evidence.conflicts.conflict import Severity
from data.evidence.conflicts.decision import Decision, Verdict
from data.evidence.conflicts.registry import RULES
from gui.conflicts.conflicts_window import ConflictsWindow
from gui.conflicts.facets import CLASHES, Facet
from gui.conflicts.places_view import CLASH
from gui.evidence.marked_text import Look
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE
from tests.seeds import seeds

Settle = Callable[[MainWindow], None]


@pytest.fixture
def conflicts(desk: MainWindow, settle: Settle, qtbot: QtBot) -> ConflictsWindow:
    """The window, opened by its command, with everything listed."""
    settle(desk)
    desk.commands["conflicts"].trigger()
    (window,) = desk.findChildren(ConflictsWindow)
    qtbot.waitUntil(lambda: window.list.count() > 0, timeout=PATIENCE)
    return window


@pytest.fixture
def press(desk: MainWindow, settle: Settle, qtbot: QtBot) -> Callable[[QWidget], None]:
    def click(button: QWidget) -> None:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        settle(desk)

    return click


def _choose(window: ConflictsWindow, record: str) -> None:
    """Choose the conflict of a record."""
    for number in range(window.list.count()):
        window.list.setCurrentRow(number)
        row = window._chosen()
        if row and record in [place.record for place in row.places]:
            return
    raise AssertionError(record)


def test_the_two_weights_stand_side_by_side(conflicts: ConflictsWindow) -> None:
    _choose(conflicts, "gz-gamma-weight")
    assert "700" in conflicts.explanation.text()
    assert "800" in conflicts.explanation.text()
    assert set(conflicts.places.buttons) == {"gz-gamma-weight", "stgz-gamma-weight"}


def test_the_rows_are_of_one_height_and_say_the_rest_in_a_tool_tip(
    conflicts: ConflictsWindow,
) -> None:
    listed = conflicts.list
    items = [listed.item(number) for number in range(listed.count())]
    heights = {listed.visualItemRect(item).height() for item in items}
    assert len(heights) == 1
    assert heights.pop() >= 2 * listed.fontMetrics().height()
    for item in items:
        assert item.toolTip() in item.text()
    assert any("×" in item.toolTip() for item in items)


def test_the_filters_narrow_the_list(conflicts: ConflictsWindow) -> None:
    everything = conflicts.list.count()
    conflicts.severity.setCurrentIndex(conflicts.severity.findData(Severity.HARD))
    hard = conflicts.list.count()
    conflicts.severity.setCurrentIndex(conflicts.severity.findData(Severity.SOFT))
    assert 0 < hard < everything
    soft = conflicts.list.count()
    assert hard + soft == everything
    conflicts.state.setCurrentIndex(conflicts.state.findData(True))
    decided = conflicts.list.count()
    conflicts.state.setCurrentIndex(conflicts.state.findData(False))
    assert 0 < decided < soft
    assert decided + conflicts.list.count() == soft


def test_what_the_curators_decided_is_told_as_theirs_and_can_be_taken_back(
    conflicts: ConflictsWindow, press: Callable[[QWidget], None]
) -> None:
    def decision() -> Decision | None:
        row = conflicts._chosen()
        return row.decision if row else None

    _choose(conflicts, "gz-inst-gibh")
    shipped = decision()
    assert shipped is not None
    assert shipped.shipped
    assert shipped.reason in conflicts.decision.text()
    assert shipped.by in conflicts.decision.text()
    press(conflicts.open_again)
    assert decision() is None
    press(conflicts.undo)
    again = decision()
    assert again is not None
    assert (again.verdict, again.reason) == (shipped.verdict, shipped.reason)
    assert not again.shipped
    assert shipped.by not in conflicts.decision.text()


def test_decisions_are_kept_told_and_taken_back(
    conflicts: ConflictsWindow,
    press: Callable[[QWidget], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def verdict() -> Verdict | None:
        row = conflicts._chosen()
        return row.decision.verdict if row and row.decision else None

    _choose(conflicts, "gz-gamma-weight")
    press(conflicts.places.buttons["stgz-gamma-weight"])
    assert verdict() is Verdict.PREFER
    assert "stgz-gamma-weight" in conflicts.decision.text()
    press(conflicts.keep)
    assert verdict() is Verdict.KEEP_BOTH
    press(conflicts.undo)
    assert verdict() is Verdict.PREFER
    press(conflicts.undo)
    assert verdict() is None
    monkeypatch.setattr(QInputDialog, "getText", lambda *_a, **_k: ("两次称重", True))
    press(conflicts.dismiss)
    assert verdict() is Verdict.DISMISS
    assert "两次称重" in conflicts.decision.text()
    press(conflicts.open_again)
    assert verdict() is None


@pytest.mark.usefixtures("as_shipped")
def test_a_place_is_shown_at_the_desk(
    desk: MainWindow, conflicts: ConflictsWindow, qtbot: QtBot
) -> None:
    _choose(conflicts, "gz-gamma-weight")
    with qtbot.waitSignal(conflicts.shown):
        conflicts.places.shown.emit("gz-gamma-weight")
    index = desk.widget.records.view.currentIndex()
    assert desk.widget.records.model.ids[index.row()] == "gz-gamma-weight"


def test_a_reader_sees_why_two_records_are_a_conflict(conflicts: ConflictsWindow) -> None:
    _choose(conflicts, "gz-gamma-weight")
    said = {facet: [v.text() for v in values] for facet, values in conflicts.places.values.items()}
    assert said[Facet.VALUE] == ["仅700", "仅800"]
    assert said[Facet.UNIT] == ["克", "克"]
    assert said[Facet.MEASURE] == ["重量", "重量"]
    marked = {
        facet
        for facet, values in conflicts.places.values.items()
        if all(value.font().bold() for value in values)
    }
    assert marked == {Facet.VALUE}
    names = [label.text() for label in conflicts.places.findChildren(QLabel)]
    assert [name for name in names if name.startswith(CLASH)] == [f"{CLASH} {Facet.VALUE.words}"]


def test_the_words_stand_in_their_sentence_once_their_source_is_attached(
    desk: MainWindow, settle: Settle, conflicts: ConflictsWindow, qtbot: QtBot
) -> None:
    _choose(conflicts, "gz-gamma-weight")
    alone = [sentence.toPlainText() for sentence in conflicts.places.sentences]
    assert all("00克" in words for words in alone)
    desk.attaching.attach([seeds()])
    settle(desk)
    conflicts.refresh()

    def within() -> bool:
        _choose(conflicts, "gz-gamma-weight")
        now = [sentence.toPlainText() for sentence in conflicts.places.sentences]
        return all(
            len(told) > len(bare) and not told.startswith("…")
            for told, bare in zip(now, alone, strict=True)
        )

    qtbot.waitUntil(within, timeout=PATIENCE)
    for sentence in conflicts.places.sentences:
        (strong,) = [run.text for run in sentence.runs if run.look is Look.STRONG]
        assert "00克" in strong


def test_what_every_rule_is_about_is_known() -> None:
    rules = {rule.id for rule in RULES}
    assert set(CLASHES) <= rules
    about_words = rules - set(CLASHES)
    assert about_words == {
        "anchors-differ",
        "finding-differs",
        "name-variants",
        "superlative-unattributed",
        "superlative-disputed",
    }
