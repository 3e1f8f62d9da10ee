"""A number that is not the one its words name."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from data.evidence.conflicts.conflict import Found, Place, places
from data.evidence.conflicts.numerals import numbers, plain_digits
from data.evidence.conflicts.quantity import words
from data.evidence.conflicts.units import unit
from data.evidence.conflicts.view import View
from data.evidence.edits import converter
from data.messages import message
from data.model.ids import RecordId
from data.model.record import Figure, Finding

_DATED = re.compile(r"[年月日号]|[.+\-—~:]")
_SIMPLE = str.maketrans(
    "個條臺項輛噸鐘種級顆歐幣門類層階處間雙億萬餘過約動輒將達幾",
    "个条台项辆吨钟种级颗欧币门类层阶处间双亿万余过约动辄将达几",
)
_DIGIT = re.compile("[0-9０-９]")
_FIRST = re.compile("首|唯一|最|第一")
_MORE = re.compile(r"(?<!最)多|余|几")
_AFTER_UNIT = "(?:左右|上下|以上|以下|以内|之内|之间|之多|不等|级别|级|多|余|起)?"
_QUALIFIERS = (
    *("超过", "突破", "最高", "最低", "最多", "至少", "不到", "不足", "动辄", "一度", "接近"),
    *("左右", "上下", "以上", "以下", "以内", "之内", "级别", "将近", "大约", "约为"),
)
_LEAVES_OPEN = re.compile(
    r"(?:逾|(?<![最附远就])近|(?<![节合公条签契预])约|超过|超(?![级算导声])|突破|不足|不到)[^，。,、]{0,2}$"
)


def number_and_words(view: View) -> Iterator[Found]:
    """A figure whose value is not the number in its words, or whose unit is not theirs."""
    for figure in view.figures:
        if not (_value_named(figure) and _unit_named(figure)):
            yield Found(
                places([figure]),
                message(
                    "{title}: the value {value} is not what “{words}” says.",
                    title=figure.title,
                    value=f"{words(figure)} ({figure.value})",
                    words=figure.value_text,
                ),
            )


def _value_named(figure: Figure) -> bool:
    """Whether the words name the value; words without a numeral (一 aside) name a first place."""
    if figure.value is None:
        return True
    wanted = figure.value if isinstance(figure.value, tuple) else (figure.value, figure.value)
    size = unit(figure.unit).magnitude
    named = list(numbers(figure.value_text.removeprefix("唯一")))
    if not named:
        return bool(_FIRST.search(figure.value_text)) and wanted == (1, 1)
    low, high = (float(value) * size for value in wanted)
    return _close(named[0].low, low) and _close(named[-1].high, high)


def _unit_named(figure: Figure) -> bool:
    """Whether the unit stands in the words; only a place in an order has none."""
    if not figure.unit:
        return figure.rank_of is not None
    of = unit(figure.unit)
    if of.per:
        return all(_stands_in(part, figure.value_text) for part in (of.base, of.per.base))
    end = _ends_with(figure.unit, of.base)
    return any(end.search(text) for text in _simplified(figure.value_text))


@cache
def _ends_with(*units: str) -> re.Pattern[str]:
    """Finds words that end with one of ``units``.

    Only the end counts: 方 is not the unit of 三方面, nor 亿 that of 15亿元.
    """
    spelt = "|".join(map(re.escape, filter(None, units)))
    return re.compile(f"(?:{spelt}){_AFTER_UNIT}$")


def _stands_in(word: str, text: str) -> bool:
    """Whether the Simplified ``word`` stands in ``text``, whichever script that is in."""
    return any(word in simple for simple in _simplified(text))


def _simplified(text: str) -> Iterator[str]:
    """``text`` in Simplified characters, first by a small table of our own."""
    # The converter is slow to load, and hardly ever needed after the table.
    yield _by_table(text)
    yield _converted(text)


@lru_cache(maxsize=256)
def _by_table(text: str) -> str:
    return text.translate(_SIMPLE)


@lru_cache(maxsize=256)
def _converted(text: str) -> str:
    """``text`` by the converter; several words are looked for in one text, one after the other."""
    simple: str = converter("t2s").convert(text)
    return simple


def qualifier_and_words(view: View) -> Iterator[Found]:
    """A figure with a qualifier its words do not have, or without the one before its number."""
    for figure in view.figures:
        anchor = figure.anchors[0]
        told = anchor.prefix + anchor.exact + anchor.suffix
        dropped = not figure.qualifier and _leaves_open(figure)
        if dropped or _cut_short(figure.qualifier, told) or not _stands_in(figure.qualifier, told):
            yield Found(
                places([figure]),
                message(
                    "{title}: “{words}” is told, but the qualifier kept is “{qualifier}”.",
                    title=figure.title,
                    words=told,
                    qualifier=figure.qualifier,
                ),
            )


def _cut_short(qualifier: str, told: str) -> bool:
    """Whether the words have a longer qualifier of which this is a part: 超 of 超过."""
    return any(_stands_in(each, told) for each in _longer(qualifier))


def _leaves_open(figure: Figure) -> bool:
    """Whether the words before the number, or in it, qualify it."""
    before = figure.anchors[0].exact.partition(figure.value_text)[0]
    inside = _MORE.search(_by_table(figure.value_text))
    return bool(inside or _LEAVES_OPEN.search(_by_table(before)))


@cache
def _longer(qualifier: str) -> tuple[str, ...]:
    """The qualifiers that ``qualifier`` is a part of."""
    return tuple(each for each in _QUALIFIERS if qualifier and qualifier in each != qualifier)


def anchors_differ(view: View) -> Iterator[Found]:
    """A figure with a second place that names another number in the same unit."""
    for each in view.measured:
        figure, what = each.figure, each.quantity
        for anchor in figure.anchors[1:]:
            named = list(_named_in(anchor.exact, figure.unit))
            if named and not any(_close(n, what.stated / what.unit.factor) for n in named):
                record = RecordId(figure.id)
                yield Found(
                    (Place(record, figure.anchors[0]), Place(record, anchor)),
                    message(
                        "{title}: {value} in one place, “{words}” in another.",
                        title=figure.title,
                        value=words(figure),
                        words=anchor.exact,
                    ),
                )


def title_differs(view: View) -> Iterator[Found]:
    """A figure whose title names another number in the figure's own unit."""
    for each in view.measured:
        figure, what = each.figure, each.quantity
        named = list(_named_in(figure.title, figure.unit))
        if named and not any(_close(n, what.stated / what.unit.factor) for n in named):
            yield Found(
                places([figure]),
                message(
                    "The title “{title}” does not fit the value {value}.",
                    title=figure.title,
                    value=words(figure),
                ),
            )


