"""The launcher: which arguments go where, and what it does without a display."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

import pytest

import jiyao
from release.prepare import ROOT


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[str]]]:
    """What the launcher called: command line, desk or default preset."""
    made: list[tuple[str, list[str]]] = []

    def recorder(label: str) -> Callable[[Sequence[str]], int]:
        def record(argv: Sequence[str] = ()) -> int:
            made.append((label, list(argv)))
            return 7

        return record

    def stand_in(name: str, **functions: str) -> None:
        module = ModuleType(name)
        for function, label in functions.items():
            setattr(module, function, recorder(label))
        monkeypatch.setitem(sys.modules, name, module)

    stand_in("exports.cli", main="command", build_default_preset="default")
    stand_in("gui.app", main="desk")
    return made


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_subcommand_goes_to_the_command_line(calls: list[tuple[str, list[str]]]) -> None:
    assert jiyao.main(["build", "x", "--to", "pdf"]) == 7
    assert calls == [("command", ["build", "x", "--to", "pdf"])]


@pytest.mark.parametrize("argument", ["--help", "--version", "presets"])
def test_anything_but_the_common_option_goes_to_the_command_line(
    calls: list[tuple[str, list[str]]], screen: None, argument: str
) -> None:
    jiyao.main([argument])
    assert calls == [("command", [argument])]


@pytest.mark.parametrize("arguments", [[], ["--library", "a.sqlite"], ["--library=a.sqlite"]])
def test_no_subcommand_opens_the_desk(
    calls: list[tuple[str, list[str]]], screen: None, arguments: list[str]
) -> None:
    assert jiyao.main(arguments) == 7
    assert calls == [("desk", arguments)]


def test_without_a_display_the_default_preset_is_built(
    calls: list[tuple[str, list[str]]], no_screen: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert jiyao.main([]) == 7
    assert calls == [("default", [])]
    printed = capsys.readouterr()
    assert printed.err.count("\n") == 1
    assert "No display" in printed.err


def test_a_named_platform_counts_as_a_display(
    calls: list[tuple[str, list[str]]], no_screen: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    jiyao.main([])
    assert calls == [("desk", [])]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(["presets", "--json"], 0), (["presets", "--no-such"], 2), (["build", "no-such"], 2)],
)
def test_a_process_says_everything_before_it_leaves_at_once(
    arguments: list[str], status: int, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "jiyao.py", *arguments],
        env={**os.environ, "JIYAO_HOME": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == status
    assert json.loads(done.stdout) if status == 0 else done.stderr


def test_a_reader_may_leave_a_pipe(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, ROOT / "jiyao.py", "presets", "--json"],
        env={**os.environ, "JIYAO_HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert (process.communicate()[1], process.returncode) == (b"", 0)
