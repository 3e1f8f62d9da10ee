"""What the evidence pane says of a record."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from data.evidence.conflicts.decision import Decision, Verdict
from data.library.library import Library
from data.model.anchor import AnchorState
from data.model.ids import RecordId
from gui.evidence.evidence_pane import EvidencePane
from gui.evidence.marked_text import Look, MarkedText
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE
from tests.gui.small_world import CLEANED, COUNTED, HETAO, PAGE

Settle = Callable[[MainWindow], None]
LookAt = Callable[[MainWindow, str], EvidencePane]


@pytest.fixture
def look_at(settle: Settle, qtbot: QtBot) -> LookAt:
    """Looks at a record and waits until its evidence is there."""

    def look(desk: MainWindow, record: str) -> EvidencePane:
        desk.evidence.show_pane(shown=True)
        desk.widget.records.select(RecordId(record))
        settle(desk)
        pane = desk.widget.evidence
        qtbot.waitUntil(lambda: not pane.place.text.loading, timeout=PATIENCE)
        assert pane.evidence is not None
        assert pane.evidence.record == record
        return pane

    return look


def looks(text: MarkedText) -> dict[Look, str]:
    """The characters of each look."""
    found: dict[Look, str] = {}
    for run in text.runs:
        found[run.look] = found.get(run.look, "") + run.text
    return found


class TestWords:
    """Printed beside original, every difference marked by more than colour."""

    def test_every_edit_is_marked_on_its_side(
        self, everything: MainWindow, look_at: LookAt
    ) -> None:
        comparison = look_at(everything, "cleaned").facts.comparison
        printed, original = looks(comparison.printed.text), looks(comparison.original.text)
        assert "".join(run.text for run in comparison.original.text.runs) == (
            CLEANED.anchors[0].exact
        )
        assert "".join(run.text for run in comparison.printed.text.runs) == "150个，香港园区"
        assert original == {Look.TAKEN_OUT: "逾", Look.PLAIN: "150香港", Look.CHANGED: "個,園區"}
        assert printed == {Look.PLAIN: "150香港", Look.CHANGED: "个，园区"}
        assert comparison.gist.isHidden()

    def test_marks_are_lines_as_well_as_tints(
        self, everything: MainWindow, look_at: LookAt
    ) -> None:
        original = look_at(everything, "cleaned").facts.comparison.original.text
        taken_out, changed = format_at(original, 1), format_at(original, len("逾150個"))
        assert taken_out.fontStrikeOut()
        assert changed.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
        assert changed.background().color() == everything._theme.tokens.accent_soft
        assert changed.toolTip() == "Simplified characters"

    def test_the_legend_has_the_edits_that_occur_and_the_reasons_stand_below(
        self, everything: MainWindow, look_at: LookAt
    ) -> None:
        facts = look_at(everything, "cleaned").facts
        legend = facts.comparison.legend.toPlainText().replace("\u00a0", " ")
        assert "taken out" in legend
        assert "full-width punctuation" in legend
        assert "left out" not in legend
        assert facts.reasons.text() == "taken out: 混入的字"
        look_at(everything, "open-up")
        assert facts.comparison.legend.isHidden()
        assert facts.reasons.isHidden()

    def test_direct_speech_stands_in_quotation_marks(
        self, everything: MainWindow, look_at: LookAt
    ) -> None:
        facts = look_at(everything, "open-up").facts
        assert facts.comparison.printed.text.toPlainText() == "“平台要开放共享”"
        assert "Direct speech" in facts.details.text()
        assert "陈某" in facts.details.text()

    def test_a_figures_value_stands_out_in_the_source(
        self, everything: MainWindow, look_at: LookAt
    ) -> None:
        comparison = look_at(everything, "invested").facts.comparison
        assert looks(comparison.original.text)[Look.STRONG] == "120亿元"
        assert comparison.gist.text.toPlainText() == "重大科技基础设施投入：逾120亿元"
        assert comparison.printed.isHidden()

    def test_the_two_stand_side_by_side_where_there_is_room(
        self, everything: MainWindow, look_at: LookAt
    ) -> None:
        comparison = look_at(everything, "cleaned").facts.comparison
        for width, side_by_side in ((600, True), (300, False)):
            comparison.resize(width, 300)
            layout = comparison.layout()
            assert layout is not None
            layout.activate()
            printed, original = comparison.printed.geometry(), comparison.original.geometry()
            assert (printed.right() < original.left()) is side_by_side
            assert (printed.bottom() < original.top()) is not side_by_side


def format_at(text: MarkedText, position: int) -> QTextCharFormat:
    """The format of the character before ``position``."""
    cursor = QTextCursor(text.document())
    cursor.setPosition(position)
    return cursor.charFormat()


class TestKnown:
    """Doubts, sources, connections."""

    def test_doubt_note_and_reference(self, everything: MainWindow, look_at: LookAt) -> None:
        facts = look_at(everything, "counted").facts
        assert facts.doubt.text.text() == COUNTED.doubt
        assert facts.note.text.text() == COUNTED.note
        assert [block.reference.text() for block in facts.sources] == [
            "厦门软件名城[N]. 样报，2024-01-19.",
            "小河套[J]. [刊名不詳].",
        ]
        look_at(everything, "park")
        assert facts.doubt.isHidden()
        assert facts.note.isHidden()
        assert len(facts.sources) == 1

    @pytest.mark.parametrize(
        ("record", "words"),
        [
            ("counted", "2 sources; a publisher is unknown"),
            ("agreed", ""),
            ("park", ""),
        ],
    )
    def test_what_several_sources_prove(
        self, everything: MainWindow, look_at: LookAt, record: str, words: str
    ) -> None:
        corroboration = look_at(everything, record).facts.corroboration
        assert corroboration.text.text().startswith(words)
        assert corroboration.isHidden() == (words == "")
        assert corroboration.isHidden() is not bool(words)

    def test_a_finding_leads_to_what_it_stands_on(
        self, everything: MainWindow, look_at: LookAt, settle: Settle, qtbot: QtBot
    ) -> None:
        pane = look_at(everything, "agreed")
        buttons = pane.facts.stands_on.buttons
        assert [button.text() for button in buttons] == ["广州累计投入", "厦门企业数"]
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
        settle(everything)
        assert pane.title.text() == "厦门企业数"
        assert pane.facts.stands_on.isHidden()

    def test_everything_is_said_again_in_the_other_language(
        self, everything: MainWindow, look_at: LookAt, settle: Settle
    ) -> None:
        pane = look_at(everything, "cleaned")
        everything.speak("zh_CN")
        settle(everything)
        assert pane.kind.text() == "引语"
        assert pane.facts.comparison.original.label.text() == "来源原文"
        assert pane.facts.reasons.text() == "剔除：混入的字"


class TestPlaces:
    """The place in the source, or the words alone."""

    def test_without_the_source_the_words_and_what_to_do(
        self, everything: MainWindow, look_at: LookAt
    ) -> None:
        pane = look_at(everything, "counted")
        assert not pane.place.shows_text
        assert pane.place.words.words.toPlainText() == "…3000家…"
        assert pane.facts.sources[0].buttons[0].state == "Source not attached"

    def test_the_button_attaches_and_the_text_appears_at_the_place(
        self,
        everything: MainWindow,
        look_at: LookAt,
        settle: Settle,
        texts: Path,
        monkeypatch: pytest.MonkeyPatch,
        qtbot: QtBot,
    ) -> None:
        pane = look_at(everything, "counted")
        files = [str(texts / "a.txt")]
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: (files, ""))
        qtbot.mouseClick(pane.place.words.attach, Qt.MouseButton.LeftButton)
        settle(everything)
        qtbot.waitUntil(lambda: pane.place.shows_text, timeout=PATIENCE)
        assert pane.place.text.toPlainText() == PAGE
        assert pane.facts.sources[0].buttons[0].fact.state is AnchorState.EXACT
        assert pane.facts.sources[1].buttons[0].state == "Source not attached"

    def test_places_are_counted_as_qt_counts_them(
        self, attached: MainWindow, look_at: LookAt
    ) -> None:
        view = look_at(attached, "counted").place.text
        cursor = QTextCursor(view.document())
        cursor.setPosition(view.place[0])
        cursor.setPosition(view.place[1], QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == "3000家"

    def test_an_anchor_leads_to_its_place_in_its_own_source(
        self, attached: MainWindow, look_at: LookAt, qtbot: QtBot
    ) -> None:
        pane = look_at(attached, "counted")
        qtbot.mouseClick(pane.facts.sources[1].buttons[0], Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: pane.place.text.toPlainText() == HETAO, timeout=PATIENCE)
        start, end = pane.place.text.place
        assert HETAO[start:end] == "引進機構逾150個"
        assert pane.place.title.text() == "小河套"

    def test_arrow_keys_go_through_the_anchors(
        self, attached: MainWindow, look_at: LookAt, qtbot: QtBot
    ) -> None:
        pane = look_at(attached, "agreed")
        first = pane.facts.sources[0].buttons[0]
        first.setFocus()
        qtbot.keyClick(first, Qt.Key.Key_Down)
        second = pane.facts.sources[1].buttons[0]
        assert second.isChecked()
        qtbot.waitUntil(lambda: pane.place.title.text() == "厦门软件名城")

    def test_states_have_words_an_icon_and_a_name_for_screen_readers(
        self, attached: MainWindow, look_at: LookAt
    ) -> None:
        button = look_at(attached, "cleaned").facts.sources[0].buttons[0]
        assert button.state == "Exact after declared edits"
        assert button.accessibleName() == f"{CLEANED.anchors[0].exact} — {button.state}"

    def test_clicking_other_words_leads_to_their_record(
        self, attached: MainWindow, look_at: LookAt, settle: Settle, qtbot: QtBot
    ) -> None:
        pane = look_at(attached, "invested")
        view = pane.place.text
        cursor = QTextCursor(view.document())
        cursor.setPosition(PAGE.index("平台要开放") + 2)
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center()
        )
        settle(attached)
        assert pane.title.text() == "平台要开放"

    def test_the_place_is_painted_strong_and_other_records_words_are_not(
        self, attached: MainWindow, look_at: LookAt
    ) -> None:
        view = look_at(attached, "invested").place.text
        surface = attached._theme.tokens.surface
        image = view.viewport().grab().toImage()

        def ground(words: str) -> str:
            cursor = QTextCursor(view.document())
            cursor.setPosition(PAGE.index(words) + 1)
            point = view.cursorRect(cursor).topLeft()
            return image.pixelColor(point.x() + 1, point.y() + 1).name()

        assert ground("累计投入逾") != surface
        assert ground("平台要开放") == surface


class TestConflicts:
    """Conflicts the record is part of (the shipped rules on a small world of two opinions)."""

    def test_they_come_with_the_other_records_and_the_decision(
        self,
        everything: MainWindow,
        look_at: LookAt,
        settle: Settle,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        from tests.gui.small_world import conflict_between

        found = conflict_between("invested", "counted")
        monkeypatch.setattr(Library, "conflicts", lambda _self: (found,))
        pane = look_at(everything, "invested")
        (block,) = pane.facts.conflicts
        assert block.row.text.text() == "两说不一"
        assert [button.text() for button in block.others.buttons] == ["厦门企业数"]
        assert block.decision.isHidden()
        assert not pane.facts.decide.isHidden()

        decision = Decision(verdict=Verdict.PREFER, by="我", preferred="counted")
        monkeypatch.setattr(Library, "decisions", lambda _self: {found.id: decision})
        everything.evidence.refresh()
        settle(everything)
        (block,) = pane.facts.conflicts
        assert block.decision.text() == "Decided: “厦门企业数” is right."
        assert pane.facts.decide.isHidden()
        look_at(everything, "park")
        assert pane.facts.conflicts == []
