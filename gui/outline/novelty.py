"""What is new to the person: records found since she last worked on a draft."""

from collections.abc import Collection, Iterable
from contextlib import suppress
from itertools import filterfalse
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from data.files import replace_file
from data.model.ids import RecordId
from data.places import data_folder
from gui.archive import Archive
from gui.draft import Draft
from templates.arranging.arrangement import UNTOUCHED


class Novelty(QObject):
    """The records found that were not there when the draft was last left.

    For each draft the ids seen are kept in a file. What a change of the filters brings is new only
    where something was arranged by hand: otherwise there is nothing it could get lost in.

    Signals:
        changed: other records are new.
    """

    changed = Signal()

    def __init__(self, draft: Draft, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._archive = archive
        self._key = ""
        self._kept: frozenset[RecordId] | None = None
        self._read = False
        self._found: Collection[RecordId] | None = None
        self._seen: set[RecordId] | None = None
        self._added: Collection[RecordId] | None = None
        self.new: frozenset[RecordId] = frozenset()

    def open(self, key: str) -> None:
        """The draft called ``key`` is on the desk; what was seen of it is read."""
        if key == self._key:
            return
        self.leave()
        self._key, self._read, self._found, self._seen = key, False, None, None
        self._put(frozenset())
        if key:
            self._archive.lane.run(lambda _told: _read(_file(key)), self._take, key="seen")

    def _take(self, kept: frozenset[RecordId] | None) -> None:
        """What was seen before, ``None`` when the draft is opened for the first time."""
        self._kept, self._read = kept, True
        self._begin()

    def show_found(self, ids: Collection[RecordId]) -> None:
        """These are found now, perhaps all records of a large library."""
        began, self._found = self._found is not None, ids
        if self._seen is None or not began:
            self._begin()
            return
        preset = self._draft.preset
        if preset.arrangement == UNTOUCHED and not preset.selection.pinned:
            if ids is self._added and not self.new:
                return  # all records of a large library, found again
            new = self.new.intersection(ids) if self.new else self.new
            self._seen.update(ids)
            self._seen -= new
            if not new and (self._added is None or len(ids) >= len(self._added)):
                self._added = ids
            self._put(new)
        elif ids is self._added:
            self._put(frozenset())
        else:
            self._put(frozenset(filterfalse(self._seen.__contains__, ids)))

    def _begin(self) -> None:
        """What is found is compared with what was seen; the first time nothing is new."""
        if self._read and self._found is not None:
            self._seen = set(self._found if self._kept is None else self._kept)
            self._added = None
            self._put(frozenset(filterfalse(self._seen.__contains__, self._found)))

    def mark_seen(self) -> None:
        """The person has seen all of them."""
        if self._seen is not None and self._found is not None:
            self._seen.update(self._found)
            self._put(frozenset())

    def leave(self) -> None:
        """The draft is left; all that was found is seen the next time."""
        if self._key and self._seen is not None and self._found is not None:
            seen = self._seen.union(self._found)
            if self._kept is None or seen != self._kept:
                _write(_file(self._key), seen)

    def _put(self, new: frozenset[RecordId]) -> None:
        if new != self.new:
            self.new = new
            self.changed.emit()


def _file(key: str) -> Path:
    """Where the ids seen of a draft are kept."""
    name = "".join(c if c.isalnum() or c in "-_" else "-" for c in key)
    return data_folder() / "seen" / f"{name}.json"


def _read(path: Path) -> frozenset[RecordId] | None:
    """The ids in ``path``, ``None`` when there are none that can be read."""
    try:
        return frozenset(msgspec.json.decode(path.read_bytes(), type=list[RecordId]))
    except (OSError, msgspec.MsgspecError):
        return None


def _write(path: Path, seen: Iterable[RecordId]) -> None:
    """Keep ``seen``; that it cannot be kept only makes records look new again."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, msgspec.json.encode(sorted(seen)), durable=False)
