"""The presets' rows."""

import pytest
from msgspec.structs import replace

from data.library.library import Library
from data.library.preset_row import PresetRow
from data.model.ids import PresetId
from tests.data.conftest import World

ONE, TWO, THREE = (
    PresetRow(PresetId(name), name, position, position == 0, position == 1, 3, '{"a": "甲"}')
    for position, name in enumerate(("one", "two", "three"))
)


@pytest.fixture
def filled(library: Library) -> Library:
    for row in (THREE, ONE, TWO):
        library.save_preset_row(row)
    return library


def test_rows_come_back_in_their_order(filled: Library, world: World) -> None:
    assert filled.preset_rows() == [ONE, TWO, THREE]
    with Library.open(world.file, pack=world.pack) as again:
        assert again.preset_rows() == [ONE, TWO, THREE]


def test_saving_again_replaces(filled: Library) -> None:
    changed = replace(TWO, name="zwei", body="{}")
    filled.save_preset_row(changed)
    assert filled.preset_rows() == [ONE, changed, THREE]


def test_there_is_one_default(filled: Library) -> None:
    filled.save_preset_row(replace(THREE, is_default=True))
    assert [row.is_default for row in filled.preset_rows()] == [False, False, True]


def test_deleting_twice_is_no_fault(filled: Library) -> None:
    filled.delete_preset_row(TWO.id)
    filled.delete_preset_row(TWO.id)
    assert filled.preset_rows() == [ONE, THREE]


@pytest.mark.parametrize(
    ("ids", "order"),
    [
        (["three", "one", "two"], ["three", "one", "two"]),
        (["three"], ["three", "one", "two"]),
        (["gone", "two", "two"], ["two", "one", "three"]),
        ([], ["one", "two", "three"]),
    ],
)
def test_the_order_can_be_changed(filled: Library, ids: list[str], order: list[str]) -> None:
    filled.reorder_preset_rows([PresetId(each) for each in ids])
    assert [(row.id, row.position) for row in filled.preset_rows()] == [
        (each, position) for position, each in enumerate(order)
    ]
