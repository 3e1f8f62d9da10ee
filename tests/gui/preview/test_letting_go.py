"""Pages that nobody looks at are gone without a look for garbage."""

import gc
from collections.abc import Callable, Iterator

import pytest

from exports.layout.pages import Node
from gui.main_window import MainWindow
from tests.gui.small_world import home, loaded_library, pack

__all__ = ["home", "loaded_library", "pack"]
Settle = Callable[[MainWindow], None]


def _elements() -> int:
    return sum(isinstance(each, Node) for each in gc.get_objects())


@pytest.fixture
def _no_look_for_garbage() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("_no_look_for_garbage")
def test_former_pages_are_gone_without_a_look_for_garbage(desk: MainWindow, settle: Settle) -> None:
    desk.draft.select("test", regions=(), themes=(), kinds=(), query="")
    settle(desk)
    gc.collect()
    once = _elements()
    for number in range(6):
        desk.draft.set_option("test", "number", str(number))
        settle(desk)
    assert once > 50
    assert _elements() <= 3.5 * once  # what is shown, what it came for, what is being let go
