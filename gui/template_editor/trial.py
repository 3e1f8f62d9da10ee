"""What the files being edited make of the draft, tried off the GUI thread."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from data.clock import today
from data.errors import UserError
from data.progress import Progress
from gui.archive import Archive
from gui.press import Press
from templates.own_templates.checking import Fault, faults, placed
from templates.own_templates.texts import TextFolder
from templates.presets.preset import Preset
from templates.template import read_template, template_ids

if TYPE_CHECKING:
    from data.library.library import Library
    from exports.prepared import Workshop
    from gui.tasks import Task
    from templates.brief import Brief
    from templates.document import Document

PAUSE = 400
"""Milliseconds without a key stroke after which the files are tried."""


class Outcome(msgspec.Struct, frozen=True):
    """What came of a trial: a page and how many there are, or why there is none."""

    faults: tuple[Fault, ...] = ()
    image: QImage | None = None
    page: int = 0
    pages: int = 0


class _Attempt(msgspec.Struct, frozen=True):
    """What is tried."""

    template_id: str
    texts: Mapping[str, str]
    preset: Preset
    page: int
    scale: float


class Trial(QObject):
    """Tries the latest state of the files; older trials are dropped.

    Signals:
        ended: a trial came to its end; carries the outcome.
    """

    ended = Signal(object)

    def __init__(self, archive: Archive, press: Press, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._press = press
        self._workshop: Workshop | None = None
        self._attempt: _Attempt | None = None
        self._tasks: list[Task[Any]] = []
        self._key = f"trial-{id(self)}"
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._begin)

    @property
    def waiting(self) -> bool:
        """Whether a trial is about to begin."""
        return bool(self._pause.isActive())

    def want(
        self, template_id: str, texts: Mapping[str, str], preset: Preset, page: int, scale: float
    ) -> None:
        """Try ``texts`` on the draft when typing pauses; show ``page`` (from 0)."""
        self._attempt = _Attempt(template_id, dict(texts), preset, page, scale)
        self._pause.start()

    def stop(self) -> None:
        """Nothing is to be tried any more."""
        self._pause.stop()
        self._attempt = None
        for task in self._tasks:
            task.cancel()

    def _begin(self) -> None:
        attempt = self._attempt
        if attempt is None:
            return

        def compose(library: "Library", _progress: Progress) -> "Document | Brief | Outcome":
            return _composed(library, attempt)

        def composed(made: "Document | Brief | Outcome") -> None:
            if isinstance(made, Outcome):
                self.ended.emit(made)
            else:
                self._lay_out(made, attempt)

        self._tasks = [self._archive.ask(compose, composed, self._failed, key=self._key)]

    def _lay_out(self, made: "Document | Brief", attempt: _Attempt) -> None:
        def lay_out(progress: Progress) -> Outcome:
            from gui.preview.renderer import Rendering
            from templates.letterhead_file import own_letterhead

            paper = own_letterhead()
            prepared = self._shop().prepare(made, attempt.preset.style, progress, paper)
            pages = len(prepared.laid.pages)
            page = min(attempt.page, pages - 1)
            sheets = Rendering(prepared)
            try:
                image = sheets.images([page], attempt.scale)[0][1]
            finally:
                sheets.close()
            return Outcome((), image, page, pages)

        task = self._press.lane.run(lay_out, self.ended.emit, self._failed, key=self._key)
        self._tasks.append(task)

    def _failed(self, error: UserError) -> None:
        name = self._attempt.template_id if self._attempt else ""
        self.ended.emit(Outcome((placed(error, name),)))

    def _shop(self) -> "Workshop":
        """What is kept between layouts; made and used on the paper lane only."""
        from exports.prepared import Workshop

        if self._workshop is None:
            self._workshop = Workshop(lenient=True)
        return self._workshop


def _composed(library: "Library", attempt: _Attempt) -> "Document | Brief | Outcome":
    """What the files make of the draft, or what is wrong in them."""
    from templates.brief import brief_of
    from templates.compose.verbatim import Unverified

    found: Sequence[Fault] = faults(attempt.template_id, attempt.texts)
    if found:
        return Outcome(tuple(found))
    template = read_template(TextFolder(attempt.template_id, attempt.texts))
    # What is found does not depend on the template; the one that is kept may be at fault.
    stand_in = msgspec.structs.replace(attempt.preset, template=template_ids()[0])
    brief = brief_of(library, stand_in, today(), Unverified.MARK)
    brief = replace(brief, template=template, preset=attempt.preset)
    try:
        return brief if template.fit else brief.document()
    except UserError as error:
        return Outcome((placed(error, attempt.template_id),))
