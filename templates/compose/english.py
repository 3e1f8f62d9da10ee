"""English dates and lists, as a report written in English has them, with Chinese words in it."""

import datetime as dt
import re
from collections.abc import Iterable

from data.messages import message
from templates.compose import chinese
from templates.compose.unfit import Unfit

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
# What only an English sentence has: words with a space behind them.
_WORDS = re.compile("[A-Za-z]{2,} ")
# What is not to be read with the words around it: notes, tags.
_ASIDE = re.compile(r"<note>.*?</note>|<[^>]*>", re.DOTALL)
# What a Chinese text may begin or end with besides characters, and what tells no language.
_CHINESE_MARKS = frozenset("“”‘’《》（）【】〔〕、。，：；！？—…·＋％")
_NEUTRAL = "0123456789.%“”‘’"
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def english_date(date: str | dt.date) -> str:
    """A date as exactly as it is known: 2024, January 2024, 5 January 2024."""
    text = date.isoformat() if isinstance(date, dt.date) else date
    match = _DATE.fullmatch(text)
    if match is None or int(match[2] or 1) not in range(1, 13):
        raise Unfit(message("“{text}” is no date", text=text))
    year, month, day = match.groups()
    told = [str(int(day))] if day else []
    told += [_MONTHS[int(month) - 1]] if month else []
    return " ".join([*told, str(int(year))])


def english_listed(words: Iterable[str], last: str = "and") -> str:
    """A, B and C; ``last`` is the word before the last one, a mark such as ``,`` included."""
    *first, final = [*words] or [""]
    if not first:
        return final
    space = "" if last in {",", ";"} else " "
    return f"{', '.join(first)}{space}{last} {final}"


def english_sentence(text: str) -> str:
    """``text`` with a full stop, unless it has one; a Chinese text gets a Chinese one."""
    if chinese.has_han(text[-2:]) or (chinese.has_han(text) and not _WORDS.search(text)):
        return chinese.sentence(text)
    bare = text.rstrip("”’)")
    return text if bare.endswith((".", "!", "?", "。", "！", "？", "…")) else text + "."


def among_chinese(values: Iterable[object]) -> bool:
    """Whether marks between ``values`` stand among Chinese words: then they are Chinese marks.

    An English report sets a Chinese sentence as one, with its own punctuation; English marks stand
    where either neighbour is English. Values that are empty do not count.
    """
    texts = [_ASIDE.sub("", value) for value in values if isinstance(value, str) and value]
    return bool(texts) and all(_is_chinese_at_its_ends(text) for text in texts)


def _is_chinese_at_its_ends(text: str) -> bool:
    bare = text.strip(_NEUTRAL)
    return bool(bare) and all(
        each in _CHINESE_MARKS or chinese.has_han(each) for each in (bare[0], bare[-1])
    )
