"""A library that cannot be opened is put aside, and nothing of it is lost."""

from pathlib import Path

import pytest

from data.errors import CannotError
from data.library.rescue import newest_backup, put_back, set_aside

TORN, WHOLE = b"torn", b"whole"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.jiyao"
    path.write_bytes(TORN)
    path.with_name("library.jiyao-wal").write_bytes(b"log")
    return path


def _back_up(library: Path, schema: str, stamp: str, content: bytes) -> Path:
    folder = library.parent / "backups"
    folder.mkdir(exist_ok=True)
    backup = folder / f"library-schema{schema}-{stamp}.jiyao"
    backup.write_bytes(content)
    return backup


def test_a_library_set_aside_keeps_its_parts_and_never_hides_another(library: Path) -> None:
    library.with_name("library-aside-1.jiyao").write_bytes(b"earlier")
    aside = set_aside(library)
    assert aside.name == "library-aside-2.jiyao"
    assert aside.read_bytes() == TORN
    assert aside.with_name(aside.name + "-wal").read_bytes() == b"log"
    assert not library.exists()
    assert not library.with_name("library.jiyao-wal").exists()
    assert library.with_name("library-aside-1.jiyao").read_bytes() == b"earlier"


def test_the_backup_made_last_is_put_back(library: Path) -> None:
    _back_up(library, "0009", "20250101T000000000000", b"old")
    newest = _back_up(library, "0004", "20260101T000000000000", WHOLE)
    assert newest_backup(library) == newest
    aside = put_back(library)
    assert (library.read_bytes(), aside.read_bytes()) == (WHOLE, TORN)
    assert newest.read_bytes() == WHOLE


def test_a_name_may_hold_what_stands_for_others_elsewhere(tmp_path: Path) -> None:
    library = tmp_path / "library [2026]*.jiyao"
    folder = tmp_path / "backups"
    folder.mkdir()
    backup = folder / "library [2026]*-schema0004-20260101T000000000000.jiyao"
    backup.write_bytes(WHOLE)
    assert newest_backup(library) == backup


def test_without_a_backup_nothing_is_touched(library: Path) -> None:
    assert newest_backup(library) is None
    with pytest.raises(CannotError):
        put_back(library)
    assert library.read_bytes() == TORN


@pytest.mark.parametrize("method", ["rename", "replace"])
def test_where_nothing_may_be_written_the_library_stays(
    method: str, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> Path:
        raise PermissionError

    _back_up(library, "0004", "20260101T000000000000", WHOLE)
    monkeypatch.setattr(Path, method, refuse)
    with pytest.raises(CannotError):
        put_back(library)
    assert library.read_bytes() == TORN
    assert library.with_name("library.jiyao-wal").read_bytes() == b"log"
    assert not library.with_name("library.jiyao.new").exists()
