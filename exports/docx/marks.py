"""Marks around words that stand for records, so that an edited file can be read back.

Each mark is a bookmark, which every editor keeps, around a rich-text content control, whose tag
Word keeps. Never a plain-text or data-bound control: LibreOffice multiplies their text.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import count

import msgspec

from data.model.ids import RecordId
from exports.docx.xml import attribute, bookmark
from templates.document import ManifestEntry

MARKED = "<w:sdt>"
"""Stands in whatever has a mark inside."""
_LONGEST_TAG = 64  # Word refuses longer ones
_SHORTENED = 40
_POSITIVE = 0x7FFF_FFFF


class Mark(msgspec.Struct, frozen=True):
    """One marked place.

    Attributes:
        bookmark: its name; ``control``: the content control's id; ``tag``: its tag.
        words: what was printed between the ends.
    """

    bookmark: str
    control: int
    tag: str
    record: RecordId
    revision: int | None
    verbatim: bool
    words: str


class Marks:
    """Gives out marks; all ids come from what is marked, so that the same input gives the same."""

    def __init__(self, manifest: Iterable[ManifestEntry]) -> None:
        self._revisions = {entry.record: entry.revision for entry in manifest}
        self._seen: Counter[RecordId] = Counter()
        self._controls = {0}
        self._bookmarks = count(1)
        self.given: list[Mark] = []

    def bookmark(self, name: str, content: str) -> str:
        """``content`` inside a bookmark of its own."""
        return bookmark(next(self._bookmarks), name, content)

    def evidence(self, record: RecordId, words: str, content: str, *, verbatim: bool) -> str:
        """``content``, which prints ``words``, marked as standing for ``record``."""
        mark = self._mark(record, words, verbatim)
        self.given.append(mark)
        control = (
            f'{MARKED}<w:sdtPr><w:alias w:val="{attribute(_short(record))}"/>'
            f'<w:tag w:val="{attribute(mark.tag)}"/><w:id w:val="{mark.control}"/>'
            '<w15:appearance w15:val="hidden"/></w:sdtPr>'
            f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
        )
        return self.bookmark(mark.bookmark, control)

    def control_id(self, what: str) -> int:
        """An id for a content control that no other one has."""
        return next(each for each in self._candidates(what) if self._take(each))

    def _mark(self, record: RecordId, words: str, verbatim: bool) -> Mark:
        self._seen[record] += 1
        place = self._seen[record]
        revision = self._revisions.get(record)
        tag = _short(record) if revision is None else f"{_short(record)}@{revision}"
        name = f"e_{_digest(record).hex()[:12]}_{place}"
        control = self.control_id(f"{record}#{place}")
        return Mark(name, control, tag, record, revision, verbatim, words)

    def _candidates(self, what: str) -> Iterator[int]:
        for salt in count():
            yield int.from_bytes(_digest(f"{what}/{salt}")[:4], "big") & _POSITIVE

    def _take(self, candidate: int) -> bool:
        free = candidate not in self._controls
        self._controls.add(candidate)
        return free


def _digest(value: str) -> bytes:
    return sha256(value.encode("utf-8", "surrogatepass")).digest()


def _short(record: RecordId) -> str:
    """The record's id, or what is left of a long one with a digest, with room for a revision."""
    if len(record) <= _LONGEST_TAG - 8:
        return record
    return f"{record[:_SHORTENED]}~{_digest(record).hex()[:12]}"
