"""Slow work: pure functions on their own thread, answered on the GUI thread.

A :class:`Lane` is one worker thread with a queue, so that work in one lane never races with itself
(all database work shares one lane). Work under the same ``key`` supersedes: the older is cancelled
and its answer dropped, which is what a preview or a search needs while somebody types.
"""

import itertools
import threading
from collections.abc import Callable
from functools import partial
from typing import Any, Generic, TypeVar

import msgspec
from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

from data.errors import Cancelled, UserError
from data.messages import Message
from data.progress import Progress, stoppable

STEPS = 200
"""Different states of a bar that shows how far work has come."""
T = TypeVar("T")
Work = Callable[[Progress], T]


class Task(msgspec.Struct, Generic[T], eq=False):
    """One piece of work under way.

    Attributes:
        yields: whether it only reads and may be interrupted, to be begun anew afterwards.
        cancelled: set to stop it; it notices at its next progress step.
        yielded: set to have it interrupted; it notices likewise.
        broken: called on the GUI thread when it met a bug; set by who waits for the answer.
        then: the task that continues it, cancelled with it.
    """

    work: Work[T]
    success: Callable[[T], None]
    failure: Callable[[UserError], None]
    progress: Callable[[float, Message | None], None] | None
    stopped: Callable[[], None] | None
    key: str | None
    yields: bool = False
    number: int = msgspec.field(default_factory=itertools.count().__next__)
    cancelled: bool = False
    yielded: bool = False
    broken: Callable[[], None] | None = None
    then: "Task[Any] | None" = None

    def cancel(self) -> None:
        """Stop the work; neither success nor failure is called any more."""
        self.cancelled = True
        if self.then is not None:
            self.then.cancel()


