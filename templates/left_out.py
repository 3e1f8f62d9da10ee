"""What could be in a briefing and is not: excluded, set aside, found and not printed."""

from collections.abc import Iterator, Mapping

import msgspec

from data.errors import CannotError
from data.model.ids import RecordId
from data.model.record import Kind
from templates.arranging.outline import Outline
from templates.compose.disagreements import told
from templates.compose.library import AnyLibrary
from templates.document import Unprinted
from templates.presets.preset import Preset
from templates.why import EXCLUDED, SET_ASIDE, Reason, Way, not_printed_by, preferred_to_it

MOST = 2000
"""Records told of: of a large library nearly all may be found and few printed."""


class LeftOut(msgspec.Struct, frozen=True):
    """One record that is not printed, and what decides that."""

    record: RecordId
    title: str
    kind: Kind
    reason: Reason


class AllLeftOut(msgspec.Struct, frozen=True):
    """The records that are not printed: first those left out by hand; ``more`` are not listed."""

    records: tuple[LeftOut, ...]
    more: int = 0


def left_out(library: AnyLibrary, preset: Preset, outline: Outline, language: str) -> AllLeftOut:
    """What was excluded from ``preset``, and what it finds that ``outline`` does not print.

    Names are told in ``language`` (``zh_CN``, ``zh_TW`` or ``en``).
    """
    reasons = dict(_reasons(library, preset, outline, language))
    entries = library.entries(list(reasons)[:MOST])
    records = (each.record for each in entries)
    told_of = tuple(
        LeftOut(RecordId(each.id), each.title, each.kind, reasons[RecordId(each.id)])
        for each in records
    )
    return AllLeftOut(told_of, len(reasons) - len(told_of))


def _reasons(
    library: AnyLibrary, preset: Preset, outline: Outline, language: str
) -> Iterator[tuple[RecordId, Reason]]:
    for record in preset.selection.excluded:
        if _is_there(library, record):
            yield record, Reason(EXCLUDED, False, Way.INCLUDE)
    if not outline.nodes:  # nothing was composed yet
        return
    found = library.find(preset.selection).ids
    lines = outline.nodes.values()
    printed = {record for line in lines if line.unprinted is None for record in line.records}
    aside = {
        r: line.id for line in lines if line.unprinted is Unprinted.ASIDE for r in line.records
    }
    missing = [record for record in found if record not in printed]
    yield from (
        (r, Reason(SET_ASIDE, False, Way.TAKE_BACK, aside[r])) for r in missing if r in aside
    )
    preferred = _preferred(library, frozenset(found))
    by_template = Reason(not_printed_by(preset, language), False, Way.OPTIONS)
    for record in missing:
        if record not in aside:
            yield record, preferred.get(record, by_template)


def _preferred(library: AnyLibrary, found: frozenset[RecordId]) -> Mapping[RecordId, Reason]:
    """Those of ``found`` that a decision prefers another one of them to."""
    pairs = {r: o for r, o in told(library).preferred_to.items() if r in found and o in found}
    others = {each.record.id: each.record for each in library.entries(set(pairs.values()))}
    return {
        record: Reason(preferred_to_it(others[other].title), False, Way.CONFLICTS)
        for record, other in pairs.items()
    }


def _is_there(library: AnyLibrary, record: RecordId) -> bool:
    try:
        return bool(library.entries([record]))
    except CannotError:  # it came from another library
        return False
