"""What is deflated in a thread of its own: nothing is lost, nothing is left running."""

import threading
import zlib
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import Cancelled
from data.progress import Progress, stoppable
from exports.docx.deflating import Deflated, Deflating, deflated

LONG = Random(1).randbytes(200_000) * 8
"""More than may wait: whoever adds has to wait for the thread."""


def inflated(content: Deflated) -> bytes:
    return zlib.decompress(b"".join(content.pieces), -zlib.MAX_WBITS)


@cache
def at_once() -> bytes:
    """All of it, deflated by one call."""
    whole = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return whole.compress(LONG) + whole.flush()


def threads() -> set[threading.Thread]:
    return set(threading.enumerate())


@pytest.mark.parametrize("content", [b"", "字".encode(), LONG], ids=["nothing", "short", "long"])
def test_what_was_given_comes_back(content: bytes) -> None:
    before = threads()
    found = deflated(content)
    assert inflated(found) == content
    assert (found.size, found.checksum) == (len(content), zlib.crc32(content))
    assert found.length == len(b"".join(found.pieces))
    assert threads() == before


@settings(max_examples=8, deadline=None)
@given(st.lists(st.integers(0, len(LONG)), max_size=6).map(sorted))
def test_the_same_bytes_give_the_same_however_they_come(cuts: list[int]) -> None:
    with Deflating() as part:
        for start, end in zip([0, *cuts], [*cuts, len(LONG)], strict=True):
            part.add(LONG[start:end])
        found = part.done()
    assert b"".join(found.pieces) == at_once()


def test_it_is_deflated_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    where: set[threading.Thread] = set()
    checksum = zlib.crc32

    def noting(content: memoryview, before: int) -> int:
        where.add(threading.current_thread())
        return checksum(content, before)

    monkeypatch.setattr(zlib, "crc32", noting)
    deflated(LONG)
    assert threading.current_thread() not in where
    assert len(where) == 1


@pytest.mark.parametrize("after", [1, 2, 5])
def test_who_stops_it_leaves_nothing_running(after: int) -> None:
    before = threads()
    answers = iter([*[False] * after, True])
    with (
        stoppable(Progress(cancelled=lambda: next(answers))),
        pytest.raises(Cancelled),
        Deflating() as part,
    ):
        part.add(LONG)
    assert threads() == before


def test_an_error_of_the_thread_comes_to_whoever_asks_for_the_result(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_content: memoryview, _before: int) -> int:
        raise MemoryError

    before = threads()
    monkeypatch.setattr(zlib, "crc32", fail)
    with Deflating() as part:
        part.add(LONG)
        with pytest.raises(MemoryError):
            part.done()
    assert threads() == before
