"""Deflating in a thread of its own: zlib leaves the interpreter to whoever writes what follows."""

import zlib
from queue import Queue
from threading import Thread
from types import TracebackType

import msgspec

from data.progress import may_stop

_LEVEL = 6
_AT_ONCE = 1 << 18
"""Bytes that are handed over together, and after which it is asked whether to stop."""
_WAITING = 4
"""So many times as much may wait to be deflated."""


class Deflated(msgspec.Struct, frozen=True):
    """Bytes as a container keeps them (RFC 1951).

    Attributes:
        pieces: one behind the other; ``length``: theirs, in bytes.
        size: in bytes, before; ``checksum``: CRC-32 of what there was before.
    """

    pieces: tuple[bytes, ...]
    length: int
    size: int
    checksum: int


class Deflating:
    """Takes bytes, and deflates them while more are made; the same bytes always give the same.

    Used in a ``with`` statement, at whose end what is still waiting is given up. What is short is
    deflated where it comes from.
    """

    def __init__(self) -> None:
        self._gathered: list[bytes] = []
        self._length = 0
        self._queue: Queue[memoryview | None] = Queue(_WAITING)
        self._thread: Thread | None = None
        self._given_up = False
        self._failure: Exception | None = None
        self._deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        self._pieces: list[bytes] = []
        self._size = 0
        self._checksum = 0

    def __enter__(self) -> "Deflating":
        """Nothing is begun before there is enough."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Wait for the thread, which does not finish what was not asked for."""
        self._given_up = True
        self._join()

    def add(self, content: bytes) -> None:
        """Deflate ``content`` behind what was there before.

        Raises:
            Cancelled: the person stopped it.
        """
        self._gathered.append(content)
        self._length += len(content)
        if self._length >= _AT_ONCE:
            self._hand_over()

    def done(self) -> Deflated:
        """All of it.

        Raises:
            Cancelled: the person stopped it.
            MemoryError: there was too little for it.
        """
        if self._thread is None:
            self._take(memoryview(b"".join(self._gathered)))
        else:
            self._hand_over()
            self._join()
        if self._failure is not None:
            raise self._failure
        pieces = (*self._pieces, self._deflate.flush())
        return Deflated(pieces, sum(map(len, pieces)), self._size, self._checksum)

    def _hand_over(self) -> None:
        """Let the thread have what was gathered, once it has room for it."""
        if self._thread is None:
            self._thread = Thread(target=self._work, daemon=True)
            self._thread.start()
        content = memoryview(b"".join(self._gathered))
        self._gathered.clear()
        self._length = 0
        for start in range(0, len(content), _AT_ONCE):
            may_stop()
            self._queue.put(content[start : start + _AT_ONCE])

    def _join(self) -> None:
        if self._thread is not None and self._thread.is_alive():
            self._queue.put(None)
            self._thread.join()

    def _work(self) -> None:
        """What the thread does until there is no more; nobody must wait for it in vain."""
        while (content := self._queue.get()) is not None:
            if self._given_up or self._failure is not None:
                continue
            try:
                self._take(content)
            except Exception as error:  # noqa: BLE001 - raised again by whoever waits
                self._failure = error

    def _take(self, content: memoryview) -> None:
        self._checksum = zlib.crc32(content, self._checksum)
        self._size += len(content)
        self._pieces.append(self._deflate.compress(content))


def deflated(content: str | bytes) -> Deflated:
    """The whole of ``content``.

    Raises:
        Cancelled: the person stopped it.
    """
    with Deflating() as deflating:
        deflating.add(content.encode() if isinstance(content, str) else content)
        return deflating.done()
