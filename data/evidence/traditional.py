"""Simplified Chinese made Traditional, character for character.

OpenCC chooses by words, with the characters of Taiwan's standard and without its vocabulary: the
words stay the author's (``s2tw``). Where it takes the wrong word, ``traditional.toml`` says the
right one; its entries are found first, the longest at each place.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


def traditional(text: str) -> str:
    """``text`` in Traditional characters, as many as before."""
    words, pattern = _glossary()
    out: list[str] = []
    here = 0
    for found in pattern.finditer(text):
        out += [_plainly(text[here : found.start()]), words[found[0]]]
        here = found.end()
    return "".join([*out, _plainly(text[here:])])


@cache
def converter(config: str) -> "OpenCC":
    """The OpenCC converter of a configuration (``t2s``, ``s2tw`` …), loaded when first needed."""
    from opencc import OpenCC

    return OpenCC(config)


@cache
def glossary() -> Mapping[str, str]:
    """Words that OpenCC converts wrongly, each with its right form of the same length."""
    text = files("data").joinpath("evidence", "traditional.toml").read_text(encoding="utf-8")
    words: Mapping[str, str] = tomllib.loads(text)["words"]
    return words


@cache
def _glossary() -> tuple[Mapping[str, str], re.Pattern[str]]:
    """The glossary and what finds its entries."""
    words = glossary()
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return words, re.compile("|".join(map(re.escape, longest_first)))


def _plainly(text: str) -> str:
    """``text`` as OpenCC converts it; character by character where words would change length."""
    if not text:
        return ""
    convert = converter("s2tw").convert
    other: str = convert(text)
    return other if len(other) == len(text) else "".join(_one(each) for each in text)


def _one(character: str) -> str:
    other: str = converter("s2tw").convert(character)
    return other if len(other) == 1 else character
