"""Marks around words that stand for records, so that an edited file can be read back.

Each mark is a bookmark, which every editor keeps, around a rich-text content control, whose tag
Word keeps. Never a plain-text or data-bound control: LibreOffice multiplies their text.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import count

import msgspec
from msgspec.structs import replace

from data.model.ids import RecordId
from exports.docx.xml import attribute, bookmark
from templates.document import ManifestEntry

_LONGEST_TAG = 64  # Word refuses longer ones
_SHORTENED = 40
_POSITIVE = 0x7FFF_FFFF


class Mark(msgspec.Struct, frozen=True):
    """One marked place.

    Attributes:
        bookmark: its name; ``control``: the content control's id; ``tag``: its tag.
        words: what was printed between the ends.
        within: the control of the mark around this one, 0 where there is none.
    """

    bookmark: str
    control: int
    tag: str
    record: RecordId
    revision: int | None
    verbatim: bool
    words: str
    within: int = 0


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
        return self._control(mark, content)

    def around(self, record: RecordId, words: str, content: str, first: int) -> str:
        """``content`` marked as a whole; the marks given from ``first`` on stand inside.

        Where one of those prints all of ``words`` for the same record, it is enough.
        """
        inner = self.given[first:]
        if any(each.record == record and each.words == words for each in inner):
            return content
        mark = self._mark(record, words, verbatim=False)
        inside = (each if each.within else replace(each, within=mark.control) for each in inner)
        self.given[first:] = [mark, *inside]
        return self._control(mark, content)

    def _control(self, mark: Mark, content: str) -> str:
        control = (
            f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(_short(mark.record))}"/>'
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
