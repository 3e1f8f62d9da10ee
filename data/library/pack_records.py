"""Bringing a pack's records into a library, without losing what the person changed in them.

What the person made is not touched; a changed record keeps its former revisions; what the pack no
longer has is retired, never deleted.

A record of the pack that the person changed is hers. When the pack changes it as well, the pack's
new state goes into the record's history and the person's stays on top, unless the person's is what
the pack had before or has now.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set

import msgspec
from sqlalchemy import Connection, RowMapping, bindparam, insert, select, update

from data.clock import timestamp
from data.library.entry import Origin
from data.library.payload import decode, encode
from data.library.record_rows import columns, keep_former, link, run
from data.library.revision import Action
from data.library.tables import record_revisions, records
from data.model.ids import RecordId
from data.model.record import Kind, Record
from data.model.source import Source

_UPDATE = update(records).where(records.c.number == bindparam("key"))


class PackRecords:
    """Brings the records of one pack in.

    Args:
        name: the pack and its version, as the history tells them.
    """

    def __init__(
        self,
        connection: Connection,
        coming: Iterable[Record],
        sources: Iterable[Source],
        name: str,
    ) -> None:
        self._connection = connection
        self._sources = {source.id: source for source in sources}
        self._known = {row["id"]: row for row in connection.execute(select(records)).mappings()}
        self._coming = {record.id: record for record in coming}
        self._made = {"changed_by": name, "changed_at": timestamp(), "reason": ""}

    def load(self) -> tuple[RecordId, ...]:
        """Add, change and retire.

        Returns:
            The records that the pack changed or gave up and the person's revision stays on top of.
        """
        kept = self._settle()
        new = [record for record in self._coming.values() if record.id not in self._known]
        changed = [record for record in self._coming.values() if self._changed(record)]
        keep_former(self._connection, [self._known[record.id] for record in changed])
        self._insert(new)
        self._update({record.id for record in changed})
        self._link([*new, *changed])
        self._retire()
        return kept

    # What the person has changed

    def _settle(self) -> tuple[RecordId, ...]:
        """Decide about what is the person's; afterwards only the pack's is left to be loaded."""
        persons = [row for row in self._known.values() if row["origin"] != Origin.PACK]
        before = self._pack_states([row["number"] for row in persons])
        kept = []
        for row in persons:
            was = before.get(row["number"])
            coming = self._coming.get(row["id"])
            if was is not None and _differs(was, coming) and self._follows(row, was, coming):
                continue
            if was is not None and _differs(was, coming):
                self._keep(row, was, coming)
                kept.append(RecordId(row["id"]))
            del self._known[row["id"]]
            self._coming.pop(row["id"], None)
        return tuple(kept)

    def _pack_states(self, numbers: Collection[int]) -> Mapping[int, RowMapping]:
        """What the pack last said of each record, by number; records it never had are left out."""
        if not numbers:
            return {}
        table = record_revisions.c
        question = (
            select(record_revisions)
            .where(table.origin == Origin.PACK.value)
            .order_by(table.record, table.revision)
        )
        wanted = set(numbers)
        rows = self._connection.execute(question).mappings()
        return {row["record"]: row for row in rows if row["record"] in wanted}

    @staticmethod
    def _follows(row: RowMapping, was: RowMapping, coming: Record | None) -> bool:
        """Whether the pack may have its way: the person's state is the pack's old or new one."""
        if row["retired"] == was["retired"] and not _content_differs(row, was):
            return True
        return coming is not None and not row["retired"] and not _is_other(row, coming)

    def _keep(self, row: RowMapping, was: RowMapping, coming: Record | None) -> None:
        """Put the pack's new state into the history, and the person's on top of it again."""
        pack = {
            **was,
            **self._made,
            "number": row["number"],
            "revision": row["revision"] + 1,
            "retired": coming is None,
            "action": (Action.UPDATED if coming else Action.RETIRED).value,
        }
        if coming is not None:
            pack |= {"kind": coming.kind.value, "payload": encode(coming)}
        keep_former(self._connection, [row, pack])
        top = {
            "revision": row["revision"] + 2,
            "action": Action.KEPT.value,
            "changed_at": self._made["changed_at"],
        }
        run(self._connection, _UPDATE.values(top), [{"key": row["number"]}])

    # What is the pack's

    def _changed(self, record: Record) -> bool:
        """Whether the content differs; a new field with its default makes no new revision."""
        row = self._known.get(record.id)
        return row is not None and _is_other(row, record)

    def _insert(self, new: Sequence[Record]) -> None:
        fixed = {
            "origin": Origin.PACK.value,
            "revision": 1,
            "retired": False,
            "action": Action.ADDED.value,
            **self._made,
        }
        rows = [{"id": each.id, **fixed, **columns(each, self._sources)} for each in new]
        run(self._connection, insert(records), rows)

    def _update(self, changed: Set[str]) -> None:
        """Write what differs: the content, or only what is worked out from it and its source."""
        rows = []
        made = {**self._made, "action": Action.UPDATED.value}
        for record_id, row in self._known.items():
            record = self._coming.get(record_id)
            if record is None:
                continue
            new = record_id in changed
            values = {
                **columns(record, self._sources),
                "origin": Origin.PACK.value,
                "revision": row["revision"] + new,
                "retired": False,
                **(made if new else {name: row[name] for name in made}),
            }
            if any(row[name] != value for name, value in values.items()):
                rows.append({"key": row["number"], **values})
        run(self._connection, _UPDATE, rows)

    def _link(self, written: Sequence[Record]) -> None:
        """The regions and themes of the records that are new or changed."""
        rows = self._connection.execute(select(records.c.id, records.c.number))
        numbers = {row.id: row.number for row in rows}
        link(self._connection, {numbers[record.id]: record for record in written})

    def _retire(self) -> None:
        """Retire what the pack no longer has."""
        gone = [
            {"key": row["number"]}
            for record_id, row in self._known.items()
            if record_id not in self._coming
        ]
        run(self._connection, _UPDATE.values(retired=True), gone)


def _differs(was: RowMapping, coming: Record | None) -> bool:
    """Whether the pack says something else than it did."""
    if coming is None:
        return not was["retired"]
    return bool(was["retired"]) or _is_other(was, coming)


def _content_differs(row: RowMapping, other: RowMapping) -> bool:
    return bool(row["kind"] != other["kind"] or row["payload"] != other["payload"])


def _is_other(row: RowMapping, record: Record) -> bool:
    """Whether the record a row holds differs from ``record``."""
    try:
        return row["kind"] != record.kind or decode(Kind(row["kind"]), row["payload"]) != record
    except msgspec.ValidationError:  # kept by a version whose records had other fields
        return True
