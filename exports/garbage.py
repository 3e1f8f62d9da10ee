"""Work that makes very many objects: when to look for those nobody holds, where their room goes."""

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

MUCH = 200_000
"""Objects made, as a briefing of some hundred pages makes them: ten to twenty megabytes."""


@contextmanager
def no_garbage() -> Iterator[None]:
    """Let nobody look for garbage meanwhile; a tenth to a fifth of the time of layout and PDF."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def let_go() -> None:
    """Free what nobody holds any more and was made since nobody looks for garbage, if it is much.

    Macros of a template hold each other and all they can name. Nothing else runs meanwhile.
    """
    if gc.get_count()[0] > MUCH:
        gc.collect(0)
        give_back()


def give_back() -> None:
    """Give memory that is free back to the system.

    The C library of Linux keeps what lies between pieces still used: the markup of a thousand pages
    and its tree leave thirty megabytes behind. Other systems need not be asked.
    """
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # other C libraries have none
        if trim is not None:
            trim(0)
