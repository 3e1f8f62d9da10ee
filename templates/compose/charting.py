"""Filters that write charts, time lines and key figures as markup.

Captions, alternative texts and notes are made from the data, in the language of the briefing: the
note says which times and territories differ, what was left out and where the values come from.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import takewhile
from typing import Any

import msgspec
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from data.model.record import Event, Figure
from templates.compose import figures
from templates.compose.comparing import Compared, Comparison, figure_of, size
from templates.compose.items import Item
from templates.compose.marking import cite, evidence
from templates.compose.tallies import Coverage, Tally
from templates.compose.writing import Writing
from templates.document import ChartKind

_DAY, _MONTH, _YEAR = 10, 7, 4
"""How long an ISO date is that is known to the day, the month, the year."""
_EXACTNESS = {"day": _DAY, "month": _MONTH, "year": _YEAR}
_FEWEST_MOMENTS = 2
_FEWEST_FIGURES = 2
_NAMED = 6
"""Values an alternative text tells one by one."""


class _Point(msgspec.Struct, frozen=True):
    """A value, what is printed for it (markup), and the records counted in it."""

    value: float
    shown: str
    records: tuple[str, ...] = ()


class _Chart(msgspec.Struct, frozen=True):
    """A chart ready to be written as markup."""

    kind: ChartKind
    caption: str
    unit: str
    categories: Sequence[str]
    series: Sequence[tuple[str, Sequence[_Point]]]
    alt: str
    note: Markup


@pass_context
def chart(
    context: Context, drawn: Comparison | Tally | Coverage | None, id: str = "", caption: str = ""
) -> Markup:
    """The chart of a comparison, a tally or a coverage; nothing for nothing."""
    if drawn is None:
        return Markup("")
    made = _MAKERS[type(drawn)](drawn, _writing(context), caption)
    return _markup(made, id)


@pass_context
def timeline(
    context: Context,
    items: Iterable[Item],
    id: str = "",
    caption: str = "",
    least: str = "month",
    of: int = 0,
) -> Markup:
    """The time line of the events known to the day, the month or the year; nothing below two.

    ``of`` says how many were known when ``items`` are only some of them.
    """
    spoken = _writing(context)
    events = [item for item in items if isinstance(item.record, Event)]
    known = [item for item in events if len(_date(item)) >= _EXACTNESS[least]]
    if len(known) < _FEWEST_MOMENTS:
        return Markup("")
    known.sort(key=_date)
    told = [f"{spoken.date(_date(item))} {item.record.title}" for item in known]
    alt = spoken.text(
        "alt-timeline", count=len(known), first=_clause(told[0]), last=_clause(told[-1])
    )
    moments = Markup("").join(_moment(item, spoken) for item in known)
    left = len(events) - len(known)
    notes = [
        spoken.say("timeline-some", count=of, shown=len(known)) if of > len(events) else "",
        spoken.say("timeline-left-out", count=left) if left else "",
    ]
    note = Markup("").join(notes)
    return Markup('<timeline{} alt="{}"><caption>{}</caption>{}{}</timeline>').format(
        _id(id),
        alt,
        caption or spoken.say("caption-timeline"),
        moments,
        Markup("<timeline-note>{}</timeline-note>").format(note) if note else "",
    )


@pass_context
def key_figures(context: Context, items: Sequence[Item], id: str = "") -> Markup:
    """A strip of large numbers, each with what it says and when; nothing below two."""
    if len(items) < _FEWEST_FIGURES:
        return Markup("")
    spoken = _writing(context)
    written = Markup("").join(_key_figure(item, spoken) for item in items)
    return Markup("<key-figures{}>{}</key-figures>").format(_id(id), written)


def _writing(context: Context) -> Writing:
    spoken: Writing = context["writing"]
    return spoken


# Charts


def _compared(drawn: Comparison, spoken: Writing, caption: str) -> _Chart:
    """Bars of one measure: by size, or over time."""
    told = drawn.figures
    course = drawn.what is Compared.COURSE
    names = [_when(figure, spoken) for figure in told] if course else _names(told, spoken)
    points = [
        _Point(size(figure), _shown(item, spoken), (item.id,))
        for figure, item in zip(told, drawn.items, strict=True)
    ]
    return _Chart(
        ChartKind.COLUMNS if course else ChartKind.BARS,
        caption or _caption(drawn, spoken),
        drawn.unit,
        names,
        [(told[0].subject if course else "", points)],
        _alt(names, [item.words for item in drawn.items], drawn, spoken),
        _remarks(drawn, spoken),
    )


def _caption(drawn: Comparison, spoken: Writing) -> str:
    """What is compared, and where when that is one place only."""
    first = drawn.figures[0]
    if drawn.what is Compared.COURSE:
        return figures.indicator(first)
    measure = figures.joint(_shared([figure.subject for figure in drawn.figures]), drawn.measure)
    places = {figure.territory for figure in drawn.figures}
    if len(places) > 1:
        return spoken.text("caption-compared", measure=measure)
    return spoken.text("caption-compared-in", place=first.territory, measure=measure)


def _shared(subjects: Sequence[str]) -> str:
    """The end that all subjects have in common, from a quoted name on; ``""`` without one."""
    backwards = zip(*(reversed(subject) for subject in subjects), strict=False)
    same = takewhile(lambda characters: len(set(characters)) == 1, backwards)
    end = "".join(characters[0] for characters in same)[::-1]
    quoted = min((end.find(mark) for mark in "“《" if mark in end), default=len(end))
    return end[quoted:]


def _names(told: Sequence[Figure], spoken: Writing) -> list[str]:
    """What each bar is called: its subject, with the time and the territory where they differ."""
    times, places = _times_differ(told, spoken), _places_differ(told)
    names = []
    for figure in told:
        aside = [_when(figure, spoken)] if times else []
        aside += [figure.territory] if places and figure.territory not in figure.subject else []
        said = spoken.joined(part for part in aside if part)
        name = spoken.text("chart-aside", name=figure.subject, aside=said)
        names.append(name if said else figure.subject)
    return names


def _times_differ(told: Sequence[Figure], spoken: Writing) -> bool:
    return len({_when(figure, spoken) for figure in told}) > 1


def _places_differ(told: Sequence[Figure]) -> bool:
    """Whether territories differ otherwise than the subjects themselves say."""
    named = all(figure.territory in figure.subject for figure in told)
    return len({figure.territory for figure in told}) > 1 and not named


def _alt(names: Sequence[str], words: Sequence[str], drawn: Comparison, spoken: Writing) -> str:
    told = [
        spoken.text("alt-value", name=name, value=value)
        for name, value in zip(names[:_NAMED], words, strict=False)
    ]
    key = f"alt-{drawn.what}"
    return spoken.text(key, count=len(names), measure=drawn.measure, values=_clauses(spoken, told))


def _shown(item: Item, spoken: Writing) -> str:
    """The record's own words for its value, and the sign where nobody vouches for them."""
    sign = spoken.labels["unverified"] if item.fault is not None else ""
    return evidence(item, item.words) + escape(sign)


