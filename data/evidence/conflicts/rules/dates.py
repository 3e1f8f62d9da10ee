"""Dates that contradict each other, the order of things, or what is known elsewhere."""

import re
from collections.abc import Iterator
from itertools import combinations

from data.evidence.conflicts.alike import alike
from data.evidence.conflicts.conflict import Found, places
from data.evidence.conflicts.numerals import numbers
from data.evidence.conflicts.quantity import quantity, words
from data.evidence.conflicts.scope import real, within
from data.evidence.conflicts.texts import bare, common_start, pairs
from data.evidence.conflicts.view import View, groups
from data.messages import message
from data.model.record import Event, Figure, Status

_ALIKE = 0.7
"""The share of neighbouring characters two titles of one event have in common."""
_STAGES = (
    re.compile("获批|批准|立项"),
    re.compile("开工|动工|启动建设"),
    re.compile("建成|落成"),
    re.compile("验收"),
)
"""What comes before what, for one thing that is built."""
_ONCE = re.compile(
    "成立|创立|创办|设立|开园|开业|印发|出台|签署|签订|挂牌|揭牌|获批|批准|立项|启动|开工|建成|落成|验收|落地|问世"
)
_EDITION = re.compile(r"[第\d一二三四五六七八九十百]+[届次批期号轮年]")
_DATE = re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?")
_YEAR = re.compile(r"(\d{4})年(?:全年)?")
_PARTS = re.compile(r"(?:(?<!\d)(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})日)?$")
_NAMED = 6
"""Titles of stages of one thing begin with its name, which is at least this long."""


def event_dates_differ(view: View) -> Iterator[Found]:
    """One event with two dates: it happens once, or the dates are of one year."""
    dated = [event for event in view.events if event.date]
    common = view.common.titles if view.common else None
    for one, other in alike(dated, lambda each: each.title, common):
        if (
            not within(one.date or "", other.date or "")
            and _stage(one.title) == _stage(other.title)
            and _edition(one.title) == _edition(other.title)
            and _once(one, other)
            and set(one.regions) & set(other.regions)
            and _similarity(one.title, other.title) >= _ALIKE
        ):
            yield Found(
                places([one, other]),
                message(
                    "{title} has two dates: {one} (《{first}》), {other} (《{second}》).",
                    title=one.title,
                    one=one.date,
                    first=view.title(one),
                    other=other.date,
                    second=view.title(other),
                ),
            )


def _once(one: Event, other: Event) -> bool:
    """Whether the event cannot have come again: what is held every year can."""
    alone = _ONCE.search(one.title) is not None and _ONCE.search(other.title) is not None
    return alone or (one.date or "")[:4] == (other.date or "")[:4]


def _edition(title: str) -> list[str]:
    """Which of several (第十二届, 2023年) a title tells."""
    return _EDITION.findall(title)


def _similarity(one: str, other: str) -> float:
    first, second = pairs(bare(one)), pairs(bare(other))
    return len(first & second) / max(1, len(first | second))


def stages_out_of_order(view: View) -> Iterator[Found]:
    """One thing approved after it was begun, or accepted before it was built."""
    staged = [event for event in view.events if event.date and _stage(event.title) is not None]
    for same in groups(staged, lambda event: beginning(event.title)):
        for one, other in combinations(sorted(same, key=lambda each: _stage(each.title) or 0), 2):
            first, second = one.date or "", other.date or ""
            if (
                _stage(one.title) != _stage(other.title)
                and len(common_start(one.title, other.title)) >= _NAMED
                and not within(first, second)
                and first > second
            ):
                yield Found(
                    places([one, other]),
                    message(
                        "Out of order: {one} ({first}) cannot come after {other} ({second}).",
                        one=one.title,
                        first=first,
                        other=other.title,
                        second=second,
                    ),
                )


def beginning(title: str) -> str:
    """What titles of stages of one thing have in common at least."""
    return bare(title)[:_NAMED]


def _stage(title: str) -> int | None:
    """Which stage of building a title tells, the last of several."""
    return next((n for n in reversed(range(len(_STAGES))) if _STAGES[n].search(title)), None)


def date_and_words(view: View) -> Iterator[Found]:
    """A date that is not the one its words name, as far as they name one."""
    for event in view.events:
        if event.date and not _named_by(event.date, event.date_text):
            yield _misdated(event, event.date, event.date_text)
    for figure in view.figures:
        year = _YEAR.fullmatch(figure.period or "")
        if figure.as_of and year and not figure.as_of.startswith(year[1]):
            yield _misdated(figure, figure.as_of, figure.period or "")


def _misdated(record: Event | Figure, date: str, told: str) -> Found:
    return Found(
        places([record]),
        message(
            "{title} is dated {date}, but its words are “{words}”.",
            title=record.title,
            date=date,
            words=told,
        ),
    )


def _named_by(date: str, told: str) -> bool:
    """Whether year, month and day are those that ``told`` names; what it leaves open is free."""
    year, month, day = ([int(part) for part in date.split("-")] + [0, 0])[:3]
    named = _PARTS.search(told)
    parts = named.groups() if named else (None, None, None)
    same = (
        part is None or int(part) == own
        for part, own in zip(parts, (year, month, day), strict=True)
    )
    return all(same)


def told_before_it_happened(view: View) -> Iterator[Found]:
    """Something that is done, told by a source that came out before its date."""
    dated: tuple[Event | Figure, ...] = (*view.events, *view.figures)
    for record in dated:
        own = record.date if isinstance(record, Event) else record.as_of
        told = _told(record, view)
        if own and told and _done(record) and not within(own, told) and own > told:
            yield Found(
                places([record]),
                message(
                    "{title} is dated {date}, but was told on {told} already.",
                    title=record.title,
                    date=own,
                    told=told,
                ),
            )


def _done(record: Event | Figure) -> bool:
    """Whether the record says what is, not what is to be."""
    if isinstance(record, Figure):
        return real(record)
    return record.status not in (Status.PROPOSED, Status.PLANNED)


def _told(record: Event | Figure, view: View) -> str | None:
    """When the record was told: the day it was learned, else the date its source came out."""
    source = view.sources.get(record.anchors[0].source or "")
    reported = record.reported if isinstance(record, Event) else None
    return reported or (source.published if source else None)


def against_what_is_known(view: View) -> Iterator[Found]:
    """A date or number beside another one that the stated doubt says is known elsewhere."""
    for event in view.events:
        known = [_iso(found) for found in _DATE.finditer(event.doubt or "")]
        other = [date for date in known if event.date and not within(date, event.date)]
        if other:
            yield Found(
                places([event]),
                message(
                    "{title}: dated {date}, elsewhere {other}. {doubt}",
                    title=event.title,
                    date=event.date,
                    other="、".join(other),
                    doubt=event.doubt,
                ),
            )
    for figure in view.figures:
        if figure.doubt and _number_doubted(figure):
            yield Found(
                places([figure]),
                message(
                    "{title}: {value} is doubted. {doubt}",
                    title=figure.title,
                    value=words(figure),
                    doubt=figure.doubt,
                ),
            )


def _iso(date: re.Match[str]) -> str:
    year, month, day = date.groups()
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


def _number_doubted(figure: Figure) -> bool:
    """Whether the doubt names numbers of the figure's size, none of which it allows."""
    what = quantity(figure)
    if what is None or what.unit.magnitude == 1:
        return False
    near = [n for n in numbers(figure.doubt or "") if n.low >= what.unit.magnitude]
    return bool(near) and all(n.high < what.low or what.high < n.low for n in near)
