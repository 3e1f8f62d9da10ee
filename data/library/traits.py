"""What records are arranged by, and searched by in one field; kept in memory, in stable order."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

import msgspec

from data.library.folding import fold
from data.library.sounds import spellings
from data.model.ids import RecordId
from data.model.record import Kind


class _Anchor(msgspec.Struct, frozen=True):
    source: str | None = None


class _Part(msgspec.Struct, frozen=True):
    """The fields of a record that count here; the others are not decoded."""

    title: str
    regions: tuple[str, ...]
    themes: tuple[str, ...]
    anchors: tuple[_Anchor, ...]
    speaker: str | None = None
    office: str | None = None
    joint_with: tuple[str, ...] = ()
    value: float | int | tuple[float | int, ...] | None = None
    unit: str | None = None


_DECODER = msgspec.json.Decoder(_Part)


class Trait(msgspec.Struct, frozen=True, gc=False):
    """What counts of one record.

    Attributes:
        region, theme: the first it names.
        sources: of all its anchors, the printed one first.
        spoken: folded names and offices of everybody who speaks in it.
        value: the number, of a range the lower end; ``None`` without one.
    """

    kind: Kind
    date: str
    title: str
    region: str
    theme: str
    sources: tuple[str, ...]
    speaker: str
    spoken: str
    value: float | None
    unit: str


def trait_of(kind: Kind, date: str, payload: str) -> Trait:
    """The trait of a record as the library keeps it."""
    part = _DECODER.decode(payload)
    value = part.value[0] if isinstance(part.value, tuple) else part.value
    people = (part.speaker, part.office, *part.joint_with)
    spoken = "\n".join(filter(None, people))
    return Trait(
        kind,
        date,
        part.title,
        part.regions[0],
        part.themes[0],
        tuple(dict.fromkeys(anchor.source or "" for anchor in part.anchors)),
        part.speaker or "",
        fold(spoken) if spoken else "",
        None if value is None else float(value),
        part.unit or "",
    )


class Traits(msgspec.Struct, frozen=True, dict=True):
    """The traits of all records; a record's place here is its ordinal in the index."""

    ids: tuple[RecordId, ...]
    each: Sequence[Trait]

    @cached_property
    def ordinals(self) -> Mapping[RecordId, int]:
        """The place of each record."""
        return {record: ordinal for ordinal, record in enumerate(self.ids)}

    def titled(self, letters: str) -> Iterator[int]:
        """The places of the records with a title that sounds like this."""
        starts, texts = self._spelled
        for text in texts:
            at = text.find(letters)
            while at >= 0:
                place = bisect_right(starts, at) - 1
                yield place
                at = text.find(letters, starts[place + 1])

    @cached_property
    def _spelled(self) -> tuple[list[int], tuple[str, str]]:
        """All titles by their sounds, in one text for each reading; where each begins."""
        folded = [fold(trait.title) for trait in self.each]
        starts = list(accumulate((len(title) + 1 for title in folded), initial=0))
        usual, other = zip(*map(spellings, folded), strict=True) if folded else ((), ())
        return starts, ("\n".join(usual), "\n".join(other))

    @cached_property
    def by_speaker(self) -> Mapping[str, list[int]]:
        """Which records have the same people speaking in them."""
        return _places(((trait.spoken,), n) for n, trait in enumerate(self.each) if trait.spoken)

    @cached_property
    def by_source(self) -> Mapping[str, list[int]]:
        """Which records stand in a source."""
        return _places((trait.sources, n) for n, trait in enumerate(self.each))


def _places(pairs: Iterable[tuple[tuple[str, ...], int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for values, place in pairs:
        for value in values:
            found.setdefault(value, []).append(place)
    return found
