"""From a source's span to the words printed: computed from declared edits, never typed.

The order is fixed. First the edits that have a position (:class:`Elide`, :class:`Remove`,
:class:`Insert`, :class:`Sic`), all counted on the untouched span; then punctuation width; then
script. The result is a list of segments that keeps both sides, so that printed and original can be
shown next to each other with every difference marked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from data.errors import UserError
from data.messages import message
from data.model.edit import Edit, Elide, FullWidth, Insert, Remove, Sic, ToHans

if TYPE_CHECKING:
    from opencc import OpenCC

ELLIPSIS = "……"
SIC = "[原文如此]"
WIDE = str.maketrans(",:;?!()", "，：；？！（）")
HALF = frozenset(",:;?!()")


class EditError(UserError):
    """A declared edit does not fit its span."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a span and what is printed for it; ``op`` names the edit that changed it."""

    original: str
    printed: str
    op: str | None = None


def printed(exact: str, edits: Sequence[Edit]) -> str:
    """The words to print for the span ``exact`` under ``edits``."""
    return "".join(segment.printed for segment in segments(exact, edits))


def segments(exact: str, edits: Sequence[Edit]) -> list[Segment]:
    """The span cut where edits change it; the originals joined give ``exact`` again.

    Raises:
        EditError: an edit lies outside the span or two edits overlap.
    """
    pieces = _positioned(exact, edits)
    if any(isinstance(edit, FullWidth) for edit in edits):
        pieces = _rewritten(pieces, _full_width(exact), "full-width")
    if any(isinstance(edit, ToHans) for edit in edits):
        pieces = _rewritten(pieces, _simplified(_running_text(pieces, exact)), "to-hans")
    return pieces


def _positioned(exact: str, edits: Sequence[Edit]) -> list[Segment]:
    """The span with the edits that have a position applied; the rest is cut into characters."""
    pieces: list[Segment] = []
    here = 0
    for start, end, text, op in sorted(_spots(edits), key=lambda spot: spot[:2]):
        if not here <= start <= end <= len(exact):
            raise EditError(
                message("The edit “{op}” at {at} does not fit the quoted words.", op=op, at=start),
                message("Correct its position; positions count the characters of the span."),
            )
        pieces += [Segment(character, character) for character in exact[here:start]]
        pieces.append(Segment(exact[start:end], text, op))
        here = end
    return pieces + [Segment(character, character) for character in exact[here:]]


def _spots(edits: Sequence[Edit]) -> list[tuple[int, int, str, str]]:
    """Start, end, printed text and name of each edit that has a position."""
    spots: list[tuple[int, int, str, str]] = []
    for edit in edits:
        match edit:
            case Elide(at=(start, end)):
                spots.append((start, end, ELLIPSIS, "elide"))
            case Remove(at=(start, end)):
                spots.append((start, end, "", "remove"))
            case Insert(at=start, text=text):
                spots.append((start, start, f"〔{text}〕", "insert"))
            case Sic(at=start):
                spots.append((start, start, SIC, "sic"))
            case _:
                pass
    return spots


def _full_width(exact: str) -> str:
    """``exact`` with half-width marks beside Chinese text made full-width, length unchanged."""
    out = list(exact)
    for i, character in enumerate(exact):
        if character in HALF and (_chinese(exact[i - 1 : i]) or _chinese(exact[i + 1 : i + 2])):
            out[i] = character.translate(WIDE)
    return "".join(out)


def _chinese(character: str) -> bool:
    """Whether a character (or nothing) is Han, kana or full-width punctuation."""
    return bool(character) and (
        "\u2e80" <= character <= "\u9fff"
        or "\uff00" <= character <= "\uffef"
        or character in "“”‘’…—"
        or character >= "\U00020000"
    )


def _running_text(pieces: Sequence[Segment], exact: str) -> str:
    """The span as punctuated so far, with what is removed or elided still in place."""
    text = "".join(piece.original if _fixed(piece) else piece.printed for piece in pieces)
    return text if len(text) == len(exact) else exact


def _simplified(text: str) -> str:
    """``text`` in Simplified characters; its length must not change, or positions would move."""
    convert = converter("t2s").convert
    simple: str = convert(text)
    return simple if len(simple) == len(text) else "".join(map(convert, text))


def _fixed(piece: Segment) -> bool:
    """Whether a segment was decided by a positioned edit and is not rewritten any more."""
    return piece.op in {"elide", "remove", "insert", "sic"}


def _rewritten(pieces: Sequence[Segment], text: str, op: str) -> list[Segment]:
    """Each open segment prints its part of ``text`` (which runs along the originals)."""
    out: list[Segment] = []
    here = 0
    for piece in pieces:
        end = here + len(piece.original)
        part = text[here:end]
        here = end
        if _fixed(piece) or part in {piece.printed, piece.original}:
            out.append(piece)
        else:
            out.append(Segment(piece.original, part, op))
    return out


@cache
def converter(config: str) -> "OpenCC":
    """The OpenCC converter of a configuration (``t2s``, ``s2t`` …), loaded when first needed."""
    from opencc import OpenCC

    return OpenCC(config)