def _named_in(text: str, of: str) -> Iterator[float]:
    """The numbers written with digits before the unit ``of`` in ``text``, in that unit."""
    known = unit(of)
    if not (known.base and _DIGIT.search(text)):
        return
    simple = plain_digits(text).translate(_SIMPLE)
    for number in numbers(simple):
        rest = simple[number.end :]
        if number.arabic and rest.startswith(known.base):
            yield number.low / known.magnitude


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-6 * max(abs(one), abs(other))


def finding_differs(view: View) -> Iterator[Found]:
    """A finding with a number that none of the records it stands on, and no anchor of it, has."""
    for record in view.records.values():
        if not isinstance(record, Finding):
            continue
        named = [*_named_with_digits(record.text)]
        if not named:
            continue
        base = [view.records[each] for each in record.stands_on if each in view.records]
        told = " ".join(anchor.exact for each in (record, *base) for anchor in each.anchors)
        own = {number.low for number in numbers(told)}
        strange = [word for word, n in named if not any(_close(n, value) for value in own)]
        if strange:
            yield Found(
                places([record, *base]),
                message(
                    "“{title}” says {numbers}, which none of the records it stands on says.",
                    title=record.title,
                    numbers="、".join(strange),
                ),
            )


def _named_with_digits(text: str) -> Iterator[tuple[str, float]]:
    """The numbers written with digits in ``text``, dates aside, and what they are."""
    simple = plain_digits(text)
    for number in numbers(simple):
        after = simple[number.end : number.end + 1]
        if number.arabic and not _DATED.match(after):
            yield simple[number.start : number.end], number.low
