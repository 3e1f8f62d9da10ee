"""Search, against a plain look into the folded texts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert

from data.evidence.text import normalise
from data.library import indexing, search_index
from data.library.folding import fold
from data.library.library import Library
from data.library.opening import open_file
from data.library.pairs import pairs
from data.library.search import numbers_with, words_of
from data.library.session import Session
from data.library.tables import records
from data.model.selection import Selection
from tests.data.conftest import World
from tests.data.samples import RECORDS

TEXTS = (
    "广州获批建设国家重大科技基础设施",
    "廣州獲批建設國家重大科技基礎設施",
    "R&D经费<3.5%,AI",
    "𠮷野家𠮷",
    "平臺\n平台",
    "一",
    "瞭解 了解",
    "100% \"引号\" 'x' AND NOT NEAR(a, b) * ^ - + : { } \\ ; -- /*",
    "ＡＢＣ１２３，。（）",
    "ﬁnal ß é e\u0301 ½",
    "的的的",
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄",
    "a b c d e f g h i j k l m n",
    "",
)
FOLDED = {number: fold(text).replace(" ", "\n") for number, text in enumerate(TEXTS, start=1)}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A library whose records are found by :data:`TEXTS`."""
    file = open_file(tmp_path_factory.mktemp("search") / "library.jiyao")
    with file.composing() as session:
        row = {"kind": "finding", "origin": "user", "revision": 1, "retired": False, "date": ""}
        rest = {"source": "", "place": 0, "payload": ""}
        rows = [{"number": number, "id": f"r{number}", **row, **rest} for number in FOLDED]
        session.connection.execute(insert(records), rows)
        indexing.put(session, FOLDED)
    with file.reading() as session:
        yield session
    file.close()


def by_looking(query: str) -> list[int] | None:
    words = words_of(query)
    if not words:
        return None
    return [number for number, text in FOLDED.items() if all(word in text for word in words)]


def found(session: Session, query: str) -> list[int] | None:
    words = words_of(query)
    return sorted(numbers_with(session, words)) if words else None


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("广", [1, 2]),
        ("廣", [1, 2]),
        ("国家", [1, 2]),
        ("國家重大科技基礎設施", [1, 2]),
        ("家重", [1, 2]),
        ("家国", []),
        ("r&d", [3]),
        ("Ｒ＆Ｄ", [3]),
        ("<3.5%", [3]),
        ("𠮷", [4]),
        ("家𠮷", [4]),
        ("平台", [5]),
        ("平台平台", []),
        ("台平", []),
        ("一", [6]),
        ("了解", [7]),
        ("瞭解", [7]),
        ("abc123", [9]),
        (",。(", [9]),
        ("final", [10]),
        ("SS", [10]),
        ("É", [10]),
        ("1⁄2", [10]),
        ("的的", [11]),
        ("的的的的", []),
        ("施 广", [1, 2]),
        ("施　广", [1, 2]),
        ("广 平台", []),
        ("NEAR(a,", [8]),
        ('"', [8]),
        ("*", [8]),
        ("", None),
        (" \t\n　", None),
    ],
)
def test_a_query_finds(session: Session, query: str, numbers: list[int] | None) -> None:
    assert found(session, query) == numbers


ALPHABET = "".join(sorted(set("".join(TEXTS)))) + "国國"


@given(st.text(ALPHABET, max_size=6))
def test_it_finds_exactly_the_parts_of_texts(session: Session, query: str) -> None:
    assert found(session, query) == by_looking(query)


@given(st.sampled_from(TEXTS[:-1]), st.data())
def test_every_part_of_a_text_finds_it(session: Session, whole: str, data: st.DataObject) -> None:
    text = normalise(whole)  # the two halves of a decomposed é are no parts
    start = data.draw(st.integers(0, len(text) - 1))
    part = text[start : data.draw(st.integers(start + 1, len(text)))]
    numbers = found(session, part)
    assert numbers is None or TEXTS.index(whole) + 1 in numbers


@given(st.text(max_size=80) | st.text(st.characters(categories=["Cs", "Cc", "Zs", "Po"])))
def test_no_query_raises(session: Session, query: str) -> None:
    assert found(session, query) == by_looking(query)


@pytest.mark.parametrize(
    "query", ["国" * 5000, "国 " * 5000, " ".join(map(chr, range(0x4E00, 0x5200))), "国家" * 40]
)
def test_a_long_query_is_answered(session: Session, query: str) -> None:
    assert found(session, query) == by_looking(query)