def _remarks(drawn: Comparison, spoken: Writing) -> Markup:
    """What a reader must know before comparing, and where the values come from."""
    told = drawn.figures
    said: list[Markup] = []
    if drawn.what is not Compared.COURSE:
        if _times_differ(told, spoken):
            said.append(spoken.say("chart-times"))
        if _places_differ(told):
            said.append(spoken.say("chart-territories"))
        if drawn.measure.endswith("数") and len({f.territory for f in told}) == 1:
            said.append(spoken.say("chart-overlap"))
    if any(isinstance(figure.value, tuple) for figure in told):
        said.append(spoken.say("chart-range"))
    if drawn.left_out:
        said.append(spoken.say("chart-left-out", count=drawn.left_out))
    sources = dict.fromkeys(source for item in drawn.items for source in item.sources)
    cites = Markup("").join(Markup('<cite source="{}"/>').format(name) for name in sources)
    return Markup("").join([*said, spoken.say("chart-source", cites=cites)])


def _when(figure: Figure, spoken: Writing) -> str:
    """The time a figure holds for, ``""`` when the source gives none."""
    return figure.period or (spoken.date(figure.as_of) if figure.as_of else "")


def _tallied(drawn: Tally, spoken: Writing, caption: str) -> _Chart:
    """Bars of how many records there are."""
    counts = [len(group.items) for group in drawn.groups]
    names = [group.name for group in drawn.groups]
    told = [
        spoken.text("alt-value", name=name, value=str(count))
        for name, count in zip(names, counts, strict=True)
    ]
    return _Chart(
        ChartKind.BARS,
        caption or spoken.text("caption-tally"),
        spoken.labels["unit-records"],
        names,
        [
            ("", [
                _Point(len(group.items), str(len(group.items)), tuple(i.id for i in group.items))
                for group in drawn.groups
            ])
        ],
        spoken.text("alt-tally", values=_clauses(spoken, told[:_NAMED])),
        spoken.say("tally-left-out", count=drawn.left_out) if drawn.left_out else Markup(""),
    )  # fmt: skip


