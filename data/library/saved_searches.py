"""Keeping the searches somebody saves, in the order she saved them."""

import msgspec

from data.library.saved_search import SavedSearch
from data.library.session import Session
from data.library.statement import Statement
from data.model.selection import Selection


def all_searches(session: Session) -> tuple[SavedSearch, ...]:
    """All of them, in their order; one that cannot be read is left out."""
    found = []
    for id, name, payload in session.rows(Statement.SEARCHES):
        try:
            selection = msgspec.json.decode(payload, type=Selection)
        except msgspec.ValidationError:  # kept by a newer program; it stays where it is
            continue
        found.append(SavedSearch(id=id, name=name, selection=selection))
    return tuple(found)


def put(session: Session, search: SavedSearch) -> None:
    """Keep ``search``, in the place of the one with its id or behind all others."""
    position = session.value(Statement.SEARCH_POSITION, search=search.id)
    if position is None:
        position = (session.value(Statement.LAST_SEARCH) or 0) + 1
    remove(session, search.id)
    bare = msgspec.structs.replace(search.selection, pinned=(), excluded=())
    payload = msgspec.json.encode(bare).decode()
    values = {"id": search.id, "name": search.name, "position": position, "payload": payload}
    session.run(Statement.ADD_SEARCH, [values])


def remove(session: Session, search: str) -> None:
    """Forget the search with this id, if there is one."""
    session.run(Statement.FORGET_SEARCH, [{"search": search}])
