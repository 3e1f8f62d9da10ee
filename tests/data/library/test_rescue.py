"""A library that cannot be opened is put aside, and nothing of it is lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from data.errors import CannotError
from data.library.rescue import newest_backup, put_back, set_aside

TORN = b"torn"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A database with something in it."""
    file = tmp_path_factory.mktemp("whole") / "whole.jiyao"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE records (id)")
    return file.read_bytes()


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


def test_the_backup_made_last_is_put_back(library: Path, whole: bytes) -> None:
    _back_up(library, "0009", "20250101T000000000000", b"old")
    newest = _back_up(library, "0004", "20260101T000000000000", whole)
    assert newest_backup(library) == newest
    done = put_back(library)
    assert (library.read_bytes(), done.aside.read_bytes()) == (whole, TORN)
    assert newest.read_bytes() == whole
    assert (done.backup, done.older, done.smaller) == (newest, False, False)


@pytest.mark.parametrize("broken", [b"", b"torn", b"SQLite format 3\0" * 9, None])
def test_a_backup_that_does_not_open_is_passed_over(
    library: Path, whole: bytes, broken: bytes | None
) -> None:
    sound = _back_up(library, "0003", "20250101T000000000000", whole)
    _back_up(library, "0004", "20260101T000000000000", whole[:-5000] if broken is None else broken)
    done = put_back(library)
    assert library.read_bytes() == whole
    assert (done.backup, done.older) == (sound, True)


def test_where_no_backup_opens_nothing_is_touched(library: Path) -> None:
    _back_up(library, "0004", "20260101T000000000000", b"torn as well")
    with pytest.raises(CannotError, match="None of the backups"):
        put_back(library)
    assert library.read_bytes() == TORN


def test_a_backup_that_may_lack_much_is_told(library: Path, whole: bytes) -> None:
    library.write_bytes(b"torn" * len(whole))
    _back_up(library, "0004", "20260101T000000000000", whole)
    assert put_back(library).smaller


def test_a_name_may_hold_what_stands_for_others_elsewhere(tmp_path: Path) -> None:
    library = tmp_path / "library [2026]*.jiyao"
    folder = tmp_path / "backups"
    folder.mkdir()
    backup = folder / "library [2026]*-schema0004-20260101T000000000000.jiyao"
    backup.write_bytes(TORN)
    assert newest_backup(library) == backup


def test_without_a_backup_nothing_is_touched(library: Path) -> None:
    assert newest_backup(library) is None
    with pytest.raises(CannotError):
        put_back(library)
    assert library.read_bytes() == TORN


@pytest.mark.parametrize("method", ["rename", "replace"])
def test_where_nothing_may_be_written_the_library_stays(
    method: str, library: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> Path:
        raise PermissionError

    _back_up(library, "0004", "20260101T000000000000", whole)
    monkeypatch.setattr(Path, method, refuse)
    with pytest.raises(CannotError):
        put_back(library)
    assert library.read_bytes() == TORN
    assert library.with_name("library.jiyao-wal").read_bytes() == b"log"
    assert not library.with_name("library.jiyao.new").exists()
