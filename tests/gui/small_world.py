"""A desk on a small world: six records of the samples, and some that are difficult to show."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import data.library.library
from data.evidence.conflicts.conflict import (
    Conflict,
    Found,
    Rule,
    RuleId,
    Severity,
    conflict,
    places,
)
from data.library.library import Library
from data.messages import message
from data.model.edit import FullWidth, Remove, ToHans
from data.model.record import Figure, Finding, Quotation, Record, Speech
from gui.main_window import MainWindow
from tests.data.samples import (
    ACCESS,
    CANTON,
    FACILITIES,
    FJ,
    GD,
    GUANGZHOU,
    HETAO,
    INDUSTRY,
    PAGE,
    RECORDS,
    SOFTWARE,
    XIAMEN,
    ZONE,
    anchor,
    write_pack,
)

COUNTED = Figure(
    id="counted",
    title="厦门企业数",
    regions=(FJ,),
    themes=(SOFTWARE,),
    anchors=(anchor(XIAMEN, "3000家"), anchor(ZONE, "引進機構逾150個")),
    subject="软件企业",
    measure="家数",
    value=3000,
    value_text="3000家",
    unit="家",
    territory="厦门",
    doubt="两处说的不是一回事",
    note="供测试",
)
"""Two sources, one of no known publisher; the first place follows a character beyond U+FFFF."""
CLEANED = Quotation(
    id="cleaned",
    title="机构与园区",
    regions=(GD,),
    themes=(INDUSTRY,),
    anchors=(anchor(ZONE, "逾150個,香港園區"),),
    occasion="报道",
    speech=Speech.PARAPHRASE,
    edits=(ToHans(), FullWidth(), Remove(at=(0, 1), why="混入的字")),
)
"""Everything that can be done to a span at once."""
AGREED = Finding(
    id="agreed",
    title="同一家报纸说了两次",
    regions=(GD,),
    themes=(FACILITIES,),
    anchors=(anchor(GUANGZHOU, "4个"), anchor(XIAMEN, "已有企业")),
    text="同一家报纸的两篇报道都这样说。",
    stands_on=("invested", "counted"),
)
WORLD: tuple[Record, ...] = (*RECORDS, COUNTED, CLEANED, AGREED)
__all__ = [
    "ACCESS",
    "AGREED",
    "CANTON",
    "CLEANED",
    "COUNTED",
    "FACILITIES",
    "FJ",
    "GD",
    "HETAO",
    "INDUSTRY",
    "PAGE",
    "WORLD",
    "conflict_between",
    "home",
    "loaded_library",
    "pack",
    "texts",
]

Settle = Callable[[MainWindow], None]


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack of the small world."""
    return write_pack(tmp_path_factory.mktemp("pack"), WORLD)


@pytest.fixture(scope="session")
def loaded_library(tmp_path_factory: pytest.TempPathFactory, pack: Path) -> Path:
    """A library that holds it, made once."""
    path = tmp_path_factory.mktemp("small") / "library.jiyao"
    Library.open(path, pack=pack).close()
    return path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loaded_library: Path, pack: Path) -> Path:
    """A home whose library holds the small world instead of the shipped pack."""
    folder = tmp_path / "home"
    (folder / "data").mkdir(parents=True)
    for part in loaded_library.parent.iterdir():
        shutil.copy(part, folder / "data" / part.name)
    monkeypatch.setenv("JIYAO_HOME", str(folder))
    monkeypatch.setattr(data.library.library, "shipped", lambda: pack)
    return folder


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """The sources' texts as files, under names that say nothing."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(PAGE, encoding="utf-8")
    (folder / "b.txt").write_text(HETAO, encoding="gb18030")
    return folder


def conflict_between(*records: str) -> Conflict:
    """A contradiction between records, as a rule would find it."""
    said = message("两说不一")
    rule = Rule(RuleId("test"), Severity.HARD, said, said, lambda _view: iter(()))
    by_id = {record.id: record for record in WORLD}
    return conflict(rule, Found(places(by_id[each] for each in records), said))


@pytest.fixture
def everything(desk: MainWindow, settle: Settle) -> MainWindow:
    """A desk with all filters off, in English."""
    desk.speak("en")
    desk.draft.select("test", regions=(), themes=(), kinds=(), query="")
    settle(desk)
    return desk


@pytest.fixture
def attached(everything: MainWindow, settle: Settle, texts: Path) -> MainWindow:
    """The same with all sources attached."""
    everything.attaching.attach([texts])
    settle(everything)
    return everything
