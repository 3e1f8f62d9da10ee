"""The soak tells whether memory grows."""

import math
import sys
from collections.abc import Sequence
from dataclasses import replace

import pytest

from release.soak.actions import ACTIONS, OPENERS
from release.soak.readings import LEVEL, Reading, growth, memory, verdict


def _day(megabytes: Sequence[float]) -> list[Reading]:
    return [Reading(minute, 0, each, 0, each, 0, 0, 0, 0) for minute, each in enumerate(megabytes)]


@pytest.mark.parametrize(
    ("megabytes", "expected"),
    [
        ((200, 300, 400, 400, 400, 400), 0.0),
        ((200, 300, 400, 402, 404, 406), 2.0),
        ((200, 300, 400, 390, 400, 390), 0.0),
        ((400, 400, 400, 396, 392, 388), -4.0),
    ],
)
def test_growth_is_that_of_the_later_half(megabytes: Sequence[float], expected: float) -> None:
    assert growth(_day(megabytes)) == pytest.approx(expected, abs=1e-9)


def test_of_too_few_readings_nothing_can_be_told() -> None:
    assert math.isnan(growth(_day([200])))
    for few in ([200], []):
        said, level = verdict(_day(few))
        assert said.startswith("too short to tell")
        assert not level


@pytest.mark.parametrize(("slope", "level"), [(LEVEL * 0.9, True), (LEVEL * 1.1, False)])
def test_the_verdict_says_whether_memory_is_level(slope: float, level: bool) -> None:
    said, told = verdict(_day([300 + slope * minute for minute in range(20)]))
    assert told is level
    assert said.startswith(f"+{slope:.2f} MB a minute since minute 10")


def test_the_verdict_tells_what_was_taken_at_the_most() -> None:
    day = [replace(each, at_work=300 + each.minute) for each in _day([200] * 20)]
    assert verdict(day)[0].endswith("level; 319 MB at the most")


@pytest.mark.skipif(sys.platform != "linux", reason="it is read in /proc")
def test_memory_of_its_own_is_told_from_that_of_files() -> None:
    own, files = memory()
    piece = bytearray(40_000_000)
    piece[::4096] = b"x" * len(piece[::4096])
    grown, same = memory()
    assert 35 < grown - own < 60
    assert abs(same - files) < 5


def test_a_day_has_all_there_is_to_do() -> None:
    assert {"edit-record", "gallery", "letterhead", "palette"} <= set(OPENERS)
    assert all(turns > 0 for turns in ACTIONS.values())
