"""What is not needed any more does not take room while a briefing is laid out and written."""

import ctypes
import gc
import subprocess
import sys
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


_ALLOCATOR = """
import ctypes
from exports.garbage import give_back, leave_no_holes

library = ctypes.CDLL(None)
library.malloc.restype = ctypes.c_void_p
library.free.argtypes = (ctypes.c_void_p,)


class Told(ctypes.Structure):
    NAMES = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost"
    _fields_ = [(name, ctypes.c_size_t) for name in NAMES.split()]


def apart():
    library.mallinfo2.restype = Told
    return library.mallinfo2().hblks


def pages():
    library.free(library.malloc(8_000_000))
    before = apart()
    piece = library.malloc(4_000_000)
    print(apart() - before)
    library.free(piece)


pages()
give_back()
leave_no_holes()
pages()
"""


def _has_its_allocator() -> bool:
    return sys.platform == "linux" and hasattr(ctypes.CDLL(None), "mallinfo2")


@pytest.mark.skipif(not _has_its_allocator(), reason="another C library")
def test_images_have_room_of_their_own_that_goes_back() -> None:
    """By itself the C library puts them among small pieces, once one of that size was freed."""
    command = [sys.executable, "-c", _ALLOCATOR]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["0", "1"]
