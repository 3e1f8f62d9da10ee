"""One draft and its journal: changes are noted at once in memory and written when asked for."""

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from data.clock import timestamp
from data.model.ids import RecordId
from templates.drafts.disk import append, write_anew
from templates.drafts.errors import missing, unkept, unreadable
from templates.drafts.head import Head
from templates.drafts.history import LIMIT, History, Step
from templates.drafts.lines import (
    CURRENT_VERSION,
    Began,
    Line,
    Moved,
    Noted,
    Outside,
    Stepped,
    encoded,
    raw,
)
from templates.drafts.lock import Lock
from templates.drafts.reading import Journal, read_journal
from templates.presets.preset import Preset

SUFFIX = ".jiyao-draft"
PICTURE = ".png"
TOO_LONG = 3 * LIMIT
"""Lines after which a journal is written anew without what nobody can undo any more."""


class _Written(msgspec.Struct):
    """What stands in the file: bytes, lines, and whether it must be made anew."""

    size: int = 0
    lines: int = 0
    anew: bool = True


class DraftFile:
    """A draft that is open.

    It is changed on one thread and may be written on another. Errors of writing never touch what
    is in memory: whatever was not written is written the next time.

    Attributes:
        left_behind: whether whoever had it open last did not close it.
        damaged: lines of the journal that could not be read and were skipped.
    """

    def __init__(self, path: Path, head: Head, history: History) -> None:
        self.path = path
        self._head = head
        self._history = history
        self._lock = Lock(path.with_suffix(".lock"))
        self._pending: list[Line] = []
        self._changing = threading.Lock()
        self._writing = threading.Lock()
        self._written = _Written()
        self.damaged = 0

    @classmethod
    def open(cls, path: Path) -> "DraftFile":
        """The draft in ``path``, locked for this window.

        Raises:
            DraftInUseError: another window has it open.
            DraftError: it is not there, damaged, or from a newer version.
        """
        if not path.is_file():
            raise missing()
        lock = Lock(path.with_suffix(".lock"))
        with suppress(OSError):  # of a write-protected folder: it is read, writing tells of it
            lock.take()
        try:
            journal = read_file(path)
        except BaseException:
            lock.give_back()
            raise
        return cls._of(path, journal, lock)

    @classmethod
    def _of(cls, path: Path, journal: Journal, lock: Lock) -> "DraftFile":
        draft = cls(path, journal.head, journal.history.within_draft())
        draft._lock = lock
        draft.damaged = journal.damaged
        draft._written = _Written(journal.size, journal.lines, anew=journal.damaged > 0)
        return draft

    @property
    def head(self) -> Head:
        """What is known of it beside its steps."""
        return self._head

    @property
    def history(self) -> History:
        """Its steps."""
        return self._history

    @property
    def left_behind(self) -> bool:
        """Whether whoever had it open last did not close it."""
        return self._lock.left_behind

    @property
    def kept(self) -> bool:
        """Whether there is a file of it."""
        return self._written.size > 0

    @property
    def picture(self) -> Path:
        """Where a picture of its first page is kept."""
        return self.path.with_suffix(PICTURE)

    @property
    def unwritten(self) -> bool:
        """Whether there is something that :meth:`write` would write."""
        return bool(self._pending) and self._worth_keeping

    @property
    def _worth_keeping(self) -> bool:
        """Whether a file is to be made: not for a preset that was only looked at."""
        return not self._written.anew or bool(self._history.steps or self._head.name)

    # Changes

    def stepped(self, name: str, preset: Preset) -> None:
        """The draft was changed; ``name`` is what the Undo menu calls the step."""
        self._step(Step(name, preset), lambda number, at: Stepped(
            number=number, name=name, at=at, preset=raw(preset)
        ))  # fmt: skip

    def stepped_outside(self, name: str) -> None:
        """A record was changed in the library."""
        step = Step(name, self._history.state, outside=True)
        self._step(step, lambda number, at: Outside(number=number, name=name, at=at))

    def moved(self, to: int) -> None:
        """Steps were undone or redone, up to number ``to``."""
        at = timestamp()
        with self._changing:
            self._history = self._history.moved(to)
            self._head = msgspec.structs.replace(self._head, changed=at)
            self._pending.append(Moved(to=self._history.at, at=at))

    def rename(self, name: str) -> None:
        """Call it ``name``; ``""`` calls it as its preset."""
        self._note(Noted(at=timestamp(), name=name), name=name)

    def archive(self, *, archived: bool) -> None:
        """Put it away, or bring it back."""
        self._note(Noted(at=timestamp(), archived=archived), archived=archived)

    def rebase(self, base: Preset) -> None:
        """It belongs to this preset now."""
        self._note(Noted(at=timestamp(), base=raw(base)), base=base)

    def see(self, records: tuple[RecordId, ...]) -> None:
        """These are the records that the person has seen."""
        self._note(Noted(at=timestamp(), seen=records), seen=records)

    def issued(self, issue: str) -> None:
        """This issue was exported from it."""
        self._note(Noted(at=timestamp(), issue=issue), issue=issue)

    def _step(self, step: Step, line: Callable[[int, str], Line]) -> None:
        at = timestamp()
        with self._changing:
            self._history = self._history.stepped(step)
            self._head = msgspec.structs.replace(self._head, changed=at)
            self._pending.append(line(self._history.at, at))

    def _note(self, line: Line, **fields: object) -> None:
        with self._changing:
            self._head = msgspec.structs.replace(self._head, **fields)
            self._pending.append(line)

    # Writing

    def write(self) -> bool:
        """Write what is not written yet; whether there was anything.

        Raises:
            DraftInUseError: another window has it open.
            UnkeptError: it cannot be written now; nothing is lost, and it can be tried again.
        """
        with self._writing:
            with self._changing:
                if not self.unwritten:
                    return False
                lines, self._pending = self._pending, []
                whole = self._head, self._history
            try:
                self._write(lines, *whole)
            except BaseException:
                with self._changing:
                    self._pending[:0] = lines
                raise
        return True

    def close(self) -> None:
        """Write what is not written yet and let others have it.

        Raises:
            UnkeptError: it cannot be written.
        """
        try:
            self.write()
        finally:
            self._lock.give_back()

    def _write(self, lines: list[Line], head: Head, history: History) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.take()
            if self._written.anew or self._written.lines > TOO_LONG:
                self._write_anew(head, history)
            else:
                self._append(lines, head, history)
        except OSError as error:
            raise unkept(self.path, error) from error

    def _append(self, lines: list[Line], head: Head, history: History) -> None:
        body = b"".join(map(encoded, lines))
        try:
            append(self.path, self._written.size, body)
        except FileNotFoundError:  # somebody has removed or cut it: all of it is in memory
            self._write_anew(head, history)
            return
        self._written.size += len(body)
        self._written.lines += len(lines)

    def _write_anew(self, head: Head, history: History) -> None:
        lines = list(whole(head, history))
        body = b"".join(map(encoded, lines))
        write_anew(self.path, body)
        self._written = _Written(len(body), len(lines), anew=False)


def read_file(path: Path) -> Journal:
    """What stands in ``path``.

    Raises:
        DraftError: it cannot be read, is damaged, or from a newer version.
    """
    return read_journal(content(path), path)


def content(path: Path) -> bytes:
    """The bytes of the journal ``path``.

    Raises:
        DraftError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def whole(head: Head, history: History) -> list[Line]:
    """The lines of a journal that holds just this."""
    lines: list[Line] = [
        Began(
            version=CURRENT_VERSION,
            id=head.id,
            at=head.created,
            base=raw(head.base),
            start=raw(history.start),
            first=history.first,
            name=head.name,
            library=head.library,
            archived=head.archived,
            seen=head.seen,
            issue=head.issue,
        )
    ]
    for number, step in enumerate(history.steps, history.first + 1):
        lines.append(
            Outside(number=number, name=step.name, at=head.changed)
            if step.outside
            else Stepped(number=number, name=step.name, at=head.changed, preset=raw(step.preset))
        )
    return [*lines, Moved(to=history.at, at=head.changed)]
