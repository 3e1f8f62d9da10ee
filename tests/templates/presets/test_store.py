"""The presets of a library: created, ordered, passed on, repaired."""

import stat
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import msgspec
import pytest

from data.errors import CannotError, UsageError
from data.library.preset_row import PresetRow
from data.messages import render
from data.model.ids import PresetId, RegionId, ThemeId
from data.model.selection import Selection
from templates.presets.codec import PresetError
from templates.presets.preset import Preset
from templates.presets.shipped import builtin_presets
from templates.presets.store import PresetStore
from tests.templates.samples import MemoryLibrary

MINE = Preset(
    id=PresetId("mine"),
    name="我的",
    template="regional-digest",
    style="official",
    selection=Selection(regions=(RegionId("CN-GD"),), themes=(ThemeId("transfer"),)),
    options={"contents": True},
)


@pytest.fixture
def library() -> MemoryLibrary:
    return MemoryLibrary()


@pytest.fixture
def store(library: MemoryLibrary) -> PresetStore:
    numbers: Iterator[int] = count(1)
    return PresetStore(library, lambda: PresetId(f"new-{next(numbers)}"))


def names(store: PresetStore) -> list[str]:
    return [preset.name for preset in store.all()]


BUILTIN = [preset.name for preset in builtin_presets()]


def test_a_new_library_has_the_builtin_presets(store: PresetStore) -> None:
    assert names(store) == BUILTIN
    assert len(BUILTIN) == 12
    assert store.default().id == "four-regions"


def test_a_preset_is_kept_under_its_id(store: PresetStore) -> None:
    store.save(MINE)
    assert store.get(MINE.id) == MINE
    changed = msgspec.structs.replace(MINE, style="institute")
    store.save(changed)
    assert store.get(MINE.id) == changed
    assert names(store) == [*BUILTIN, "我的"]


def test_a_created_preset_has_an_id_and_a_name_of_its_own(store: PresetStore) -> None:
    first, second, third = (store.create(MINE) for _ in range(3))
    assert [first.id, second.id, third.id] == ["new-1", "new-2", "new-3"]
    assert [first.name, second.name, third.name] == ["我的", "我的 2", "我的 3"]
    assert store.create(third).name == "我的 4"


def test_the_longest_name_can_be_copied(store: PresetStore) -> None:
    long = store.create(msgspec.structs.replace(MINE, name="长" * 80))
    assert store.duplicate(long.id).name.endswith(" 2")


def test_a_copy_stands_behind_its_original(store: PresetStore) -> None:
    copy = store.duplicate(PresetId("guangdong"))
    assert names(store)[1:3] == ["广东科技政策动态", "广东科技政策动态 2"]
    assert copy.called("en") == "广东科技政策动态 2"


def test_renaming(store: PresetStore) -> None:
    assert store.rename(PresetId("hunan"), " 湖南 ").called("en") == "湖南"
    assert store.called("湖南").id == "hunan"


@pytest.mark.parametrize("name", ["", "  ", "甲\n乙", "x" * 81, "广东科技政策动态"])
def test_names_that_cannot_be(store: PresetStore, name: str) -> None:
    with pytest.raises(UsageError):
        store.rename(PresetId("hunan"), name)
    assert names(store) == BUILTIN


def test_presets_are_called_by_id_or_name_in_either_language(store: PresetStore) -> None:
    for name in ("shanxi", "山西科技政策动态", "Shanxi digest"):
        assert store.called(name).id == "shanxi"
    with pytest.raises(UsageError, match="nowhere") as caught:
        store.called("nowhere")
    assert "shanxi" in caught.value.explain("en")


def test_a_deleted_preset_is_gone_until_builtins_are_restored(store: PresetStore) -> None:
    store.save(MINE)
    store.delete(PresetId("hunan"))
    store.rename(PresetId("shanxi"), "晋")
    assert "湖南科技政策动态" not in names(store)
    store.restore_builtins()
    assert sorted(names(store)) == sorted([*BUILTIN, "我的"])


def test_restoring_keeps_the_default(store: PresetStore) -> None:
    store.set_default(PresetId("shanghai"))
    store.restore_builtins()
    assert store.default().id == "shanghai"


def test_there_is_one_default(store: PresetStore, library: MemoryLibrary) -> None:
    store.set_default(PresetId("shanghai"))
    store.set_default(PresetId("hunan"))
    assert store.default().id == "hunan"
    assert sum(row.is_default for row in library.preset_rows()) == 1


def test_without_a_default_the_first_opens(store: PresetStore) -> None:
    store.delete(store.default().id)
    assert store.default().id == "guangdong"


def test_order(store: PresetStore) -> None:
    store.reorder([PresetId("hunan"), PresetId("shanxi")])
    assert [preset.id for preset in store.all()][:3] == ["hunan", "shanxi", "four-regions"]


