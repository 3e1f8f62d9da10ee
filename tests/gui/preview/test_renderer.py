"""Pages become images."""

import tracemalloc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from exports.prepared import Prepared
from gui.preview.renderer import Rendering
from tests.gui.preview.conftest import briefing

SCALE = 1.5


@pytest.fixture
def rendering(qapp: QApplication, prepare: Callable[..., Prepared]) -> Iterator[Rendering]:
    made = Rendering(prepare(*briefing(4)))
    yield made
    made.close()


def test_an_image_shows_its_page_and_outlives_it(rendering: Rendering) -> None:
    ((number, image),) = rendering.images([0], SCALE)
    rendering.close()
    width, height = rendering.sizes[0]
    assert number == 0
    assert abs(image.width() - width * SCALE) <= 1
    assert abs(image.height() - height * SCALE) <= 1
    greys = {image.pixelColor(x, image.height() // 4).lightness() for x in range(image.width())}
    assert max(greys) == 255  # paper
    assert min(greys) < 100  # type


def test_an_image_is_drawn_where_it_stays(rendering: Rendering) -> None:
    """Its megabytes are Qt's; copies of them in Python would be twice as much again."""
    rendering.images([0], SCALE)
    tracemalloc.start()
    try:
        ((_, image),) = rendering.images([0], SCALE)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < image.sizeInBytes() / 10
