"""Material: everything a template gets to work with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data.model.ids import RecordId, SourceId
from data.model.selection import Selection
from data.model.source import Source
from templates.compose.grouping import Group, Grouping
from templates.compose.items import Item, make_item
from templates.compose.library import AnyLibrary
from templates.compose.people import speaker_groups
from templates.compose.selected import counted, selected


@dataclass(frozen=True, slots=True)
class Material:
    """The records a selection finds, ready to be arranged.

    Attributes:
        items: all of them, in the order picked.
        regions: the same in groups by region.
        region_names, theme_names: what was picked, by name; empty when nothing was.
        selected: in words, what was picked; for a briefing that holds nothing else.
        counted: in words, how many records of each kind there are and from how many sources.
        sources: every source of the library, by id.
    """

    items: tuple[Item, ...]
    regions: tuple[Group, ...]
    region_names: tuple[str, ...]
    theme_names: tuple[str, ...]
    selected: str
    counted: str
    sources: Mapping[SourceId, Source]
    by_id: Mapping[RecordId, Item]
    region_grouping: Grouping
    theme_grouping: Grouping

    def of(self, kind: str) -> tuple[Item, ...]:
        """All records of one kind."""
        return tuple(item for item in self.items if item.kind == kind)

    def by_theme(self, items: Iterable[Item]) -> tuple[Group, ...]:
        """``items`` in groups by theme."""
        return self.theme_grouping.groups(items)

    def by_region(self, items: Iterable[Item]) -> tuple[Group, ...]:
        """``items`` in groups by region."""
        return self.region_grouping.groups(items)

    def by_speaker(self, items: Iterable[Item]) -> tuple[Group, ...]:
        """Spoken ``items`` in groups by who said it."""
        return speaker_groups(items)


def gather(library: AnyLibrary, selection: Selection) -> Material:
    """What ``selection`` finds in ``library``."""
    sources = {SourceId(source.id): source for source in library.sources()}
    entries = library.entries(library.find(selection).ids)
    items = tuple(make_item(entry, sources) for entry in entries)
    regions = Grouping(library.regions(), selection.regions, lambda item: item.record.regions)
    themes = Grouping(library.themes(), selection.themes, lambda item: item.record.themes)
    return Material(
        items=items,
        regions=regions.groups(items),
        region_names=tuple(regions.name(name) for name in selection.regions),
        theme_names=tuple(themes.name(name) for name in selection.themes),
        selected=selected(selection, regions, themes),
        counted=counted(items),
        sources=sources,
        by_id={item.id: item for item in items},
        region_grouping=regions,
        theme_grouping=themes,
    )