def _covered(drawn: Coverage, spoken: Writing, caption: str) -> _Chart:
    """Cells of how many records there are in a region on a theme."""
    series = [
        (name, [
            _Point(len(row[index]), str(len(row[index])), tuple(item.id for item in row[index]))
            for row in drawn.cells
        ])
        for index, name in enumerate(drawn.columns)
    ]  # fmt: skip
    most = max(
        ((len(cell), row, column) for row, cells in zip(drawn.rows, drawn.cells, strict=True)
         for column, cell in zip(drawn.columns, cells, strict=True)),
        key=lambda each: each[0],
    )  # fmt: skip
    blank = sum(not cell for cells in drawn.cells for cell in cells)
    alt = spoken.text(
        "alt-coverage", rows=len(drawn.rows), columns=len(drawn.columns), region=most[1],
        theme=most[2], most=most[0], blank=blank,
    )  # fmt: skip
    return _Chart(
        ChartKind.HEATMAP,
        caption or spoken.text("caption-coverage"),
        spoken.labels["unit-records"],
        drawn.rows,
        series,
        alt,
        spoken.say("coverage-note"),
    )


_MAKERS: Mapping[type, Callable[[Any, Writing, str], _Chart]] = {
    Comparison: _compared,
    Tally: _tallied,
    Coverage: _covered,
}


def _markup(made: _Chart, id: str) -> Markup:
    categories = Markup("").join(
        Markup("<category>{}</category>").format(name) for name in made.categories
    )
    series = Markup("").join(_series(name, points) for name, points in made.series)
    return Markup(
        '<chart{} kind="{}" unit="{}" alt="{}"><caption>{}</caption>{}{}{}</chart>'
    ).format(
        _id(id), made.kind, made.unit, made.alt, made.caption, categories, series,
        Markup("<chart-note>{}</chart-note>").format(made.note) if made.note else "",
    )  # fmt: skip


def _series(name: str, points: Sequence[_Point]) -> Markup:
    written = Markup("").join(
        Markup('<point value="{}" records="{}">{}</point>').format(
            f"{point.value:.12g}", " ".join(point.records), point.shown
        )
        for point in points
    )
    named = Markup(' name="{}"').format(name) if name else ""
    return Markup("<series{}>{}</series>").format(named, written)


# Time lines and key figures


def _date(item: Item) -> str:
    """When an event happened, as exactly as is known; ``""`` when it is not."""
    return (item.record.date if isinstance(item.record, Event) else None) or ""


def _moment(item: Item, spoken: Writing) -> Markup:
    date = _date(item)
    first_day = date + "-01" * ((_DAY - len(date)) // 3)
    return Markup('<moment date="{}" shown="{}" records="{}">{}{}</moment>').format(
        first_day, spoken.date(date), item.id, _clause(item.record.title), cite(item)
    )


def _key_figure(item: Item, spoken: Writing) -> Markup:
    figure = figure_of(item)
    label = figures.indicator(figure)
    if held := figures.held(figure, spoken):
        label = spoken.text("key-figure-when", label=label, when=held)
    sign = spoken.labels["unverified"] if item.fault is not None else ""
    return Markup(
        '<key-figure records="{}"><value>{}{}</value><label>{}{}</label></key-figure>'
    ).format(item.id, evidence(item, item.words), sign, label, cite(item))


def _clauses(spoken: Writing, parts: Iterable[str]) -> str:
    return spoken.labels["between-clauses"].join(parts)


def _clause(text: str) -> str:
    return text.rstrip("。.")


def _id(name: str) -> Markup:
    return Markup(' id="{}"').format(name) if name else Markup("")
