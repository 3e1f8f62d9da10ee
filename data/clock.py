"""The one place that asks what day and what time it is; most of what is below gets it handed in."""

import datetime as dt


def today() -> dt.date:
    """The day it is where the person is."""
    return dt.datetime.now().astimezone().date()


def timestamp() -> str:
    """This moment as it is kept: ISO 8601, UTC, to the second."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
