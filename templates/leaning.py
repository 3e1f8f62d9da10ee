"""What leans on a record: findings that stand on it, drafts and presets that ask for it."""

from collections.abc import Iterable, Sequence
from typing import Protocol

import msgspec

from data.library.found import Found
from data.model.ids import RecordId
from data.model.record import Finding, Kind
from data.model.selection import Selection
from templates.arranging.own import taken_from
from templates.compose.library import AnyEntry
from templates.presets.preset import Preset


class Findings(Protocol):
    """What is asked of a library."""

    def find(self, selection: Selection) -> Found:
        """The ids a selection finds."""

    def entries(self, ids: Iterable[RecordId]) -> Sequence[AnyEntry]:
        """The entries of ``ids``."""


class Named(msgspec.Struct, frozen=True):
    """A draft or a preset by what it is called, in Chinese and in English."""

    chinese: str
    english: str
    preset: Preset


class Leaning(msgspec.Struct, frozen=True):
    """What would miss a record.

    Attributes:
        findings: titles of the findings that stand on it.
        drafts, presets: those that have it pinned, or take something from it in a note.
    """

    findings: tuple[str, ...] = ()
    drafts: tuple[Named, ...] = ()
    presets: tuple[Named, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.findings or self.drafts or self.presets)


def leaning(
    library: Findings, record: RecordId, drafts: Iterable[Named], presets: Iterable[Named]
) -> Leaning:
    """What would miss ``record`` if it were retired."""
    ids = library.find(Selection(kinds=(Kind.FINDING,))).ids
    findings = (each.record for each in library.entries(ids))
    return Leaning(
        tuple(f.title for f in findings if isinstance(f, Finding) and record in f.stands_on),
        tuple(each for each in drafts if _asks_for(each.preset, record)),
        tuple(each for each in presets if _asks_for(each.preset, record)),
    )


def _asks_for(preset: Preset, record: RecordId) -> bool:
    noted = (name for own in preset.arrangement.own for name in taken_from(own))
    return record in preset.selection.pinned or record in noted
