"""An anchor: where in a source something stands (W3C Web Annotation selectors)."""

import enum
from typing import Annotated

import msgspec

from data.model.ids import Slug

Exact = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Context = Annotated[str, msgspec.Meta(max_length=32)]


class Anchor(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """A TextQuoteSelector and a TextPositionSelector on one immutable text.

    Attributes:
        exact: the source's characters, unchanged.
        prefix, suffix: what stands before and after, only as long as uniqueness needs.
        at: start and end (code points, end excluded) in the whole text of the source
            (:class:`data.model.source.SourceText`), not in the article's extent.
        source: the source; in the pack ``None`` means the file's own source.
    """

    exact: Exact
    at: tuple[int, int]
    prefix: Context = ""
    suffix: Context = ""
    source: Slug | None = None


class AnchorState(enum.StrEnum):
    """What verification says of an anchor."""

    EXACT = "exact"
    EXACT_AFTER_EDITS = "exact-after-edits"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not-found"
    NOT_ATTACHED = "source-not-attached"

    @property
    def verified(self) -> bool:
        """Whether the words were seen in the source."""
        return self in (AnchorState.EXACT, AnchorState.EXACT_AFTER_EDITS)
