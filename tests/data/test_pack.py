"""Reading packs: what is right comes in whole, what is wrong is named exactly."""

from pathlib import Path

import msgspec
import pytest

from data.pack import Fault, PackError, pack_digest, pack_info, read_pack
from tests.data.samples import (
    INVESTED,
    RECORDS,
    REGIONS,
    SOURCES,
    SUMMARY,
    THEMES,
    toml,
    write_pack,
)

GUANGZHOU_FILE = "sources/page-guangzhou.toml"


def faults_of(folder: Path) -> list[Fault]:
    with pytest.raises(PackError) as caught:
        read_pack(folder)
    return caught.value.faults


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_written_pack_comes_back_the_same(tmp_path: Path) -> None:
    pack = read_pack(write_pack(tmp_path, version=7))
    assert (pack.regions, pack.themes, pack.sources) == (REGIONS, THEMES, SOURCES)
    assert {record.id: record for record in pack.records} == {r.id: r for r in RECORDS}
    assert pack_info(tmp_path) == pack.info
    assert pack.info.version == 7


def test_an_anchor_belongs_to_the_source_of_its_file(tmp_path: Path) -> None:
    write_pack(tmp_path)
    change(tmp_path, GUANGZHOU_FILE, ', source = "page-guangzhou"', "")
    assert len(read_pack(tmp_path).records) == len(RECORDS)


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (
            GUANGZHOU_FILE,
            'title = "广州累计投入"',
            'title = "' + "长" * 25 + '"',
            (GUANGZHOU_FILE, "invested", "title", "length <= 24"),
        ),
        (
            GUANGZHOU_FILE,
            "value = 120",
            'value = "120"',
            (GUANGZHOU_FILE, "invested", "value", "got `str`"),
        ),
        (
            GUANGZHOU_FILE,
            'qualifier = "逾"',
            'qualifer = "逾"',
            (GUANGZHOU_FILE, "invested", "", "unknown field `qualifer`"),
        ),
        (
            GUANGZHOU_FILE,
            'speech = "direct"',
            'speech = "spoken"',
            (GUANGZHOU_FILE, "open-up", "speech", "Invalid enum value 'spoken'"),
        ),
        (
            GUANGZHOU_FILE,
            'as_of = "2023"',
            "as_of = 2023-01-01",
            (GUANGZHOU_FILE, "invested", "as_of", "Expected `str"),
        ),
        (
            GUANGZHOU_FILE,
            'regions = ["CN-GD-4401"]',
            'regions = ["CN-GD-9999"]',
            (GUANGZHOU_FILE, "invested", "regions", "no such id: CN-GD-9999"),
        ),
        (
            GUANGZHOU_FILE,
            'themes = ["facilities"]',
            'themes = ["factories"]',
            (GUANGZHOU_FILE, "invested", "themes", "no such id: factories"),
        ),
        (
            GUANGZHOU_FILE,
            'stands_on = ["invested"]',
            'stands_on = ["invented"]',
            (GUANGZHOU_FILE, "summary", "stands_on", "no such id: invented"),
        ),
        (
            GUANGZHOU_FILE,
            'exact = "累计投入逾120亿元"',
            'exact = "累计投入逾120亿"',
            (GUANGZHOU_FILE, "invested", "anchors[0].at", "length differs"),
        ),
        (
            GUANGZHOU_FILE,
            'source = "page-guangzhou"',
            'source = "page-nowhere"',
            (GUANGZHOU_FILE, "invested", "anchors[0].source", "no such id: page-nowhere"),
        ),
        (
            GUANGZHOU_FILE,
            'source = "page-guangzhou"',
            'source = "page-xiamen"',
            (GUANGZHOU_FILE, "invested", "anchors[0].at", "outside the extent"),
        ),
        (
            GUANGZHOU_FILE,
            "figure =",
            "figures =",
            (GUANGZHOU_FILE, "", "figures", "is not a table"),
        ),
        (
            GUANGZHOU_FILE,
            'id = "page-guangzhou"',
            'id = "page-canton"',
            (GUANGZHOU_FILE, "source", "id", "call the file page-canton.toml"),
        ),
        (
            "sources/zone.toml",
            'id = "park"',
            'id = "invested"',
            ("records", "invested", "id", "occurs 2 times"),
        ),
        ("regions.toml", 'parent = "CN-GD"', 'parent = "CN-XX"', ("regions.toml", "CN-GD-4401", "parent", "CN-XX")),
        ("regions.toml", "region =", "regions =", ("regions.toml", "", "regions", "[[region]]")),
        ("themes.toml", 'id = "industry.software"', 'id = "software"', ("themes.toml", "software", "id", "industry.")),
        ("pack.toml", "version = 1", 'version = "one"', ("pack.toml", "pack", "version", "Expected `int`")),
    ],
)  # fmt: skip
def test_a_fault_names_file_record_field_and_expectation(
    tmp_path: Path, name: str, old: str, new: str, expected: tuple[str, str, str, str]
) -> None:
    write_pack(tmp_path)
    change(tmp_path, name, old, new)
    faults = faults_of(tmp_path)
    file, record, field, expectation = expected
    found = [f for f in faults if (f.file, f.record, f.field) == (file, record, field)]
    assert found, faults
    assert expectation in found[0].expectation
    assert str(found[0]) == " → ".join(p for p in (*expected[:3], found[0].expectation) if p)


