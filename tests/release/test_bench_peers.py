"""The peers answer the same question, so that comparing times means something."""

import sqlite3
from pathlib import Path

import pytest

from data.library.folding import fold
from data.library.library import Library
from data.model.ids import RecordId
from data.model.selection import Selection
from data.pack import read_pack, shipped
from release.bench import pack_writer, synthetic
from release.bench.fts_peer import FIRST, FtsPeer
from release.bench.peers import PINS

pytestmark = pytest.mark.skipif(
    not any(row[0] == "fts5" for row in sqlite3.connect(":memory:").execute("PRAGMA module_list")),
    reason="this SQLite has no FTS5",
)


@pytest.fixture(scope="module")
def library_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("peer")
    lists = read_pack(shipped())
    every = synthetic.Lists(lists.regions, lists.themes)
    pack = pack_writer.write_pack(folder / "pack", synthetic.stocks(400, every))
    Library.open(folder / "library.jiyao", pack=pack).close()
    return folder / "library.jiyao"


@pytest.mark.parametrize("query", ["科技", "人工智能", "创新", "AI", "无此词语"])
def test_the_search_peer_finds_the_same_records_newest_first(
    library_file: Path, query: str
) -> None:
    peer = FtsPeer(library_file)
    with Library.open(library_file) as library:
        ids = library.find(Selection(query=query)).ids[:FIRST]
        dates = [entry.date for entry in library.entries(ids)]
        there = [
            entry.date
            for entry in library.entries([RecordId(row[0]) for row in peer.newest(fold(query))])
        ]
    assert there == dates == sorted(dates, reverse=True)


@pytest.mark.parametrize("query", ["科技", "人工智能", "创新", "无此词语"])
def test_the_search_peer_finds_and_counts_all_that_the_library_does(
    library_file: Path, query: str
) -> None:
    there, counts = FtsPeer(library_file).everything(fold(query))
    with Library.open(library_file) as library:
        found = library.find(Selection(query=query))
    assert set(there) == set(found.ids)
    facets = (found.facets.regions, found.facets.themes, found.facets.kinds)
    ours = {str(value): count for facet in facets for value, count in facet.items() if count}
    assert counts == ours


def test_the_peers_are_pinned_by_hash_and_never_needed_by_the_program() -> None:
    pins = PINS.read_text(encoding="utf-8")
    releases = [line for line in pins.splitlines() if "==" in line]
    assert all(line.endswith("\\") for line in releases)
    assert pins.count("--hash=sha256:") >= len(releases)
    runtime = (PINS.parents[2] / "constraints.txt").read_text(encoding="utf-8")
    for name in ("docxtpl", "typst"):
        assert any(line.startswith(f"{name}==") for line in releases)
        assert f"\n{name}==" not in runtime
