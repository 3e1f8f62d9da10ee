"""Search in pages: what a person calls the same is found, across the ends of lines and pages."""

import unicodedata
from array import array
from collections.abc import Sequence

from data.library.folding import fold
from data.progress import may_stop
from gui.preview.words import Piece, Words


class Finder:
    """The words of pages, folded as the library's search folds them.

    Spaces count for nothing, since lines end in them; reference marks are passed over.
    """

    def __init__(self, words: Words) -> None:
        self._text, self._back = _folded(words)

    def find(self, query: str) -> list[tuple[int, int]]:
        """Where ``query`` stands: begin and end in the text of the words, in reading order."""
        wanted = "".join(fold(query).split())
        if not wanted:
            return []
        found: list[tuple[int, int]] = []
        at = self._text.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            found.append((self._back[at], self._back[end - 1] + 1))
            at = self._text.find(wanted, end)
        return found


def _folded(words: Words) -> tuple[str, Sequence[int]]:
    """The text that is searched, and for each of its characters the one it comes from."""
    parts: list[str] = []
    back = array("L")
    end = 0
    for piece in words.pieces:
        may_stop()
        if piece.mark:
            continue
        if "\n" in words.text[end : piece.start] or "\t" in words.text[end : piece.start]:
            parts.append("\n")
            back.append(piece.start)
        end = piece.start + len(piece.run.text)
        text, indices = _folded_piece(piece)
        parts.append(text)
        back.extend(indices)
    return "".join(parts), back


def _folded_piece(piece: Piece) -> tuple[str, Sequence[int]]:
    text = piece.run.text
    folded = fold(text)
    if len(folded) == len(text) and " " not in folded and unicodedata.is_normalized("NFC", text):
        return folded, range(piece.start, piece.start + len(text))
    characters: list[str] = []
    indices: list[int] = []
    for index, character in enumerate(text, start=piece.start):
        plain = "".join(fold(character).split())
        characters.append(plain)
        indices += [index] * len(plain)
    return "".join(characters), indices