class Lane(QObject):
    """One worker thread with a queue.

    Signals:
        failed: a task without a failure handler of its own met something a person can mend.
        crashed: a task met a bug.
        busy_changed: work began (true) or the queue ran empty (false).
    """

    failed = Signal(object)
    crashed = Signal(object)
    busy_changed = Signal(bool)
    _finished = Signal(object, object, object)
    _progressed = Signal(object, float, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._latest: dict[str, Task[Any]] = {}
        self._open: set[Task[Any]] = set()
        self._aside: list[Task[Any]] = []
        self._hushed = self._closed = False
        self._gate = threading.Lock()
        self._finished.connect(self._answer)
        self._progressed.connect(self._report)

    def run(
        self,
        work: Work[T],
        success: Callable[[T], None],
        failure: Callable[[UserError], None] | None = None,
        *,
        key: str | None = None,
        progress: Callable[[float, Message | None], None] | None = None,
        stopped: Callable[[], None] | None = None,
        urgent: bool = False,
        yields: bool = False,
    ) -> Task[T]:
        """Queue ``work``; ``success`` or ``failure`` is called on the GUI thread.

        Somebody waits for what is ``urgent``: it goes before all that waits, and interrupts work
        that ``yields``, which is begun anew behind it and so must do nothing but read.
        """
        task = Task(work, success, failure or self.failed.emit, progress, stopped, key, yields)
        if self._closed:  # whoever wants the answer is going
            task.cancel()
            return task
        if key is not None:
            if key in self._latest:
                self._latest[key].cancel()
            self._latest[key] = task
        if not self._open:
            self.busy_changed.emit(True)
        if urgent:
            for each in self._open:
                each.yielded = each.yields
        self._open.add(task)
        self._queue(task, int(urgent))
        return task

    def _queue(self, task: Task[Any], priority: int = 0) -> None:
        """Let the worker thread come to ``task``; called on it as well, for interrupted work."""
        # A function, no QRunnable: one that ends before ``start`` returns is never let go of by the
        # binding, and with its task the whole window would live on.
        turn = _Turn(task, self._finished.emit, self._progressed.emit, self._queue, self._put_aside)
        self._pool.start(turn, priority)

    def hush(self) -> None:
        """Interrupt what yields and begin none of it until :meth:`go_on`.

        For what the window's own thread does next: work would take turns with it.
        """
        with self._gate:
            self._hushed = True
        for task in self._open:
            task.yielded = task.yields

    def go_on(self) -> None:
        """Begin what was put aside."""
        with self._gate:
            self._hushed = False
            aside, self._aside = self._aside, []
        for task in aside:
            self._queue(task)

    def _put_aside(self, task: Task[Any]) -> bool:
        """Whether ``task`` has to wait until it may go on; called on the worker thread."""
        with self._gate:
            waits = self._hushed and task.yields and not task.cancelled
            if waits:
                self._aside.append(task)
            return waits

    @property
    def idle(self) -> bool:
        """Whether nothing is queued or running and every answer was delivered."""
        return not self._open

    def close(self) -> None:
        """Cancel what is queued, wait for what is running, and take nothing more."""
        self._closed = True
        for task in self._open:
            task.cancel()
        self.go_on()
        self._pool.waitForDone()

    def _report(self, task: Task[Any], fraction: float, what: Message | None) -> None:
        if task.progress and not task.cancelled and not _gone(task.progress):
            task.progress(fraction, what)

    def _answer(self, task: Task[Any], result: object, error: BaseException | None) -> None:
        """Deliver a result on the GUI thread."""
        self._open.discard(task)
        if task.key is not None and self._latest.get(task.key) is task:
            del self._latest[task.key]
        if task.cancelled or isinstance(error, Cancelled):
            if task.stopped:
                task.stopped()
        elif error is None:
            if not _gone(task.success):
                task.success(result)
        elif isinstance(error, UserError):
            if not _gone(task.failure):
                task.failure(error)
        else:
            if task.broken and not _gone(task.broken):
                task.broken()
            self.crashed.emit(error)
        if not self._open:
            self.busy_changed.emit(False)


def _gone(answered: Callable[..., None]) -> bool:
    """Whether the answer is for a window that was closed for good in the meantime."""
    while isinstance(answered, partial):
        answered = answered.func
    owner = getattr(answered, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


def _untold(_fraction: float, _what: Message | None) -> None:
    """Wake nobody: work that nobody watches reports hundreds of steps as well."""


class _Teller:
    """Passes on what moves a bar that somebody watches, or says something else than before.

    Every report wakes the thread of the window, which takes turns with the work it is told of.
    """

    def __init__(self, told: Callable[[Task[Any], float, Message | None], None]) -> None:
        self._told = told
        self._last: tuple[int, Message | None] | None = None

    def tell(self, task: Task[Any], fraction: float, what: Message | None) -> None:
        """Report that ``task`` is at ``fraction``, unless nobody would see it."""
        now = int(fraction * STEPS), what
        if now != self._last:
            self._last = now
            self._told(task, fraction, what)


class _Turn(msgspec.Struct, eq=False):
    """What the worker thread does for one task."""

    task: Task[Any]
    finished: Callable[[object, object, object], None]
    progressed: Callable[[Task[Any], float, Message | None], None]
    again: Callable[[Task[Any]], None]
    put_aside: Callable[[Task[Any]], bool]

    def __call__(self) -> None:
        """Do the work unless it was cancelled while it waited, or has to wait again."""
        task = self.task
        task.yielded = False  # what was to go before it has gone
        if self.put_aside(task):
            return
        result: object = None
        error: BaseException | None = None
        progress = Progress(
            partial(_Teller(self.progressed).tell, task) if task.progress else _untold,
            lambda: task.cancelled or task.yielded,
        )
        try:
            if task.cancelled:
                raise Cancelled
            with stoppable(progress):
                result = task.work(progress)
        except Cancelled as caught:
            if task.yielded and not task.cancelled:
                self.again(task)
                return
            error = caught
        except Exception as caught:  # noqa: BLE001 - handed to the GUI thread, which decides
            error = caught
        self.finished(task, result, error)
