"""What a briefing is composed of is asked of the library once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.library.found import Found
from data.library.library import Library
from exports.build import Order, composed
from templates.presets.shipped import builtin_presets
from tests.templates.samples import AS_OF


class CountingLibrary(Library):
    """A library that counts what costs it most."""

    finds = 0
    asked_for_conflicts = 0

    def find(self, *told: object, **named: object) -> Found:
        """Count, and find."""
        self.finds += 1
        return super().find(*told, **named)  # type: ignore[arg-type]

    def conflicts(self) -> object:  # type: ignore[override]
        """Count, and tell."""
        self.asked_for_conflicts += 1
        return super().conflicts()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[CountingLibrary]:
    with CountingLibrary.open(tmp_path / "library.jiyao") as library:
        assert isinstance(library, CountingLibrary)
        yield library


def test_an_export_finds_its_records_once(library: CountingLibrary) -> None:
    preset = next(each for each in builtin_presets() if each.id == "shanxi")
    made = composed(library, preset, Order(AS_OF))
    assert library.finds == 1
    assert library.asked_for_conflicts == 2  # the library asks itself to know what is decided
    found = set(library.find(preset.selection).ids)
    assert made.settled.conflicts
    assert all(found & set(each.records) for each in made.settled.conflicts)
