"""Files that are handed to the desk: by a file manager, on the command line, dropped."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from gui.archive import Archive
from gui.attaching import Attaching
from gui.drafts.passing import Passing
from gui.preset_desk import SUFFIX as PRESET
from gui.preset_desk import PresetDesk
from templates.drafts.file import SUFFIX as DRAFT


class Files(QObject):
    """Knows by their names what is done with files."""

    def __init__(
        self,
        archive: Archive,
        presets: PresetDesk,
        passing: Passing,
        attaching: Attaching,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._presets = presets
        self._passing = passing
        self._attaching = attaching

    def open(self, paths: Sequence[Path]) -> None:
        """Put presets and drafts, our own or others', on the desk; attach everything else."""
        for path in paths:
            if path.suffix == PRESET:
                self._presets.open_file(path)
            elif path.suffix == DRAFT:
                self._open_draft(path)
        self._attach([path for path in paths if path.suffix not in (PRESET, DRAFT)])

    def take(self, paths: Sequence[Path]) -> None:
        """Import presets, open drafts, attach everything else: they were dropped."""
        presets = [str(path) for path in paths if path.suffix == PRESET]
        if presets:
            self._presets.import_files(presets)
        self.open([path for path in paths if path.suffix != PRESET])

    def _open_draft(self, path: Path) -> None:
        """Put a draft on the desk, after whatever the library is asked for at the start."""
        self._archive.ask(lambda _library, _told: None, lambda _none: self._passing.open(path))

    def _attach(self, sources: Sequence[Path]) -> None:
        if sources:
            self._attaching.attach(sources)
