"""Badges on cards and the filter by them."""

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from data.evidence.conflicts.conflict import Conflict
from data.library.entry import Entry, Origin
from data.library.library import Library
from data.model.anchor import AnchorState
from data.model.ids import RecordId
from data.model.record import Record, Review
from gui.main_window import MainWindow
from gui.records.badge import SIGNS, Badge, badges_of, conflict_badges, words_of
from gui.records.badge_filter import VIEWS
from gui.records.card_delegate import badge_places, badge_words
from gui.records.record_model import BADGES_ROLE, CARD_ROLE
from tests.data.samples import INVESTED, SHARED_PLATFORM
from tests.gui.small_world import COUNTED, WORLD, conflict_between

Settle = Callable[[MainWindow], None]
EXACT, EDITED = AnchorState.EXACT, AnchorState.EXACT_AFTER_EDITS
AMBIGUOUS, MISSING, WAITING = (
    AnchorState.AMBIGUOUS,
    AnchorState.NOT_FOUND,
    AnchorState.NOT_ATTACHED,
)
REVIEWED_AS_DOUBTFUL = msgspec.structs.replace(INVESTED, review=Review.DOUBTFUL)


@pytest.mark.parametrize(
    ("record", "states", "expected"),
    [
        (INVESTED, (EXACT,), Badge.VERIFIED),
        (INVESTED, (WAITING,), Badge.NOT_ATTACHED),
        (INVESTED, (AMBIGUOUS,), Badge.BROKEN),
        (INVESTED, (MISSING,), Badge.BROKEN),
        (SHARED_PLATFORM, (EDITED,), Badge.VERIFIED | Badge.EDITED),
        (COUNTED, (EXACT, EXACT), Badge.VERIFIED | Badge.CORROBORATED | Badge.DOUBTFUL),
        (COUNTED, (EXACT, WAITING), Badge.NOT_ATTACHED | Badge.CORROBORATED | Badge.DOUBTFUL),
        (COUNTED, (MISSING, WAITING), Badge.BROKEN | Badge.CORROBORATED | Badge.DOUBTFUL),
        (REVIEWED_AS_DOUBTFUL, (EXACT,), Badge.VERIFIED | Badge.DOUBTFUL),
    ],
)
def test_what_an_entry_tells(
    record: Record, states: tuple[AnchorState, ...], expected: Badge
) -> None:
    entry = Entry(record, 1, Origin.PACK, states, retired=False, date="")
    assert badges_of(entry) == expected


def test_a_decided_conflict_gives_no_badge() -> None:
    found = conflict_between("invested", "counted")
    assert conflict_badges([found], {}) == {
        "invested": Badge.CONFLICT,
        "counted": Badge.CONFLICT,
    }
    assert conflict_badges([found], {found.id: object()}) == {}


def test_every_badge_has_a_shape_of_its_own_and_words() -> None:
    assert len({sign.icon for sign in SIGNS.values()}) == len(Badge)
    assert len({sign.words for sign in SIGNS.values()}) == len(Badge)
    assert words_of(Badge.VERIFIED | Badge.EDITED).count(";") == 1


def row_of(desk: MainWindow, record: str) -> int:
    return desk.widget.records.model.ids.index(RecordId(record))


class TestOnCards:
    """Badges where a person sees them."""

    def test_attaching_changes_them(self, attached: MainWindow, settle: Settle) -> None:
        model = attached.widget.records.model
        index = model.index(row_of(attached, "shared-platform"))
        index.data(BADGES_ROLE)
        settle(attached)
        assert index.data(BADGES_ROLE) == Badge.VERIFIED | Badge.EDITED

    def test_the_one_below_the_mouse_is_said(
        self, everything: MainWindow, settle: Settle, qtbot: QtBot
    ) -> None:
        view = everything.widget.records.view
        index = everything.widget.records.model.index(row_of(everything, "counted"))
        view.scrollTo(index)
        settle(everything)
        places = dict(badge_places(view.visualRect(index), index.data(BADGES_ROLE)))
        assert set(places) == {Badge.NOT_ATTACHED, Badge.DOUBTFUL, Badge.CORROBORATED}
        for badge, place in places.items():
            hover(view.viewport(), place.center())
            assert QToolTip.text() == badge_words(badge, index.data(CARD_ROLE))
        QToolTip.hideText()

    def test_screen_readers_hear_them(self, everything: MainWindow, settle: Settle) -> None:
        index = everything.widget.records.model.index(row_of(everything, "counted"))
        index.data(BADGES_ROLE)
        settle(everything)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert "Doubtful" in spoken
        assert "Several sources say it" in spoken

    def test_they_do_not_cover_words(self, everything: MainWindow) -> None:
        view = everything.widget.records.view
        card = view.visualRect(everything.widget.records.model.index(0))
        for badges in (Badge.VERIFIED, Badge(255)):
            places = [place for _, place in badge_places(card, badges)]
            assert all(card.contains(place) for place in places)
            assert all(
                not one.intersects(other) for one in places for other in places if one != other
            )


