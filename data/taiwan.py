"""What the program says, as it is said in Taiwan: converted from the Simplified Chinese texts.

Characters are chosen by OpenCC (:mod:`data.evidence.traditional`); ``locale/zh_TW.toml`` has the
words that are others there (文件夹 資料夾) and those that stay although they contain such a word.
Only what the program says is put so. Records, sources, names of regions and themes keep theirs.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from data.evidence.traditional import traditional

MARKS = str.maketrans("“”‘’", "「」『』")


@lru_cache(maxsize=4096)
def as_in_taiwan(text: str) -> str:
    """``text``, Simplified Chinese, in the characters, words and quotation marks of Taiwan."""
    words, pattern = _words()
    out: list[str] = []
    here = 0
    for found in pattern.finditer(text):
        out += [traditional(text[here : found.start()]), words[found[0]]]
        here = found.end()
    return "".join([*out, traditional(text[here:])]).translate(MARKS)


@cache
def _words() -> tuple[Mapping[str, str], re.Pattern[str]]:
    """The words that are others, and what finds them: the longest at each place, no placeholder."""
    source = files("data").joinpath("locale", "zh_TW.toml").read_text(encoding="utf-8")
    words: dict[str, str] = tomllib.loads(source)["words"]
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return words, re.compile("|".join(map(re.escape, longest_first)))
