"""What is different between two short texts, character by character."""

from difflib import SequenceMatcher
from html import escape

_JOINS = 1
"""Equal characters between two differences that are shown as part of one."""


def marked(before: str, after: str) -> tuple[str, str]:
    """Both texts as rich text: what went is struck through, what came is underlined."""
    old, new = "", ""
    for same, was, is_ in _pieces(before, after):
        old += escape(was) if same or not was else f"<s>{escape(was)}</s>"
        new += escape(is_) if same or not is_ else f"<u>{escape(is_)}</u>"
    return old, new


def _pieces(before: str, after: str) -> list[tuple[bool, str, str]]:
    """The texts cut into what is the same and what is not."""
    pieces: list[tuple[bool, str, str]] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        same = tag == "equal" and (b - a > _JOINS or not pieces or b == len(before))
        if pieces and not same and not pieces[-1][0]:
            _, was, is_ = pieces.pop()
            pieces.append((False, was + before[a:b], is_ + after[c:d]))
        else:
            pieces.append((same, before[a:b], after[c:d]))
    return pieces
