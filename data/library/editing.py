"""Who changes a record, and what may come between."""

import msgspec

from data.errors import UsageError


class Change(msgspec.Struct, frozen=True):
    """Who changes a record and why.

    Attributes:
        since: the revision the person looked at; ``None`` changes whatever there is.
    """

    by: str
    reason: str = ""
    since: int | None = None


class StaleError(UsageError):
    """The record is not the one the person looked at any more."""
