"""The sentence that anchored words stand in."""

import msgspec

from data.evidence.anchors import locate
from data.model.anchor import Anchor

_ENDS = "。！？!?；\n"
"""Characters that end a sentence, or what is read as one."""
_CLOSING = "”’」』）)》"
"""What may stand between the end of a sentence and the next one."""
LONGEST = 80
"""Characters that are told before and after the words, at most."""
CUT = "…"


class Surroundings(msgspec.Struct, frozen=True):
    """Words between what stands before and after them in their sentence."""

    before: str
    words: str
    after: str


def surroundings(anchor: Anchor, text: str | None, extent: tuple[int, int]) -> Surroundings:
    """The sentence in ``text`` (its part ``extent``) that holds the words of ``anchor``.

    Where there is no text, or the words are not found in it, what the anchor itself knows of its
    surroundings is told, cut at the end of a sentence.
    """
    place = locate(anchor, text, extent) if text is not None else None
    if text is None or place is None or place.start is None or place.end is None:
        before, after = CUT + anchor.prefix, anchor.suffix + CUT
    else:
        low, high = extent
        before, after = text[low : place.start], text[place.end : high]
    whole = bool(anchor.exact) and anchor.exact[-1] in _ENDS
    return Surroundings(_last(before), anchor.exact, "" if whole else _first(after))


def _last(text: str) -> str:
    """What of ``text`` belongs to the sentence that goes on after it."""
    end = max(text.rfind(each) for each in _ENDS) + 1
    while end and end < len(text) and text[end] in _CLOSING:
        end += 1
    sentence = text[end:].lstrip()
    return sentence if len(sentence) <= LONGEST else CUT + sentence[-LONGEST:]


def _first(text: str) -> str:
    """What of ``text`` belongs to the sentence that began before it."""
    found = [place for each in _ENDS if (place := text.find(each)) >= 0]
    end = min(found) + 1 if found else len(text)
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    sentence = text[:end].rstrip()
    return sentence if len(sentence) <= LONGEST else sentence[:LONGEST] + CUT
