"""The index by which a changed record finds those that a rule may hold it against.

A table of its own, made and used only here: the keys of :mod:`data.evidence.conflicts.nearness` as
numbers, and the records that have them. It stands for one state of the library; in any other one
it is made anew, together with the conflicts that are kept.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

import msgspec

from data.evidence.conflicts.nearness import Bond, Key, keys
from data.evidence.conflicts.view import View
from data.library.meta import read_meta, write_meta
from data.library.session import Session
from data.model.record import Kind
from data.progress import may_stop

TABLE = "conflict_keys"
_STATE = "conflicts.keys"
_MAKE = (
    f"DROP TABLE IF EXISTS {TABLE}",
    f"CREATE TABLE {TABLE} (key INTEGER, record INTEGER, PRIMARY KEY (key, record)) WITHOUT ROWID",
    f"CREATE INDEX {TABLE}_of_record ON {TABLE} (record)",
)
_ADD = f"INSERT INTO {TABLE} (key, record) VALUES (?, ?)"
_FORGET = f"DELETE FROM {TABLE} WHERE record = ?"
_OF = f"""SELECT DISTINCT records.id FROM {TABLE} JOIN records ON records.number = {TABLE}.record
    WHERE {TABLE}.key IN (SELECT value FROM json_each(?))"""
_OF_KIND = f"{_OF} AND records.kind = ?"
_KEYS = f"""SELECT {TABLE}.key FROM {TABLE} JOIN records ON records.number = {TABLE}.record
    WHERE records.id = ?"""
_COUNTS = f"""SELECT value, (SELECT count(*) FROM (
    SELECT 1 FROM {TABLE} WHERE key = value LIMIT ?)) FROM json_each(?)"""
_NUMBERS = "SELECT id, number FROM records WHERE id IN (SELECT value FROM json_each(?))"
_BONDS = 2
"""Binary digits of a number that say how tight its bond is."""


def number(key: Key) -> int:
    """The number a key stands under, 63 binary digits; the last two tell its bond."""
    return _number("\n".join(key.words)) << _BONDS | key.bond


def bond(number: int) -> Bond:
    """How much the key with this number ties."""
    return Bond(number & (1 << _BONDS) - 1)


def is_of(session: Session, origin: str | None) -> bool:
    """Whether the index is that of ``origin`` (see :func:`data.library.kept_conflicts.origin`)."""
    return origin is not None and read_meta(session).get(_STATE) == origin


def rows(view: View) -> list[tuple[int, str]]:
    """What the index has to hold of all records in ``view``."""
    may_stop()
    return sorted({(number(key), record) for record, key in keys(view)})


def make(session: Session, origin: str, found: Iterable[tuple[int, str]]) -> None:
    """The index anew."""
    numbers: dict[str, int] = dict(session.ask("SELECT id, number FROM records"))
    for statement in _MAKE:
        session.tell(statement)
    session.tell(_ADD, [(key, numbers[record]) for key, record in found])
    write_meta(session, {_STATE: origin})


def change(session: Session, origin: str, changed: Mapping[str, Collection[int]]) -> None:
    """Put these numbers of keys in the place of those the records, by id, had."""
    numbers = records(session, changed)
    session.tell(_FORGET, [(each,) for each in numbers.values()])
    new = [(key, numbers[record]) for record, having in changed.items() for key in having]
    session.tell(_ADD, sorted(new))
    write_meta(session, {_STATE: origin})


def records(session: Session, ids: Iterable[str]) -> dict[str, int]:
    """The numbers of the records with these ids, of those there are."""
    return dict(session.ask(_NUMBERS, _json([*ids])))


def having(session: Session, numbers: Iterable[int], kind: Kind | None = None) -> set[str]:
    """The ids of the records that have a key with one of these numbers."""
    wanted = _json([*numbers])
    found = session.ask(_OF_KIND, wanted, kind.value) if kind else session.ask(_OF, wanted)
    return {record for (record,) in found}


def keys_of(session: Session, record: str) -> set[int]:
    """The numbers of the keys of the record with this id."""
    return {key for (key,) in session.ask(_KEYS, record)}


def counts(session: Session, numbers: Iterable[int], most: int) -> dict[int, int]:
    """How many records have the key with each number; none is counted beyond ``most``."""
    return dict(session.ask(_COUNTS, most, _json([*numbers])))


def _json(values: list[int] | list[str]) -> str:
    return msgspec.json.encode(values).decode()


@lru_cache(maxsize=65536)
def _number(words: str) -> int:
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest()) >> _BONDS + 1
