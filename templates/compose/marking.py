"""Filters that write markup: references, quoted words, values, notes."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from data.evidence.corroboration import Independence, corroborating
from data.messages import message, render
from data.model.ids import SourceId
from data.model.record import Event, Figure, Kind, Proposal, Quotation, Review, Status
from templates.compose import figures
from templates.compose.chinese import clause, first_sentence, sentence
from templates.compose.disagreements import Disagreement
from templates.compose.figures import in_simplified
from templates.compose.items import Item
from templates.compose.quoting import MARKS, within_marks
from templates.compose.telling_again import says_again
from templates.compose.unfit import Unfit
from templates.compose.writing import Writing

if TYPE_CHECKING:
    from templates.compose.material import Material

_UNREMARKABLE = {
    Kind.PROPOSAL: {Status.STATED, Status.PROPOSED, Status.OPERATING},
    Kind.EVENT: set(Status) - {Status.PROPOSED, Status.PLANNED},
    Kind.INSTITUTION: {Status.STATED, Status.OPERATING},
}
"""What needs no mark: that a proposal is proposed, or that an event has happened."""

_NOTHING = Markup("")

_UNDATED = {
    (False, False): "date-unknown",
    (False, True): "date-unknown-told",
    (True, False): "date-reported",
    (True, True): "date-reported-told",
}
"""How an event without a date is told: whether a report is dated, whether the source has a word."""


class Sourced(Protocol):
    """Something that stands in sources: an item or a person."""

    @property
    def sources(self) -> tuple[SourceId, ...]:
        """Ids of the sources."""


def cite(item: Sourced) -> Markup:
    """Reference numbers of all the sources something stands in."""
    return _cited(item.sources)


@lru_cache(maxsize=4096)
def _cited(sources: tuple[SourceId, ...]) -> Markup:
    """Reference numbers of ``sources``; many records share theirs."""
    return Markup("".join(f'<cite source="{escape(name)}"/>' for name in sources))


@pass_context
def words(context: Context, item: Item) -> Markup:
    """The quoted words: between marks when they are direct speech, without them otherwise."""
    record = item.record
    if isinstance(record, Quotation | Proposal) and record.direct:
        spoken: Writing = context["writing"]
        marks = MARKS[spoken.language]
        before, after = marks.outer
        quoted = Markup(f"{before}{evidence(item, within_marks(item.words, marks))}{after}")
    else:
        quoted = evidence(item, item.words)
    return _warned(context, item, quoted)


def stop(item: Item) -> str:
    """The full stop to set behind quoted words that end no sentence."""
    return sentence(item.words)[len(item.words) :]


@pass_context
def value(context: Context, item: Item) -> Markup:
    """A figure's value as printed."""
    return _warned(context, item, evidence(item, item.words))


def _warned(context: Context, item: Item, quoted: Markup) -> Markup:
    """``quoted``, behind it a sign and a note where it cannot be vouched for."""
    if item.fault is None:
        return quoted
    labels = context["labels"]
    sign, why = labels["unverified"], labels[f"fault-{item.fault.kind}"]
    return quoted + Markup(f"<strong>{escape(sign)}</strong><note>{escape(sentence(why))}</note>")


def evidence(item: Item, shown: str) -> Markup:
    """``shown`` marked as standing for the record."""
    verbatim = "true" if isinstance(item.record, Quotation | Proposal) else "false"
    return Markup(
        f'<evidence record="{escape(item.id)}" verbatim="{verbatim}">{escape(shown)}</evidence>'
    )


@pass_context
def notes(context: Context, item: Item) -> Markup:
    """A note with what the reader must know of the record, nothing when there is nothing."""
    record = item.record
    if not (record.doubt or record.note or item.disagreements or record.review is Review.DRAFT):
        return _NOTHING  # as most are
    spoken: Writing = context["writing"]
    parts = [
        spoken.say("doubt", why=sentence(record.doubt)) if record.doubt else "",
        spoken.say("not-reviewed") if record.review is Review.DRAFT else "",
        *(_disagreement(each, spoken) for each in item.disagreements),
        escape(sentence(record.note) if record.note else ""),
    ]
    return Markup(f"<note>{_NOTHING.join(parts)}</note>")


@pass_context
def support(context: Context, items: Iterable[Item]) -> str:
    """What several sources of the figures among ``items`` prove, once for all of them.

    Nothing where each has one source: who cites two sources seems to say that they bear each
    other out.
    """
    spoken: Writing = context["writing"]
    counts = Counter(_independence(context["material"], item) for item in items)
    parts = [
        spoken.say(f"corroborated-{kind}", count=counts[kind])
        for kind in Independence
        if kind is not Independence.SINGLE and counts[kind]
    ]
    told = spoken.labels["between-clauses"].join(parts)
    return spoken.say("corroborated", told=told) if told else ""


