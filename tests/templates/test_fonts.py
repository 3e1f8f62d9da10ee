"""The shipped faces hold what a briefing in any of its languages needs."""

from importlib.resources import as_file, files

import msgspec
import pytest
from fontTools.ttLib import TTFont

from data.evidence.traditional import traditional
from data.pack import read_pack, shipped
from templates.labels import LABEL_LANGUAGES, labels

FACES = ("song-regular", "song-bold", "hei-regular", "hei-bold", "kai-regular")


def needed() -> set[str]:
    """Every character of the shipped records, in both scripts, and of the furniture."""
    records = msgspec.json.encode(read_pack(shipped()).records).decode()
    furniture = "".join(text for name in LABEL_LANGUAGES for text in labels(name).values())
    return {c for c in records + traditional(records) + furniture if c.isprintable() and c != " "}


@pytest.mark.parametrize("face", FACES)
def test_every_face_has_the_characters_of_all_languages(face: str) -> None:
    resource = files("templates").joinpath("fonts", f"{face}.ttf")
    with as_file(resource) as path, TTFont(path, lazy=True) as font:
        held = {chr(code) for code in font.getBestCmap()}
    assert needed() - held == set()
