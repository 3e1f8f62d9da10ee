"""A library on the small world of the samples; made once, copied for each test."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from data.library.library import Library
from tests.data.samples import write_pack, write_texts


@dataclass(frozen=True)
class World:
    """Where things are: the pack, the texts of its sources, a library that holds it."""

    pack: Path
    texts: Path
    file: Path


@pytest.fixture(scope="session")
def _world(tmp_path_factory: pytest.TempPathFactory) -> World:
    folder = tmp_path_factory.mktemp("world")
    world = World(
        write_pack(folder / "pack"), write_texts(folder / "texts"), folder / "library.jiyao"
    )
    Library.open(world.file, pack=world.pack).close()
    return world


@pytest.fixture
def world(_world: World, tmp_path: Path) -> World:
    """A world of the test's own."""
    return World(
        Path(shutil.copytree(_world.pack, tmp_path / "pack")),
        Path(shutil.copytree(_world.texts, tmp_path / "texts")),
        Path(shutil.copy(_world.file, tmp_path / "library.jiyao")),
    )


@pytest.fixture
def library(world: World) -> Iterator[Library]:
    """An open library that holds the sample pack; no text is attached."""
    with Library.open(world.file, pack=world.pack) as library:
        yield library
