"""Keeping private notes. A note is no revision: the record stays what it is."""

from data.clock import timestamp
from data.errors import CannotError
from data.library import indexing
from data.library.note import Note
from data.library.payload import decode
from data.library.reading import surroundings
from data.library.search_words import search_text
from data.library.session import Session
from data.library.statement import Statement
from data.messages import message
from data.model.ids import RecordId
from data.model.record import Kind


def all_notes(session: Session) -> dict[RecordId, Note]:
    """Every note, by record."""
    return {row[0]: Note(*row) for row in session.rows(Statement.NOTES)}


def text_of(session: Session, number: int) -> str:
    """The words noted on the record with this number, ``""`` when there is no note."""
    return session.value(Statement.NOTE, number=number) or ""


def put(session: Session, record_id: RecordId, text: str, by: str) -> None:
    """Note ``text`` on a record, instead of what was noted; nothing takes it away.

    Raises:
        CannotError: there is none with this id.
    """
    found = session.rows(Statement.NOTED_RECORD, record=record_id)
    if not found:
        raise CannotError(message("There is no record “{id}” in the library.", id=record_id))
    [(number, kind, payload)] = found
    text = text.strip()
    session.run(Statement.FORGET_NOTE, [{"number": number}])
    if text:
        row = {"record": number, "text": text, "noted_by": by, "noted_at": timestamp()}
        session.run(Statement.ADD_NOTE, [row])
    record = decode(Kind(kind), payload)
    indexing.put(session, {number: search_text(record, surroundings(session), text)})
