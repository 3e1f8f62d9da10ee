"""Large streams are deflated beside the other work: zlib lets go of the interpreter meanwhile."""

from threading import Thread

from exports.pdf import syntax

LARGE = 64 * 1024
"""Bytes from which a thread is worth its start."""


class Deflating:
    """A stream on its way to being deflated."""

    def __init__(self, data: bytes, entries: bytes, level: int) -> None:
        self._stream = b""
        # A cancelled export leaves it behind; it must not hold up the end of the program.
        self._thread = Thread(target=self._deflate, args=(data, entries, level), daemon=True)
        self._thread.start()

    def _deflate(self, data: bytes, entries: bytes, level: int) -> None:
        self._stream = syntax.stream(data, entries, level)

    def result(self) -> bytes:
        """The finished stream; waits for it."""
        self._thread.join()
        return self._stream
