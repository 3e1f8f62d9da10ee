"""Who said it, in which office, where: full at the first mention, the name alone afterwards."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count

import msgspec
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from data.messages import message
from data.model.ids import SourceId
from data.model.record import Proposal, Quotation, Speech
from templates.compose.grouping import Group
from templates.compose.items import Item
from templates.compose.unfit import Unfit
from templates.compose.writing import Writing

_MANY = 3
"""So many speakers on one occasion make it the usual one, which is told once for all of them."""

_NOT_SPOKEN = (Speech.PARAPHRASE, Speech.DOCUMENT)


class Mentions:
    """Who is introduced where: words that are printed where they say something new.

    Whether they do is decided when the briefing was arranged by hand
    (:mod:`templates.compose.telling_once`).
    """

    def __init__(self, spoken: Writing, parts: Iterator[int] | None = None) -> None:
        self._spoken = spoken
        self._parts = parts or count()
        self._part = next(self._parts)

    def who(self, item: Item) -> Markup:
        """The speaker and those who spoke jointly; with the office when mentioned first."""
        return escape(speaker_name(item, self._spoken)) + self.about(item)

    def about(self, item: Item) -> Markup:
        """What follows the speaker's name: the office at the first mention, joint authors."""
        record = _spoken(item)
        about = Markup("")
        if record.office:
            office = self._spoken.text("aside", words=record.office)
            about = _once(office, self._known("office", record.speaker, record.office))
        if record.joint_with:
            names = self._spoken.joined(record.joint_with)
            about = self._spoken.say("jointly-named", who=about, names=names)
        return about

    def occasion(self, item: Item, before: str = "", otherwise: str = "") -> Markup:
        """Where it was said, unless that was told of this speaker before.

        ``before`` is what stands before it, ``otherwise`` what is printed in its place.
        """
        record = _spoken(item)
        if not record.occasion:
            return escape(otherwise)
        about = self._known("occasion", record.speaker, record.occasion)
        return _once(before + record.occasion, about, otherwise=otherwise)

    def noted(self, item: Item, usual: str = "") -> Markup:
        """A note on where it was said, unless that is where this speaker spoke last."""
        told = self.unusual(item, usual, self._spoken.sentence)
        return Markup("<note>{}</note>").format(told) if told else told

    def unusual(self, item: Item, usual: str, put: Callable[[str], str] = str) -> Markup:
        """Where it was said, unless that is where this speaker spoke last.

        Before anything is told of a speaker, that is the ``usual`` occasion. Of those who are not
        named nobody knows whether they are the same.
        """
        record = _spoken(item)
        words = put(record.occasion) if record.occasion else ""
        if not words or (record.speaker is None and record.occasion == usual):
            return Markup("")
        if record.speaker is None and usual:
            return escape(words)
        about = self._known("last", record.speaker)
        return _once(words, about, says=record.occasion, before=usual)

    def again(self) -> "Mentions":
        """Mentions that begin anew, for a part that is read by itself."""
        return Mentions(self._spoken, self._parts)

    def _known(self, *what: str | None) -> str:
        """What words are about, in this part of the briefing."""
        return "\u241f".join((str(self._part), *(each or "" for each in what)))


def _once(words: str, about: str, **more: str) -> Markup:
    """``words`` that are printed unless the same was told before (:class:`Once`)."""
    given = {"about": about, **{name: value for name, value in more.items() if value}}
    names = "".join([f' {name}="{escape(value)}"' for name, value in given.items()])
    # Written for every name of a long briefing; ``Markup.format`` would be most of the time.
    return Markup(f"<once{names}>{escape(words)}</once>")


def speaker_name(item: Item, spoken: Writing) -> str:
    """The name of who said it, or that nobody was named."""
    return _spoken(item).speaker or spoken.labels["unnamed"]


@pass_context
def speaker(context: Context, item: Item) -> str:
    """The name of who said it, or that nobody was named."""
    return speaker_name(item, context["writing"])


@pass_context
def attribution(context: Context, item: Item, mentions: Mentions) -> Markup:
    """The line below a quotation set off from the text."""
    return attributed(item, mentions, context["writing"])


def attributed(item: Item, mentions: Mentions, spoken: Writing) -> Markup:
    """Who said it where, behind a dash; what is no speech says so."""
    record = _spoken(item)
    who, mark, instead = Markup(""), "", spoken.labels["unnamed"]
    if record.speaker:
        who, instead = mentions.who(item), ""
        mark = _mark_between(who, record.occasion, spoken)
    kind = spoken.labels[f"speech-{record.speech}"] if record.speech in _NOT_SPOKEN else ""
    aside = spoken.text("aside", words=kind) if kind and kind not in who else ""
    if aside and kind in record.occasion:
        instead, aside = instead + aside, ""
    told = mentions.occasion(item, before=mark, otherwise=instead)
    return spoken.say("attribution", parts=who + told) + aside


def _mark_between(who: str, occasion: str, spoken: Writing) -> str:
    """What stands between a speaker and an occasion."""
    row = spoken.in_row((who, occasion), "between-parts")
    return row[len(who) : len(row) - len(occasion)]


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
        raise Unfit(message("nobody said this record"))
    return item.record
