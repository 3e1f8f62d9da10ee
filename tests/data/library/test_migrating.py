"""Migrations: the tables they make, the backup before them, and what a failing one leaves."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from data.errors import CannotError
from data.library import faults, migrating, opening
from data.library.library import Library
from data.library.schema import SCHEMA
from data.library.tables import metadata
from data.model.selection import Selection
from tests.data.conftest import World
from tests.data.samples import RECORDS

NEXT = f"{int(SCHEMA) + 1:04}"
MIGRATION = '''
"""A migration of tomorrow."""
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "{new}", "{old}", None, None

def upgrade() -> None:
    op.create_table("tomorrow", sa.Column("id", sa.Text, primary_key=True))
    op.execute("UPDATE meta SET value = 'migrated' WHERE key = 'pack.name'")
    {then}
'''

Prepare = Callable[[str], None]


@pytest.fixture
def tomorrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Prepare:
    """Makes the program one that has a second migration."""

    def prepare(then: str) -> None:
        folder = tmp_path / "migrations"
        shutil.copytree(Path(migrating.__file__).parent / "migrations", folder)
        (folder / "versions" / f"v{NEXT}_tomorrow.py").write_text(
            MIGRATION.format(new=NEXT, old=SCHEMA, then=then), encoding="utf-8"
        )
        config = Config()
        config.set_main_option("script_location", str(folder))
        monkeypatch.setattr(migrating, "configuration", lambda: config)
        monkeypatch.setattr(migrating, "SCHEMA", NEXT)
        monkeypatch.setattr(opening, "SCHEMA", NEXT)

    return prepare


def ask(file: Path, question: str) -> list[object]:
    with closing(sqlite3.connect(file)) as connection:
        return [row[0] for row in connection.execute(question)]


def backups(world: World) -> list[Path]:
    return sorted(faults.backup_folder(world.file).glob("*"))


def test_the_migrations_are_one_line_up_to_the_schema() -> None:
    script = ScriptDirectory.from_config(migrating.configuration())
    assert script.get_heads() == [SCHEMA]
    revisions = [revision.revision for revision in script.walk_revisions()]
    assert revisions == [f"{number:04}" for number in range(len(revisions), 0, -1)]


def test_the_migrations_make_the_tables_the_program_knows(library: Library) -> None:
    with library._composing() as session:
        context = MigrationContext.configure(
            session.connection,
            opts={
                "compare_type": True,
                "include_object": lambda _object, name, *_: not name.startswith("record_search"),
            },
        )
        assert compare_metadata(context, metadata) == []


def test_a_new_library_needs_no_backup(world: World, tmp_path: Path) -> None:
    Library.open(tmp_path / "new.jiyao", pack=world.pack).close()
    assert backups(world) == []


def test_an_older_library_is_backed_up_and_brought_up_to_date(
    world: World, tomorrow: Prepare
) -> None:
    tomorrow("")
    with Library.open(world.file, pack=world.pack) as library:
        assert library.find(Selection()).facets.total == len(RECORDS)
    assert ask(world.file, "SELECT version_num FROM alembic_version") == [NEXT]
    (backup,) = backups(world)
    assert ask(backup, "SELECT version_num FROM alembic_version") == [SCHEMA]
    assert ask(backup, "SELECT count(*) FROM records") == [len(RECORDS)]
    assert ask(backup, "PRAGMA quick_check") == ["ok"]


def test_a_failing_migration_leaves_everything_as_it_was(world: World, tomorrow: Prepare) -> None:
    tomorrow("raise RuntimeError('half way')")
    with pytest.raises(RuntimeError, match="half way"):
        Library.open(world.file, pack=world.pack)
    assert ask(world.file, "SELECT version_num FROM alembic_version") == [SCHEMA]
    assert ask(world.file, "SELECT name FROM sqlite_master WHERE name = 'tomorrow'") == []
    assert ask(world.file, "SELECT value FROM meta WHERE key = 'pack.name'") == ["sample"]
    assert len(backups(world)) == 1


def test_without_a_backup_nothing_is_migrated(world: World, tomorrow: Prepare) -> None:
    tomorrow("")
    faults.backup_folder(world.file).write_text("in the way", encoding="utf-8")
    with pytest.raises(CannotError, match="backup"):
        Library.open(world.file, pack=world.pack)
    assert ask(world.file, "SELECT version_num FROM alembic_version") == [SCHEMA]


def test_a_backup_that_is_not_whole_is_no_backup(
    world: World, tomorrow: Prepare, monkeypatch: pytest.MonkeyPatch
) -> None:
    tomorrow("")
    really_connect = sqlite3.connect

    def connect_to_a_bad_disk(target: object, *rest: object, **options: object) -> object:
        if "backups" in str(target):
            raise sqlite3.OperationalError("disk I/O error")
        return really_connect(target, *rest, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(sqlite3, "connect", connect_to_a_bad_disk)
    with pytest.raises(CannotError, match="backup"):
        Library.open(world.file, pack=world.pack)
    assert backups(world) == []
