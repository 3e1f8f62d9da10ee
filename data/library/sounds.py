"""First letters of how Chinese words sound: gd for 广东, rgzn for 人工智能.

The letters of the characters come from ``initials.txt``, made from the readings and words of
pypinyin 0.55 (MIT licence).
"""

import re
from functools import cache
from importlib.resources import files

_LETTERS = re.compile(r"[a-z]{2,16}")


def sounds_like(word: str) -> bool:
    """Whether a folded word can be first letters."""
    return _LETTERS.fullmatch(word) is not None


def spellings(folded: str) -> tuple[str, str]:
    """``folded`` with letters for characters: as they mostly sound, and as they also do.

    Character for character, so that places in it are places in the text.
    """
    usual, other = _tables()
    return folded.translate(usual), folded.translate(other)


@cache
def _tables() -> tuple[dict[int, str], dict[int, str]]:
    """The usual letters and, where there is one, the other letter instead.

    What sounds by itself (letters, digits) becomes a mark, so that only Chinese words are found.
    """
    text = files("data.library").joinpath("initials.txt").read_text("utf-8")
    usual = dict.fromkeys(range(32, 127), "\x00")
    other: dict[int, str] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            letter, _, characters = line.partition(" ")
            most, _, some = characters.partition("|")
            usual.update(dict.fromkeys(map(ord, most), letter))
            other.update(dict.fromkeys(map(ord, some), letter))
    return usual, usual | other
