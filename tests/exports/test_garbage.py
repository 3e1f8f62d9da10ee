"""What is not needed any more does not take room while a briefing is laid out and written."""

import gc
from pathlib import Path

import pytest

from data.library.library import Library
from exports import build as building
from exports import garbage
from exports.build import Order, build
from templates.compose.items import Item
from templates.compose.material import Material
from templates.presets.shipped import builtin_presets
from tests.templates.samples import AS_OF


def _alive() -> int:
    """How many objects there are that only composing needs."""
    return sum(type(each) in {Item, Material} for each in gc.get_objects())


def test_the_material_is_gone_when_the_pages_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[int] = []
    make = building.make_files

    def counting(*told: object) -> object:
        found.append(_alive())
        return make(*told)  # type: ignore[arg-type]

    monkeypatch.setattr(building, "make_files", counting)
    monkeypatch.setattr(garbage, "MUCH", 0)
    preset = next(each for each in builtin_presets() if each.id == "shanxi")
    before = _alive()
    with Library.open(tmp_path / "library.jiyao") as library:
        build(library, preset, Order(AS_OF, ("docx",), tmp_path))
    assert found[0] <= before
