"""White space in markup: a line broken in a template is no space in Chinese.

Templates are written over several lines and indented. Inside one paragraph

* white space at its beginning and end is dropped;
* white space with a line break in it is dropped beside a Chinese character or mark and is one space
  between words of other scripts;
* spaces typed within a line stay as they are, a tab is a space.
"""

import re

_BLANK = re.compile(r"[ \t\r\n]+")
_CHINESE = re.compile(
    "[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U00020000-\U0003ffff]"
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
    beside_chinese = _CHINESE.match(text, start - 1) or _CHINESE.match(text, end)
    return "" if beside_chinese else " "


def _cut(text: str, pieces: list[str]) -> list[str]:
    """``text`` cut where ``pieces`` were joined; NUL (which XML cannot hold) stands for nothing."""
    out: list[str] = []
    here = 0
    for piece in pieces:
        there = here + len(piece)
        out.append(text[here:there].replace("\0", ""))
        here = there
    return out