def test_all_faults_are_told_together(tmp_path: Path) -> None:
    write_pack(tmp_path)
    change(tmp_path, GUANGZHOU_FILE, "value = 120", "value = true")
    change(tmp_path, "sources/zone.toml", 'type = "园区"', 'type = ""')
    (tmp_path / "sources" / "page-xiamen.toml").write_text("[source", encoding="utf-8")
    faults = faults_of(tmp_path)
    assert [fault.file for fault in faults] == [
        GUANGZHOU_FILE,
        "sources/page-xiamen.toml",
        "sources/zone.toml",
    ]


@pytest.mark.parametrize("name", ["pack.toml", "regions.toml", "themes.toml"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    write_pack(tmp_path)
    (tmp_path / name).unlink()
    assert Fault(name, "", "", "the file is missing") in faults_of(tmp_path)


def test_bytes_that_are_no_utf8_are_told(tmp_path: Path) -> None:
    write_pack(tmp_path)
    (tmp_path / "themes.toml").write_bytes("主题".encode("gb18030"))
    assert [fault.file for fault in faults_of(tmp_path)] == ["themes.toml"]


def test_the_digest_changes_with_every_change(tmp_path: Path) -> None:
    before = pack_digest(write_pack(tmp_path / "one"))
    assert pack_digest(write_pack(tmp_path / "two")) == before
    note = msgspec.structs.replace(INVESTED, note="附注")
    assert pack_digest(write_pack(tmp_path / "two", [note, *RECORDS[1:]])) != before
    renamed = tmp_path / "one" / "sources" / "zone.toml"
    renamed.rename(renamed.with_name("zone2.toml"))
    assert pack_digest(tmp_path / "one") != before


def test_a_record_may_stand_on_a_record_of_another_source(tmp_path: Path) -> None:
    other = msgspec.structs.replace(SUMMARY, stands_on=("park",))
    assert other in read_pack(write_pack(tmp_path, [*RECORDS[:-1], other])).records


DECISION = {
    "rule": "different-value",
    "records": ["invested", "park"],
    "about": "0123456789ab",
    "verdict": "keep-both",
    "reason": "两说并存",
}


def decided(folder: Path, **changed: object) -> Path:
    """A pack with one decision on a conflict, as ``changed``; ``None`` leaves a field out."""
    write_pack(folder)
    entry = {key: value for key, value in {**DECISION, **changed}.items() if value is not None}
    lines = [f"{key} = {toml(value)}" for key, value in entry.items()]
    (folder / "conflicts.toml").write_text("\n".join(["[[decision]]", *lines, ""]), "utf-8")
    return folder


def test_decisions_on_conflicts_come_with_the_pack(tmp_path: Path) -> None:
    before = pack_digest(write_pack(tmp_path))
    (found,) = read_pack(decided(tmp_path)).decisions
    assert msgspec.json.decode(msgspec.json.encode(found)) == {**DECISION, "preferred": None}
    decision = found.decision("sample 1")
    assert (decision.shipped, decision.by, decision.about) == (True, "sample 1", "0123456789ab")
    assert pack_digest(tmp_path) != before


@pytest.mark.parametrize(
    ("changed", "entry", "field", "expectation"),
    [
        ({"verdict": "perhaps"}, "decision 1", "verdict", "Invalid enum value 'perhaps'"),
        ({"reason": None}, "decision 1", "", "missing required field `reason`"),
        ({"reason": ""}, "decision 1", "reason", "length >= 1"),
        ({"who": "陈某"}, "decision 1", "", "unknown field `who`"),
        ({"records": []}, "different-value: ", "records", "names no record"),
        (
            {"records": ["invested", "lost"]},
            "different-value: invested, lost",
            "records",
            "no such id: lost",
        ),
        ({"verdict": "open"}, "different-value: invested, park", "verdict", "leave out"),
        ({"verdict": "prefer"}, "different-value: invested, park", "preferred", "is given for"),
        ({"preferred": "park"}, "different-value: invested, park", "preferred", "is given for"),
        (
            {"verdict": "prefer", "preferred": "lost"},
            "different-value: invested, park",
            "preferred",
            "none of the records: lost",
        ),
    ],
)
def test_a_faulty_decision_is_named_with_its_entry_and_field(
    tmp_path: Path, changed: dict[str, object], entry: str, field: str, expectation: str
) -> None:
    (fault,) = faults_of(decided(tmp_path, **changed))
    assert (fault.file, fault.record, fault.field) == ("conflicts.toml", entry, field)
    assert expectation in fault.expectation


def test_a_conflict_is_decided_once(tmp_path: Path) -> None:
    path = decided(tmp_path) / "conflicts.toml"
    path.write_text(path.read_text("utf-8") * 2, "utf-8")
    (fault,) = faults_of(tmp_path)
    assert (fault.file, fault.expectation) == ("conflicts.toml", "occurs 2 times")
