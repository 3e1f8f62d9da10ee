"""One institution, or one person, under several names."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from data.evidence.conflicts.alike import alike
from data.evidence.conflicts.conflict import Found, Place, places
from data.evidence.conflicts.texts import bare, inserted, one_apart, shortens
from data.evidence.conflicts.view import View, groups
from data.messages import message
from data.model.ids import RecordId
from data.model.record import Figure, Institution, Proposal, Quotation, Record

_DESCRIBED = "产品与装备"
"""The type of institutions that are told by what they are."""
_FULL_LENGTH = 0.55
"""A second name at least this long beside the first is no ordinary abbreviation."""
_ALIKE = 0.75
"""Names of two records that are nearly as long as each other may be one name."""
_BESIDE = 3
"""Characters that may stand between an event's words and the name it is told with."""
_USUAL = (
    ("中国科学院", "中科院"),
    ("人民政府", "政府"),
    ("发展和改革委员会", "发改委"),
    ("发展改革委员会", "发改委"),
    ("发展改革委", "发改委"),
    ("科学技术委员会", "科委"),
    ("科学技术厅", "科技厅"),
    ("科学技术局", "科技局"),
    ("工业和信息化", "工信"),
    ("有限责任公司", "公司"),
    ("股份有限公司", "公司"),
    ("有限公司", "公司"),
)
"""What everybody shortens in this way: no second spelling."""
_SESSION = re.compile("第[一二三四五六七八九十]+[届次]")
_QUALIFIED = re.compile("[（(][^（）()]*[）)]")


def name_variants(view: View) -> Iterator[Found]:
    """An institution with a second name that is neither its name nor an ordinary short form.

    Ordinary is what stands in the name as it is (瑞金医院), what is much shorter than it
    (大湾区国创中心), and what everybody shortens (中科院, 发改委). A product is described in words
    that change with who tells of it (手持式, 术中手持式); only what is founded has a name.
    """
    told = _event_anchors(view)
    for institution in view.institutions:
        for other in variants(institution):
            standing = _standing(institution, other)
            yield Found(
                (*standing, *_told_with(standing, told)),
                message(
                    "One institution, two names: “{name}” and “{other}”.",
                    name=institution.name,
                    other=other,
                ),
            )


def variants(institution: Institution) -> list[str]:
    """The second names that are neither the institution's name nor an ordinary short form."""
    if institution.type == _DESCRIBED:
        return []
    return [other for other in institution.short_names if _is_variant(institution.name, other)]


def _is_variant(name: str, other: str) -> bool:
    """Whether ``other`` claims to be the whole name and is not ``name``."""
    full, second = _usual(name), _usual(other)
    if full == second or not set(full) & set(second):
        return False  # shortened as everybody does, or an acronym
    if second in full or full in second:
        dropped = abs(len(full) - len(second))
        return dropped == 1 or bare(_QUALIFIED.sub("", name)) == bare(other)
    return len(bare(other)) >= _FULL_LENGTH * len(bare(name))


def _usual(name: str) -> str:
    """``name`` without marks, sessions and what everybody shortens."""
    name = _SESSION.sub("", name)
    for long, short in _USUAL:
        name = name.replace(long, short)
    return bare(name)


def _standing(institution: Institution, other: str) -> tuple[Place, ...]:
    """The record's first place, and the one the other name stands in, or else the second."""
    record = RecordId(institution.id)
    first, *more = institution.anchors
    holding = [anchor for anchor in more if bare(other) in bare(anchor.exact)]
    return tuple(Place(record, anchor) for anchor in (first, *(holding or more)[:1]))


def _event_anchors(view: View) -> Mapping[str | None, list[Place]]:
    """Where events are told, by source."""
    told: defaultdict[str | None, list[Place]] = defaultdict(list)
    for event in view.events:
        for anchor in event.anchors:
            told[anchor.source].append(Place(RecordId(event.id), anchor))
    return told


def _told_with(
    standing: Sequence[Place], told: Mapping[str | None, Sequence[Place]]
) -> tuple[Place, ...]:
    """The events told right beside each of several names: they print one of them."""
    beside = [
        {other.record: other for other in told.get(place.anchor.source, ()) if _next(other, place)}
        for place in standing
    ]
    if len(beside) < 2:
        return ()
    return tuple(beside[0][record] for record in beside[0] if record in beside[1])


def _next(one: Place, other: Place) -> bool:
    """Whether one place ends where the other begins, but for a few characters."""
    (first, last), (start, end) = one.anchor.at, other.anchor.at
    return 0 <= start - last <= _BESIDE or 0 <= first - end <= _BESIDE


def name_twins(view: View) -> Iterator[Found]:
    """Two institutions of one type whose names differ by what is left out in the middle of one."""
    common = view.common.names if view.common else None
    for one, other in alike(view.institutions, lambda each: each.name, common):
        short, long = sorted((bare(one.name), bare(other.name)), key=len)
        if (
            one.type == other.type
            and _usual(one.name) != _usual(other.name)
            and short not in long
            and len(short) >= _ALIKE * len(long)
            and shortens(short, long)
            and not _told_apart(one, other)
        ) or _usual(one.name) == _usual(other.name):
            yield Found(
                places([one, other]),
                message(
                    "“{one}” and “{other}” may be one institution under two names.",
                    one=one.name,
                    other=other.name,
                ),
            )


def _told_apart(one: Institution, other: Institution) -> bool:
    """Whether the two are in different places."""
    return bool(one.place and other.place) and bare(one.place or "") != bare(other.place or "")


def person_variants(view: View) -> Iterator[Found]:
    """Two speakers of one source whose names differ in one character, unless offices differ.

    A character too many or too few counts as well as another one.

    Names of two characters are compared only where the office is the same.
    """
    spoken = [record for record in view.records.values() if _speaker(record)]
    for same in groups(spoken, lambda each: each.anchors[0].source):
        first = {_speaker(each): each for each in reversed(same)}
        for one, other in combinations(sorted(first), 2):
            if one_apart(one, other):
                offices = {bare(_office(first[name])) for name in (one, other)}
                short = min(len(one), len(other)) < 3 and len(one) == len(other)
                if len(offices) == 1 if short else len(offices - {""}) < 2:
                    yield Found(
                        places([first[one], first[other]]),
                        message("“{one}” and “{other}” may be one person.", one=one, other=other),
                    )


def _speaker(record: Record) -> str:
    return record.speaker or "" if isinstance(record, Quotation | Proposal | Figure) else ""


def _office(record: Record) -> str:
    return record.office or "" if isinstance(record, Quotation | Proposal) else ""


def office_differs(view: View) -> Iterator[Found]:
    """One speaker of one source with two offices, neither of which is a part of the other."""
    spoken = [
        record
        for record in view.records.values()
        if isinstance(record, Quotation | Proposal) and record.speaker and record.office
    ]
    for same in groups(spoken, lambda each: (each.anchors[0].source, each.speaker)):
        first = {bare(each.office or ""): each for each in reversed(same)}
        for one, other in combinations(sorted(first, key=len), 2):
            if one not in other and inserted(one, other) is None:
                yield Found(
                    places([first[one], first[other]]),
                    message(
                        "{speaker} has two offices in 《{source}》: “{one}” and “{other}”.",
                        speaker=same[0].speaker,
                        source=view.title(same[0]),
                        one=first[one].office,
                        other=first[other].office,
                    ),
                )
