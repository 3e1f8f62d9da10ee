"""A file is written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from data.files import replace_file


@pytest.mark.parametrize("durable", [True, False])
@pytest.mark.parametrize("name", ["a.json", "简" * 80 + ".txt"], ids=["short", "long"])
def test_the_new_content_stands_in_the_place_of_the_old(
    tmp_path: Path, name: str, durable: bool
) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")
    replace_file(path, b"new", durable=durable)
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_old_file_and_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError) as caught:  # noqa: PT011 — its number is looked at
        replace_file(path, b"new")
    assert caught.value.errno == errno.ENOSPC
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_no_folder_is_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "gone" / "a.json", b"new")
