"""The presets that come with the program."""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from templates.presets.preset import Preset


@cache
def builtin_presets() -> tuple[Preset, ...]:
    """The built-in presets in their order; the first is the default."""
    folder = files("templates").joinpath("presets", "builtin")
    paths = sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=_number)
    return tuple(
        msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Preset) for path in paths
    )


def _number(path: Traversable) -> int:
    """Where a preset stands: the number its file's name begins with."""
    return int(path.name.partition("-")[0])
