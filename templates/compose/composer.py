"""From a template and its material to a finished document.

Templates see these variables and the filters of :mod:`templates.compose.filters`::

    options    declared in template.toml, by key
    material   what the selection found (templates.compose.material)
    mentions   who was introduced so far (templates.compose.people)
    labels     the furniture's words
    say        its sentences, with placeholders filled (templates.compose.writing)
    writing    dates, lists and names in the language of the briefing
    as_of      the date of the issue
    style      the id of the style
    room       how much may be printed, where the template fits itself to pages
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from types import SimpleNamespace

import msgspec

from data.messages import Message
from data.model.ids import RecordId, SourceId
from data.model.source import Source
from templates.arranging.arranged import Arranged, arranged
from templates.arranging.arrangement import UNTOUCHED, Arrangement
from templates.arranging.writing import NoteWriter
from templates.compose import annex
from templates.compose.kept_texts import KeptTexts
from templates.compose.kept_work import KeptWork
from templates.compose.manifest import manifest
from templates.compose.material import Material
from templates.compose.people import Mentions
from templates.compose.pruning import all_inlines, pruned
from templates.compose.rendering import render
from templates.compose.repeated import merged
from templates.compose.retelling import told_in
from templates.compose.script import in_script, meta_in_script
from templates.compose.shares import CEILING, share_warnings
from templates.compose.telling_once import told_once
from templates.compose.verbatim import Unverified, admitted, check_words
from templates.compose.writing import DEFAULT, Writing, writing
from templates.document import (
    Block,
    Chart,
    CitationStyle,
    Cite,
    Cover,
    Document,
    Evidence,
    Inline,
    KeyFigures,
    ListBlock,
    ManifestEntry,
    Meta,
    NotePlacement,
    Point,
    Table,
    Timeline,
    plain,
    walk,
)
from templates.labels import labels
from templates.markup.faults import MarkupFault
from templates.markup.reading import Known, Markup, read_markup
from templates.markup.red_head import read_red_head
from templates.presets.preset import OptionValue
from templates.template import Template, resolve_options


class Given(msgspec.Struct, frozen=True):
    """What else a briefing is composed with.

    Attributes:
        room: how much a template that fits itself to pages may print, by measure; ``None`` means
            as much as the template declares at the most.
        arrangement: what was changed by hand.
        kept: what need not be made again.
    """

    room: Mapping[str, int] | None = None
    arrangement: Arrangement = UNTOUCHED
    kept: KeptWork | None = None


NOTHING_ELSE = Given()


def compose(
    template: Template,
    style_id: str,
    options: Mapping[str, OptionValue],
    material: Material,
    as_of: dt.date,
    unverified: Unverified = Unverified.STOP,
    given: Given = NOTHING_ELSE,
) -> Document:
    """The briefing that ``template`` makes of ``material``.

    Raises:
        OptionError: an option's value does not fit.
        TemplateError: the template is at fault; file, line and record are named.
        VerbatimError: words that are printed cannot be vouched for, and are to stop the briefing.
    """
    chosen = resolve_options(template, options)
    language = str(chosen.get("language", DEFAULT))
    material = admitted(told_in(material, writing(language), given.kept), unverified)
    spoken = material.spoken
    variables = _variables(style_id, chosen, material, as_of, spoken)
    variables["room"] = _room(template, given.room)
    markup = _markup(template, variables, material, given.kept)
    by_hand, blocks = _finished(markup, material, given)
    inlines = all_inlines(blocks)
    shown = _shown(blocks, inlines)
    if unverified is Unverified.STOP:
        check_words([material.by_id[record] for record in shown], material.sources)
    return Document(
        meta=meta_in_script(_meta(markup.attributes, as_of, spoken), spoken),
        blocks=blocks,
        sources=_cited((i.source for i in inlines if isinstance(i, Cite)), material.sources),
        manifest=_manifest(blocks, shown, material, given.kept),
        notes=_notes(markup),
        citations=CitationStyle(markup.attributes.get("citations", CitationStyle.GBT_2025)),
        warnings=_warnings(markup, shown, material),
        left_out=by_hand.left_out,
        order=by_hand.order,
        annexes=tuple(markup.annexes),
    )


def _finished(
    markup: Markup, material: Material, given: Given
) -> tuple[Arranged, tuple[Block, ...]]:
    """What was arranged by hand, and the blocks as they are printed."""
    spoken = material.spoken
    notes = NoteWriter(material.by_id, spoken.labels).blocks
    by_hand = arranged(markup.blocks, given.arrangement, notes)
    tellings = given.kept.tellings if given.kept is not None else None
    by_hand = msgspec.structs.replace(by_hand, blocks=told_once(by_hand.blocks, tellings))
    evidence = annex.Known(material.by_id, material.sources, spoken)
    said = _shown(by_hand.blocks, all_inlines(by_hand.blocks)) if markup.annexes else {}
    blocks = annex.with_annexes(by_hand.blocks, markup.annexes, said, evidence)
    scripts = given.kept.scripts if given.kept is not None else None
    return by_hand, in_script(merged(pruned(blocks, _notes(markup))), spoken, scripts)


def _notes(markup: Markup) -> NotePlacement:
    """Where the markup wants its notes."""
    return NotePlacement(markup.attributes.get("notes", NotePlacement.FOOTNOTES))


def _warnings(markup: Markup, shown: Iterable[RecordId], material: Material) -> tuple[Message, ...]:
    """What whoever issues the briefing should know before."""
    ceiling = int(markup.attributes.get("quoted-ceiling", CEILING))
    records = [material.by_id[record].record for record in shown]
    return tuple(share_warnings(records, material.sources, ceiling))


def _variables(
    style_id: str,
    options: Mapping[str, OptionValue],
    material: Material,
    as_of: dt.date,
    spoken: Writing,
) -> dict[str, object]:
    """What the template's text can name."""
    return {
        "options": SimpleNamespace(**options),
        "material": material,
        "mentions": Mentions(spoken),
        "labels": spoken.labels,
        "say": spoken.say,
        "writing": spoken,
        "as_of": as_of,
        "style": style_id,
    }


