"""Where things are kept."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data import places

ALL = [
    places.data_folder,
    places.library_file,
    places.config_folder,
    places.cache_folder,
    places.export_folder,
]


@pytest.mark.parametrize("place", ALL)
def test_one_variable_moves_everything(
    place: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JIYAO_HOME", str(tmp_path / "elsewhere"))
    assert place().is_relative_to(tmp_path / "elsewhere")
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("place", ALL)
def test_the_platform_decides_without_it(
    place: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JIYAO_HOME", str(tmp_path))
    moved = place()
    monkeypatch.delenv("JIYAO_HOME")
    assert place().is_absolute()
    assert place() != moved
    assert "Jiyao" in str(place())


def test_exports_go_to_a_folder_of_their_own_in_documents() -> None:
    assert places.export_folder().name == "Jiyao"