def hover(widget: object, point: QPoint) -> None:
    event = QHelpEvent(QEvent.Type.ToolTip, point, widget.mapToGlobal(point))  # type: ignore[attr-defined]
    QApplication.sendEvent(widget, event)  # type: ignore[arg-type]


class TestFilter:
    """Chips above the list."""

    def test_a_chip_shows_as_many_as_it_says(
        self, everything: MainWindow, settle: Settle, qtbot: QtBot
    ) -> None:
        records = everything.widget.records
        for view in VIEWS[1:]:
            chip = records.filter.chips[view]
            if chip.isVisible():
                promised = int(chip.text().split()[-1])
                qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
                settle(everything)
                assert records.model.rowCount() == promised > 0
                assert records.heading.text() == f"{promised} of {len(WORLD)} records"
        qtbot.mouseClick(records.filter.chips[VIEWS[0]], Qt.MouseButton.LeftButton)
        settle(everything)
        assert records.model.rowCount() == len(WORLD)
        assert records.heading.text() == f"{len(WORLD)} records"

    def test_chips_that_would_show_nothing_are_hidden(self, everything: MainWindow) -> None:
        visible = {
            view.english
            for view, chip in everything.widget.records.filter.chips.items()
            if chip.isVisible()
        }
        assert visible == {"All", "Unverified", "Doubtful", "Corroborated", "Edited"}

    def test_the_briefing_stays_as_it_is(
        self, everything: MainWindow, settle: Settle, qtbot: QtBot
    ) -> None:
        before = everything.draft.preset
        steps = everything.draft.undo_stack.count()
        press(everything, "Doubtful", qtbot)
        settle(everything)
        assert everything.draft.preset == before
        assert everything.draft.undo_stack.count() == steps

    def test_picking_filters_what_is_found_anew(
        self, everything: MainWindow, settle: Settle, qtbot: QtBot
    ) -> None:
        press(everything, "Edited", qtbot)
        settle(everything)
        assert set(everything.widget.records.model.ids) == {"cleaned", "shared-platform"}
        everything.draft.select("test", query="机构")
        settle(everything)
        assert everything.widget.records.model.ids == ("cleaned",)
        everything.draft.select("test", query="挂牌")
        settle(everything)
        records = everything.widget.records
        assert records.model.rowCount() == 0
        assert records.empty.text() == "None of the records found is like that."
        edited = next(view for view in VIEWS if view.english == "Edited")
        assert records.filter.chips[edited].isVisible()

    def test_conflicts_have_their_chip_until_they_are_decided(
        self, everything: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        found = conflict_between("invested", "counted")

        def show(conflicts: tuple[Conflict, ...]) -> bool:
            monkeypatch.setattr(Library, "conflicts", lambda _self: conflicts)
            everything.desk.records_changed()
            settle(everything)
            chips = everything.widget.records.filter.chips
            return next(c.isVisible() for v, c in chips.items() if v.english == "Conflict")

        assert show((found,))
        assert not show(())

    def test_chips_go_on_in_the_next_line_and_none_is_cut(self, everything: MainWindow) -> None:
        chips = [c for c in everything.widget.records.filter.chips.values() if c.isVisible()]
        for width in (320, 384, 640):
            everything.widget.setSizes([272, width, 1280 - 272 - width])
            QApplication.processEvents()
            bar = everything.widget.records.filter
            assert all(bar.rect().contains(chip.geometry()) for chip in chips)
            assert all(
                not one.geometry().intersects(other.geometry())
                for one in chips
                for other in chips
                if one is not other
            )


def press(desk: MainWindow, english: str, qtbot: QtBot) -> None:
    chips = desk.widget.records.filter.chips
    chip = next(chip for view, chip in chips.items() if view.english == english)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
