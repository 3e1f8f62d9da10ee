"""Marks of lines: what the draft marks, what was cut, and why a line is not printed."""

import enum
from collections.abc import Mapping

from gui.common.making import QT_TRANSLATE_NOOP
from gui.common.sign import Sign
from gui.records.badge import SIGNS, Badge
from templates.arranging.outline import Node
from templates.document import Unprinted


class Mark(enum.IntFlag):
    """What is marked; kept as plain numbers where there is one for every record."""

    NEW = Badge.NEW
    PINNED = Badge.PINNED
    CUT = Badge.NEW << 8


UNPRINTED: Mapping[Unprinted, Sign] = {
    Unprinted.ASIDE: Sign(
        "aside", "muted", QT_TRANSLATE_NOOP("Signs", "Set aside: it is not printed")
    ),
    Unprinted.EMPTY: Sign("empty", "muted", QT_TRANSLATE_NOOP("Signs", "Empty: it is not printed")),
}


def signs_of(marks: int, node: Node) -> list[Sign]:
    """The signs of a line, what matters most last."""
    found = [SIGNS[badge] for badge in (Badge.NEW, Badge.PINNED) if marks & badge]
    return [*found, *([UNPRINTED[node.unprinted]] if node.unprinted else [])]


def marks_words(marks: int, node: Node) -> str:
    """The signs of a line in words, for screen readers."""
    return "; ".join(sign.words for sign in signs_of(marks, node))
