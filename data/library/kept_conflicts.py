"""Conflicts kept in the library between two runs of the program.

Working them out takes a twentieth of a build, and loading the rules as long again in a short one.
What is kept says which records and which rules it was worked out from; anything else is ignored.
"""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from functools import cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

import msgspec

from data.evidence.conflicts.conflict import (
    Conflict,
    ConflictId,
    Found,
    Place,
    Rule,
    RuleId,
    Severity,
)
from data.library.meta import write_meta
from data.library.session import Session
from data.library.statement import Statement
from data.messages import Message

if TYPE_CHECKING:
    from data.evidence.conflicts.view import View

KEY = "conflicts.found"
"""Where it stands in what a library says of itself."""
_CODE = ("evidence", "model")
"""The folders that decide what is found."""


class _Rule(msgspec.Struct, frozen=True):
    """A rule without the function that is not needed to show what it found."""

    id: RuleId
    severity: Severity
    title: Message
    about: Message


class _Conflict(msgspec.Struct, frozen=True):
    id: ConflictId
    rule: RuleId
    places: tuple[Place, ...]
    explanation: Message
    state: str


class _Kept(msgspec.Struct, frozen=True):
    """What is kept; ``of`` says what it was worked out from."""

    of: str
    rules: tuple[_Rule, ...]
    found: tuple[_Conflict, ...]


def read(session: Session, state: Sequence[object]) -> tuple[Conflict, ...] | None:
    """The conflicts of the records in ``state``, ``None`` when they are to be worked out."""
    text = session.value(Statement.KEPT_CONFLICTS)
    try:
        kept = msgspec.json.decode(text or "", type=_Kept)
        rules = {rule.id: _whole(rule) for rule in kept.rules}
        found = tuple(
            Conflict(each.id, rules[each.rule], each.places, each.explanation, each.state)
            for each in kept.found
        )
    except (msgspec.DecodeError, KeyError):  # kept by another version, or not at all
        return None
    return found if kept.of == origin(state) else None


def write(session: Session, state: Sequence[object], found: Sequence[Conflict]) -> bool:
    """Keep what was found in ``state`` instead of what was kept before; whether it was.

    Nothing is kept that would not be read back as it is.
    """
    of = origin(state)
    rules = {each.rule.id: each.rule for each in found}
    kept = _Kept(
        of or "",
        tuple(_Rule(rule.id, rule.severity, rule.title, rule.about) for rule in rules.values()),
        tuple(
            _Conflict(each.id, each.rule.id, each.places, each.explanation, each.state)
            for each in found
        ),
    )
    text = msgspec.json.encode(kept).decode()
    sound = bool(of) and msgspec.json.decode(text, type=_Kept) == kept
    if sound:
        write_meta(session, {KEY: text})
    return sound


def _whole(rule: _Rule) -> Rule:
    return Rule(rule.id, rule.severity, rule.title, rule.about, partial(_find, rule.id))


def _find(rule: RuleId, of: "View") -> Iterator[Found]:
    """What the rule with this id finds; the rules are loaded now."""
    from data.evidence.conflicts.registry import RULES

    return next(each for each in RULES if each.id == rule).find(of)


def origin(state: Sequence[object]) -> str | None:
    """What conflicts are worked out from; ``None`` where the program cannot tell its rules."""
    rules = _rules_version()
    return f"{state} {rules}" if rules else None


@cache
def _rules_version() -> str:
    """The sha256 of the code that decides what is found, ``""`` where none can be read."""
    total = hashlib.sha256(sys.version.encode())
    read = False
    for folder in _CODE:
        for name, content in sorted(_code(files("data").joinpath(folder))):
            total.update(f"{name} {len(content)}\n".encode())
            total.update(content)
            read = True
    return total.hexdigest() if read else ""


def _code(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for path in folder.iterdir():
        if path.is_dir():
            yield from ((f"{path.name}/{name}", content) for name, content in _code(path))
        elif not path.name.endswith(".pyc"):
            yield path.name, path.read_bytes()
