"""The one place that asks what day it is; everything below gets the date handed in."""

import datetime as dt


def today() -> dt.date:
    """The day it is where the person is."""
    return dt.datetime.now().astimezone().date()
