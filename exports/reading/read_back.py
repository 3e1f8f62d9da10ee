"""Reading an edited Word file back: record → words now, words as issued, what was proposed.

Editors lose content controls (LibreOffice their tags, WPS the controls) or bookmarks (Google Docs),
split them, copy them. A mark therefore reaches over everything that either its bookmark or its
control still encloses; controls that turn up elsewhere are copies.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO

import msgspec
from msgspec.structs import replace

from data.messages import message
from data.model.ids import RecordId
from exports.docx.style_ids import CITATION_NAME
from exports.reading.commented import commented
from exports.reading.comments import read_comments
from exports.reading.container import Container, NotReadable
from exports.reading.issued import Issued, IssuedMark, issued
from exports.reading.nested import Nested, marks_around
from exports.reading.passages import Comment, Passage, State, changes, words
from exports.reading.regions import Region, cut, regions
from exports.reading.story import Piece, Story, read_story, styles_called

_STORIES = ("footnotes", "endnotes", "header", "footer")


class ReadBack(msgspec.Struct, frozen=True):
    """What an edited file says.

    Attributes:
        title, date: of the briefing as issued; empty when the file no longer says.
        passages: one for each mark, in the order issued.
        comments: those that speak of no mark.
    """

    title: str
    date: str
    passages: tuple[Passage, ...]
    comments: tuple[Comment, ...] = ()

    @property
    def texts(self) -> Mapping[RecordId, tuple[str, ...]]:
        """The words of each record now, at every place where it stands."""
        found: dict[RecordId, tuple[str, ...]] = {}
        for passage in self.passages:
            if passage.state is not State.MISSING and not self._is_part(passage):
                found[passage.record] = (*found.get(passage.record, ()), passage.accepted)
        return found

    def _is_part(self, passage: Passage) -> bool:
        """Whether it stands in another passage of its record, which has its words, too."""
        if passage.within is None:
            return False
        around = self.passages[passage.within]
        return around.record == passage.record and passage.accepted in around.accepted

    @property
    def touched(self) -> tuple[Passage, ...]:
        """What is not as issued, each change told where it was made.

        A paragraph of which only a quotation inside was changed is not told beside that.
        """
        return tuple(
            each for each in self.passages if each.state is not State.SAME and not each.told_inside
        )

    @property
    def clean(self) -> bool:
        """Whether all words are as they were issued and nothing was proposed."""
        return all(passage.state is State.SAME for passage in self.passages)


def read_back(stream: BinaryIO) -> ReadBack:
    """Read what became of the marks of a file.

    Raises:
        NotReadable: it is no Word file, damaged, protected, too large, or none of ours.
    """
    container = Container(stream)
    comments = read_comments(container.part("comments"))
    styles = container.part("styles")
    reference_marks = frozenset(styles_called(styles, CITATION_NAME))
    roots = [container.xml(container.main), *container.parts(*_STORIES)]
    stories = [read_story(root, reference_marks) for root in roots]
    known = issued(container) or _told_by_tags(stories)
    if known is None:
        raise NotReadable(
            message("The file carries no evidence of a briefing."),
            message("Choose a Word file that was exported from here, or an edited copy of one."),
        )
    found = regions(known.marks, stories)
    around = marks_around(known.marks)
    spoken = commented(stories, found, comments, around)
    alone = [
        _passage(mark, region, stories, spoken.get(at, ()), told=bool(known.date))
        for at, (mark, region) in enumerate(zip(known.marks, found, strict=True))
    ]
    nested = Nested([each.issued for each in alone], found, stories, around)
    passages = tuple(
        _placed(passage, around.get(at), nested.own(at)) for at, passage in enumerate(alone)
    )
    used = {comment.number for each in spoken.values() for comment in each}
    others = tuple(comment for name, comment in comments.items() if name not in used)
    return ReadBack(known.title, known.date, passages, others)


def _passage(
    mark: IssuedMark,
    region: Region,
    stories: Sequence[Story],
    spoken: tuple[Comment, ...],
    *,
    told: bool,
) -> Passage:
    pieces = [piece for place in region.joined() for piece in cut(stories, place)]
    return Passage(
        mark.bookmark,
        mark.record,
        mark.revision,
        mark.verbatim,
        mark.words if told else None,
        words(pieces, accepted=True),
        words(pieces, accepted=False),
        region.found,
        changes(pieces),
        spoken,
        tuple(words(cut(stories, place), accepted=True) for place in region.copies),
    )


def _placed(passage: Passage, within: int | None, own: Sequence[Piece] | None) -> Passage:
    """``passage`` with what stands around it and inside; ``own`` are its pieces without the latter.

    Where those are as issued, whatever else there is was done to what stands inside.
    """
    if own is not None:
        kept = not changes(own) and words(own, accepted=False) == passage.issued
        return replace(passage, within=within, told_inside=kept and passage.state is not State.SAME)
    return passage if within is None else replace(passage, within=within)


def _told_by_tags(stories: Iterable[Story]) -> Issued | None:
    """What the tags of the controls say when the evidence part was lost: record and revision."""
    marks: dict[str, IssuedMark] = {}
    for story in stories:
        for control in story.controls:
            record, sign, revision = control.tag.rpartition("@")
            if sign and record and revision.isascii() and revision.isdigit():
                mark = IssuedMark("", control.identifier, control.tag, RecordId(record),
                                  int(revision), False, "", control.within)  # fmt: skip
                marks.setdefault(control.identifier, mark)
    return Issued("", "", tuple(marks.values())) if marks else None
