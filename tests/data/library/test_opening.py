"""Opening libraries: new ones, good ones, and everything that can be wrong with a file."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from data import places
from data.errors import CannotError
from data.library import sqlite
from data.library.editing import Change
from data.library.faults import DamagedError, NewerError, NotALibraryError
from data.library.library import Library
from data.model.ids import SourceId
from data.model.selection import Selection
from data.pack import PackError
from tests.data.conftest import World
from tests.data.samples import RECORDS

ROOT = Path(__file__).resolve().parents[3]


def test_a_library_is_made_where_there_is_none(world: World, tmp_path: Path) -> None:
    file = tmp_path / "new" / "folder" / "mine.jiyao"
    with Library.open(file, pack=world.pack) as library:
        assert library.location == str(file)
        assert library.find(Selection()).facets.total == len(RECORDS)
    with Library.open(file, pack=world.pack) as library:
        assert library.find(Selection()).facets.total == len(RECORDS)


def test_an_empty_file_becomes_a_library(world: World, tmp_path: Path) -> None:
    file = tmp_path / "empty.jiyao"
    file.touch()
    with Library.open(file, pack=world.pack) as library:
        assert library.find(Selection()).facets.total == len(RECORDS)


def test_without_a_location_it_is_the_persons_own(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JIYAO_HOME", str(tmp_path / "home"))
    with Library.open(pack=world.pack) as library:
        assert library.location == str(places.library_file())
    assert places.library_file().is_file()


@pytest.mark.parametrize("form", ["sqlite:///{path}", "{path}", "~/own.jiyao"])
def test_a_location_is_a_path_or_an_address(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    file = tmp_path / "own.jiyao"
    with Library.open(form.format(path=file), pack=world.pack) as library:
        assert library.location == str(file)
    assert file.is_file()


@pytest.mark.parametrize(
    "location", ["postgresql://host/team", "sqlite://", "ftp://x", "://", "a b://"]
)
def test_another_database_is_refused(location: str) -> None:
    with pytest.raises(CannotError, match="is not a library file"):
        Library.open(location)


def test_a_password_is_not_repeated() -> None:
    with pytest.raises(CannotError) as caught:
        Library.open("postgresql://somebody:secret@host/team")
    assert "secret" not in caught.value.explain("en")


def test_many_may_make_it_at_the_same_time(world: World, tmp_path: Path) -> None:
    file = tmp_path / "new.jiyao"

    def open_and_count(_number: int) -> int:
        with Library.open(file, pack=world.pack) as library:
            return library.find(Selection(query="陈某")).facets.total

    with ThreadPoolExecutor(max_workers=4) as threads:
        assert list(threads.map(open_and_count, range(4))) == [1, 1, 1, 1]


def test_readers_go_on_while_somebody_writes(library: Library) -> None:
    with library._reading() as session:
        assert session.ask("PRAGMA journal_mode") == [("wal",)]


def test_a_row_cannot_refer_to_nothing(library: Library) -> None:
    with pytest.raises(sqlite3.IntegrityError), library._writing() as session:
        session.tell("INSERT INTO record_regions VALUES (1, 'nowhere')")


def test_it_can_be_used_by_many_at_once(world: World) -> None:
    with (
        Library.open(world.file, pack=world.pack) as one,
        Library.open(world.file, pack=world.pack) as other,
    ):
        one.attach([world.texts])
        assert other.source_text(SourceId("zone")) is not None


def test_a_current_library_opens_without_alembic(world: World) -> None:
    """It takes longer to load than the library to open."""
    code = (
        "import sys; from pathlib import Path; from data.library.library import Library\n"
        f"Library.open({str(world.file)!r}, pack=Path({str(world.pack)!r})).close()\n"
        "sys.exit('alembic' in sys.modules or 'opencc' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


# What can be wrong with a file. Each spoils a good library and says what is told.


def _damage(file: Path) -> None:
    content = bytearray(file.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xa5" * 64
    file.write_bytes(content)


def _damage_what_opening_does_not_read(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'search_texts'"
        ).fetchone()[0]
    content = bytearray(file.read_bytes())
    content[(page - 1) * 4096 : page * 4096 - 3000] = b"\xa5" * 1096
    file.write_bytes(content)


def _cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: 4096 * 5 + 17])


def _write_text(file: Path) -> None:
    file.write_text("这不是数据库", encoding="utf-8")


def _write_header_only(file: Path) -> None:
    file.write_bytes(b"SQLite format 3\0" + b"\xff" * 4080)


def _make_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _make_other_database(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE photos (name)")


def _make_alembics_of_another_program(file: Path) -> None:
    _set_version(file, "1975ea83b712")


def _set_version(file: Path, version: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (version,))


def _come_from_the_future(file: Path) -> None:
    _set_version(file, "0999")


@pytest.mark.parametrize(
    ("spoil", "error", "said"),
    [
        (_damage, DamagedError, "is damaged"),
        (_damage_what_opening_does_not_read, DamagedError, "is damaged"),
        (_cut_off, DamagedError, "is damaged"),
        (_write_text, NotALibraryError, "is not a Jiyao library"),
        (_write_header_only, CannotError, ""),
        (_make_folder, CannotError, "is a folder"),
        (_make_other_database, NotALibraryError, "is not a Jiyao library"),
        (_make_alembics_of_another_program, NotALibraryError, "is not a Jiyao library"),
        (_come_from_the_future, NewerError, "newer version"),
    ],
)
def test_a_bad_file_is_told_and_left_as_it_is(
    world: World, spoil: Callable[[Path], None], error: type[CannotError], said: str
) -> None:
    spoil(world.file)
    before = world.file.read_bytes() if world.file.is_file() else b""
    with pytest.raises(error) as caught:
        Library.open(world.file, pack=world.pack)
    assert said in str(caught.value)
    assert str(world.file) in str(caught.value)
    assert caught.value.remedy is not None
    assert (world.file.read_bytes() if world.file.is_file() else b"") == before


def test_a_locked_library_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(world.file, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(CannotError, match="in use by another program"):
            Library.open(world.file, pack=world.pack)


def test_somebody_writing_is_waited_for_and_told(
    library: Library, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
    with (
        closing(sqlite3.connect(world.file, isolation_level=None)) as other,
        Library.open(world.file, pack=world.pack) as mine,
    ):
        other.execute("BEGIN IMMEDIATE")
        assert mine.find(Selection()).facets.total == len(RECORDS)
        with pytest.raises(CannotError, match="in use by another program"):
            mine.attach([world.texts])
        other.execute("ROLLBACK")
        assert mine.attach([world.texts]).clean


@pytest.fixture
def protected(world: World, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library whose file may not be opened for writing."""
    really_open = Path.open

    def refuse_writing(path: Path, mode: str = "r") -> object:
        if "+" in mode:
            raise PermissionError(13, "Permission denied", str(path))
        return really_open(path, mode)

    monkeypatch.setattr(Path, "open", refuse_writing)
    return world.file


