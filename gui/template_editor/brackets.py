"""Brackets that belong together."""

from PySide6.QtGui import QTextDocument

OPENING = {"(": ")", "[": "]", "{": "}", "<": ">"}
CLOSING = {closing: opening for opening, closing in OPENING.items()}
FARTHEST = 20_000
"""Characters after which the search is given up, so that no key waits for it."""


def partner(document: QTextDocument, position: int) -> int | None:
    """Where the bracket is that belongs to the one at ``position``; ``None`` for nowhere."""
    sign = document.characterAt(position)
    forward = sign in OPENING
    other = OPENING.get(sign) or CLOSING.get(sign)
    if other is None:
        return None
    block = document.findBlock(position)
    at = position - block.position()
    depth, seen = 0, 0
    while block.isValid() and seen < FARTHEST:
        text = block.text()
        places = range(at, len(text)) if forward else range(min(at, len(text) - 1), -1, -1)
        for place in places:
            depth += (text[place] == sign) - (text[place] == other)
            if depth == 0:
                return int(block.position() + place)
        seen += len(text) + 1
        block = block.next() if forward else block.previous()
        at = 0 if forward else len(block.text()) - 1
    return None
