"""Which images of the pages are made, and in which order (on the paper lane)."""

from collections.abc import Callable, Iterable
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from data.errors import UserError
from data.progress import Progress
from gui.preview.tiles import Images, Tile, Wanted
from gui.tasks import Lane, Task

if TYPE_CHECKING:
    from gui.preview.renderer import Pictures, Rendering


class ImageOrders:
    """Has tiles made that are wanted and not there: the page that is read, those seen, the rest.

    Args:
        lane: where they are made.
        show: told images of the rendering of now.
        failed: told why some cannot be made.

    Attributes:
        wanted: what was asked for last.
    """

    def __init__(
        self, lane: Lane, show: Callable[[Images], None], failed: Callable[[UserError], None]
    ) -> None:
        self.wanted: Wanted | None = None
        self._lane = lane
        self._show = show
        self._failed = failed
        self._rendering: Rendering | None = None
        self._made: set[Tile] = set()
        self._coming: dict[frozenset[Tile], Task[Any]] = {}
        self._around: tuple[frozenset[Tile], Task[Any] | None] = (frozenset(), None)
        self._picture: Task[Any] | None = None

    def begin(self, rendering: "Rendering | None", images: Images = ()) -> None:
        """There are other pages, some of their images with them; what was ordered is given up."""
        for task in (*self._coming.values(), self._around[1], self._picture):
            if task is not None:
                task.cancel()
        self._coming.clear()
        self._around = (frozenset(), None)
        self._rendering = rendering
        self._made = {tile for tile, _image in images}

    def want(self, wanted: Wanted) -> None:
        """Have made what is ``wanted`` and is not there yet; what nobody wants is given up."""
        self.wanted = wanted
        if self._rendering is None:
            return
        every = set(chain(*wanted))
        for tiles in [tiles for tiles in self._coming if not tiles & every]:
            self._coming.pop(tiles).cancel()
        due = self._made.union(*self._coming)
        for group in (wanted.read, wanted.seen):
            missing = frozenset(group) - due
            if missing:
                self._coming[missing] = self._order(self._rendering, group, missing)
                due |= missing
        around = frozenset(wanted.around) - due
        # What has been begun goes on while somebody scrolls within it.
        if not around <= self._around[0]:
            self._around = around, self._order(self._rendering, wanted.around, around, "around")

    def make_again(self, tiles: Iterable[Tile]) -> None:
        """Have ``tiles`` made anew where they are wanted: something else was shown in place."""
        self._made.difference_update(tiles)
        if self.wanted is not None:
            self.want(self.wanted)

    def _order(
        self,
        rendering: "Rendering",
        tiles: tuple[Tile, ...],
        missing: frozenset[Tile],
        key: str | None = None,
    ) -> Task[Any]:
        """Have ``missing`` ones of ``tiles`` made; with a ``key`` when there is time for it."""

        def render(progress: Progress) -> Images:
            return rendering.tiles([tile for tile in tiles if tile in missing], progress)

        def show(images: Images) -> None:
            self._end(missing)
            if rendering is self._rendering:
                self._made.update(tile for tile, _image in images)
                self._show(images)

        def fail(error: UserError) -> None:
            self._end(missing)
            self._failed(error)

        task = self._lane.run(render, show, fail, key=key, yields=key is not None)
        task.broken = partial(self._end, missing)
        return task

    def _end(self, tiles: frozenset[Tile]) -> None:
        """An order was carried out, or could not be."""
        self._coming.pop(tiles, None)
        if self._around[0] == tiles:
            self._around = (frozenset(), None)

    def picture(self, page: int, scale: float, show: "Callable[[Pictures], None]") -> None:
        """Have a small picture of a page made, once the pages that are read have been."""
        rendering = self._rendering
        if rendering is not None:
            # Given up with its pages: their PDFs are closed by the time it might go on.
            self._picture = self._lane.run(
                lambda told: rendering.images([page], scale, told), show, key="picture", yields=True
            )

    def forget(self, tile: Tile) -> None:
        """An image was given up: it is made again when it is wanted."""
        self._made.discard(tile)
