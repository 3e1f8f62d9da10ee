"""Work that is too deep to be told a progress stops all the same."""

import threading

import pytest

from data.errors import Cancelled
from data.progress import Progress, may_stop, stoppable

STOPPED = Progress(cancelled=lambda: True)


def test_nothing_stops_what_nobody_asked_about() -> None:
    may_stop()


def test_work_stops_where_it_is_asked_about_and_nowhere_else() -> None:
    with stoppable(STOPPED):
        with pytest.raises(Cancelled):
            may_stop()
        with stoppable(Progress()):
            may_stop()
        with pytest.raises(Cancelled):
            may_stop()
    may_stop()


def test_other_threads_go_on() -> None:
    went_on = threading.Event()

    def work() -> None:
        may_stop()
        went_on.set()

    with stoppable(STOPPED):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert went_on.is_set()
