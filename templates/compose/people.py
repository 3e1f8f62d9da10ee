"""Who said it, in which office, where: full at the first mention, the name alone afterwards."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.model.ids import SourceId
from data.model.record import Proposal, Quotation, Speech
from templates.compose.grouping import Group
from templates.compose.items import Item

UNNAMED = "报道未具名"
_NOT_SPOKEN = {Speech.PARAPHRASE: "转述", Speech.DOCUMENT: "文件表述"}


class Mentions:
    """The people a briefing has introduced so far."""

    def __init__(self) -> None:
        self._introduced: set[tuple[str, str | None]] = set()
        self._occasions: set[tuple[str, str]] = set()

    def who(self, item: Item) -> str:
        """The speaker and those who spoke jointly; with the office when mentioned first."""
        return speaker(item) + self.about(item)

    def about(self, item: Item) -> str:
        """What follows the speaker's name: the office at the first mention, joint authors."""
        record = _spoken(item)
        introduced = (speaker(item), record.office)
        known = introduced in self._introduced
        self._introduced.add(introduced)
        office = "" if known or not record.office else f"（{record.office}）"
        joint = f"，与{'、'.join(record.joint_with)}联名" if record.joint_with else ""
        return office + joint

    def occasion(self, item: Item) -> str:
        """Where it was said, ``""`` when that was told of this speaker before."""
        record = _spoken(item)
        spot = (record.speaker or "", record.occasion)
        known = spot in self._occasions
        self._occasions.add(spot)
        return "" if known else record.occasion

    def again(self) -> "Mentions":
        """Mentions that begin anew, for a part that is read by itself."""
        return Mentions()


def speaker(item: Item) -> str:
    """The name of who said it, or that nobody was named."""
    return _spoken(item).speaker or UNNAMED


def attribution(item: Item, mentions: Mentions) -> str:
    """The line below a quotation set off from the text."""
    record = _spoken(item)
    who = mentions.who(item) if record.speaker else ""
    parts = [part for part in (who, mentions.occasion(item)) if part]
    line = "——" + "，".join(parts or [UNNAMED])
    kind = _NOT_SPOKEN.get(record.speech, "")
    return line if not kind or kind in line else f"{line}（{kind}）"


def speaker_groups(items: Iterable[Item]) -> tuple[Group, ...]:
    """``items`` under the people who said them, in the order of their first words."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(speaker(item), []).append(item)
    return tuple(Group(_speaker_id(name), name, tuple(group)) for name, group in groups.items())


@dataclass(frozen=True, slots=True)
class Person:
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
