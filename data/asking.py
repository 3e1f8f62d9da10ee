"""Single calls that take long: beside other work, and stopped all the same."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Generic, TypeVar

from data.progress import may_stop

Given = TypeVar("Given")

_PATIENCE = 0.02
"""Seconds between two questions."""


class Beside(Generic[Given]):
    """A call that goes on in a thread of its own.

    For calls into C that let go of the interpreter. Nothing can interrupt them: one that is not
    wanted any more is left behind, ends by itself, and nobody hears of it.
    """

    def __init__(self, call: Callable[[], Given]) -> None:
        thread = ThreadPoolExecutor(1)
        self._given = thread.submit(call)
        thread.shutdown(wait=False)

    def result(self) -> Given:
        """What the call gives or raises; asks until then whether to stop.

        Raises:
            Cancelled: the work around this should stop (:func:`data.progress.may_stop`).
        """
        while not wait([self._given], _PATIENCE).done:
            may_stop()
        return self._given.result()


def asking(call: Callable[[], Given]) -> Given:
    """What ``call`` gives, asking meanwhile whether to stop; errors as :meth:`Beside.result`."""
    return Beside(call).result()
