"""Brings the evidence of the record somebody looks at into the evidence pane."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from data.model.ids import RecordId
from data.progress import Progress
from gui.archive import Archive
from gui.evidence.evidence import ConflictFact, Evidence
from gui.evidence.evidence_pane import EvidencePane

if TYPE_CHECKING:
    from data.library.library import Library
    from gui.evidence.reading import EvidenceReader


class EvidenceDesk(QObject):
    """Asks the library for evidence while the pane is open, and only then.

    Signals:
        shown_changed: the pane was opened (true) or closed.
    """

    shown_changed = Signal(bool)

    def __init__(self, pane: EvidencePane, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._pane = pane
        self._archive = archive
        self._record: RecordId | None = None
        self._readers: list[EvidenceReader] = []
        pane.record_chosen.connect(self.look_at)
        pane.close_wanted.connect(lambda: self.show_pane(shown=False))

    def look_at(self, record: RecordId) -> None:
        """Show the evidence of ``record``, now or when the pane is opened."""
        if record != self._record or self._pane.evidence is None:
            self._record = record
            self._ask()

    def show_pane(self, *, shown: bool) -> None:
        """Open or close the pane."""
        if shown != self._pane.isHidden():
            return
        self._pane.setVisible(shown)
        self._ask()
        self.shown_changed.emit(shown)

    def toggle(self) -> None:
        """Open the pane, or close it."""
        self.show_pane(shown=self._pane.isHidden())

    def refresh(self) -> None:
        """Anchors or texts changed: read them again."""
        self._readers = []  # what the lane is still using it keeps
        self._ask()

    def _ask(self) -> None:
        record = self._record
        if record is None or self._pane.isHidden():
            return

        readers = self._readers

        def read(library: "Library", _progress: Progress) -> Evidence:
            from gui.evidence.reading import EvidenceReader

            if not readers:
                readers.append(EvidenceReader())
            return readers[0].read(library, record)

        def read_conflicts(library: "Library", _progress: Progress) -> tuple[ConflictFact, ...]:
            from gui.evidence.reading import conflicts_of

            return conflicts_of(library, record)

        self._archive.ask(read, self._pane.show_evidence, key="evidence")
        # The rules need all records, so what they find comes after the rest is on the screen.
        self._archive.ask(
            read_conflicts, self._pane.show_conflicts, key="evidence-conflicts", yields=True
        )
