"""Presets in a real library are there again when it is opened again, and make the same briefing."""

from pathlib import Path

import msgspec

from data.library.library import Library
from templates.brief import compose_preset
from templates.presets.store import PresetStore
from tests.templates.samples import AS_OF


def test_presets_outlive_the_program(tmp_path: Path) -> None:
    path = tmp_path / "library.jiyao"
    with Library.open(path) as library:
        store = PresetStore(library)
        changed = msgspec.structs.replace(store.called("hunan"), options={"subtitle": "副题"})
        store.save(changed)
        copy = store.duplicate(changed.id)
        store.set_default(copy.id)
        store.delete(store.called("shanxi").id)
        names = [preset.name for preset in store.all()]
        document = compose_preset(library, copy, AS_OF)
    with Library.open(path) as library:
        store = PresetStore(library)
        assert store.default() == copy
        assert store.get(changed.id) == changed
        assert [preset.name for preset in store.all()] == names
        assert compose_preset(library, store.default(), AS_OF) == document
    assert document.meta.subtitle == "副题"
