"""How long work tells where it is and learns that it should stop."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import msgspec

from data.errors import Cancelled
from data.messages import Message


def _silent(_fraction: float, _what: Message | None) -> None:
    """Report to nobody."""


def _never() -> bool:
    """Nobody cancels."""
    return False


class Progress(msgspec.Struct, frozen=True):
    """Where work reports to, and who may stop it.

    Attributes:
        report: called with a fraction (0…1) and what is being done.
        cancelled: asked often; true means stop.
    """

    report: Callable[[float, Message | None], None] = _silent
    cancelled: Callable[[], bool] = _never

    def step(self, fraction: float, what: Message | None = None) -> None:
        """Report ``fraction`` and raise :class:`Cancelled` if the work should stop."""
        if self.cancelled():
            raise Cancelled
        self.report(fraction, what)

    def part(self, start: float, end: float) -> "Progress":
        """A progress whose 0…1 is ``start``…``end`` of this one."""
        return Progress(
            lambda fraction, what: self.report(start + fraction * (end - start), what),
            self.cancelled,
        )


QUIET = Progress()

_told: ContextVar[Progress] = ContextVar("jiyao_progress", default=QUIET)


@contextmanager
def stoppable(progress: Progress) -> Iterator[None]:
    """Let :func:`may_stop` ask ``progress`` meanwhile."""
    before = _told.set(progress)
    try:
        yield
    finally:
        _told.reset(before)


def to_stop() -> bool:
    """Whether the work around this should stop; for callers that cannot pass an exception on."""
    return _told.get().cancelled()


def may_stop() -> None:
    """Raise :class:`Cancelled` if the work around this should stop.

    For loops that take long in a large library and lie too deep (a filter in a template, a rule
    among thirty) to be handed a progress.
    """
    if to_stop():
        raise Cancelled