@pytest.mark.parametrize("folder", [True, False], ids=["folder writable", "nothing writable"])
def test_a_write_protected_file_is_opened_for_reading(
    protected: Path, world: World, monkeypatch: pytest.MonkeyPatch, *, folder: bool
) -> None:
    before = protected.read_bytes()
    monkeypatch.setattr("data.library.sqlite.os.access", lambda *_: folder)
    with Library.open(protected, pack=world.pack) as library:
        (notice,) = library.notices
        assert "write-protected" in str(notice)
        assert library.find(Selection(query="陈某")).facets.total == 1
        record = library.find(Selection()).ids[0]
        assert library.entry(record).record.id == record
        with pytest.raises(CannotError, match="write-protected"):
            library.retire(record, Change("王某"))
        with pytest.raises(CannotError, match="write-protected"):
            library.attach([world.texts])
    assert protected.read_bytes() == before


def test_a_write_protected_file_of_an_older_version_is_refused(
    protected: Path, world: World
) -> None:
    with closing(sqlite3.connect(protected)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    with pytest.raises(CannotError, match="write-protected"):
        Library.open(protected, pack=world.pack)


def test_a_file_that_turns_read_only_is_told(library: Library, world: World) -> None:
    with library._reading() as session:
        session.tell("PRAGMA query_only = ON")
    with pytest.raises(CannotError, match="write-protected"):
        library.attach([world.texts])


def test_a_full_disk_is_told_and_nothing_is_half_written(library: Library, world: World) -> None:
    with library._reading() as session:
        [(pages,)] = session.ask("PRAGMA page_count")
        session.tell(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CannotError, match="disk is full"):
        _write_much(library)
    with library._reading() as session:
        left = session.ask("SELECT count(*) FROM source_texts")
    assert left == [(0,)]


def _write_much(library: Library) -> None:
    with library._writing() as session:
        for number in range(1000):
            session.tell(
                "INSERT INTO source_texts VALUES (?, ?, ?, ?)", [(str(number), "字" * 5000, "", "")]
            )


def test_a_place_where_nothing_can_be_made_is_told(world: World) -> None:
    with pytest.raises(CannotError, match="cannot be opened"):
        Library.open(world.file / "below" / "a.jiyao", pack=world.pack)


def test_a_faulty_pack_stops_the_opening_and_changes_nothing(world: World) -> None:
    (world.pack / "themes.toml").write_text("theme = 3", encoding="utf-8")
    with pytest.raises(PackError):
        Library.open(world.file, pack=world.pack)
    shutil.rmtree(world.pack)
    with pytest.raises(PackError):
        Library.open(world.file, pack=world.pack)
