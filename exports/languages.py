"""Which words of a text are in another language or script than the document (WCAG 2.2, 3.1.2).

Names, abbreviations and single words that Chinese text uses as its own (AI, GDP, Nature) are no
change of language; a phrase of several words is one, in an English document so is any Chinese, and
in Chinese of one script so is Chinese in characters of the other. Every writer asks here, and the
words themselves decide: titles in references stand as published, whatever they were put into.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, product
from typing import NamedTuple

_WORD = r"[A-Za-z][A-Za-z'’-]*"
# Several words, one of at least four letters and not all capitals among them.
_ENGLISH = re.compile(rf"{_WORD}(?: (?:{_WORD}|&|\d+))+")
_TELLING = re.compile(r"[A-Za-z]?[a-z]{3,}")
_HAN = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
# Within Chinese a title stands by itself.
_TITLES = "《》〈〉"
_BETWEEN = rf"[{_HAN}\u3000-\u303f\uff00-\uffef“”‘’…—·]"
# The frequent characters of each script's own standard: rows of GB 2312 and Big5.
_FREQUENT = {"zh-Hans": ("gb2312", range(0xB0, 0xD8)), "zh-Hant": ("big5", range(0xA4, 0xC7))}
_OTHER = {"zh-Hans": "zh-Hant", "zh-Hant": "zh-Hans"}
# A name may have one character that only the other script's standard lists (昇).
_FEWEST = 2


class Foreign(NamedTuple):
    """Characters from ``start`` to ``end`` and their language (BCP 47)."""

    start: int
    end: int
    language: str


def foreign(text: str, language: str) -> Iterator[Foreign]:
    """The stretches of ``text`` that are not in ``language``, in their order."""
    if language.startswith("zh"):
        yield from sorted((*_english(text), *foreign_chinese(text, language)))
    else:
        yield from foreign_chinese(text, language)


def foreign_chinese(text: str, language: str) -> Iterator[Foreign]:
    """Those of them that are Chinese."""
    if text.isascii():
        return
    if language.startswith("zh"):
        script = language if language in _OTHER else "zh-Hans"
        yield from _written_in(text, _OTHER[script])
        return
    for found in _chinese().finditer(text):
        yield Foreign(found.start(), found.end(), "zh-Hant" if _is(found[0], "zh-Hant") else "zh")


def _english(text: str) -> Iterator[Foreign]:
    for found in _ENGLISH.finditer(text):
        if _TELLING.search(found[0]):
            yield Foreign(found.start(), found.end(), "en")


def _written_in(text: str, script: str) -> Iterator[Foreign]:
    """Chinese in the characters of ``script``."""
    if not _own(script).search(text):
        return
    for found in _phrase().finditer(text):
        if _is(found[0], script):
            yield Foreign(found.start(), found.end(), script)


@cache
def _chinese() -> re.Pattern[str]:
    """A stretch of Chinese; takes milliseconds to compile, and few briefings need it."""
    return re.compile(f"[{_HAN}](?:{_BETWEEN}*[{_HAN}])?")


@cache
def _phrase() -> re.Pattern[str]:
    """A stretch without titles; as slow, and as seldom needed."""
    return re.compile(f"[{_HAN}](?:(?:(?![{_TITLES}]){_BETWEEN})*[{_HAN}])?")


def _is(text: str, script: str) -> bool:
    """Whether ``text`` has several characters that only ``script`` writes, more than others."""
    count = len(set(_own(script).findall(text)))
    return count >= _FEWEST and count > len(set(_own(_OTHER[script]).findall(text)))


@cache
def _own(script: str) -> re.Pattern[str]:
    """The frequent characters of ``script`` that the other one's standard does not have at all."""
    encoding, rows = _FREQUENT[script]
    pairs = bytes(chain.from_iterable(product(rows, range(0x40, 0xFF))))
    other, _ = _FREQUENT[_OTHER[script]]
    characters = pairs.decode(encoding, "ignore")
    shared = characters.encode(other, "ignore").decode(other)
    own = sorted(each for each in {*characters}.difference(shared) if each >= "\u4e00")
    return re.compile(f"[{''.join(own)}]")
