"""Whether a text says what its title says: then the title before it would say it twice."""

import re

_EXACT = re.compile(r"[A-Za-z\d]+(?:\.\d+)*|[〇一二两三四五六七八九十百千万亿]+")
"""Numbers and names that have no synonyms, in digits, letters or characters."""
_SHARE = 0.7
"""Of a title's characters; with so many of them in the text its other words are synonyms."""


def says_again(title: str, text: str) -> bool:
    """Whether ``text`` says what ``title`` says; no number of the title is lost with it."""
    if not set(_EXACT.findall(title)) <= set(_EXACT.findall(text)):
        return False
    return sum(each in text for each in title) >= _SHARE * len(title)
