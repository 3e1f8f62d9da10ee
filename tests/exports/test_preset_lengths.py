"""The built-in presets make briefings that somebody reads to the end."""

from functools import cache

import pytest

from exports.prepared import Workshop
from templates.brief import compose_preset
from templates.presets.shipped import builtin_presets
from tests.templates.builtin.test_builtin import pack_library
from tests.templates.samples import AS_OF

LENGTHS = {
    "four-regions": (20, 30),
    "guangdong": (10, 22),
    "shanghai": (10, 22),
    "shanxi": (5, 20),
    "hunan": (5, 20),
}


@cache
def workshop() -> Workshop:
    return Workshop()


@pytest.mark.parametrize("name", LENGTHS)
def test_a_digest_is_neither_a_note_nor_a_book(name: str) -> None:
    (preset,) = [each for each in builtin_presets() if each.id == name]
    document = compose_preset(pack_library(), preset, AS_OF)
    pages = len(workshop().prepare(document, preset.style).laid.pages)
    shortest, longest = LENGTHS[name]
    assert shortest <= pages <= longest
