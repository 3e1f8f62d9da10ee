"""One window at a time writes a draft's journal.

The system holds the lock for as long as the program lives, so that the lock of a program that was
killed is free at once. The file says who holds it, for people; that it is still there when nobody
holds it says that the last one did not close the draft.
"""

import json
import logging
import os
import sys
from contextlib import suppress
from pathlib import Path

from data.clock import timestamp
from templates.drafts.errors import DraftInUseError, in_use

logger = logging.getLogger(__name__)

_TRIES = 5


class Lock:
    """The lock of one draft.

    Attributes:
        left_behind: whether somebody had taken it and never gave it back.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._number: int | None = None
        self.left_behind = False

    @property
    def held(self) -> bool:
        """Whether it is ours."""
        return self._number is not None

    def take(self) -> None:
        """Take it, unless it is ours already.

        Raises:
            DraftInUseError: another window has it.
            OSError: no lock can be made here.
        """
        for _try in range(_TRIES):
            if self._number is not None or self._take():
                return

    def give_back(self) -> None:
        """Let others have it."""
        if self._number is None:
            return
        number, self._number = self._number, None
        if sys.platform != "win32":  # while it is held, so that nobody else's is removed
            self._remove()
        os.close(number)
        if sys.platform == "win32":
            self._remove()

    def _remove(self) -> None:
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _take(self) -> bool:
        """Try once; false when the one who had it has just removed the file."""
        number = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _hold(number)
        except BlockingIOError:
            os.close(number)
            raise self._refused() from None
        try:
            if os.fstat(number).st_ino != self._path.stat().st_ino:
                os.close(number)
                return False
        except FileNotFoundError:
            os.close(number)
            return False
        self.left_behind = os.fstat(number).st_size > 0
        os.ftruncate(number, 0)
        os.write(number, json.dumps({"pid": os.getpid(), "since": timestamp()}).encode())
        self._number = number
        return True

    def _refused(self) -> DraftInUseError:
        """Who has it, as far as the file tells."""
        try:
            holder = json.loads(self._path.read_text(encoding="utf-8"))
            return in_use(int(holder["pid"]), str(holder["since"]))
        except (OSError, ValueError, KeyError, TypeError):
            return in_use(0, "")


if sys.platform == "win32":
    import msvcrt

    def _hold(number: int) -> None:
        """Hold an open file for as long as the program lives.

        Raises:
            BlockingIOError: somebody else holds it.
        """
        os.lseek(number, 1 << 20, os.SEEK_SET)  # far behind the words, which stay readable
        try:
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error
        finally:
            os.lseek(number, 0, os.SEEK_SET)
else:
    import fcntl

    def _hold(number: int) -> None:
        """Hold an open file for as long as the program lives.

        Raises:
            BlockingIOError: somebody else holds it.
        """
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise
        except OSError as error:
            # Some network disks know no locks; there the last one to write wins, as everywhere.
            logger.warning("No lock can be had here: %s", error)
