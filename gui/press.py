"""The press: from a draft to pages and files, on the paper lane.

The library lane composes (that needs the library), the paper lane lays out, writes and renders.
Newer work supersedes older, so that a click never waits for what it made out of date.
"""

from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from data.clock import today
from data.errors import UserError
from data.messages import Message
from data.progress import Progress
from gui.archive import Archive
from gui.preview.image_orders import ImageOrders
from gui.tasks import Lane, Task

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from data.library.library import Library
    from exports.build import Built, Composed, Order
    from exports.preflight.facts import Facts
    from exports.preflight.remark import Remark
    from exports.prepared import Prepared, Workshop
    from gui.preview.renderer import Pictures, Rendering
    from gui.preview.tiles import Images, Tile, Wanted
    from templates.brief import Brief
    from templates.compose.kept_work import KeptWork
    from templates.compose.verbatim import Unverified
    from templates.document import Document
    from templates.letterhead import Letterhead
    from templates.presets.preset import Preset

PAUSE = 30
"""Milliseconds in which further changes become one: the first of a burst is composed at once."""
TIDY = 20
"""After so many renderings the system gets back what memory lies free: it takes 10 milliseconds."""


class Press(QObject):
    """Makes previews and files of presets.

    Signals:
        rendered: a new state of the draft is ready to be looked at; carries the rendering.
        examined: the preflight has told what there is to say about it; carries the rendering.
        failed: the draft cannot be composed or laid out; carries the error.
        cover: a cover is shown before its rendering is (true), or is taken back (false).
        images: images of tiles of pages arrived; those of a cover come before its rendering.
        expected: the pages shown are out of date, it is being found out what the new ones are of.
        begun: new ones are being made.
        held: no new ones are made until somebody asks for them.
        broken: making them met a bug, which is told elsewhere: those of before stay.
    """

    expected = Signal()
    begun = Signal()
    held = Signal()
    broken = Signal()
    rendered = Signal(object)
    examined = Signal(object)
    failed = Signal(object)
    cover = Signal(bool)
    images = Signal(object)
    _covered = Signal(object, object)

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lane = Lane(self)
        self.export_lane = Lane(self)
        self._archive = archive
        self._rendering: Rendering | None = None
        self._former: Rendering | None = None
        self._over = count(1)
        self._draft: Preset | None = None
        self._unverified: Unverified | None = None
        self._kept: Workshop | None = None
        self._kept_work: KeptWork | None = None
        self._composed: tuple[Document | Brief, str] | None = None
        self._laying: Composed | None = None
        self._covers: set[Tile] = set()
        self._orders = ImageOrders(self.lane, self.images.emit, self.failed.emit)
        self._examining: Task[Any] | None = None
        self._making: Task[Any] | None = None
        # What is set off by one event is one change.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._compose)
        self._burst = QTimer(self, singleShot=True, interval=PAUSE)
        self._covered.connect(self._show_cover)

    @property
    def rendering(self) -> "Rendering | None":
        """What is shown now."""
        return self._rendering

    def refresh(self, draft: "Preset") -> None:
        """Show ``draft`` as soon as possible."""
        self._draft = draft
        self._begin()

    def expect(self) -> None:
        """The pages shown are out of date: what is found out about them gives way from now on.

        Until :meth:`refresh` or :meth:`hold`, which follow when it is known what was found. Pages
        being made are out of date as well: what was clicked for need not wait for them.
        """
        self._give_up()
        self.lane.hush()
        self.expected.emit()

    def hold(self) -> None:
        """Make no pages until they are asked for again; those being made are given up."""
        self._draft = None
        self._soon.stop()
        self._give_up()
        self._take_covers_back()
        self.held.emit()
        self.lane.go_on()

    def _give_up(self) -> None:
        """Cancel the pages being made."""
        if self._making is not None:
            self._making.cancel()
            self._making = None
        self._laying = None

    @property
    def unverified(self) -> "Unverified":
        """What becomes of words that cannot be vouched for, until another draft is on the desk."""
        from templates.compose.verbatim import Unverified

        return self._unverified or Unverified.STOP

    def let(self, unverified: "Unverified | None") -> None:
        """Print words that cannot be vouched for, or leave them out; ``None`` lets them stop."""
        if unverified is not self._unverified:
            self._unverified = unverified
            self.again()

    def again(self) -> None:
        """Make the draft's pages anew: something they depend on beside it has changed."""
        if self._draft is not None:
            self._begin()

    def _begin(self) -> None:
        self._soon.start(self._burst.remainingTime() if self._burst.isActive() else 0)
        self.expect()
        self.begun.emit()

    def sample(
        self, letterhead: "Letterhead", scale: float, show: "Callable[[QImage], None]"
    ) -> None:
        """Make an image of the draft's first page on ``letterhead``."""
        if self._composed is None:
            return
        made, style = self._composed

        def draw(progress: Progress) -> "QImage":
            from gui.first_page import image_of

            return image_of(self._workshop().prepare(made, style, progress, letterhead), scale)

        self.lane.run(draw, show, self.failed.emit, key="sample")

    def want(self, wanted: "Wanted") -> None:
        """Render what is ``wanted`` of the pages and is not there yet."""
        self._orders.want(wanted)

    def picture(self, page: int, scale: float, show: "Callable[[Pictures], None]") -> None:
        """Make a small picture of a page, once the pages that are read have been made."""
        self._orders.picture(page, scale, show)

    def forget(self, tile: "Tile") -> None:
        """The image of a tile was given up: it is made again when it is wanted."""
        self._orders.forget(tile)

    def export(
        self,
        preset: "Preset",
        order: "Order",
        success: "Callable[[Built], None]",
        failure: Callable[[UserError], None],
        progress: Callable[[float, Message | None], None],
        stopped: Callable[[], None],
    ) -> "Task[Composed]":
        """Write the files of ``preset``; cancelling the task returned stops it at any stage."""

        def compose(library: "Library", _progress: Progress) -> "Composed":
            from exports.build import composed

            return composed(library, preset, order)

        def write(made: "Composed") -> None:
            def work(told: Progress) -> "Built":
                from exports.build import make_files
                from exports.word_look import own_reference
                from templates.letterhead_file import own_letterhead

                look, paper = own_reference(), own_letterhead()
                return make_files(
                    made, preset, replace(order, reference=look, letterhead=paper), told
                )

            def log(built: "Built") -> None:
                from exports.build import noted

                self._archive.ask(lambda library, _told: noted(library, built), success, failure)

            writing = self.export_lane.run(work, log, failure, progress=progress, stopped=stopped)
            task.then = writing

        task = self._archive.ask(compose, write, failure, progress=progress, stopped=stopped)
        return task

    @property
    def idle(self) -> bool:
        """Whether nothing waits or runs."""
        lanes = (self.lane, self.export_lane)
        return not self._soon.isActive() and all(lane.idle for lane in lanes)

    def close(self) -> None:
        """Finish what is running."""
        self._soon.stop()
        self._burst.stop()
        self.lane.close()
        if self._rendering is not None:
            self._orders.begin(None)
            self._rendering.close()
            self._rendering = None
        self.export_lane.close()

    def _compose(self) -> None:
        draft, unverified = self._draft, self.unverified
        self._burst.start()
        if draft is None:
            return

        def compose(library: "Library", _progress: Progress) -> "Composed":
            from exports.build import Order, composed_for_looking

            order = Order(today(), unverified=unverified)
            return composed_for_looking(library, draft, order, self._work())

        self._making = self._archive.ask(
            compose,
            lambda made: self._lay_out(made, draft),
            self._fail,
            key="compose",
            yields=True,
        )
        self._making.broken = self._break_off

    def _lay_out(self, made: "Composed", draft: "Preset") -> None:
        wanted = self._orders.wanted
        self._composed = made.briefing, draft.style
        self._laying = made

        def lay_out(progress: Progress) -> "tuple[Rendering, Images]":
            from gui.first_page import tiles_of
            from gui.preview.renderer import Rendering
            from templates.letterhead_file import own_letterhead

            images: list[tuple[Tile, QImage]] = []
            read = wanted.read if wanted is not None else ()

            def cover(prepared: "Prepared") -> None:
                images.extend(tiles_of(prepared, read))
                self._covered.emit(made, tuple(images))

            show_cover = cover if any(tile.page == 0 for tile in read) else None
            prepared = self._workshop().prepare(
                made.briefing, draft.style, progress, own_letterhead(), show_cover
            )
            rendering = Rendering(prepared)
            # The page that is read comes with the rendering, one round trip earlier; those beside
            # it are asked for when it is on the screen.
            missing = read[len(images) :]
            return rendering, [*images, *rendering.tiles(missing, progress)]

        def show(laid: "tuple[Rendering, Images]") -> None:
            self._show(*laid)
            self._examine(laid[0], made.facts)

        self._making = self.lane.run(lay_out, show, self._fail, key="layout")
        self._making.broken = self._break_off

    def _show_cover(self, made: "Composed", images: "Images") -> None:
        """Show the cover of what is being laid out, before the pages behind it are there."""
        if made is self._laying:
            self._covers.update(tile for tile, _image in images)
            self.cover.emit(True)
            self.images.emit(images)

    def _take_covers_back(self) -> None:
        """No pages follow the covers that were shown: the pages of before have their own again."""
        if self._covers:
            self._orders.make_again(self._covers)
            self._covers.clear()
            self.cover.emit(False)

    def _examine(self, rendering: "Rendering", facts: "Facts") -> None:
        """Look for what will look or be wrong, once the pages are on the screen."""

        def examine(progress: Progress) -> "tuple[Remark, ...]":
            from exports.preflight.registry import examine

            return examine(rendering.prepared, facts, progress)

        def tell(remarks: "tuple[Remark, ...]") -> None:
            if rendering is self._rendering:
                rendering.remarks = remarks
                self.examined.emit(rendering)

        self._examining = self.lane.run(examine, tell, self.failed.emit, key="examine", yields=True)

    def _work(self) -> "KeptWork":
        """What is kept between composings; made and used on the library lane only."""
        from templates.compose.kept_work import KeptWork

        if self._kept_work is None:
            self._kept_work = KeptWork()
        return self._kept_work

    def _workshop(self) -> "Workshop":
        """What is kept between layouts; made and used on the paper lane only."""
        from exports.prepared import Workshop

        if self._kept is None:
            self._kept = Workshop(lenient=True)
        return self._kept

    def _show(self, rendering: "Rendering", images: "Images") -> None:
        if self._rendering is not None:
            self._discard(self._rendering)
        if self._examining is not None:
            self._examining.cancel()
        self._orders.begin(rendering, images)
        self._rendering = rendering
        self._making = self._laying = None
        self._covers.clear()
        self.rendered.emit(rendering)
        self.images.emit(images)
        self.lane.go_on()

    def _fail(self, error: UserError) -> None:
        """There are no new pages: the old ones stay."""
        self._take_covers_back()
        self.failed.emit(error)
        self.lane.go_on()

    def _break_off(self) -> None:
        """Likewise, because of a bug."""
        self._take_covers_back()
        self.broken.emit()
        self.lane.go_on()

    def _discard(self, rendering: "Rendering") -> None:
        """Close a PDF on the lane that may still be rendering from it.

        Its pages may be read until those that came instead have been: the ones before are over.
        """
        over, self._former = self._former, rendering

        def let_go(_progress: Progress) -> None:
            from exports.garbage import give_back

            rendering.close()
            if over is not None:
                over.take_apart()
            if next(self._over) % TIDY == 0:
                give_back()

        self.lane.run(let_go, lambda _none: None)
