"""Work that makes very many objects: when to look for those nobody holds, where their room goes."""

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

MUCH = 200_000
"""Objects made, as a briefing of some hundred pages makes them: ten to twenty megabytes."""
_TRIM, _MAP, _ARENAS = -1, -3, -8
"""What of the C library's allocator can be set (``M_…`` in its ``malloc.h``)."""
_LARGE = 512 * 1024
"""Bytes from which a piece has room of its own, which the system gets back with it."""
_SPARE = 1024 * 1024
"""Bytes that may lie free at the end of the room for small pieces."""


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
    _tell_allocator("malloc_trim", 0)


def leave_no_holes() -> None:
    """Have large pieces of memory go back to the system as soon as they are free, all day long.

    The C library of Linux gives each thread room of its own, and learns from the first images of
    pages that were freed to put such among the small pieces: after some minutes more than half of
    what it had taken lay free between them.
    """
    for what, value in ((_MAP, _LARGE), (_TRIM, _SPARE), (_ARENAS, 2)):
        _tell_allocator("mallopt", what, value)


def _tell_allocator(function: str, *values: int) -> None:
    """Call a ``function`` of the C library, if it is one that has it."""
    if sys.platform.startswith("linux"):
        called = getattr(ctypes.CDLL(None), function, None)
        if called is not None:
            called(*values)
