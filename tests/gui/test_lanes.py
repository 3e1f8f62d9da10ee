"""Work off the GUI thread: what somebody waits for goes first."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from data.progress import QUIET, Progress, may_stop
from gui.tasks import Lane


@pytest.fixture
def lane(qapp: object) -> Iterator[Lane]:
    made = Lane()
    yield made
    made.close()


class _Patient:
    """Work that goes on until it is let go, and counts how often it was begun."""

    def __init__(self) -> None:
        self.begun = 0
        self.running, self.enough = threading.Event(), threading.Event()

    def __call__(self, _progress: Progress = QUIET) -> str:
        self.begun += 1
        self.running.set()
        while not self.enough.wait(0.002):
            may_stop()
        return "patient"


def test_urgent_work_interrupts_what_yields_and_that_is_begun_anew(
    lane: Lane, qtbot: QtBot
) -> None:
    told: list[str] = []
    patient = _Patient()
    lane.run(patient, told.append, yields=True)
    qtbot.waitUntil(patient.running.is_set)
    lane.run(lambda _told: "waiting", told.append)
    lane.run(lambda _told: "urgent", told.append, urgent=True)
    qtbot.waitUntil(lambda: told == ["urgent", "waiting"])
    patient.enough.set()
    qtbot.waitUntil(lambda: lane.idle)
    assert told == ["urgent", "waiting", "patient"]
    assert patient.begun == 2


def test_urgent_work_waits_for_what_does_not_yield(lane: Lane, qtbot: QtBot) -> None:
    told: list[str] = []
    patient = _Patient()
    lane.run(patient, told.append)
    qtbot.waitUntil(patient.running.is_set)
    lane.run(lambda _told: "urgent", told.append, urgent=True)
    patient.enough.set()
    qtbot.waitUntil(lambda: lane.idle)
    assert told == ["patient", "urgent"]
    assert patient.begun == 1


def test_work_that_was_cancelled_is_not_begun_anew(lane: Lane, qtbot: QtBot) -> None:
    told: list[str] = []
    patient = _Patient()
    lane.run(patient, told.append, key="same", yields=True)
    qtbot.waitUntil(patient.running.is_set)
    lane.run(lambda _told: "newer", told.append, key="same", urgent=True, yields=True)
    qtbot.waitUntil(lambda: lane.idle)
    assert told == ["newer"]
    assert patient.begun == 1


def test_what_yields_waits_while_the_lane_is_hushed_and_is_begun_anew(
    lane: Lane, qtbot: QtBot
) -> None:
    told: list[str] = []
    patient = _Patient()
    lane.run(patient, told.append, yields=True)
    qtbot.waitUntil(patient.running.is_set)
    lane.hush()
    lane.run(lambda _told: "later", told.append, yields=True)
    lane.run(lambda _told: "wanted", told.append)
    qtbot.waitUntil(lambda: told == ["wanted"])
    assert not lane.idle
    patient.enough.set()
    lane.go_on()
    qtbot.waitUntil(lambda: lane.idle)
    assert sorted(told) == ["later", "patient", "wanted"]
    assert patient.begun == 2


def test_what_is_cancelled_while_the_lane_is_hushed_is_not_begun_anew(
    lane: Lane, qtbot: QtBot
) -> None:
    told: list[str] = []
    patient = _Patient()
    task = lane.run(patient, told.append, yields=True)
    qtbot.waitUntil(patient.running.is_set)
    lane.hush()
    task.cancel()
    lane.go_on()
    qtbot.waitUntil(lambda: lane.idle)
    assert told == []
    assert patient.begun == 1


def test_a_hushed_lane_can_be_closed(lane: Lane) -> None:
    told: list[str] = []
    lane.hush()
    lane.run(lambda _told: "later", told.append, yields=True)
    lane.close()
    assert told == []
