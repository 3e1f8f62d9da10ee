"""Keeping private notes. A note is no revision: the record stays what it is."""

from sqlalchemy import Connection, RowMapping, delete, insert, select

from data.clock import timestamp
from data.library import search_index
from data.library.note import Note
from data.library.payload import decode
from data.library.reading import surroundings
from data.library.search_words import search_text
from data.library.tables import record_notes, records
from data.model.ids import RecordId
from data.model.record import Kind


def all_notes(connection: Connection) -> dict[RecordId, Note]:
    """Every note, by record."""
    columns = (records.c.id, record_notes.c.text, record_notes.c.noted_by, record_notes.c.noted_at)
    rows = connection.execute(select(*columns).select_from(records.join(record_notes))).all()
    return {RecordId(row[0]): Note(RecordId(row[0]), *row[1:]) for row in rows}


def text_of(connection: Connection, number: int) -> str:
    """The words noted on the record with this number, ``""`` when there is no note."""
    question = select(record_notes.c.text).where(record_notes.c.record == number)
    text: str | None = connection.scalar(question)
    return text or ""


def put(connection: Connection, row: RowMapping, text: str, by: str) -> None:
    """Note ``text`` on the record of ``row``, instead of what was noted; nothing takes it away."""
    number, text = row["number"], text.strip()
    connection.execute(delete(record_notes).where(record_notes.c.record == number))
    if text:
        values = {"record": number, "text": text, "noted_by": by, "noted_at": timestamp()}
        connection.execute(insert(record_notes).values(values))
    record = decode(Kind(row["kind"]), row["payload"])
    search_index.put(connection, {number: search_text(record, surroundings(connection), text)})
