"""Quotation marks: “ ” around direct speech, ‘ ’ inside them (GB/T 15834 §4.8)."""

import re

_MARKS = re.compile("[“”‘’]")
_OPENERS = "“‘"
_CLOSERS = {"”": "“", "’": "‘"}
_LEVELS = (("‘", "’"), ("“", "”"))


def within_marks(words: str) -> str:
    """``words`` as they stand between quotation marks that the template sets.

    Marks around the whole are left out, those inside alternate from single ones on, whatever the
    source used: a span taken from inside direct speech has single marks already.
    """
    return _relevelled(_bare(words))


def _bare(words: str) -> str:
    """``words`` without the pair of marks that encloses all of them."""
    if not words.startswith("“") or not words.endswith("”"):
        return words
    depth = 0
    for i, character in enumerate(words):
        depth += (character == "“") - (character == "”")
        if depth == 0:
            return words[1:-1] if i == len(words) - 1 else words
    return words


def _relevelled(words: str) -> str:
    """``words`` with its pairs of marks chosen by how deep they lie; single marks stay."""
    out = list(words)
    open_marks: list[int] = []
    for match in _MARKS.finditer(words):
        here = match.start()
        if words[here] in _OPENERS:
            open_marks.append(here)
        elif open_marks and words[open_marks[-1]] == _CLOSERS[words[here]]:
            there = open_marks.pop()
            out[there], out[here] = _LEVELS[len(open_marks) % 2]
    return "".join(out)
