"""The libraries the measurements stand on hold what a real one holds."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from data.library.library import Library
from data.model.ids import PresetId, RecordId
from data.model.record import Kind
from data.model.selection import Selection
from data.pack import read_pack, shipped
from exports.numbering import number
from release.bench import pack_writer, synthetic
from release.bench.neutral import neutral
from templates.brief import compose_preset
from templates.document import (
    Block,
    Inlines,
    ListBlock,
    Paragraph,
    QuotationBlock,
    Section,
    Table,
    plain,
    walk,
)
from templates.presets.preset import Preset
from templates.style import load_style

RECORDS = 120


def stocks(records: int = RECORDS) -> list[synthetic.Stock]:
    lists = read_pack(shipped())
    return list(
        synthetic.stocks(records, synthetic.lists_for(records, lists.regions, lists.themes))
    )


@pytest.fixture(scope="module")
def pack_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pack_writer.write_pack(tmp_path_factory.mktemp("stock") / "pack", stocks())


@pytest.fixture(scope="module")
def library_file(pack_folder: Path) -> Path:
    path = pack_folder.parent / "library.jiyao"
    with Library.open(path, pack=pack_folder) as library:
        library.attach([pack_folder / "texts"])
    return path


def test_the_same_number_makes_the_same_records() -> None:
    assert stocks() == stocks()


def test_more_records_leave_the_first_sources_as_they_are() -> None:
    lists = read_pack(shipped())
    every = synthetic.Lists(lists.regions, lists.themes)
    few, many = list(synthetic.stocks(80, every)), list(synthetic.stocks(200, every))
    assert many[:2] == few


def test_the_pack_is_valid_and_comes_back_as_it_was_made(pack_folder: Path) -> None:
    made = {record.id: record for stock in stocks() for record in stock.records}
    read = {record.id: record for record in read_pack(pack_folder).records}
    assert read == made
    assert len(read) == RECORDS


def test_all_kinds_are_there_in_about_the_shipped_shares() -> None:
    made = Counter(record.kind for stock in stocks(800) for record in stock.records)
    assert set(made) == set(Kind)
    for kind, share in synthetic.SHARES.items():
        assert made[kind] / 800 == pytest.approx(share / 100, abs=0.05)


def test_every_anchor_stands_where_it_says() -> None:
    for stock in stocks():
        for anchor in chain.from_iterable(record.anchors for record in stock.records):
            assert stock.text[slice(*anchor.at)] == anchor.exact


def test_every_anchor_verifies_against_the_texts_written(library_file: Path) -> None:
    with Library.open(library_file) as library:
        report = library.verify()
    assert not report.not_exact
    assert not report.faults


def test_the_program_leaves_the_library_as_it_is(library_file: Path) -> None:
    # Opened without naming the pack, as `jiyao build --library` does: the shipped one stays out.
    with Library.open(library_file) as library:
        assert library.find(Selection()).facets.total == RECORDS


def test_records_are_found_by_their_words(library_file: Path) -> None:
    with Library.open(library_file) as library:
        wanted = library.entry(library.find(Selection()).ids[0]).record
        assert RecordId(wanted.id) in library.find(Selection(query=wanted.title)).ids


def test_the_peers_are_told_every_word_of_the_briefing(library_file: Path) -> None:
    preset = Preset(id=PresetId("t"), name="测速", template="regional-digest")
    with Library.open(library_file) as library:
        document = compose_preset(library, preset, dt.date(2026, 1, 31))
    told = neutral(document, number(document, load_style(preset.style)))
    assert len(document.manifest) == RECORDS
    spoken = "".join(words(told["blocks"]))
    for block in walk(document.blocks):
        for inlines in printed_in(block):
            assert plain(inlines) in spoken


def words(told: object) -> Iterator[str]:
    """All text of the values, without marks and notes."""
    match told:
        case ["cite" | "note", str()]:
            pass
        case ["text" | "strong" | "emphasis", str(text)] | str(text):
            yield text
        case list():
            yield from chain.from_iterable(map(words, told))
        case dict():
            yield from chain.from_iterable(map(words, told.values()))


def printed_in(block: Block) -> Iterator[Inlines]:
    """What stands in one block itself."""
    match block:
        case Paragraph(inlines=inlines):
            yield inlines
        case QuotationBlock(inlines=inlines, attribution=attribution):
            yield from (inlines, attribution)
        case ListBlock(items=items):
            yield from (item.inlines for item in items)
        case Table(caption=caption, rows=rows):
            yield caption
            yield from chain.from_iterable(row.cells for row in rows)
        case Section(title=title):
            yield title
