"""Where a line of Chinese text may end (W3C clreq, "Line Composition Rules"; GB/T 15834).

All functions look at *marked* text: the characters of a paragraph with every character of a
reference mark or note call replaced by :data:`MARK`, which sticks to what stands before it.
"""

import re

MARK = "\ue000"

CLOSING = "，。、；：？！”’）》〉」』】〗〕］｝"
OPENING = "“‘（《〈「『【〖〔［｛"

NO_START = frozenset(CLOSING + "…—～·・•％‰℃°′″々〻ー‐–,.;:!?)]}%>/／" + MARK)
"""What no line begins with."""

NO_END = frozenset(OPENING + "([{<￥＄￡¥$£€@#№/／")
"""What no line ends with."""

_SIGNS = frozenset("+-−±≈≤≥＜＞＝＋－~")
_URL_BREAK_AFTER = frozenset("/?&=-_.%#:")
# No word is that long: it is an address whatever it begins with.
_LONGEST_WORD = 120
_URL = re.compile(r"://|^www\.|^doi:|^10\.\d{4,}/")
# Letters, digits and the signs of Latin text; without those that Chinese text uses in its own way.
_LATIN = "!-~¡-¦¨-¯²-¶¸-ÖØ-öø-ɏͰ-ϿЀ-ӿ０-９Ａ-Ｚａ-ｚ．"
_LATIN_CHARACTER = re.compile(f"[{_LATIN}]")

WORD = re.compile(f"[{_LATIN}]+")
"""Characters that stay together: a Latin word, a number with its signs, an address."""

_UNEVEN = re.compile(f"[{_LATIN}{MARK} \n]")

SIGN = "＊"
"""Calls a note below a table: stands close to what it is about, and to what explains it."""

SQUEEZED = re.compile(
    rf"[{CLOSING}](?=[{CLOSING}{OPENING}{MARK}\]).,; \u3000])|[{OPENING}\[( \u3000](?=[{OPENING}])"
)
"""Marks that lose half an em before the next one; beside a space, which is blank enough, too."""

RIGID = re.compile(f"[{MARK}—… ]+")
"""What justification does not open up inside: marks, dashes, spaces."""

_MAGNITUDES = frozenset("十百千万亿萬億多余餘")
_UNITS = _MAGNITUDES | frozenset(
    "元年月日时時分秒号號个個家项項位名人次元件台套所座条條种種款篇届屆期岁歲米吨噸克级級亩畝倍成"
)

QUANTITY = re.compile(
    f"第?[{_LATIN}]+(?:(?<=[0-9])[{''.join(sorted(_MAGNITUDES))}]*[{''.join(sorted(_UNITS))}]?)?"
)
"""A word with what a line does not part from it: the unit of a number, 第 before it."""

_NOT_WORDS = frozenset(CLOSING + OPENING + MARK + SIGN + " ")


def is_even(text: str) -> bool:
    """Whether all characters surely have the widths of their font wherever a line begins or ends.

    So it is when nothing is squeezed, and Latin does not meet Chinese text.
    """
    if _UNEVEN.search(text) is None:
        return SQUEEZED.search(text) is None
    return WORD.fullmatch(text) is not None


def is_han(character: str) -> bool:
    """Whether ``character`` is an ideograph."""
    return (
        "一" <= character <= "鿿"
        or "㐀" <= character <= "䶿"
        or "豈" <= character <= "\ufaff"
        or character >= "\U00020000"
    )


def is_latin(character: str) -> bool:
    """Whether ``character`` belongs to a word, number or address."""
    return _LATIN_CHARACTER.match(character) is not None


def last_words(text: str, start: int, end: int) -> int:
    """Where the last two characters before ``end`` begin that are neither punctuation nor marks.

    Looks no further back than ``start``.
    """
    wanted = 2
    at = end
    while at > start and wanted:
        at -= 1
        wanted -= text[at] not in _NOT_WORDS
    return at


def may_break(text: str, at: int) -> bool:
    """Whether a line may end before ``text[at]``; both neighbours exist."""
    before, after = text[at - 1], text[at]
    if after in NO_START or after == " ":
        # A solidus between words of an address, or a space: the line ends after them.
        return False
    if before == " ":
        while at > 1 and text[at - 1] == " ":
            at -= 1
        return text[at - 1] not in NO_END
    if is_latin(before) and is_latin(after):
        return _inside_word(text, at)
    if before in NO_END or SIGN in (before, after):
        return False
    if (after in _UNITS and _ends_number(text, at)) or (before == "第" and after.isdigit()):
        return False
    return not (before in _SIGNS and after.isdigit())


def _ends_number(text: str, end: int) -> bool:
    """Whether a number in digits ends before ``text[end]``: 9337, 9337亿, 1500多."""
    at = end - 1
    while at > 0 and text[at] in _MAGNITUDES:
        at -= 1
    return text[at].isdigit()


def _inside_word(text: str, at: int) -> bool:
    """Whether a word may be cut before ``text[at]``: an address, or after a letter's hyphen."""
    before, after = text[at - 1], text[at]
    if before not in _URL_BREAK_AFTER or after in _URL_BREAK_AFTER:
        return False
    if before == "-" and after.isalpha() and text[at - 2 : at - 1].isalpha():
        return True
    start = at - 1
    earliest = max(at - _LONGEST_WORD, 0)
    while start > earliest and is_latin(text[start - 1]):
        start -= 1
    return at - start >= _LONGEST_WORD or _URL.search(text[start:at]) is not None


def forced_break(text: str, start: int, end: int) -> int:
    """Where to cut when nothing between ``start`` and ``end`` may be: inside a word if possible.

    Returns a position after ``start``.
    """
    for at in range(end, start, -1):
        before, after = text[at - 1], text[at]
        if after not in NO_START and before not in NO_END and is_latin(before) == is_latin(after):
            return at
    return max(end, start + 1)
