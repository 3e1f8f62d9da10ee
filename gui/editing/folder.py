"""Everything the editing dialog shows of a record, read on the library lane."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from data.evidence.edits import printed
from data.library.entry import Entry
from data.library.revision import Revision
from data.model.controlled import Region, Theme
from data.model.ids import RecordId, SourceId
from data.model.record import Proposal, Quotation, Record
from gui.editing.anchoring import Passage
from gui.editing.editors import Choosable
from gui.editing.record_form import Lists
from gui.i18n.language import Language
from templates.drafts.folder import DraftFolder
from templates.leaning import Leaning, Named, leaning
from templates.presets.store import PresetStore

if TYPE_CHECKING:
    from data.library.library import Library


class Folder(msgspec.Struct, frozen=True):
    """A record with its past.

    Attributes:
        words: the source's words as they are printed; ``source``: where they stand.
        passages: the texts its anchors stand in, by source.
        history: the oldest revision first.
        issues: how many issues printed it.
    """

    entry: Entry
    words: str
    source: str
    passages: tuple[Passage, ...]
    history: tuple[Revision, ...]
    issues: int
    regions: tuple[Region, ...]
    themes: tuple[Theme, ...]

    @property
    def id(self) -> RecordId:
        """The record's."""
        return RecordId(self.entry.record.id)

    def lists(self, language: Language) -> Lists:
        """Regions and themes to choose from, in the language of the interface."""
        return Lists(
            [Choosable(r.id, language.pick(r.names), r.parent is not None) for r in self.regions],
            [Choosable(t.id, language.pick(t.names), t.parent is not None) for t in self.themes],
        )


def read_folder(library: "Library", record: RecordId) -> Folder:
    """The folder of a record.

    Raises:
        CannotError: there is none with this id.
    """
    entry = library.entry(record)
    source = library.source(SourceId(entry.record.anchors[0].source or ""))
    return Folder(
        entry=entry,
        words=_words(entry.record),
        source=source.title,
        passages=tuple(_passages(library, entry.record)),
        history=library.history(record),
        issues=len(library.issues_with(record)),
        regions=library.regions(),
        themes=library.themes(),
    )


def _passages(library: "Library", record: Record) -> Iterator[Passage]:
    """The sources of a record's anchors, each once."""
    for id_ in dict.fromkeys(SourceId(anchor.source or "") for anchor in record.anchors):
        source = library.source(id_)
        yield Passage(id_, source.title, library.source_text(id_), source.text.extent)


def read_leaning(library: "Library", record: RecordId) -> Leaning:
    """What would miss a record; all drafts, presets and findings are read for it."""
    return leaning(library, record, _drafts(), _presets(library))


def _drafts() -> Iterator[Named]:
    for kept in DraftFolder().all().drafts:
        yield Named(kept.head.called("zh_CN"), kept.head.called("en"), kept.preset)


def _presets(library: "Library") -> Iterator[Named]:
    for preset in PresetStore(library).all():
        yield Named(preset.called("zh_CN"), preset.called("en"), preset)


def _words(record: Record) -> str:
    exact = record.anchors[0].exact
    return printed(exact, record.edits) if isinstance(record, Quotation | Proposal) else exact