def test_a_word_longer_than_the_phrase_is_compared_to_its_end(session: Session) -> None:
    long = TEXTS[11]
    assert len(long) > 24
    assert found(session, long) == [12]
    assert found(session, long[:-1] + "白") == []


def test_every_word_counts_however_many_there_are(session: Session) -> None:
    assert found(session, TEXTS[12]) == [13]
    assert found(session, TEXTS[12] + " z") == []


def test_without_the_index_the_answers_are_the_same(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "available", lambda _session: False)
    for query in ("国家", "國", "平台 平", "𠮷", '"', "AND", ""):
        assert found(session, query) == by_looking(query)


def ids(library: Library, query: str) -> set[str]:
    return set(library.find(Selection(query=query)).ids)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("累计投入逾120", "invested"),  # the source's words
        ("廣州累計", "invested"),  # the title, in the other script
        ("设立跨境平台，共享", "shared-platform"),  # the printed words
        ("設立跨境平臺,共享", "shared-platform"),  # the source's words
        ("共用的", ""),
        ("跨境的共用平台", "shared-platform"),  # the gist
        ("陈某", "open-up"),  # the speaker
        ("院长", "open-up"),  # the office
        ("河套香港", "park"),  # the institution's name
        ("厦门软件名城", "listed"),  # the source's title
        ("fujian", "listed"),  # the region
        ("软件与信息", "listed"),  # the theme
        ("委员通道 Shenzhen", "shared-platform"),
    ],
)
def test_a_record_is_found_by(library: Library, query: str, expected: str) -> None:
    assert ids(library, query) == ({expected} if expected else set())


def test_a_record_is_found_by_the_province_of_its_city(library: Library) -> None:
    assert ids(library, "广东") == {"invested", "open-up", "shared-platform", "park", "summary"}


def test_a_record_is_found_by_the_parent_of_its_theme(library: Library) -> None:
    assert "open-up" in ids(library, "Big science facilities")


def test_the_publisher_finds_the_records(library: Library) -> None:
    assert ids(library, "样报") == {"invested", "open-up", "listed", "summary"}


def test_titles_that_stand_side_by_side_are_not_one_text(library: Library) -> None:
    assert ids(library, "平台要开放平台要开放") == set()


def _version(library: Library, value: str) -> None:
    with library._writing() as session:
        session.tell("UPDATE meta SET value = ? WHERE key = 'search.version'", [(value,)])


def test_a_library_indexed_by_another_version_is_indexed_again(world: World) -> None:
    with Library.open(world.file, pack=world.pack) as library:
        _version(library, "0")
        with library._writing() as session:
            session.tell("UPDATE search_texts SET folded = 'x'")
    with Library.open(world.file, pack=world.pack) as library:
        assert ids(library, "陈某") == {"open-up"}


def test_a_library_can_come_from_a_machine_without_fts5(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "other.jiyao"
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(search_index, "available", lambda _session: False)
        with Library.open(file, pack=world.pack) as library:
            assert ids(library, "陈某") == {"open-up"}
        Library.open(file, pack=world.pack).close()
    with Library.open(file, pack=world.pack) as library:
        assert ids(library, "陈某") == {"open-up"}
        with library._reading() as session:
            assert search_index.usable(session)


def test_a_machine_without_fts5_can_change_an_indexed_library(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    title = world.pack / "sources" / "zone.toml"
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(search_index, "available", lambda _session: False)
        title.write_text(title.read_text("utf-8").replace("小河套", "大河套"), encoding="utf-8")
        with Library.open(world.file, pack=world.pack) as library:
            assert ids(library, "大河套") == {"shared-platform", "park"}
    with Library.open(world.file, pack=world.pack) as library:
        assert ids(library, "大河套") == {"shared-platform", "park"}
        assert ids(library, "小河套") == set()


def test_two_queries_in_turn_do_not_mix(library: Library) -> None:
    assert ids(library, "陈某") == {"open-up"}
    assert ids(library, "") == {record.id for record in RECORDS}
    assert ids(library, "陈某") == {"open-up"}


def test_pairs_are_ascii_words_of_one_length() -> None:
    tokens = pairs("a国𠮷\n").split()
    assert len(tokens) == 3
    assert all(token.isascii() and token.isalnum() and len(token) == 8 for token in tokens)
