"""Quotation marks: “ ” around direct speech, ‘ ’ inside them (GB/T 15834 §4.8)."""

from collections.abc import Mapping

import msgspec


class Marks(msgspec.Struct, frozen=True):
    """The two pairs of quotation marks of a language: around words, and inside the first."""

    outer: tuple[str, str]
    inner: tuple[str, str]

    @property
    def closers(self) -> Mapping[str, str]:
        """What opens each closing mark."""
        return {self.outer[1]: self.outer[0], self.inner[1]: self.inner[0]}


_CURLED = Marks(("“", "”"), ("‘", "’"))
MARKS: Mapping[str, Marks] = {
    "zh-Hans": _CURLED,
    "zh-Hant": Marks(("「", "」"), ("『", "』")),
    "en": _CURLED,
}
"""By the language of the briefing; an English one quotes Chinese words, with their own marks."""


def within_marks(words: str, marks: Marks = _CURLED) -> str:
    """``words`` as they stand between quotation marks that the template sets.

    Marks around the whole are left out, those inside alternate from single ones on, whatever the
    source used: a span taken from inside direct speech has single marks already.
    """
    return _relevelled(_bare(words, marks), marks)


def _bare(words: str, marks: Marks) -> str:
    """``words`` without the pair of marks that encloses all of them."""
    opener, closer = marks.outer
    if not words.startswith(opener) or not words.endswith(closer):
        return words
    depth = 0
    for i, character in enumerate(words):
        depth += (character == opener) - (character == closer)
        if depth == 0:
            return words[1:-1] if i == len(words) - 1 else words
    return words


def _relevelled(words: str, marks: Marks) -> str:
    """``words`` with its pairs of marks chosen by how deep they lie; single marks stay."""
    closers, levels = marks.closers, (marks.inner, marks.outer)
    if not any(mark in words for mark in closers):
        return words  # no pair is closed, as most have none
    out = list(words)
    open_marks: list[int] = []
    for here, character in enumerate(words):
        if character in closers.values():
            open_marks.append(here)
        elif open_marks and words[open_marks[-1]] == closers.get(character):
            there = open_marks.pop()
            out[there], out[here] = levels[len(open_marks) % 2]
    return "".join(out)
