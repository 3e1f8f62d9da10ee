"""The images of pages that are kept: the ones looked at last, up to a size."""

from collections import OrderedDict
from collections.abc import Callable, Container

from PySide6.QtGui import QImage

ROOM = 96 * 1024 * 1024
"""Bytes; some twenty pages at a usual size on a screen of double density."""


class ImageStore:
    """Images by page. An image of an older state is stale until its successor arrives.

    Args:
        forgotten: told which page's image was given up.
    """

    def __init__(self, forgotten: Callable[[int], None], room: int = ROOM) -> None:
        self._forgotten = forgotten
        self._room = room
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._stale: set[int] = set()
        self.size = 0

    def __len__(self) -> int:
        """How many images are kept."""
        return len(self._images)

    def get(self, page: int) -> QImage | None:
        """The image of a page, if it is kept."""
        image = self._images.get(page)
        if image is not None:
            self._images.move_to_end(page)
        return image

    def stale(self, page: int) -> bool:
        """Whether the image of a page shows an older state."""
        return page in self._stale

    def put(self, page: int, image: QImage, needed: Container[int] = ()) -> None:
        """Keep an image; others make room for it, but none of the pages ``needed``."""
        self._drop(page)
        self._images[page] = image
        self.size += image.sizeInBytes()
        for old in [each for each in self._images if each not in needed and each != page]:
            if self.size <= self._room:
                break
            self._drop(old)
            self._forgotten(old)

    def age(self, count: int) -> None:
        """There is a new state of ``count`` pages: what is kept is stale, some of it gone."""
        for page in [page for page in self._images if page >= count]:
            self._drop(page)
        self._stale = set(self._images)

    def _drop(self, page: int) -> None:
        image = self._images.pop(page, None)
        if image is not None:
            self.size -= image.sizeInBytes()
        self._stale.discard(page)
