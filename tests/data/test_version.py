import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from data.version import program_version


def test_the_version_is_that_of_the_installed_program() -> None:
    assert program_version() == version("jiyao")


def test_a_program_that_is_not_installed_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "missing.zip")])
    assert program_version() == ""


def test_places_that_are_no_folders_are_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = tmp_path / "packed.zip"
    packed.write_bytes(b"")
    (tmp_path / "jiyao-2.5.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [str(packed), str(tmp_path)])
    assert program_version() == "2.5"
