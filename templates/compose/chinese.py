"""Chinese numbers, dates, lists and sentence ends, as official documents write them."""

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache

from data.messages import message
from templates.compose.unfit import Unfit

_DIGITS = "零一二三四五六七八九"
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_SENTENCE_ENDS = "。！？…"
_ENDS = tuple(_SENTENCE_ENDS)
_CLOSERS = "”’）】》"
_FIRST = re.compile(f".*?[{_SENTENCE_ENDS}]+[{_CLOSERS}]*")


def chinese_number(number: int) -> str:
    """``number`` in Chinese (1 → 一, 21 → 二十一); from 100 on in digits."""
    if not 0 <= number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


@lru_cache(maxsize=4096)
def chinese_date(date: str | dt.date) -> str:
    """A date as exactly as it is known: 2024年, 2024年1月, 2024年1月5日 (GB/T 9704 §7.3.5)."""
    text = date.isoformat() if isinstance(date, dt.date) else date
    match = _DATE.fullmatch(text)
    if match is None:
        raise Unfit(message("“{text}” is no date", text=text))
    parts = zip(match.groups(), "年月日", strict=True)
    return "".join(f"{int(number)}{unit}" for number, unit in parts if number)


def listed(words: Iterable[str], last: str = "和") -> str:
    """甲、乙和丙; ``last`` is the word before the last one."""
    *first, final = [*words] or [""]
    return f"{'、'.join(first)}{last}{final}" if first else final


def has_han(text: str) -> bool:
    """Whether a Chinese character stands in ``text``."""
    return any(
        "\u3400" <= each <= "\u9fff" or "\U00020000" <= each <= "\U0003ffff" for each in text
    )


def sentence(text: str) -> str:
    """``text`` with a full stop, unless it ends a sentence already."""
    bare = text.rstrip(_CLOSERS)
    return text if bare.endswith(_ENDS) else text + "。"


def first_sentence(text: str) -> str:
    """``text`` up to where its first sentence ends, the marks that close it included."""
    found = _FIRST.match(text)
    return found[0] if found else text


def clause(text: str) -> str:
    """``text`` without the full stop at its end, to go on behind it."""
    return text.removesuffix("。")


def paragraphs(text: str) -> list[str]:
    """The non-empty lines of a text somebody typed."""
    return [line.strip() for line in text.splitlines() if line.strip()]
