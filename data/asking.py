"""Single calls that take long, and stop all the same."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

from data.progress import may_stop

Given = TypeVar("Given")

_PATIENCE = 0.02
"""Seconds between two questions."""


def asking(call: Callable[[], Given]) -> Given:
    """What ``call`` gives, asking meanwhile whether to stop (:func:`data.progress.may_stop`).

    For calls into C that let go of the interpreter. Nothing can interrupt them: one that is not
    wanted any more is left behind, ends by itself, and nobody hears of it.

    Raises:
        Cancelled: the work around this should stop.
    """
    beside = ThreadPoolExecutor(1)
    try:
        given = beside.submit(call)
        while not wait([given], _PATIENCE).done:
            may_stop()
        return given.result()
    finally:
        beside.shutdown(wait=False)