def _independence(material: "Material", item: Item) -> Independence:
    """How far the printed sources of a figure are independent; other records claim nothing."""
    if not isinstance(item.record, Figure):
        return Independence.SINGLE
    kept = [anchor for anchor in item.record.anchors if anchor.source in item.sources]
    return corroborating(kept, material.sources).independence


@pass_context
def disagreement(context: Context, told: Disagreement) -> Markup:
    """A conflict by itself: what was decided, what does not fit, where it stands."""
    return _disagreement(told, context["writing"])


def _disagreement(told: Disagreement, spoken: Writing) -> Markup:
    """What does not fit, what was decided and why, and where it stands."""
    labels = spoken.labels
    text = labels[told.how] + spoken.sentence(render(told.text, spoken.catalogue))
    reason = f"{labels['conflict-reason']}{spoken.sentence(told.reason)}" if told.reason else ""
    return Markup(f"{escape(text)}{cite(told)}{escape(reason)}")


@pass_context
def gist(context: Context, item: Item, briefly: bool = False) -> Markup:
    """What the record says in our own words; ``briefly``: the first sentence of it.

    How real the thing is follows where that counts.
    """
    record = item.record
    if isinstance(record, Figure | Quotation):
        raise Unfit(message("this record has no text of our own"))
    told = first_sentence(record.text) if briefly else record.text
    text, state = clause(told), status(context, item)
    spoken: Writing = context["writing"]
    return (
        spoken.say("gist-status", text=text, status=state)
        if state
        else spoken.say("gist", text=text)
    )


@pass_context
def titled(context: Context, item: Item) -> Markup:
    """An event as it is told: title and text, or the text alone where that says as much."""
    record, told = item.record, gist(context, item)
    if not isinstance(record, Event):
        raise Unfit(message("this record is no event"))
    if says_again(record.title, record.text):
        return told
    spoken: Writing = context["writing"]
    return spoken.say("titled", title=clause(record.title), words=told)


@pass_context
def status(context: Context, item: Item) -> str:
    """How real the thing is, where that is worth saying; ``""`` otherwise."""
    record = item.record
    if record.status in _UNREMARKABLE.get(record.kind, {Status.STATED}):
        return ""
    return str(context["labels"][f"status-{record.status}"])


@pass_context
def standing(context: Context, item: Item) -> str:
    """How real the thing is, in a column of its own; — where the source does not say."""
    state = item.record.status
    labels: Mapping[str, str] = context["labels"]
    return labels["none"] if state is Status.STATED else labels[f"status-{state}"]


@pass_context
def scope(context: Context, item: Item) -> str:
    """What a figure covers."""
    return figures.scope(_figure(item), context["writing"])


def indicator(item: Item) -> str:
    """What a figure measures."""
    return figures.indicator(_figure(item))


@pass_context
def moment(context: Context, item: Item) -> str:
    """When a figure held."""
    return figures.moment(_figure(item), context["writing"])


@pass_context
def held(context: Context, item: Item, known: str = "") -> str:
    """Where and when a figure holds, as far as its name, or ``known``, does not say it."""
    return figures.held(_figure(item), context["writing"], (known,))


@pass_context
def happened(context: Context, item: Item, *, headed: bool = False) -> str:
    """When an event happened, as exactly as is known; else the source's word for it.

    ``headed`` says that a heading tells already that the date is not known.
    """
    record = item.record
    if not isinstance(record, Event):
        raise Unfit(message("this record is no event"))
    spoken: Writing = context["writing"]
    if record.date:
        return spoken.date(record.date)
    material: Material = context["material"]
    source = material.sources[item.sources[0]]
    told = in_simplified(record.date_text, source.script)
    reported = record.reported or source.published
    values = {"told": told, "when": spoken.date(reported) if reported else ""}
    known = {name: value for name, value in values.items() if value}
    label = _UNDATED[bool(reported), bool(told)]
    return spoken.text(f"headed-{label}" if headed and known else label, **known)


def chronological(items: tuple[Item, ...]) -> list[Item]:
    """Events from the oldest to the newest, those without a date at the end."""
    return sorted(items, key=_date_order)


def _date_order(item: Item) -> str:
    record = item.record
    return (record.date if isinstance(record, Event) else None) or "9999"


def _figure(item: Item) -> Figure:
    if not isinstance(item.record, Figure):
        raise Unfit(message("this record has no value"))
    return item.record