def _room(template: Template, room: Mapping[str, int] | None) -> SimpleNamespace:
    """How much may be printed, by the measures the template declares."""
    fit = template.fit
    if fit is None:
        return SimpleNamespace()
    return SimpleNamespace(**{m: (room or {}).get(m, fit.most) for m in fit.measures})


def _markup(
    template: Template,
    variables: Mapping[str, object],
    material: Material,
    kept: KeptWork | None,
) -> Markup:
    """The template filled and its markup read, or what that came to the last time."""
    # A template of one's own may be another one now, under the same name.
    if kept is None or template.own:
        return _read(template, variables, material, kept)
    of = (template, *(variables[name] for name in ("options", "style", "as_of", "room")), material)
    return kept.markup.get(of, lambda: _read(template, variables, material, kept))


def _read(
    template: Template,
    variables: Mapping[str, object],
    material: Material,
    kept: KeptWork | None,
) -> Markup:
    """The template filled and its markup read."""
    rendered = render(template, variables, _texts(template, material, kept))
    known = Known(material.by_id, material.sources)
    try:
        blocks = kept.blocks if kept is not None else None
        return read_markup(rendered.text, known, blocks, tried=template.shipped)
    except MarkupFault as fault:
        raise rendered.explain(fault) from fault


def _texts(template: Template, material: Material, kept: KeptWork | None) -> KeptTexts | None:
    """What the macros of ``template`` wrote before in this language, with these sources."""
    # Only templates that stay what they are can be known by their name.
    if kept is None or not template.shipped:
        return None
    return kept.texts.under(template.id, material.spoken.language, material.sources)


def _meta(attributes: Mapping[str, str], as_of: dt.date, spoken: Writing) -> Meta:
    language = attributes.get("language", spoken.language)
    given = attributes.get("date")
    date = dt.date.fromisoformat(given) if given else as_of
    return Meta(
        title=attributes["title"],
        date=date,
        subtitle=attributes.get("subtitle", ""),
        issuer=attributes.get("issuer", ""),
        number=attributes.get("number", ""),
        language=language,
        labels=labels(language),
        head=read_red_head(attributes, date),
        cover=Cover(attributes.get("cover", Cover.AUTO)),
    )


def _shown(blocks: tuple[Block, ...], inlines: Iterable[Inline]) -> dict[RecordId, list[str]]:
    """The words that stand for each record, in lines before those in charts."""
    shown: dict[RecordId, list[str]] = {}
    said = [
        *(
            (inline.record, plain(inline.children))
            for inline in inlines
            if isinstance(inline, Evidence)
        ),
        *((point.evidence, point.shown) for point in _points(blocks) if point.evidence is not None),
    ]
    for record, text in said:
        words = shown.setdefault(record, [])
        if text not in words:
            words.append(text)
    return shown


def _points(blocks: tuple[Block, ...]) -> Iterable[Point]:
    """All points of all charts."""
    for block in walk(blocks):
        if isinstance(block, Chart):
            yield from (point for series in block.series for point in series.points)


def _cited(names: Iterable[SourceId], sources: Mapping[SourceId, Source]) -> dict[SourceId, Source]:
    """The sources referred to, in the order of their first reference."""
    return {name: sources[name] for name in dict.fromkeys(names)}


def _manifest(
    blocks: tuple[Block, ...],
    shown: Mapping[RecordId, Sequence[str]],
    material: Material,
    kept: KeptWork | None,
) -> tuple[ManifestEntry, ...]:
    """The evidence of every record the document names, in the order of first use."""
    order = dict.fromkeys([*_named(blocks), *shown])
    return manifest((material.by_id[record] for record in order), shown, material.sources, kept)


def _named(blocks: tuple[Block, ...]) -> Iterable[RecordId]:
    """The records that blocks, their rows, items and points name, in reading order."""
    for block in walk(blocks):
        yield from getattr(block, "records", ())
        match block:
            case (
                Table(rows=parts)
                | ListBlock(items=parts)
                | KeyFigures(items=parts)
                | Timeline(moments=parts)
            ):
                for part in parts:
                    yield from part.records
            case Chart():
                for point in _points((block,)):
                    yield from point.records
            case _:
                pass
