"""What is found out about finished pages while they are already on the screen."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from data.progress import Progress
from gui.preview.area import Area
from gui.preview.changes import Prints, areas_of, changed, prints
from gui.preview.finder import Finder
from gui.preview.words import Words

if TYPE_CHECKING:
    from exports.prepared import Prepared


class PageReading(msgspec.Struct, frozen=True):
    """Words, an index of them, and where they differ from the pages before.

    Attributes:
        changed: the areas of the blocks that read differently, by page.
    """

    words: Words
    finder: Finder
    prints: Prints
    changed: Mapping[int, list[Area]]


def read(prepared: "Prepared", before: Prints | None, progress: Progress) -> PageReading:
    """Read the pages (slow; for a working thread)."""
    words = Words(prepared.laid, prepared.fonts)
    progress.step(0.5)
    finder = Finder(words)
    now = prints(words)
    blocks = changed(before, now) if before is not None else frozenset()
    return PageReading(words, finder, now, areas_of(blocks, words))
