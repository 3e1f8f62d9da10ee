"""Slow work: pure functions on their own thread, answered on the GUI thread.

A :class:`Lane` is one worker thread with a queue, so that work in one lane never races with itself
(all database work shares one lane). Work under the same ``key`` supersedes: the older is cancelled
and its answer dropped, which is what a preview or a search needs while somebody types.
"""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from data.errors import Cancelled, UserError
from data.messages import Message
from data.progress import Progress, stoppable

T = TypeVar("T")
Work = Callable[[Progress], T]


@dataclass(slots=True, eq=False)
class Task(Generic[T]):
    """One piece of work under way.

    Attributes:
        cancelled: set to stop it; it notices at its next progress step.
        then: the task that continues it, cancelled with it.
    """

    work: Work[T]
    success: Callable[[T], None]
    failure: Callable[[UserError], None]
    progress: Callable[[float, Message | None], None] | None
    stopped: Callable[[], None] | None
    key: str | None
    number: int = field(default_factory=itertools.count().__next__)
    cancelled: bool = False
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
        self._closed = False
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
    ) -> Task[T]:
        """Queue ``work``; ``success`` or ``failure`` is called on the GUI thread."""
        task = Task(work, success, failure or self.failed.emit, progress, stopped, key)
        if self._closed:  # whoever wants the answer is going
            task.cancel()
            return task
        if key is not None:
            if key in self._latest:
                self._latest[key].cancel()
            self._latest[key] = task
        if not self._open:
            self.busy_changed.emit(True)
        self._open.add(task)
        self._pool.start(_Runnable(task, self._finished.emit, self._progressed.emit))
        return task

    @property
    def idle(self) -> bool:
        """Whether nothing is queued or running and every answer was delivered."""
        return not self._open

    def close(self) -> None:
        """Cancel what is queued, wait for what is running, and take nothing more."""
        self._closed = True
        for task in self._open:
            task.cancel()
        self._pool.waitForDone()

    def _report(self, task: Task[Any], fraction: float, what: Message | None) -> None:
        if task.progress and not task.cancelled:
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
            task.success(result)
        elif isinstance(error, UserError):
            task.failure(error)
        else:
            self.crashed.emit(error)
        if not self._open:
            self.busy_changed.emit(False)


class _Runnable(QRunnable):
    """What the worker thread runs for one task."""

    def __init__(
        self,
        task: Task[Any],
        finished: Callable[[object, object, object], None],
        progressed: Callable[[object, float, object], None],
    ) -> None:
        super().__init__()
        self._task = task
        self._finished = finished
        self._progressed = progressed

    def run(self) -> None:
        """Do the work unless it was cancelled while it waited."""
        task = self._task
        result: object = None
        error: BaseException | None = None
        progress = Progress(
            lambda fraction, what: self._progressed(task, fraction, what),
            lambda: task.cancelled,
        )
        try:
            if task.cancelled:
                raise Cancelled
            with stoppable(progress):
                result = task.work(progress)
        except Exception as caught:  # noqa: BLE001 - handed to the GUI thread, which decides
            error = caught
        self._finished(task, result, error)