def test_a_preset_that_cannot_be_read_is_told_and_hurts_no_other(
    store: PresetStore, library: MemoryLibrary
) -> None:
    store.all()
    row = PresetRow(PresetId("odd"), "未来", -1, False, True, 9, '{"version": 9}')
    library.save_preset_row(row)
    assert names(store) == BUILTIN
    assert store.default().id == "four-regions"
    (sentence,) = store.unreadable()
    assert "未来" in str(sentence)
    assert "newer version" in str(sentence)
    with pytest.raises(PresetError):
        store.get(PresetId("odd"))


# Files


def test_a_preset_comes_back_from_its_file(store: PresetStore, tmp_path: Path) -> None:
    store.save(MINE)
    path = tmp_path / "我的.jiyao-preset"
    store.export_file(MINE.id, path)
    imported = store.import_file(path)
    assert imported.repairs == ()
    assert imported.preset == msgspec.structs.replace(MINE, id=PresetId("new-1"), name="我的 2")
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_the_same_preset_gives_the_same_file(store: PresetStore, tmp_path: Path) -> None:
    bodies = []
    for name in ("a", "b"):
        store.export_file(PresetId("hunan"), tmp_path / name)
        bodies.append((tmp_path / name).read_bytes())
    assert bodies[0] == bodies[1]


def write(path: Path, **fields: object) -> Path:
    raw = {"format": "jiyao-preset", **msgspec.to_builtins(MINE), **fields}
    path.write_bytes(msgspec.json.encode(raw))
    return path


REPAIRS = [
    ("a region", {"selection": {"regions": ["CN-GD", "CN-XX"]}}, "CN-XX"),
    ("a theme", {"selection": {"themes": ["magic", "transfer"]}}, "magic"),
    ("an option", {"options": {"colour": "red"}}, "colour"),
    ("a value", {"options": {"contents": "yes"}}, "contents"),
    ("a date", {"options": {"date": "yesterday"}}, "date"),
    ("a style", {"style": "baroque"}, "baroque"),
]


@pytest.mark.parametrize(("what", "fields", "said"), REPAIRS, ids=[r[0] for r in REPAIRS])
def test_what_is_unknown_is_taken_out_and_told(
    store: PresetStore, tmp_path: Path, what: str, fields: dict[str, object], said: str
) -> None:
    repaired = store.import_file(write(tmp_path / "p", **fields))
    (sentence,) = repaired.repairs
    assert said in render(sentence, "en")
    assert said in render(sentence, "zh_CN")
    kept = msgspec.json.encode(repaired.preset).decode()
    assert f'"{said}"' not in kept


REFUSED = [
    ("another program's file", {"format": "other"}, "not a preset"),
    ("a newer version", {"version": 99}, "newer version"),
    ("no region left", {"selection": {"regions": ["CN-XX"]}}, "None of the preset's regions"),
    ("no theme left", {"selection": {"themes": ["magic"]}}, "None of the preset's themes"),
    ("an unknown template", {"template": "sonnet"}, "sonnet"),
    ("a script for a name", {"name": {"$ne": 1}}, "name"),
]


@pytest.mark.parametrize(("what", "fields", "said"), REFUSED, ids=[r[0] for r in REFUSED])
def test_what_would_be_something_else_is_refused(
    store: PresetStore, tmp_path: Path, what: str, fields: dict[str, object], said: str
) -> None:
    with pytest.raises(PresetError) as caught:
        store.import_file(write(tmp_path / "p", **fields))
    assert said in caught.value.explain("en")
    assert names(store) == BUILTIN


def test_huge_half_and_missing_files_are_refused(store: PresetStore, tmp_path: Path) -> None:
    huge = tmp_path / "huge"
    huge.write_bytes(b'{"format":"jiyao-preset","name":"' + b"x" * 2_000_000 + b'"}')
    half = tmp_path / "half"
    half.write_bytes(write(tmp_path / "p").read_bytes()[:60])
    for path in (huge, half):
        with pytest.raises(PresetError):
            store.import_file(path)
    with pytest.raises(CannotError):
        store.import_file(tmp_path / "nowhere")
    with pytest.raises(CannotError):
        store.import_file(tmp_path)


def test_a_failed_export_leaves_the_old_file(
    store: PresetStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old"
    path.write_text("old", encoding="utf-8")

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CannotError, match="the disk is full"):
        store.export_file(PresetId("hunan"), path)
    assert path.read_text(encoding="utf-8") == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["old"]


def test_an_export_to_nowhere_is_told(store: PresetStore, tmp_path: Path) -> None:
    with pytest.raises(CannotError):
        store.export_file(PresetId("hunan"), tmp_path / "missing" / "x")


def test_an_exported_file_can_be_read_by_others(store: PresetStore, tmp_path: Path) -> None:
    path = tmp_path / "shared"
    store.export_file(PresetId("hunan"), path)
    assert path.stat().st_mode & stat.S_IRGRP
