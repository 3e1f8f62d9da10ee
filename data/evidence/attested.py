"""What a record says of its source beyond the words it quotes: does the source say it at all?

Names, offices and dates are typed by whoever curates; no anchor holds them. They are looked for
anywhere in the source's text. What is not there may have been inferred rightly (from 昨日, from a
caption elsewhere), so it is worth a look and no fault.
"""

import re
from collections.abc import Iterator

import msgspec

from data.evidence.edits import converter
from data.messages import Message, message
from data.model.record import Event, Figure, Finding, Proposal, Quotation, Record
from data.model.source import Script, Source

_MARKS = re.compile(r"[\s，、；：,;:（）()·•“”\"‘’'《》〈〉]")
_PARTS = re.compile("[，、；]")
_YEARS_FROM_NOW = {"今年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}
_UNITS = ("", "月", "[日号號]")


class Said(msgspec.Struct, frozen=True):
    """All that a source says, in Simplified characters, with and without marks and spaces."""

    source: Source
    text: str
    bare: str


def said(source: Source, text: str) -> Said:
    """What ``source`` says; ``text`` is the whole normalised text it stands in."""
    own = text[slice(*source.text.extent)]
    simple = converter("t2s").convert(own) if source.script is Script.HANT else own
    return Said(source, simple, _bare(simple))


def remarks(record: Record, here: Said) -> Iterator[Message]:
    """What ``record`` says that its source does not, one sentence each."""
    title = here.source.title
    for name in _names(record):
        if _bare(name) not in here.bare:
            yield message("“{name}” does not stand in 《{source}》.", name=name, source=title)
    for part in _offices(record):
        if _bare(part) not in here.bare:
            yield message(
                "The office “{office}” does not stand in 《{source}》.", office=part, source=title
            )
    for date in _dates(record):
        if not _dated(date, here):
            yield message("《{source}》 does not name the date {date}.", source=title, date=date)


def _bare(text: str) -> str:
    return _MARKS.sub("", text)


def _names(record: Record) -> tuple[str, ...]:
    """Everybody a record says has spoken."""
    if isinstance(record, Quotation | Proposal):
        return (*filter(None, (record.speaker,)), *record.joint_with)
    return tuple(filter(None, (record.speaker,))) if isinstance(record, Figure) else ()


def _offices(record: Record) -> tuple[str, ...]:
    """The offices a speaker held, each by itself: sources tell them in one order or another."""
    if not isinstance(record, Quotation | Proposal):
        return ()
    return tuple(filter(None, _PARTS.split(record.office or "")))


def _dates(record: Record) -> tuple[str, ...]:
    match record:
        case Event():
            told = (record.date, record.reported)
        case Figure() | Finding():
            told = (record.as_of, None)
        case _:
            return ()
    return tuple(dict.fromkeys(filter(None, told)))


def _dated(date: str, here: Said) -> bool:
    """Whether the source names year, month and day, or they are those it came out on."""
    own = (here.source.published or here.source.accessed or "").split("-")
    parts = date.split("-")
    for place, part in enumerate(parts):
        # A month is the source's own only in the source's own year.
        if parts[: place + 1] == own[: place + 1]:
            continue
        if not (_year(part, own[0], here.text) if place == 0 else _named(part, place, here.text)):
            return False
    return True


def _named(part: str, place: int, text: str) -> bool:
    """Whether a month or a day stands in the text."""
    return bool(re.search(rf"(?<!\d)0?{int(part)}{_UNITS[place]}", text))


def _year(year: str, own: str, text: str) -> bool:
    """Whether a year stands in the text, in full, in two digits, or as 去年 and the like."""
    if re.search(rf"(?<!\d)(?:{year}(?!\d)|{year[2:]}年)", text):
        return True
    near = {int(own) + step for word, step in _YEARS_FROM_NOW.items() if own and word in text}
    return int(year) in near
