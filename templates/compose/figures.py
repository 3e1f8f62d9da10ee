"""How a figure is read: its value, what it measures, what it covers, when it held.

The value is printed in the source's own characters: a number typed a second time is a number that
can be wrong. Traditional characters are printed as Simplified ones.
"""

import re
from collections.abc import Collection

from msgspec.structs import replace

from data.evidence.edits import converter
from data.model.record import Figure, Status
from data.model.source import Script
from templates.compose.telling_again import is_made_of
from templates.compose.writing import DEFAULT, Writing, writing

_WIDE = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_NUMBER = re.compile(r"[\d.,～~—–-]*\d")
_MAGNITUDE = re.compile("[十百千万亿]+")
_BEFORE_UNIT = frozenset(("余", "多", "几"))
_AFTER_UNIT = re.compile("[以之].|级|级别|左右|上下|不等|起|出头")
_RANKS = frozenset(("排名", "首创"))
_SAID_BY_VALUE = frozenset((*_RANKS, "唯一"))
_RANK_WORDS = ("位次", "名次", "排名", "先后", "次序", "地位")
_UNREMARKABLE = frozenset((Status.STATED, Status.OPERATING, Status.COMPLETED))
_SAME_AS_STATUS = {Status.PLANNED: ("规划", "计划"), Status.PROPOSED: ("建议", "倡议")}


def value_words(figure: Figure, script: Script = Script.HANS) -> str:
    """Qualifier, number and unit as printed: 约1500家, 3万余人, 15至20分钟, 第2位."""
    text = in_simplified(figure.value_text, script).translate(_WIDE).strip()
    if _NUMBER.fullmatch(text):
        text = f"第{text}位" if is_rank(figure) and not figure.unit else text + figure.unit
    return _qualified(text, figure.qualifier)


def in_simplified(text: str, script: Script) -> str:
    """``text`` in Simplified characters when its source is not written in them."""
    return converter("t2s").convert(text) if script is Script.HANT else text


def is_rank(figure: Figure) -> bool:
    """Whether the number says which place something takes."""
    return figure.basis in _RANKS or figure.rank_of is not None


def joint(subject: str, measure: str) -> str:
    """Both one after the other, what ends the one and begins the other only once."""
    return subject + measure[_overlap(subject, measure) :]


def indicator(figure: Figure) -> str:
    """What is measured, in one phrase, without saying the same thing twice."""
    subject, measure = figure.subject, figure.measure
    if measure in subject or _counts_what_is_named(figure) or _ranks_what_is_named(figure):
        return subject
    if subject[-1] in "）”》】":
        return f"{subject}：{measure}"
    return joint(subject, measure)


def scope(figure: Figure, spoken: Writing) -> str:
    """What the number covers, how it was arrived at, how real it is, and who vouches for it."""
    parts = []
    if figure.territory not in (figure.rank_of or ""):
        parts.append(spoken.term(figure.territory))
    if figure.rank_of:
        parts.append(figure.rank_of)
    if not _says_nothing(figure.basis, figure.status):
        parts.append(spoken.term(figure.basis))
    if figure.status not in _UNREMARKABLE:
        parts.append(spoken.labels[f"status-{figure.status}"])
    if figure.speaker:
        parts.append(spoken.text("according-to", name=figure.speaker))
    return spoken.in_row(parts, "between-clauses")


def _says_nothing(basis: str, status: Status) -> bool:
    """Whether the basis repeats what the value (首个) or the status (规划中) says already."""
    return not basis or basis in _SAID_BY_VALUE or basis in _SAME_AS_STATUS.get(status, ())


def moment(figure: Figure, spoken: Writing | None = None) -> str:
    """The moment or the span a figure holds for, — when the source gives none."""
    spoken = spoken or writing(DEFAULT)
    date = spoken.date(figure.as_of) if figure.as_of else ""
    period = spoken.period(figure.period or "")
    if period and date and date not in period:
        return spoken.text("moment-dated", period=period, date=date)
    return period or date or spoken.labels["none"]


def held(figure: Figure, spoken: Writing, known: Collection[str] = ()) -> str:
    """Where and when the value holds, as far as :func:`indicator` says neither.

    ``known`` are places that the reader is told anyway; ``""`` when there is nothing to say.
    """
    label, territory = indicator(figure), figure.territory
    place = territory.partition("（")[0]
    known_period = figure.period is not None and figure.period in label
    when = moment(replace(figure, period=None) if known_period else figure, spoken)
    known_as = {place, spoken.term(place)}
    said = (
        is_made_of(place.removeprefix("全部"), label)
        or not known_as.isdisjoint(known)
        or (figure.rank_of or "").startswith(place)
    )
    parts = ["" if said else spoken.term(territory)]
    parts += ["" if when == spoken.labels["none"] or when in label else when]
    return spoken.in_row(filter(None, parts), "between-parts")


def _qualified(text: str, qualifier: str) -> str:
    """``text`` with its qualifier, where Chinese puts it; it may stand in the text already."""
    if not qualifier or qualifier in text:
        return text
    if _AFTER_UNIT.fullmatch(qualifier):
        return text + qualifier
    if qualifier in _BEFORE_UNIT:
        end = _end_of_number(text)
        return text[:end] + qualifier + text[end:]
    return qualifier + text


def _end_of_number(text: str) -> int:
    """Where 余 or 多 goes: 30余万人 but 3万余人, 1500余亿元."""
    number = _NUMBER.match(text)
    end = number.end() if number else 0
    magnitude = _MAGNITUDE.match(text, end)
    if magnitude is None or (number and number[0].endswith("0")):
        return end
    return magnitude.end()


def _overlap(subject: str, measure: str) -> int:
    """How many characters (two or more) end the one phrase and begin the other."""
    lengths = range(min(len(subject), len(measure)), 1, -1)
    return next((n for n in lengths if subject.endswith(measure[:n])), 0)


def _ranks_what_is_named(figure: Figure) -> bool:
    """Whether the subject says already that it is about a place in a ranking."""
    return is_rank(figure) and any(word in figure.subject for word in _RANK_WORDS)


def _counts_what_is_named(figure: Figure) -> bool:
    """Whether the measure only says that the things named in the subject are counted (项目数)."""
    stem = figure.measure.removesuffix("数")
    counting = stem != figure.measure and bool(stem)
    return counting and (stem in figure.subject or stem == figure.unit)
