"""White space in markup: a line broken in a template is no space in Chinese.

Templates are written over several lines and indented. Inside one paragraph

* white space at its beginning and end is dropped;
* white space with a line break in it is dropped beside a Chinese character or mark and is one space
  between words of other scripts;
* spaces typed within a line stay as they are, a tab is a space.
"""

import re

_BLANK = re.compile(r"[ \t\r\n]+")
_MARKS = frozenset("—‘’“”…")


def _is_chinese(character: str) -> bool:
    """Whether a character, or a mark, is one that has no space beside it."""
    # A pattern of these takes longer to compile than all texts of a short briefing to look at.
    return (
        "\u2e80" <= character <= "\u9fff"
        or character in _MARKS
        or "\uf900" <= character <= "\ufaff"
        or "\ufe30" <= character <= "\ufe4f"
        or "\uff00" <= character <= "\uffef"
        or "\U00020000" <= character <= "\U0003ffff"
    )


def is_settled(text: str) -> bool:
    """Whether a whole paragraph's ``text`` can be printed as it is written."""
    return text.isprintable() and text == text.strip(" ")


def settled(pieces: list[str]) -> list[str]:
    """The texts of one paragraph, in reading order, with white space settled across their borders.

    The result has as many pieces as the argument, empty where nothing is left.
    """
    text = "".join(pieces)
    if is_settled(text):
        return pieces
    characters = list(text)
    for blank in _BLANK.finditer(text):
        start, end = blank.span()
        characters[start:end] = _stands_for(text, start, end).ljust(end - start, "\0")
    return _cut("".join(characters), pieces)


def _stands_for(text: str, start: int, end: int) -> str:
    """What is printed for the white space from ``start`` to ``end``."""
    if start == 0 or end == len(text):
        return ""
    blank = text[start:end]
    if "\n" not in blank and "\r" not in blank:
        return blank.replace("\t", " ")
    return "" if _is_chinese(text[start - 1]) or _is_chinese(text[end]) else " "


def _cut(text: str, pieces: list[str]) -> list[str]:
    """``text`` cut where ``pieces`` were joined; NUL (which XML cannot hold) stands for nothing."""
    out: list[str] = []
    here = 0
    for piece in pieces:
        there = here + len(piece)
        out.append(text[here:there].replace("\0", ""))
        here = there
    return out
