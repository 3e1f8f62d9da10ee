"""What the tour shows, one thing after the other."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from gui.common.making import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.main_window import MainWindow


class Step(msgspec.Struct, frozen=True):
    """One thing: where it is on the desk, and what is said about it (context ``Tour``)."""

    target: "Callable[[MainWindow], QWidget]"
    title: str
    words: str


STEPS = (
    Step(
        lambda desk: desk.widget.regions,
        QT_TRANSLATE_NOOP("Tour", "Pick"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Tick regions and themes. The number says how many records a click would give. "
            "This is the sample library; nothing you do here can break it.",
        ),
    ),
    Step(
        lambda desk: desk.widget.search,
        QT_TRANSLATE_NOOP("Tour", "Search"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Type any words, one character is enough. Pinyin initials work, too: gd finds 广东.",
        ),
    ),
    Step(
        lambda desk: desk.widget.middle,
        QT_TRANSLATE_NOOP("Tour", "Arrange"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "What was found stands here; beside it the outline of the draft and the options of "
            "the template. Everything can be undone.",
        ),
    ),
    Step(
        lambda desk: desk.widget.preview,
        QT_TRANSLATE_NOOP("Tour", "See"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The real pages, as they will be printed. Click a place to see its record and the "
            "words of the source behind it.",
        ),
    ),
    Step(
        lambda desk: desk.bar.export,
        QT_TRANSLATE_NOOP("Tour", "Export"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Word, PDF or both. No quotation leaves that is not verbatim, no number without its "
            "source.",
        ),
    ),
    Step(
        lambda desk: desk.bar.preset,
        QT_TRANSLATE_NOOP("Tour", "Keep"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Save what you made as a preset and do it again next month with one click. Ctrl+K "
            "finds every command, F1 opens the guide.",
        ),
    ),
)
