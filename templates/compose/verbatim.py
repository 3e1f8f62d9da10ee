"""The verbatim gate: no quoted words or values leave the house that cannot be vouched for."""

import enum
from collections.abc import Iterable, Mapping, Sequence

from data.messages import Message, message
from data.model.ids import RecordId, SourceId
from data.model.source import Source
from templates.compose.items import Item
from templates.compose.material import Material
from templates.compose.vouching import FaultKind
from templates.errors import VerbatimError

_LONGEST = 30
"""Characters of the words that are shown in a sentence."""


class Unverified(enum.StrEnum):
    """What becomes of records whose words cannot be vouched for.

    STOP: nothing is made; the places are told.
    DROP: they are left out, and the briefing says how many.
    MARK: their words are printed with a visible sign and a note.
    """

    STOP = "stop"
    DROP = "drop"
    MARK = "mark"


def admitted(material: Material, unverified: Unverified) -> Material:
    """``material`` without what is to be dropped."""
    if unverified is not Unverified.DROP:
        return material
    gone = [item.id for item in material.items if item.fault is not None]
    return material.without(gone) if gone else material


def check_words(items: Sequence[Item], sources: Mapping[SourceId, Source]) -> None:
    """Refuse words whose anchor is not in its source or whose edits do not fit.

    Raises:
        VerbatimError: naming every record, its source and its words, and what can be done.
    """
    places = faults(items, sources)
    if not places:
        return
    first, *others = places.values()
    sentence = first
    if others:
        sentence = message(
            "{first} {more} more quotations or values have such faults.",
            first=first,
            more=len(others),
        )
    remedy = message(
        "Correct the anchor or the edits, leave such records out, or print them with a mark."
    )
    raise VerbatimError(sentence, remedy, places)


def faults(items: Iterable[Item], sources: Mapping[SourceId, Source]) -> dict[RecordId, Message]:
    """What is wrong with the words of ``items``, a sentence for each that has a fault."""
    return {item.id: told for item in items if (told := _told(item, sources)) is not None}


def _told(item: Item, sources: Mapping[SourceId, Source]) -> Message | None:
    """What is wrong with the words of ``item`` and where, ``None`` when nothing is."""
    if item.fault is None:
        return None
    anchor = item.record.anchors[0]
    source = sources.get(SourceId(anchor.source or ""))
    return message(
        _SENTENCES[item.fault.kind].template,
        title=item.record.title,
        record=item.id,
        words=_clipped(anchor.exact),
        source=source.title if source else anchor.source or "?",
        start=anchor.at[0] + 1,
        end=anchor.at[1],
        why=item.fault.why or "",
    )


def _clipped(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


_SENTENCES: Mapping[FaultKind, Message] = {
    FaultKind.NOT_FOUND: message(
        "{title} ({record}): “{words}” is not in 《{source}》 (place {start}–{end})."
    ),
    FaultKind.AMBIGUOUS: message(
        "{title} ({record}): “{words}” stands in 《{source}》 more than once, and not at place"
        " {start}–{end}."
    ),
    FaultKind.EDITS: message(
        "{title} ({record}): “{words}” in 《{source}》 cannot be printed: {why}"
    ),
    FaultKind.VALUE: message(
        "{title} ({record}): the value is no part of “{words}” in 《{source}》."
    ),
}
