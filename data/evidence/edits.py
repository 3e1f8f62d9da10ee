"""From a source's span to the words printed: computed from declared edits, never typed.

The order is fixed. First the edits that have a position (:class:`Elide`, :class:`Remove`,
:class:`Insert`, :class:`Sic`), all counted on the untouched span; then punctuation width; then
script; then quotation marks. The result is a list of segments that keeps both sides, so that
printed and original can be shown next to each other with every difference marked.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import groupby

import msgspec

from data.errors import UserError
from data.evidence.traditional import converter, traditional
from data.messages import message
from data.model.edit import (
    CornerMarks,
    Elide,
    FullWidth,
    Insert,
    OutputEdit,
    Remove,
    Sic,
    ToHans,
    ToHant,
)

__all__ = ["EditError", "Segment", "converter", "printed", "segments"]

ELLIPSIS = "……"
SIC = "[原文如此]"
WIDE = str.maketrans(",:;?!()", "，：；？！（）")
MARKS = {"“": "「", "”": "」", "‘": "『", "’": "』"}
_CORNERED = str.maketrans(MARKS)
HALF = frozenset(",:;?!()")
_TAKES_OUT = frozenset({"elide", "remove"})
_POSITIONED = _TAKES_OUT | {"insert", "sic"}


class EditError(UserError):
    """A declared edit does not fit its span."""


class Segment(msgspec.Struct, frozen=True):
    """A piece of a span and what is printed for it; ``op`` names the edit that changed it."""

    original: str
    printed: str
    op: str | None = None


def printed(exact: str, edits: Sequence[OutputEdit]) -> str:
    """The words to print for the span ``exact`` under ``edits``."""
    if not edits:  # as most quotations are
        return exact
    ops = frozenset(edit.__struct_config__.tag for edit in edits)
    if ops.isdisjoint(_POSITIONED) and HALF.isdisjoint(exact):
        return _rewritten(exact, ops)
    return "".join(segment.printed for segment in segments(exact, edits))


def _rewritten(exact: str, ops: Collection[object]) -> str:
    """The words where edits are only about the whole span; there is nothing to make full-width."""
    words = _simple(exact) if "to-hans" in ops else exact
    words = traditional(words) if "to-hant" in ops else words
    return words.translate(_CORNERED) if "corner-marks" in ops else words


def segments(exact: str, edits: Sequence[OutputEdit]) -> list[Segment]:
    """The span cut where edits change it; the originals joined give ``exact`` again.

    Neighbours that are printed unchanged, or changed by the same rule, are one segment.

    Raises:
        EditError: an edit lies outside the span, changes nothing, or overlaps another.
    """
    pieces = _positioned(exact, edits)
    if any(isinstance(edit, FullWidth) for edit in edits):
        pieces = _widened(pieces)
    if any(isinstance(edit, ToHans) for edit in edits):
        pieces = _converted(pieces, "to-hans", _simple)
    if any(isinstance(edit, ToHant) for edit in edits):
        pieces = _converted(pieces, "to-hant", traditional)
    if any(isinstance(edit, CornerMarks) for edit in edits):
        pieces = [_cornered(piece) for piece in pieces]
    return list(_joined(pieces))


def _positioned(exact: str, edits: Sequence[OutputEdit]) -> list[Segment]:
    """The span with the edits that have a position applied; the rest is cut into characters."""
    pieces: list[Segment] = []
    here = 0
    for start, end, text, op in sorted(_spots(edits), key=lambda spot: spot[:2]):
        empty = start == end and op in _TAKES_OUT
        if empty or not here <= start <= end <= len(exact):
            raise EditError(
                message("The edit “{op}” at {at} does not fit the quoted words.", op=op, at=start),
                message("Correct its position; positions count the characters of the span."),
            )
        pieces += [Segment(character, character) for character in exact[here:start]]
        pieces.append(Segment(exact[start:end], text, op))
        here = end
    return pieces + [Segment(character, character) for character in exact[here:]]


def _spots(edits: Sequence[OutputEdit]) -> list[tuple[int, int, str, str]]:
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


def _widened(pieces: Sequence[Segment]) -> list[Segment]:
    """Half-width marks beside Chinese text made full-width, as it will stand in print.

    Forwards, then backwards, so that a mark beside one that was just made full-width follows it;
    and a bracket like its partner, which may again have marks beside it.
    """
    out = list(pieces)
    while True:
        for step in (1, -1):
            _widen_along(out, step)
        wide = [pair for pair in _brackets(out) if any(out[i].op == "full-width" for i in pair)]
        behind = [i for pair in wide for i in pair if out[i].op is None]
        if not behind:
            return out
        for i in behind:
            out[i] = _wide(out[i])


def _widen_along(out: list[Segment], step: int) -> None:
    """Make half-width marks beside Chinese text full-width, forwards or backwards."""
    before = ""
    for i in range(len(out))[::step]:
        piece = out[i]
        half = piece.op is None and piece.printed in HALF
        if half and (_chinese(before) or _chinese(_neighbour(out, i, step))):
            out[i] = _wide(piece)
        before = _edge(out[i].printed, -step) or before


def _wide(piece: Segment) -> Segment:
    return Segment(piece.original, piece.printed.translate(WIDE), "full-width")


def _brackets(pieces: Sequence[Segment]) -> Iterator[tuple[int, int]]:
    """The places of round brackets that belong together."""
    opened: list[int] = []
    for i, piece in enumerate(pieces):
        if piece.op in _POSITIONED:
            continue
        if piece.original == "(":
            opened.append(i)
        elif piece.original == ")" and opened:
            yield opened.pop(), i


def _neighbour(pieces: Sequence[Segment], i: int, step: int) -> str:
    """The printed character that follows piece ``i`` in the direction of ``step``, if any."""
    following = range(i + step, len(pieces) if step > 0 else -1, step)
    return next((_edge(pieces[j].printed, step) for j in following if pieces[j].printed), "")


def _edge(text: str, step: int) -> str:
    """The first character of ``text`` going forwards, the last going backwards, or nothing."""
    return text[:1] if step > 0 else text[-1:]


def _chinese(character: str) -> bool:
    """Whether a character (or nothing) is Han, kana or full-width punctuation."""
    return bool(character) and (
        "\u2e80" <= character <= "\u9fff"
        or "\uff00" <= character <= "\uffef"
        or character in "“”‘’…—"
        or character >= "\U00020000"
    )


def _converted(pieces: Sequence[Segment], op: str, convert: Callable[[str], str]) -> list[Segment]:
    """Characters in the other script; words go on across what is taken out unmarked."""
    out = list(pieces)
    for run in _runs(pieces):
        text = "".join(pieces[i].printed for i in run)
        for i, other in zip(run, convert(text), strict=True):
            if other != pieces[i].printed:
                out[i] = Segment(pieces[i].original, other, op)
    return out


def _cornered(piece: Segment) -> Segment:
    """A quotation mark in the other form; everything else as it is."""
    if piece.op in _POSITIONED or piece.printed not in MARKS:
        return piece
    return Segment(piece.original, MARKS[piece.printed], "corner-marks")


def _runs(pieces: Sequence[Segment]) -> Iterator[list[int]]:
    """The pieces, by place, that stand together as words: cut at what is printed in between."""
    run: list[int] = []
    for i, piece in enumerate(pieces):
        if piece.op in _POSITIONED:
            if piece.printed:
                yield run
                run = []
        else:
            run.append(i)
    yield run


def _simple(text: str) -> str:
    """``text`` in Simplified characters, as many as before."""
    convert = converter("t2s").convert
    simple: str = convert(text)
    return simple if len(simple) == len(text) else "".join(map(convert, text))


def _joined(pieces: Sequence[Segment]) -> Iterator[Segment]:
    """Neighbours that are unchanged, or changed by the same rule, as one."""
    for (op, alone), group in groupby(
        enumerate(pieces),
        key=lambda item: (item[1].op, item[0] if item[1].op in _POSITIONED else -1),
    ):
        same = [piece for _, piece in group]
        if alone >= 0:
            yield same[0]
        else:
            originals = "".join(piece.original for piece in same)
            yield Segment(originals, "".join(piece.printed for piece in same), op)
