"""Which words of a text are in another language than the document (WCAG 2.2, 3.1.2).

Names, abbreviations and single words that Chinese text uses as its own (AI, GDP, Nature) are no
change of language; a phrase of several words is one, and in an English document so is any Chinese.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_WORD = r"[A-Za-z][A-Za-z'’-]*"
# Several words, one of at least four letters and not all capitals among them.
_ENGLISH = re.compile(rf"{_WORD}(?: (?:{_WORD}|&|\d+))+")
_TELLING = re.compile(r"[A-Za-z]?[a-z]{3,}")
_HAN = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_CHINESE = re.compile(rf"[{_HAN}](?:[{_HAN}\u3000-\u303f\uff00-\uffef“”‘’…—·]*[{_HAN}])?")


class Foreign(NamedTuple):
    """Characters from ``start`` to ``end`` and their language (BCP 47)."""

    start: int
    end: int
    language: str


def foreign(text: str, language: str) -> Iterator[Foreign]:
    """The stretches of ``text`` that are not in ``language``, in their order."""
    if language.startswith("zh"):
        for found in _ENGLISH.finditer(text):
            if _TELLING.search(found[0]):
                yield Foreign(found.start(), found.end(), "en")
        return
    for found in _CHINESE.finditer(text):
        yield Foreign(found.start(), found.end(), "zh")
