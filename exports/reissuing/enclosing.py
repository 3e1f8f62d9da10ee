"""What an issue was made with that is no record: letterhead, conflicts told, Word file.

Each is kept once, under a digest of its text, however many issues were made with it.
"""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import msgspec

from data.errors import CannotError
from data.evidence.conflicts.conflict import Conflict, ConflictId, Place, Rule, RuleId, Severity
from data.evidence.conflicts.decision import Decision
from data.messages import Message, message
from data.model.anchor import Anchor
from data.model.ids import RecordId
from data.os_faults import os_fault
from templates.letterhead import Letterhead

T = TypeVar("T")


class _Said(msgspec.Struct, frozen=True, tag="message"):
    """A sentence; its values may be sentences too."""

    template: str
    values: "dict[str, _Said | int | float | str]"


class _Side(msgspec.Struct, frozen=True):
    record: str
    anchor: Anchor


class _Told(msgspec.Struct, frozen=True):
    """One conflict, and what was decided on it."""

    id: str
    rule: str
    severity: Severity
    title: _Said
    about: _Said
    places: tuple[_Side, ...]
    explanation: _Said
    state: str
    decision: Decision | None = None


class Settled(msgspec.Struct, frozen=True):
    """What did not fit together when an issue was made, and what was decided until then."""

    conflicts: tuple[Conflict, ...]
    decisions: Mapping[ConflictId, Decision]

    def about(self, records: Iterable[RecordId]) -> "Settled":
        """The same, of those conflicts only that any of ``records`` is part of."""
        wanted = frozenset(records)
        kept = tuple(each for each in self.conflicts if not wanted.isdisjoint(each.records))
        decided = {e.id: self.decisions[e.id] for e in kept if e.id in self.decisions}
        return Settled(kept, decided)


NOTHING_TOLD = Settled((), MappingProxyType({}))


class Enclosure(msgspec.Struct, frozen=True):
    """A text to be kept with an issue, and what it is called there."""

    digest: str
    text: str


def enclosed_letterhead(letterhead: Letterhead) -> Enclosure:
    """A letterhead with its logo as text."""
    return _enclosure(letterhead)


def enclosed_reference(file: Path | bytes) -> Enclosure:
    """A Word file as text.

    Raises:
        CannotError: it cannot be read.
    """
    try:
        return _enclosure(file if isinstance(file, bytes) else file.read_bytes())
    except OSError as error:
        raise CannotError(
            message("“{file}” cannot be read: {why}.", file=file, why=os_fault(error))
        ) from error


def enclosed_conflicts(settled: Settled) -> Enclosure:
    """Conflicts and decisions as text."""
    decided = settled.decisions
    return _enclosure([_told(each, decided.get(each.id)) for each in settled.conflicts])


def letterhead_in(text: str) -> Letterhead:
    """The letterhead that ``text`` holds.

    Raises:
        CannotError: it holds none.
    """
    return _decoded(text, Letterhead)


def reference_in(text: str) -> bytes:
    """The Word file that ``text`` holds.

    Raises:
        CannotError: it holds none.
    """
    return _decoded(text, bytes)


def conflicts_in(text: str) -> Settled:
    """The conflicts and decisions that ``text`` holds.

    Raises:
        CannotError: it holds none.
    """
    told = _decoded(text, list[_Told])
    decided = {ConflictId(each.id): each.decision for each in told if each.decision is not None}
    return Settled(tuple(map(_conflict, told)), decided)


def _enclosure(value: object) -> Enclosure:
    text = msgspec.json.encode(value)
    return Enclosure(hashlib.sha256(text).hexdigest(), text.decode())


def _decoded(text: str, kind: type[T]) -> T:
    """What was enclosed as ``text``, which must be a ``kind``."""
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.MsgspecError as error:
        raise CannotError(
            message("What the issue was made with is no longer readable."),
            message("Build the preset again as of now."),
        ) from error


def _told(conflict: Conflict, decision: Decision | None) -> _Told:
    rule = conflict.rule
    return _Told(
        id=conflict.id,
        rule=rule.id,
        severity=rule.severity,
        title=_said(rule.title),
        about=_said(rule.about),
        places=tuple(_Side(place.record, place.anchor) for place in conflict.places),
        explanation=_said(conflict.explanation),
        state=conflict.state,
        decision=decision,
    )


def _conflict(told: _Told) -> Conflict:
    """A conflict as it was found; its rule finds nothing any more."""
    rule = Rule(
        RuleId(told.rule),
        told.severity,
        _sentence(told.title),
        _sentence(told.about),
        lambda _view: iter(()),
    )
    places = tuple(Place(RecordId(side.record), side.anchor) for side in told.places)
    return Conflict(ConflictId(told.id), rule, places, _sentence(told.explanation), told.state)


def _said(sentence: Message) -> _Said:
    return _Said(sentence.template, {name: _value(v) for name, v in sentence.values.items()})


def _value(value: object) -> "_Said | int | float | str":
    if isinstance(value, Message):
        return _said(value)
    return value if isinstance(value, int | float) else str(value)


def _sentence(said: _Said) -> Message:
    values = {
        name: _sentence(value) if isinstance(value, _Said) else value
        for name, value in said.values.items()
    }
    return Message(said.template, values)
