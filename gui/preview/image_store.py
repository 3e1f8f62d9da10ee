"""The images of pages that are kept: the ones looked at last, up to a size."""

from collections import OrderedDict
from collections.abc import Callable, Container, Hashable, Iterator
from typing import Generic, TypeVar

from PySide6.QtGui import QImage

Key = TypeVar("Key", bound=Hashable)
ROOM = 48 * 1024 * 1024
"""Bytes; some thirty pages at a usual size, six on a screen of double density."""


class ImageStore(Generic[Key]):
    """Images by page or tile. An image of an older state is stale until its successor arrives.

    Args:
        forgotten: told whose image was given up.
    """

    def __init__(self, forgotten: Callable[[Key], None], room: int = ROOM) -> None:
        self._forgotten = forgotten
        self._room = room
        self._images: OrderedDict[Key, QImage] = OrderedDict()
        self._stale: set[Key] = set()
        self.size = 0

    def __len__(self) -> int:
        """How many images are kept."""
        return len(self._images)

    def __iter__(self) -> Iterator[Key]:
        """Whose images are kept, those looked at longest ago first."""
        return iter(tuple(self._images))

    def get(self, key: Key) -> QImage | None:
        """The image of a page or tile, if it is kept."""
        image = self._images.get(key)
        if image is not None:
            self._images.move_to_end(key)
        return image

    def stale(self, key: Key) -> bool:
        """Whether an image shows an older state."""
        return key in self._stale

    def fresh(self, key: Key) -> bool:
        """Whether there is an image that shows the present state."""
        return key in self._images and key not in self._stale

    def put(self, key: Key, image: QImage, needed: Container[Key] = ()) -> None:
        """Keep an image; others make room for it, but none of those ``needed``."""
        self._remove(key)
        self._images[key] = image
        self.size += image.sizeInBytes()
        for old in [each for each in self._images if each not in needed and each != key]:
            if self.size <= self._room:
                break
            self.drop(old)

    def drop(self, key: Key) -> None:
        """Give an image up."""
        self._remove(key)
        self._forgotten(key)

    def age(self, lasting: Callable[[Key], bool]) -> None:
        """There is a new state: what is kept is stale, and gone unless it is ``lasting``."""
        for key in [key for key in self._images if not lasting(key)]:
            self._remove(key)
        self._stale = set(self._images)

    def _remove(self, key: Key) -> None:
        image = self._images.pop(key, None)
        if image is not None:
            self.size -= image.sizeInBytes()
        self._stale.discard(key)
