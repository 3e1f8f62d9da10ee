"""Single calls that take long stop when they are to."""

import threading

import pytest

from data.asking import asking
from data.errors import Cancelled
from data.progress import Progress, stoppable


def test_what_the_call_gives_comes_back() -> None:
    assert asking(lambda: 7) == 7


def test_what_the_call_raises_comes_out() -> None:
    with pytest.raises(ZeroDivisionError):
        asking(lambda: 1 // 0)


def test_it_is_asked_while_the_call_lasts_and_the_call_is_left_behind() -> None:
    asked = iter([False, False, True])
    go_on = threading.Event()
    with stoppable(Progress(cancelled=lambda: next(asked))), pytest.raises(Cancelled):
        asking(go_on.wait)
    go_on.set()
    assert not list(asked)
