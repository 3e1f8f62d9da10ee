"""New anchors and what becomes of declared edits: values only, no widgets."""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from data.evidence.anchors import locate
from data.model.anchor import Anchor, AnchorState
from data.model.edit import Edit, Elide, FullWidth, Insert, Remove, Sic, ToHans

LONGEST = 200
"""Characters of a source that one anchor may quote (:data:`data.model.anchor.Exact`)."""
CONTEXT = 32
"""Characters before and after that may be kept with it."""


class Passage(msgspec.Struct, frozen=True):
    """A source and the text it stands in.

    Attributes:
        text: the whole text, ``None`` unless the source is attached.
        extent: the part of that text that is this source, in code points.
    """

    source: str
    title: str
    text: str | None
    extent: tuple[int, int]


def anchor_at(passage: Passage, start: int, end: int) -> Anchor | None:
    """An anchor on code points ``start`` to ``end`` of the text, without white space around them.

    It gets as much context as makes it unique in the source; ``None`` when nothing or too much is
    quoted, or the source is not attached.
    """
    text = passage.text
    if text is None:
        return None
    low, high = passage.extent
    start, end = max(start, low), min(end, high)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if not 0 < end - start <= LONGEST:
        return None
    bare = Anchor(exact=text[start:end], at=(start, end), source=passage.source)
    for width in range(CONTEXT + 1):
        found = replace(
            bare, prefix=text[max(low, start - width) : start], suffix=text[end : end + width]
        )
        if _state_anywhere(found, passage) is AnchorState.EXACT:
            return found
    return found


def state_of(anchor: Anchor, passage: Passage) -> AnchorState:
    """What verification says of an anchor on its own."""
    if passage.text is None:
        return AnchorState.NOT_ATTACHED
    return locate(anchor, passage.text, passage.extent).state


def _state_anywhere(anchor: Anchor, passage: Passage) -> AnchorState:
    """What it would say if the place were not known."""
    return state_of(replace(anchor, at=(-1, -1)), passage)


def carried_over(edits: Sequence[Edit], before: Anchor, after: Anchor) -> tuple[Edit, ...]:
    """The edits that still lie in the words when the anchor is moved; the others go."""
    shift = before.at[0] - after.at[0]
    return tuple(
        edit for edit in (_moved(each, shift) for each in edits) if _fits(edit, after.exact)
    )


def _moved(edit: Edit, shift: int) -> Edit:
    match edit:
        case ToHans() | FullWidth():
            return edit
        case Elide(at=(start, end)) | Remove(at=(start, end)):
            return replace(edit, at=(start + shift, end + shift))
        case Insert() | Sic():
            return replace(edit, at=edit.at + shift)


def _fits(edit: Edit, exact: str) -> bool:
    return all(0 <= place <= len(exact) for place in places(edit))


def places(edit: Edit) -> Iterator[int]:
    """Where in the words an edit begins and ends; nothing for one of the whole span."""
    match edit:
        case ToHans() | FullWidth():
            return
        case Elide(at=(start, end)) | Remove(at=(start, end)):
            yield from (start, end)
        case Insert(at=at) | Sic(at=at):
            yield at


def in_order(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Those of the whole span first, the others by their places."""
    return tuple(sorted(edits, key=lambda edit: next(places(edit), -1)))


def read_anchors(value: object) -> tuple[Anchor, ...]:
    """Anchors from JSON's types."""
    return msgspec.convert(value, tuple[Anchor, ...])


def read_edits(value: object) -> tuple[Edit, ...]:
    """Declared edits from JSON's types; none for a record that has none."""
    return msgspec.convert(value or (), tuple[Edit, ...])
