"""Keeps the draft on the desk: every change is in its journal within half a second."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from data.errors import UserError
from gui.draft import Draft
from gui.tasks import Lane
from templates.drafts.head import DraftId
from templates.presets.preset import Preset

if TYPE_CHECKING:
    from templates.drafts.file import DraftFile

PAUSE = 400
"""Milliseconds after the first of some changes before they are written."""
AGAIN = 5_000
"""Milliseconds after which writing that failed is tried again."""


class Keeper(QObject):
    """Writes journals, on a lane of its own.

    A change is noted in memory at once; nothing here waits for a disk. What cannot be written
    stays noted, also when another draft is put on the desk, and is tried again.

    Args:
        remember: notes which draft is on the desk, for the next start; called after each writing,
            on the thread that wrote.

    Signals:
        kept: something was written.
        failed: what changed cannot be written now; carries the error, once for each trouble.
        recovered: it could be written after all.
    """

    kept = Signal()
    failed = Signal(object)
    recovered = Signal()

    def __init__(
        self, draft: Draft, remember: Callable[["DraftFile"], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.lane = Lane(self)
        self._remember = remember
        self._draft = draft
        self._file: DraftFile | None = None
        self._leaving: list[DraftFile] = []
        self._in_trouble = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.write)
        draft.stepped.connect(self._on_step)
        draft.went.connect(self._on_went)
        draft.based.connect(self._on_based)
        draft.seen_changed.connect(self._on_seen)

    @property
    def file(self) -> "DraftFile | None":
        """The journal of the draft on the desk; ``None`` while there is none."""
        return self._file

    def hold(self, file: "DraftFile") -> None:
        """Keep this one from now on; the one before is finished and let go."""
        if file is self._file:
            return
        if self._file is not None:
            self._leaving.append(self._file)
        if file in self._leaving:
            self._leaving.remove(file)
        self._file = file
        if self._leaving:
            self.write()

    def unfinished(self, id: DraftId) -> "DraftFile | None":
        """A draft that left the desk but could not be written yet."""
        return next((file for file in self._leaving if file.head.id == id), None)

    def later(self) -> None:
        """Something was noted: write it soon."""
        if not self._pause.isActive():
            self._pause.start(PAUSE)

    def write(self) -> None:
        """Write everything that is not written yet, off the GUI thread."""
        self._pause.stop()
        file, leaving = self._file, tuple(self._leaving)

        def work(_progress: object) -> "tuple[bool, list[DraftFile]]":
            written = file is not None and self._write(file)
            gone = []
            for each in leaving:
                each.close()
                gone.append(each)
            return written, gone

        self.lane.run(work, self._written, self._on_failed)

    def finish(self) -> None:
        """Write everything now; for the end of the program.

        Raises:
            UserError: it cannot be written; nothing was given up, and it can be tried again.
        """
        self._pause.stop()
        if self._file is not None:
            self._write(self._file)
        for file in self._leaving:
            file.write()

    def _write(self, file: "DraftFile") -> bool:
        written = file.write()
        if written:
            self._remember(file)
        return written

    def close(self) -> None:
        """Let go of all journals; what could not be written is lost from here on."""
        self._pause.stop()
        self.lane.close()
        for file in (self._file, *self._leaving):
            if file is not None:
                _close(file)
        self._file = None
        self._leaving.clear()

    # What changes

    def _on_step(self, name: str, preset: Preset | None) -> None:
        if self._file is None:
            return
        if preset is None:
            self._file.stepped_outside(name)
        else:
            self._file.stepped(name, preset)
        self.later()

    def _on_went(self, done: int) -> None:
        if self._file is not None:
            self._file.moved(self._file.history.first + done)
            self.later()

    def _on_based(self, preset: Preset) -> None:
        if self._file is not None:
            self._file.rebase(preset)
            self.later()

    def _on_seen(self) -> None:
        if self._file is not None:
            self._file.see(tuple(sorted(self._draft.seen or ())))
            self.later()

    # What came of it

    def _written(self, done: "tuple[bool, list[DraftFile]]") -> None:
        written, gone = done
        self._leaving = [file for file in self._leaving if file not in gone]
        if self._in_trouble:
            self._in_trouble = False
            self.recovered.emit()
        if written or gone:
            self.kept.emit()

    def _on_failed(self, error: UserError) -> None:
        self._pause.start(AGAIN)
        if not self._in_trouble:
            self._in_trouble = True
            self.failed.emit(error)


def _close(file: "DraftFile") -> None:
    try:
        file.close()
    except UserError:  # the person was asked before and chose to leave all the same
        return
