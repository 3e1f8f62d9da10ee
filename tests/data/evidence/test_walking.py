"""The files below the folders somebody names."""

from pathlib import Path

import pytest

from data.errors import UsageError
from data.evidence import walking
from data.evidence.walking import walk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.TXT", "sub/c.txt", "sub/d.pdf", ".hidden/e.txt", ".f.txt"):
        path = tmp_path / "texts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path / "texts"


def names(folder: Path, *paths: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in walk(paths).files]


def test_a_folder_gives_its_text_files_in_order(folder: Path) -> None:
    assert names(folder, folder) == ["a.TXT", "b.txt", "sub/c.txt"]
    assert walk([folder]).skipped == 1


def test_a_file_that_is_named_is_never_passed_over(folder: Path) -> None:
    assert names(folder, folder / "sub" / "d.pdf", folder / "nowhere.txt") == [
        "sub/d.pdf",
        "nowhere.txt",
    ]


def test_a_file_named_twice_is_looked_at_once(folder: Path) -> None:
    assert names(folder, folder / "b.txt", folder, folder) == ["b.txt", "a.TXT", "sub/c.txt"]


def test_a_file_named_in_two_ways_is_looked_at_once(folder: Path) -> None:
    (folder / "z.txt").symlink_to(folder / "b.txt")
    roundabout = folder / "sub" / ".." / "b.txt"
    assert [path.name for path in walk([folder, roundabout]).files] == ["a.TXT", "b.txt", "c.txt"]


def test_links_to_folders_are_not_followed(folder: Path) -> None:
    (folder / "sub" / "up").symlink_to(folder, target_is_directory=True)
    assert names(folder, folder) == ["a.TXT", "b.txt", "sub/c.txt"]


def test_a_whole_disk_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walking, "MOST_FILES", 3)
    with pytest.raises(UsageError, match="more than 3 files"):
        walk([folder])
