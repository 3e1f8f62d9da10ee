"""The material of a briefing in the language it is to be written in.

Names of regions and themes, and what was picked and counted, are said in that language. Our own
Chinese words stay as they are here: :mod:`templates.compose.script` puts finished blocks into
Traditional characters. Quoted words and values are printed in the script of the briefing by edits
that are computed here and declared like any others.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import msgspec
from msgspec.structs import replace

from data.evidence.edits import EditError, printed
from data.evidence.traditional import traditional
from data.model.edit import CornerMarks, Edit, Insert, OutputEdit, ToHans, ToHant
from data.model.ids import SourceId
from data.model.record import Figure, Proposal, Quotation
from data.model.source import Script, Source
from templates.compose.grouping import Grouping
from templates.compose.items import Item
from templates.compose.kept_work import KeptWork
from templates.compose.material import Material
from templates.compose.selected import counted, selected
from templates.compose.writing import Writing

_MARKS = frozenset("“”‘’")


def told_in(material: Material, spoken: Writing, kept: KeptWork | None = None) -> Material:
    """``material`` as a briefing in the language of ``spoken`` tells it.

    What is in ``kept`` is not made again; it is that which ``material`` was gathered with.
    """
    if spoken.language == material.spoken.language:
        return material
    kept = kept or KeptWork()
    return kept.told.get((material, spoken.language), lambda: _told(material, spoken, kept))


def _told(material: Material, spoken: Writing, kept: KeptWork) -> Material:
    spoken = _knowing(spoken, material.region_grouping)
    items = dict(material.by_id)
    if spoken.is_traditional:
        retell = partial(_retold, sources=material.sources)
        items = {name: kept.retold(item, retell) for name, item in items.items()}
    regions = replace(material.region_grouping, called=spoken.name)
    themes = replace(material.theme_grouping, called=spoken.name)
    here = tuple(items[item.id] for item in material.items)
    selection = material.selection
    return replace(
        material,
        items=here,
        by_id=items,
        regions=regions.groups(here),
        region_grouping=regions,
        theme_grouping=themes,
        region_names=_names(regions, selection.regions),
        theme_names=_names(themes, selection.themes),
        selected=selected(selection, regions, themes, spoken),
        counted=counted(here, spoken),
        spoken=spoken,
    )


def traditional_edits(exact: str, edits: Sequence[Edit], script: Script) -> tuple[OutputEdit, ...]:
    """What is done between a span and its words in Traditional; nothing that changes nothing."""
    return tuple(_edits(exact, edits, script))


def _edits(exact: str, edits: Sequence[Edit], script: Script) -> Iterator[OutputEdit]:
    for edit in edits:
        if isinstance(edit, Insert):
            # What is put between brackets are our words, not the source's.
            yield msgspec.structs.replace(edit, text=traditional(edit.text))
        elif not isinstance(edit, ToHans):
            yield edit
    if script is Script.HANS and traditional(exact) != exact:
        yield ToHant()
    if not _MARKS.isdisjoint(exact):
        yield CornerMarks()


def _retold(item: Item, sources: Mapping[SourceId, Source]) -> Item:
    """``item`` with its words in Traditional characters."""
    record = item.record
    if isinstance(record, Figure):
        return replace(item, words=traditional(item.words))
    if not isinstance(record, Quotation | Proposal):
        return item
    exact = record.anchors[0].exact
    source = sources.get(item.sources[0]) if item.sources else None
    edits = traditional_edits(exact, record.edits, source.script if source else Script.HANS)
    try:
        return replace(item, words=printed(exact, edits), edits=edits)
    except EditError:
        return item  # its fault is known already, and told


def _knowing(spoken: Writing, regions: Grouping) -> Writing:
    """``spoken`` with the names of the regions among its terms, where it has terms at all."""
    if not spoken.terms:
        return spoken
    names = {entry.names.zh: spoken.name(entry.names) for entry in regions.listed}
    return replace(spoken, terms={**names, **spoken.terms})


def _names(grouping: Grouping, picked: Sequence[str]) -> tuple[str, ...]:
    return tuple(grouping.name(name) for name in picked)
