"""Runs commands on a library of their own and reads what they say."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from data.library.library import Library
from exports.cli import main


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines on stdout."""
        return self.out.splitlines()

    @property
    def objects(self) -> list[dict[str, object]]:
        """The JSON objects on stdout, one a line."""
        return [json.loads(line) for line in self.lines]


Run = Callable[..., Outcome]


@pytest.fixture(scope="session")
def made_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the shipped pack."""
    path = tmp_path_factory.mktemp("cli") / "library.jiyao"
    Library.open(path).close()
    return path


@pytest.fixture
def run(
    made_library: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> Run:
    """Runs a command as a person would; ``JIYAO_LANG`` is English."""
    home = tmp_path / "home"
    (home / "data").mkdir(parents=True)
    shutil.copy(made_library, home / "data" / "library.jiyao")
    monkeypatch.setenv("JIYAO_HOME", str(home))
    monkeypatch.setenv("JIYAO_LANG", "en")

    def go(*words: str | Path) -> Outcome:
        try:
            code = main([str(word) for word in words])
        except SystemExit as stop:
            code = int(stop.code or 0)
        captured = capfdbinary.readouterr()
        return Outcome(code, captured.out.decode("utf-8"), captured.err.decode("utf-8"))

    return go
