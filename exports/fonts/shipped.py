"""The faces that come with the program (``templates/fonts/fonts.toml``)."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec

from exports.fonts.font import Font


class ShippedFace(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of ``fonts.toml``: what the program needs of it."""

    key: str
    file: str
    family: str
    weight: int


def shipped_folder() -> Traversable:
    """Where the shipped faces and their list are."""
    return files("templates").joinpath("fonts")


def shipped_fonts(folder: Traversable | None = None) -> Mapping[str, Font]:
    """The shipped faces by key, in the order of their list; none is opened yet."""
    folder = folder or shipped_folder()
    entries = tomllib.loads(folder.joinpath("fonts.toml").read_text(encoding="utf-8"))["font"]
    faces = msgspec.convert(entries, list[ShippedFace])
    return {
        face.key: Font(face.key, face.family, Path(str(folder.joinpath(face.file))))
        for face in faces
    }
