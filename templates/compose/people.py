"""Who said it, in which office, where: full at the first mention, the name alone afterwards."""

import hashlib
from collections.abc import Iterable, Sequence

import msgspec
from jinja2 import pass_context
from jinja2.runtime import Context

from data.model.ids import SourceId
from data.model.record import Proposal, Quotation, Speech
from templates.compose.grouping import Group
from templates.compose.items import Item
from templates.compose.writing import Writing

_MANY = 3
"""So many speakers on one occasion make it the usual one, which is told once for all of them."""

_NOT_SPOKEN = (Speech.PARAPHRASE, Speech.DOCUMENT)


class Mentions:
    """The people a briefing has introduced so far."""

    def __init__(self, spoken: Writing) -> None:
        self._spoken = spoken
        self._introduced: set[tuple[str | None, str | None]] = set()
        self._occasions: set[tuple[str, str]] = set()
        self._last: dict[str, str] = {}

    def who(self, item: Item) -> str:
        """The speaker and those who spoke jointly; with the office when mentioned first."""
        return speaker_name(item, self._spoken) + self.about(item)

    def about(self, item: Item) -> str:
        """What follows the speaker's name: the office at the first mention, joint authors."""
        record = _spoken(item)
        introduced = (record.speaker, record.office)
        known = introduced in self._introduced
        self._introduced.add(introduced)
        about = ""
        if record.office and not known:
            about = self._spoken.text("aside", words=record.office)
        if record.joint_with:
            names = self._spoken.joined(record.joint_with)
            about = self._spoken.text("jointly-named", who=about, names=names)
        return about

    def occasion(self, item: Item) -> str:
        """Where it was said, ``""`` when that was told of this speaker before."""
        record = _spoken(item)
        spot = (record.speaker or "", record.occasion)
        known = spot in self._occasions
        self._occasions.add(spot)
        return "" if known else record.occasion

    def unusual(self, item: Item, usual: str) -> str:
        """Where it was said, ``""`` as long as that is where this speaker spoke last.

        Before anything is told of a speaker, that is the ``usual`` occasion. Of those who are not
        named nobody knows whether they are the same.
        """
        record = _spoken(item)
        last = usual
        if record.speaker is not None:
            last = self._last.get(record.speaker, usual)
            self._last[record.speaker] = record.occasion
        return "" if record.occasion == last else record.occasion

    def again(self) -> "Mentions":
        """Mentions that begin anew, for a part that is read by itself."""
        return Mentions(self._spoken)


def speaker_name(item: Item, spoken: Writing) -> str:
    """The name of who said it, or that nobody was named."""
    return _spoken(item).speaker or spoken.labels["unnamed"]


@pass_context
def speaker(context: Context, item: Item) -> str:
    """The name of who said it, or that nobody was named."""
    return speaker_name(item, context["writing"])


@pass_context
def attribution(context: Context, item: Item, mentions: Mentions) -> str:
    """The line below a quotation set off from the text."""
    return attributed(item, mentions, context["writing"])


def attributed(item: Item, mentions: Mentions, spoken: Writing) -> str:
    """Who said it where, behind a dash; what is no speech says so."""
    record = _spoken(item)
    who = mentions.who(item) if record.speaker else ""
    parts = [part for part in (who, mentions.occasion(item)) if part]
    told = spoken.in_row(parts or [spoken.labels["unnamed"]], "between-parts")
    line = spoken.text("attribution", parts=told)
    kind = spoken.labels[f"speech-{record.speech}"] if record.speech in _NOT_SPOKEN else ""
    return line if not kind or kind in line else line + spoken.text("aside", words=kind)


def speaker_groups(items: Iterable[Item], spoken: Writing) -> tuple[Group, ...]:
    """``items`` under the people who said them, in the order of their first words."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(speaker_name(item, spoken), []).append(item)
    return tuple(Group(_speaker_id(name), name, tuple(group)) for name, group in groups.items())


class Person(msgspec.Struct, frozen=True):
    """Somebody who proposed something, alone or with others.

    Attributes:
        offices, occasions: as given, each once; empty for those only named as joint authors.
        count: how many items; ``sources`` where they stand.
    """

    id: str
    name: str
    offices: tuple[str, ...]
    occasions: tuple[str, ...]
    count: int
    sources: tuple[SourceId, ...]


def people(items: Iterable[Item]) -> tuple[Person, ...]:
    """Everybody who said one of ``items``, joint authors too, in the order of first mention."""
    said: dict[str, list[Item]] = {}
    for item in items:
        record = _spoken(item)
        for name in (record.speaker, *record.joint_with):
            if name:
                said.setdefault(name, []).append(item)
    return tuple(_person(name, group) for name, group in said.items())


def usual_occasion(items: Iterable[Item]) -> str:
    """The occasion most speakers of ``items`` spoke on; ``""`` when they are few."""
    speakers: dict[str, set[str]] = {}
    for item in items:
        record = _spoken(item)
        speakers.setdefault(record.occasion, set()).add(record.speaker or "")
    occasion, names = max(speakers.items(), key=lambda each: len(each[1]), default=("", set()))
    return occasion if len(names) >= _MANY else ""


def _person(name: str, items: Sequence[Item]) -> Person:
    """What is known of ``name`` from the items she is an author of."""
    own = [record for item in items if (record := _spoken(item)).speaker == name]
    return Person(
        _speaker_id(name),
        name,
        tuple(dict.fromkeys(record.office for record in own if record.office)),
        tuple(dict.fromkeys(_spoken(item).occasion for item in items)),
        len(items),
        tuple(dict.fromkeys(source for item in items for source in item.sources)),
    )


def _speaker_id(name: str) -> str:
    """An id made of the name alone, so that it stays when other people are added."""
    return f"speaker-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _spoken(item: Item) -> Quotation | Proposal:
    """The record of a quotation or proposal."""
    if not isinstance(item.record, Quotation | Proposal):
        raise TypeError(f"{item.id} is a {item.kind}: nobody said it")
    return item.record
