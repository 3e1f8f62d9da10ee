"""Corroboration: how many sources say a thing, and how many of them independently of each other.

Two sources are not independent when one publisher brought both, when they stand in one text, or
when they say it in the same words: papers print what agencies and press offices hand them.
"""

import enum
from collections.abc import Mapping, Sequence
from itertools import combinations, product

import msgspec

from data.evidence.conflicts.texts import bare, longest_common
from data.library.folding import fold
from data.model.anchor import Anchor
from data.model.ids import SourceId
from data.model.record import Finding, Record
from data.model.source import Source

SAME_WORDS = 16
"""A run of so many equal characters (marks and script aside) is not written twice by chance."""


class Independence(enum.StrEnum):
    """Whether several sources say the same independently of each other.

    SINGLE: there is but one source.
    INDEPENDENT: at least two publishers, each in its own words.
    SAME_PUBLISHER: one publisher brought them all.
    SAME_WORDS: they say it in the same words, or stand in one text.
    UNKNOWN: a publisher is not known, so nobody can tell.
    """

    SINGLE = "single"
    INDEPENDENT = "independent"
    SAME_PUBLISHER = "same-publisher"
    SAME_WORDS = "same-words"
    UNKNOWN = "unknown"


class Corroboration(msgspec.Struct, frozen=True):
    """What several sources of one record prove.

    Attributes:
        sources: how many different ones there are.
        publishers: how many independent publishers are known among them.
    """

    sources: int
    publishers: int
    independence: Independence


def corroboration(record: Record, sources: Mapping[SourceId, Source]) -> Corroboration:
    """What the sources of ``record`` prove; a finding is made from several, none repeats it."""
    return corroborating(() if isinstance(record, Finding) else record.anchors, sources)


def corroborating(anchors: Sequence[Anchor], sources: Mapping[SourceId, Source]) -> Corroboration:
    """What the sources of ``anchors``, which all say one thing, prove."""
    saying = {
        name: [anchor for anchor in anchors if anchor.source == name]
        for name in dict.fromkeys(SourceId(anchor.source or "") for anchor in anchors)
        if name in sources
    }
    if len(saying) < 2:
        return Corroboration(len(saying), len(saying), Independence.SINGLE)
    groups = _groups(saying, sources)
    known = [group for group in groups if any(sources[name].publisher for name in group)]
    return Corroboration(len(saying), len(known), _independence(groups, len(known), sources))


def _independence(
    groups: Sequence[set[SourceId]], known: int, sources: Mapping[SourceId, Source]
) -> Independence:
    if known > 1:
        return Independence.INDEPENDENT
    if len(groups) > 1:
        return Independence.UNKNOWN
    publishers = {_publisher(sources[name]) for name in groups[0]}
    same = len(publishers) == 1 and "" not in publishers
    return Independence.SAME_PUBLISHER if same else Independence.SAME_WORDS


def _groups(
    saying: Mapping[SourceId, Sequence[Anchor]], sources: Mapping[SourceId, Source]
) -> list[set[SourceId]]:
    """The sources, those that depend on each other together."""
    groups = [{name} for name in saying]
    for one, other in combinations(saying, 2):
        if _dependent(sources[one], sources[other]) or _same_words(saying[one], saying[other]):
            joined = {name for group in groups if {one, other} & group for name in group}
            groups = [joined, *(group for group in groups if not joined & group)]
    return groups


def _dependent(one: Source, other: Source) -> bool:
    """Whether one publisher brought both, or both are (parts of) the same text."""
    same_publisher = bool(one.publisher) and _publisher(one) == _publisher(other)
    (start, end), (first, last) = one.text.extent, other.text.extent
    overlapping = max(start, first) < min(end, last)
    return same_publisher or (one.text.sha256 == other.text.sha256 and overlapping)


def _publisher(source: Source) -> str:
    return bare(fold(source.publisher or ""))


def _same_words(one: Sequence[Anchor], other: Sequence[Anchor]) -> bool:
    return any(
        len(longest_common(bare(fold(a.exact)), bare(fold(b.exact)))) >= SAME_WORDS
        for a, b in product(one, other)
        if min(len(a.exact), len(b.exact)) >= SAME_WORDS
    )


def support(anchor: Anchor, first: Anchor, sources: Mapping[SourceId, Source]) -> Independence:
    """How far ``anchor`` supports what stands at ``first``."""
    return corroborating((first, anchor), sources).independence
