"""What a library says of itself: which pack it holds, how its search index was made."""

from collections.abc import Mapping

from data.library.session import Session
from data.library.statement import Statement


def read_meta(session: Session) -> dict[str, str]:
    """All of it."""
    return dict(session.rows(Statement.META))


def write_meta(session: Session, values: Mapping[str, str]) -> None:
    """Set ``values``; the others stay."""
    session.run(Statement.FORGET_META, [{"name": key} for key in values])
    session.run(Statement.ADD_META, [{"key": k, "value": v} for k, v in values.items()])
