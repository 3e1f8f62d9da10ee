"""The report says what was measured and whether it is within budget."""

import math
import sys
from importlib import import_module
from pathlib import Path

import pytest

from release.bench.__main__ import PARTS
from release.bench.rows import Budget, Row, table, times_peer, verdict
from release.bench.running import Command, in_turn, p95, run


@pytest.mark.parametrize(
    ("ours", "peer", "budget", "met"),
    [
        (10.0, None, Budget(10), True),
        (10.1, None, Budget(10), False),
        (20.0, 10.0, times_peer(2), True),
        (20.1, 10.0, times_peer(2), False),
        (5.0, 10.0, Budget(4), False),
        (5.0, None, times_peer(2), False),
        (5.0, None, None, None),
    ],
)
def test_a_budget_is_met_or_not(
    ours: float, peer: float | None, budget: Budget | None, met: bool | None
) -> None:
    assert Row("part", "what", "ms", ours, peer, "peer", budget).met is met


def test_the_table_shows_each_row_below_its_part() -> None:
    rows = [
        Row("Desk", "start", "ms", 250, 100, "bare window", times_peer(3), work=1.5),
        Row("Desk", "click", "ms", 170, budget=Budget(150)),
        Row("Paper", "DOCX", "ms", 1.234),
    ]
    lines = [line.split() for line in table(rows).splitlines()]
    assert ["Desk"] in lines
    assert [
        "start",
        "250",
        "ms",
        "100",
        "ms",
        "(bare",
        "window)",
        "2.50",
        "1.50",
        "≤",
        "3",
        "×",
        "peer",
        "yes",
    ] in lines
    assert ["click", "170", "ms", "≤", "150", "NO"] in lines
    assert ["DOCX", "1.23", "ms"] in lines
    assert verdict(rows) == "1 of 2 budgets are met."


def test_the_file_has_the_ratio_and_the_verdict() -> None:
    values = Row(
        "part", "what", "ms", 30, 10, "peer", times_peer(2), details={"rounds": 3}
    ).as_json()
    assert (values["ratio"], values["met"], values["details"]) == (3, False, {"rounds": 3})


@pytest.mark.parametrize(("count", "expected"), [(1, 1), (20, 19), (40, 38), (100, 95)])
def test_ninety_five_of_a_hundred_do_not_exceed_p95(count: int, expected: int) -> None:
    assert p95([float(value) for value in range(count, 0, -1)]) == expected


@pytest.mark.parametrize("part", PARTS)
def test_each_part_can_be_measured(part: str) -> None:
    assert callable(import_module(f"release.bench.{part}").rows)


def test_commands_run_in_turn_in_homes_of_their_own(tmp_path: Path) -> None:
    log = tmp_path / "log"
    code = "import os, sys; open(sys.argv[1], 'a').write(os.environ['JIYAO_HOME'][-1])"
    commands = {
        name: Command([sys.executable, "-c", code, log], tmp_path / name) for name in ("a", "b")
    }
    runs = in_turn(commands, 2)
    assert log.read_text() == "ababab"  # the first round only warms up
    assert {name: len(each) for name, each in runs.items()} == {"a": 2, "b": 2}


def test_time_memory_and_words_of_a_process_are_its_own(tmp_path: Path) -> None:
    code = "import sys; b = bytearray(50_000_000); print('out'); print('err', file=sys.stderr)"
    done = run(Command([sys.executable, "-c", code], tmp_path))
    assert done.printed == "out\n"
    assert done.said == "err\n"
    assert done.cpu > 0
    assert math.isfinite(done.seconds)


def test_memory_is_that_of_the_process_and_not_of_the_tests(tmp_path: Path) -> None:
    # A child starts with the peak of the process it was forked from; the bench itself is small.
    bench = (
        "import sys; from pathlib import Path; from release.bench.running import Command, run;"
        "hungry = [sys.executable, '-c', 'b = bytearray(50_000_000)'];"
        "print(run(Command(hungry, Path(sys.argv[1]))).megabytes)"
    )
    done = run(Command([sys.executable, "-c", bench, tmp_path / "inner"], tmp_path / "outer"))
    assert 50 < float(done.printed) < 200
