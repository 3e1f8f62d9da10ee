"""Both ways to a library's file: texts compiled ahead and SQLAlchemy say and change the same."""

import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from data.library.definitions import DEFINITIONS
from data.library.file import File
from data.library.library import Library
from data.library.preset_row import PresetRow
from data.library.saved_search import SavedSearch
from data.library.session import Session
from data.library.statement import Statement
from data.model.ids import PresetId, RecordId
from data.model.selection import Selection
from tests.data.conftest import World
from tests.data.library.test_issues import ISSUE, LATER

EMPTY = replace(LATER, records=())
Way = Callable[[File], AbstractContextManager[Session]]
WAYS: tuple[Way, ...] = (File.writing, File.composing)

ASKED: Mapping[Statement, Mapping[str, object]] = {
    Statement.SOURCE: {"source": "zone"},
    Statement.TEXT: {"version": "?"},
    Statement.ENTRIES: {"ids": ["invested", "park", "invested", "nobody"]},
    Statement.RECORDS_NAMING: {"words": '%"source":"zone"%'},
    Statement.RECORD_NOW: {"record": "invested"},
    Statement.RECORD_BEFORE: {"number": 1},
    Statement.WORDS_OF_ORIGIN: {"origin": "pack"},
    Statement.SEARCH_TEXTS_OF: {"numbers": [1, 2, 99]},
    Statement.NOTE: {"number": 1},
    Statement.NOTED_RECORD: {"record": "park"},
    Statement.LAST_DECISION: {"about": "nothing"},
    Statement.SEARCH_POSITION: {"search": "one"},
    Statement.ISSUE: {"issue": ISSUE.id},
    Statement.ISSUES_WITH: {"record": "invested"},
    Statement.ENCLOSURE: {"digest": "aa"},
}
"""What a question is asked with; the others are asked with nothing."""

TOLD: Mapping[Statement, list[Mapping[str, object]]] = {
    Statement.FORGET_META: [{"name": "pack.name"}, {"name": "none"}],
    Statement.ADD_META: [{"key": "a", "value": "1"}, {"key": "b", "value": "二"}],
    Statement.ADD_TEXT: [{"sha256": "0", "text": "文", "file_name": "a", "attached_at": "b"}],
    Statement.FORGET_STATES: [{}],
    Statement.ADD_STATE: [{"record": 1, "position": 7, "state": "exact"}],
    Statement.FORGET_SEARCH_TEXT: [{"number": 1}, {"number": 2}],
    Statement.ADD_SEARCH_TEXT: [{"record": 6, "folded": "文"}],
    Statement.FORGET_NOTE: [{"number": 1}, {"number": 2}, {"number": 3}, {"number": 4}],
    Statement.ADD_NOTE: [{"record": 5, "text": "a", "noted_by": "b", "noted_at": "c"}],
    Statement.ADD_DECISION: [{"conflict": "c", "revision": 1, "payload": "{}"}],
    Statement.FORGET_SEARCH: [{"search": "one"}],
    Statement.ADD_SEARCH: [{"id": "two", "name": "b", "position": 2, "payload": "{}"}],
    Statement.NO_DEFAULT_PRESET: [{}],
    Statement.PLACE_PRESET: [{"preset": "mine", "place": 5}, {"preset": "none", "place": 6}],
    Statement.FORGET_PRESET: [{"preset": "mine"}],
    Statement.ADD_PRESET: [
        {"id": "more", "name": "多", "position": 3, "builtin": True, "is_default": False,
         "version": 1, "body": "{}"},
    ],
    Statement.ADD_ISSUE: [
        {"id": "j", "issued_at": "1", "as_of": "2", "preset": "p", "payload": "{}"}
    ],
    Statement.ADD_ISSUE_RECORDS: [
        {"issue": EMPTY.id, "printed": '[["listed",3],["nobody",1],["park",2]]'},
    ],
    Statement.ADD_ENCLOSURE: [{"digest": "zz", "payload": "{}"}],
}  # fmt: skip


def _fill(library: Library) -> None:
    """Something in every table."""
    library.record_issue(ISSUE, {"aa": "paper"})
    library.record_issue(EMPTY)
    library.conflicts()
    library.put_note(RecordId("park"), "记下", "王某")
    library.save_search(SavedSearch(id="one", name="一", selection=Selection(query="广州")))
    with library._writing() as session:
        session.run(Statement.FORGET_SEARCH_TEXT, [{"number": 6}])
    library.save_preset_row(PresetRow(PresetId("mine"), "我的", 1, False, True, 2, "{}"))


@pytest.fixture(scope="module")
def filled(_world: World, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with something in every table; made once."""
    path = tmp_path_factory.mktemp("filled") / "library.jiyao"
    shutil.copy(_world.file, path)
    with Library.open(path, pack=_world.pack) as library:
        library.attach([_world.texts])
        _fill(library)
    return path


@pytest.fixture
def file(filled: Path, tmp_path: Path) -> Iterator[File]:
    """A copy of the test's own."""
    file = File(Path(shutil.copy(filled, tmp_path / "library.jiyao")))
    yield file
    file.close()


def test_every_statement_is_tried() -> None:
    asked = {name for name, made in DEFINITIONS.items() if getattr(made, "is_select", False)}
    assert set(TOLD) == set(DEFINITIONS) - asked
    assert set(ASKED) <= asked


@pytest.mark.parametrize("statement", sorted(set(DEFINITIONS) - set(TOLD)))
def test_both_ways_answer_the_same(file: File, statement: Statement) -> None:
    answers = []
    for way in WAYS:
        with way(file) as session:
            rows = session.rows(statement, **ASKED.get(statement, {}))
            assert list(session.each(statement, **ASKED.get(statement, {}))) == rows
            answers.append(Counter(rows))
    assert answers[0] == answers[1]
    known = {Statement.DECISIONS, Statement.RECORD_BEFORE, Statement.NOTE, Statement.TEXT}
    assert answers[0] or statement in known


@pytest.mark.parametrize("statement", sorted(TOLD))
def test_both_ways_change_the_same(file: File, tmp_path: Path, statement: Statement) -> None:
    changed, contents = [], []
    for number, way in enumerate(WAYS):
        copy = File(Path(shutil.copy(file.path, tmp_path / f"copy{number}")))
        with way(copy) as session:
            changed.append(session.run(statement, TOLD[statement]))
        copy.close()
        with closing(sqlite3.connect(copy.path)) as connection:
            contents.append(list(connection.iterdump()))
    assert changed[0] == changed[1]
    assert contents[0] == contents[1]


@pytest.mark.parametrize("way", WAYS, ids=["direct", "portable"])
def test_what_one_way_did_the_other_sees(file: File, way: Way) -> None:
    with way(file) as session:
        session.run(Statement.ADD_META, [{"key": "a", "value": "1"}])
    for each in (File.reading, *WAYS):
        with each(file) as session:
            assert ("a", "1") in session.rows(Statement.META)


@pytest.mark.parametrize("way", WAYS, ids=["direct", "portable"])
def test_a_failure_leaves_nothing_of_a_transaction(file: File, way: Way) -> None:
    with pytest.raises(RuntimeError), way(file) as session:
        _add_and_fail(session)
    assert not file.own.in_transaction
    with way(file) as session:
        assert ("a", "1") not in session.rows(Statement.META)
        assert session.value(Statement.NOTE, number=99) is None
        assert session.value(Statement.LAST_DECISION, about="nothing") is None


def _add_and_fail(session: Session) -> None:
    session.run(Statement.ADD_META, [{"key": "a", "value": "1"}])
    raise RuntimeError
