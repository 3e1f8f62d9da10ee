"""What the preflight must know of the library, gathered once while the briefing is composed."""

import datetime as dt
from collections.abc import Container, Iterator, Mapping
from typing import TYPE_CHECKING

import msgspec

from data.evidence.conflicts.conflict import Severity
from data.messages import Message
from data.model.ids import RecordId, SourceId
from data.model.record import Kind
from templates.brief import Brief
from templates.compose.items import make_item
from templates.compose.material import Material
from templates.compose.verbatim import Unverified, faults
from templates.document import Document
from templates.presets.preset import Preset
from templates.template import load_template

if TYPE_CHECKING:
    from data.evidence.conflicts.conflict import ConflictId
    from templates.compose.library import AnyLibrary

_VERBATIM = frozenset((Kind.FIGURE, Kind.QUOTATION, Kind.PROPOSAL))


class OpenConflict(msgspec.Struct, frozen=True):
    """A contradiction that nobody has decided, with those of its records that may be printed."""

    id: "ConflictId"
    explanation: Message
    records: tuple[RecordId, ...]


class Facts(msgspec.Struct, frozen=True):
    """What composing knew and the document does not say.

    Attributes:
        today: the day of the work; nothing in a briefing should lie after it.
        faults: what is wrong with the words of records printed, one sentence each.
        unverified: what becomes of such words; only ``STOP`` lets them stop an export.
        pages: how many the template keeps to, ``None`` when as many as it needs.
    """

    today: dt.date
    faults: Mapping[RecordId, Message] = msgspec.field(default_factory=dict)
    conflicts: tuple[OpenConflict, ...] = ()
    unverified: Unverified = Unverified.STOP
    pages: int | None = None


def gather_facts(
    library: "AnyLibrary",
    preset: Preset,
    briefing: Document | Brief,
    today: dt.date,
    unverified: Unverified = Unverified.STOP,
    material: Material | None = None,
) -> Facts:
    """The facts about ``briefing``, which was made of ``preset`` and ``library``.

    What a brief will print is not known yet: the facts are about all it found. ``material`` is
    what a document was composed of, where that is still at hand.
    """
    if isinstance(briefing, Brief):
        material = briefing.material
        wrong: Mapping[RecordId, Message] = faults(material.items, material.sources)
        conflicts = _open_conflicts(library, material.by_id)
    else:
        wrong = _faults(library, briefing, material)
        conflicts = _open_conflicts(library, {entry.record for entry in briefing.manifest})
    fit = load_template(preset.template).fit
    return Facts(today, wrong, tuple(conflicts), unverified, fit.pages if fit else None)


def _faults(
    library: "AnyLibrary", document: Document, material: Material | None
) -> Mapping[RecordId, Message]:
    """What is wrong with the words of the records printed, in the order of their first use."""
    if material is not None:
        printed = [material.by_id[each.record] for each in document.manifest]
        return faults([i for i in printed if i.kind in _VERBATIM], material.sources)
    wanted = [each.record for each in document.manifest if each.kind in _VERBATIM]
    sources = {SourceId(source.id): source for source in library.sources()}
    return faults([make_item(entry, sources) for entry in library.entries(wanted)], sources)


def _open_conflicts(library: "AnyLibrary", records: Container[RecordId]) -> Iterator[OpenConflict]:
    """Contradictions that at least one of ``records`` is part of."""
    conflicts = library.conflicts()
    decisions = library.decisions() if conflicts else {}
    for conflict in conflicts:
        here = tuple(record for record in conflict.records if record in records)
        if here and conflict.severity is Severity.HARD and conflict.id not in decisions:
            yield OpenConflict(conflict.id, conflict.explanation, here)
