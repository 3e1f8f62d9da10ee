"""Pictures of what other templates and styles make of the draft, one after the other."""

from collections import Counter, OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from data.clock import today
from data.errors import UserError
from data.progress import Progress
from gui.archive import Archive
from gui.press import Press
from templates.own_templates.folder import stamp_of
from templates.presets.codec import encode
from templates.presets.preset import Preset
from templates.template import known_templates

if TYPE_CHECKING:
    from data.library.library import Library
    from exports.build import Composed
    from exports.prepared import Prepared, Workshop
    from templates.document import Document

MOST = 60
"""So many pictures are kept."""
MOST_HEADINGS = 12
FIRST_PAGES = 6
"""Where a page worth showing is looked for; covers and contents come before it."""
ENOUGH = 6
"""Places on a page that is worth showing."""


class Sample(msgspec.Struct, frozen=True):
    """What a template and a style make of the draft.

    Attributes:
        image: of the first page with text; ``None`` when it could not be made.
        headings: the topmost ones.
        problem: why it could not be made.
    """

    image: QImage | None
    pages: int = 0
    headings: tuple[str, ...] = ()
    problem: UserError | None = None


Key = tuple[bytes, object]


class Sampler(QObject):
    """Makes samples on the lanes of library and paper, never two at once.

    Signals:
        made: a sample is ready; carries the preset it is of and the sample.
    """

    made = Signal(object, object)

    def __init__(self, archive: Archive, press: Press, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._press = press
        self._kept: OrderedDict[Key, Sample] = OrderedDict()
        self._waiting: list[Preset] = []
        self._running = False
        self._scale = 1.0
        self._workshop: Workshop | None = None

    def forget(self) -> None:
        """Records were changed: no picture is true any more."""
        self._kept.clear()

    def want(self, presets: Sequence[Preset], scale: float) -> None:
        """Make the samples of ``presets`` (``scale`` pixels a point), and no others any more."""
        if scale != self._scale:
            self.forget()
        self._scale = scale
        self._waiting = list(presets)
        if not self._running:
            self._next()

    def _next(self) -> None:
        """Tell what is kept; begin with the first that is not."""
        self._running = False
        while self._waiting:
            preset = self._waiting.pop(0)
            key = _key(preset)
            if key in self._kept:
                self._kept.move_to_end(key)
                self.made.emit(preset, self._kept[key])
            else:
                self._running = True
                self._compose(preset, key)
                return
        self._workshop = None  # fonts and lines are of use to pictures made in one go

    def _compose(self, preset: Preset, key: Key) -> None:
        def compose(library: "Library", _progress: Progress) -> "Composed":
            from exports.build import Order, composed_for_looking

            return composed_for_looking(library, preset, Order(today()))

        def failed(error: UserError) -> None:
            self._keep(preset, key, Sample(None, problem=error))

        def composed(made: "Composed") -> None:
            self._draw(made, preset, key)

        self._archive.ask(compose, composed, failed)

    def _draw(self, made: "Composed", preset: Preset, key: Key) -> None:
        scale = self._scale

        def draw(progress: Progress) -> Sample:
            from gui.preview.renderer import Rendering
            from templates.letterhead_file import own_letterhead

            paper = own_letterhead()
            prepared = self._shop().prepare(made.briefing, preset.style, progress, paper)
            sheet = Rendering(prepared)
            try:
                image = sheet.images([_telling(prepared)], scale)[0][1]
            finally:
                sheet.close()
            return _sample(prepared, image)

        self._press.lane.run(
            draw,
            lambda sample: self._keep(preset, key, sample),
            lambda error: self._keep(preset, key, Sample(None, problem=error)),
        )

    def _shop(self) -> "Workshop":
        """What is kept between layouts; made and used on the paper lane only."""
        from exports.prepared import Workshop

        if self._workshop is None:
            self._workshop = Workshop(lenient=True)
        return self._workshop

    def _keep(self, preset: Preset, key: Key, sample: Sample) -> None:
        self._kept[key] = sample
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)
        self.made.emit(preset, sample)
        self._next()


def _sample(prepared: "Prepared", image: QImage) -> Sample:
    return Sample(image, len(prepared.laid.pages), _headings(prepared.document))


def _telling(prepared: "Prepared") -> int:
    """The page (from 0) that shows most of a template: the first one with a good part of text."""
    count = Counter(place.page for place in prepared.laid.places)
    pages = range(min(FIRST_PAGES, len(prepared.laid.pages)))
    return next((page for page in pages if count[page] >= ENOUGH), 0)


def _headings(document: "Document") -> tuple[str, ...]:
    """The topmost headings of a document, the first of them."""
    from templates.document import Section, plain

    titles = (plain(block.title) for block in document.blocks if isinstance(block, Section))
    return tuple(titles)[:MOST_HEADINGS]


def _key(preset: Preset) -> Key:
    """What a sample depends on: the preset but for its name, and the template's files."""
    nameless = msgspec.structs.replace(
        preset, name="-", name_en="", description="", description_en="", formats=("pdf",)
    )
    own = (t for t in known_templates().templates if t.own and t.id == preset.template)
    return encode(nameless), tuple(stamp_of(t.folder) for t in own)  # type: ignore[arg-type]
