"""Material: everything a template gets to work with."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress

import msgspec
from msgspec.structs import replace

from data.errors import CannotError
from data.model.controlled import Theme
from data.model.ids import RecordId, SourceId
from data.model.record import Event, Figure, Finding, Kind, Record
from data.model.selection import Selection
from data.model.source import Source
from data.progress import may_stop
from templates.compose.beside import Beside, side_by_side, without
from templates.compose.choosing import chosen, in_turn
from templates.compose.comparing import Comparison, comparisons, telling
from templates.compose.disagreements import Disagreement, told
from templates.compose.grouping import Group, Grouping
from templates.compose.headline import before_others, headlines, to_pull
from templates.compose.items import Item
from templates.compose.kept_work import KeptWork
from templates.compose.library import AnyLibrary
from templates.compose.one_page import for_one_page, longer
from templates.compose.people import Person, people, speaker_groups, usual_occasion
from templates.compose.periods import Course, course
from templates.compose.selected import counted, selected
from templates.compose.tallies import Coverage, Tally, coverage, tally
from templates.compose.writing import DEFAULT, Writing, writing


class Material(msgspec.Struct, frozen=True):
    """The records a selection finds, ready to be arranged.

    Attributes:
        items: all of them, in the order picked.
        regions: the same in groups by region.
        region_names, theme_names: what was picked, by name; empty when nothing was.
        selected: in words, what was picked; for a briefing that holds nothing else.
        counted: in words, how many records of each kind there are and from how many sources.
        sources: every source of the library, by id.
        founding: the records that findings stand on.
        left_out: how many records were left out because their words cannot be vouched for.
        selection: what was picked; ``spoken`` the language the briefing is written in.
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
    founding: frozenset[RecordId] = frozenset()
    left_out: int = 0
    selection: Selection = msgspec.field(default_factory=Selection)
    spoken: Writing = msgspec.field(default_factory=lambda: writing(DEFAULT))

    def without(self, gone: Collection[RecordId]) -> "Material":
        """The material without the records ``gone``, which are counted as left out."""
        items = tuple(item for item in self.items if item.id not in gone)
        return replace(
            self,
            items=items,
            regions=self.region_grouping.groups(items),
            counted=counted(items, self.spoken),
            by_id={name: item for name, item in self.by_id.items() if name not in gone},
            left_out=self.left_out + len(self.items) - len(items),
        )

    def of(self, kind: str) -> tuple[Item, ...]:
        """All records of one kind."""
        return tuple(item for item in self.items if item.kind == kind)

    def some(self, items: Sequence[Item], most: int, by: str) -> tuple[Item, ...]:
        """At most ``most`` of ``items`` (0: all), chosen by :mod:`templates.compose.choosing`.

        They are shared among their themes, or among their speakers where ``by`` says so.
        """
        if not most or len(items) <= most:
            return tuple(items)
        grouped = self.by_speaker(items) if by == "speaker" else self.by_theme(items)
        kept = chosen(grouped, most, self.founding)
        return tuple(item for item in items if item.id in kept)

    def by_theme(self, items: Iterable[Item]) -> tuple[Group, ...]:
        """``items`` in groups by theme."""
        return self.theme_grouping.groups(items)

    def by_region(self, items: Iterable[Item]) -> tuple[Group, ...]:
        """``items`` in groups by region."""
        return self.region_grouping.groups(items)

    def by_speaker(self, items: Iterable[Item]) -> tuple[Group, ...]:
        """Spoken ``items`` in groups by who said it."""
        return speaker_groups(items, self.spoken)

    def comparisons(self, items: Iterable[Item]) -> tuple[Comparison, ...]:
        """What of the figures among ``items`` can be drawn in a chart."""
        return comparisons(items)

    def comparisons_across(self, items: Iterable[Item]) -> tuple[Comparison, ...]:
        """What of the figures among ``items`` can be drawn with several regions in one chart."""
        place = self.region_grouping.place
        return tuple(each for each in comparisons(items) if len({*map(place, each.items)}) > 1)

    def key_figures(self, items: Sequence[Item], most: int = 4) -> tuple[Item, ...]:
        """At most ``most`` figures that can stand large and alone, regions or themes in turn."""
        return headlines(self.turns([i for i in items if telling(i)]), most, self._places())

    def tally(self, items: Sequence[Item], by: str, most: int = 12) -> Tally | None:
        """How many of ``items`` there are ``by`` region, theme or speaker."""
        groups = {"region": self.by_region, "theme": self.by_theme, "speaker": self.by_speaker}
        return tally(groups[by](items), most)

    def coverage(self, items: Sequence[Item]) -> Coverage | None:
        """How many of ``items`` there are in each region on each theme."""
        return coverage(self.by_region(items), self.by_theme(items))

    def turns(self, items: Sequence[Item]) -> tuple[Item, ...]:
        """``items`` by how much they say, regions in turn; themes where there is one region."""
        regions = self.by_region(items)
        return in_turn(regions if len(regions) > 1 else self.by_theme(items), self.founding)

    def side_by_side(
        self, items: Sequence[Item], regions: Sequence[Group], most: int
    ) -> tuple[Beside, ...]:
        """For each theme several ``regions`` have ``items`` of, at most ``most`` of each region."""
        order = {item.id: turn for turn, item in enumerate(self.turns(items))}
        places = self._places()

        def first(item: Item) -> tuple[tuple[bool, bool], int]:
            return before_others(item, places), order[item.id]

        best = [replace(region, items=tuple(sorted(region.items, key=first))) for region in regions]
        return side_by_side(best, self.theme_grouping, most)

    def _places(self) -> frozenset[str]:
        """The names of all regions, as territories are called in Chinese."""
        return frozenset(entry.names.zh for entry in self.region_grouping.listed)

    def for_one_page(self) -> tuple[Item, ...]:
        """What a single page tells, the first first."""
        return for_one_page(lambda kind: self.turns(self.of(kind)))

    @staticmethod
    def longer(items: Iterable[Item]) -> tuple[Item, ...]:
        """Those among ``items`` that can be told in fewer words, by their first sentence."""
        return longer(items)

    def sources_of(self, items: Iterable[Item]) -> tuple[Source, ...]:
        """The sources ``items`` stand in, each once."""
        names = dict.fromkeys(name for item in items for name in item.sources)
        return tuple(self.sources[name] for name in names)

    def to_pull(self, items: Sequence[Item]) -> tuple[Item, ...]:
        """The quotation among ``items`` to set large, if there is one."""
        found = to_pull(self.turns(items))
        return (found,) if found else ()

    def kinds_without(self, printed: Collection[Item]) -> tuple[tuple[str, int], ...]:
        """How many records of each kind are not among those ``printed``, where there are any."""
        ids = {item.id for item in printed}
        left = Counter(item.kind for item in self.items if item.id not in ids)
        return tuple((str(kind), left[kind]) for kind in Kind if left[kind])

    def regions_without(self, items: Sequence[Item]) -> tuple[str, ...]:
        """The names of the regions picked that none of ``items`` is about."""
        return without(items, self.region_grouping)

    def themes_without(self, items: Sequence[Item]) -> tuple[str, ...]:
        """The names of the themes picked that none of ``items`` is about."""
        return without(items, self.theme_grouping)

    def disputed(self, items: Sequence[Item]) -> tuple[Disagreement, ...]:
        """What does not fit together among ``items``, each told once."""
        told_of = {str(each.text): each for item in items for each in item.disagreements}
        return tuple(told_of.values())

    def course(self, as_of: dt.date, by: str) -> Course:
        """The events by ``year`` or ``month``, and what of them is still ahead."""
        return course(self.of("event"), as_of, by, self._reported)

    def _reported(self, item: Item) -> str:
        """When an event was reported: as the record says, else when its source came out."""
        own = item.record.reported if isinstance(item.record, Event) else None
        return own or next((self.sources[name].published or "" for name in item.sources), "")

    def theme_of(self, item: Item) -> str:
        """The name of the theme group ``item`` belongs to."""
        return self.theme_grouping.name(self.theme_grouping.place(item))

    def people(self, items: Iterable[Item]) -> tuple[Person, ...]:
        """Everybody who said one of ``items``."""
        return people(items)

    @staticmethod
    def usual_occasion(items: Iterable[Item]) -> str:
        """The occasion most speakers of ``items`` spoke on; ``""`` when they are few."""
        return usual_occasion(items)


def gather(
    library: AnyLibrary,
    selection: Selection,
    named: Iterable[RecordId] = (),
    kept: KeptWork | None = None,
) -> Material:
    """What ``selection`` finds in ``library``; what is in ``kept`` is not made again.

    The records ``named`` in own notes can be looked up as well, found or not.
    """
    kept = kept or KeptWork()
    sources = kept.sources(library.sources())
    items = _items(library, selection, kept)
    others = _others(library, items, named, kept)
    regions, themes = tuple(library.regions()), tuple(library.themes())

    def make() -> Material:
        grouped = Grouping(regions, selection.regions, lambda item: item.record.regions)
        by_theme = Grouping(themes, _themes(themes, selection), lambda item: item.record.themes)
        return _material(selection, items, others, sources, (grouped, by_theme))

    return kept.material.get((selection, items, others, sources, regions, themes), make)


def _material(
    selection: Selection,
    items: tuple[Item, ...],
    others: Sequence[Item],
    sources: Mapping[SourceId, Source],
    groupings: tuple[Grouping, Grouping],
) -> Material:
    """What was found, in groups by region and by theme."""
    spoken = writing(DEFAULT)
    regions, themes = groupings
    return Material(
        items=items,
        regions=regions.groups(items),
        region_names=tuple(regions.name(name) for name in selection.regions),
        theme_names=tuple(themes.name(name) for name in selection.themes),
        selected=selected(selection, regions, themes, spoken),
        counted=counted(items, spoken),
        sources=sources,
        by_id={item.id: item for item in (*others, *items)},
        region_grouping=regions,
        theme_grouping=themes,
        founding=frozenset(
            RecordId(name)
            for item in items
            if isinstance(item.record, Finding)
            for name in item.record.stands_on
        ),
        selection=selection,
    )


def _others(
    library: AnyLibrary, items: Sequence[Item], named: Iterable[RecordId], kept: KeptWork
) -> list[Item]:
    """Those of ``named`` that are not among ``items`` and that the library has."""
    here = {item.id for item in items}
    found: list[Item] = []
    for name in dict.fromkeys(named):
        if name not in here:
            with suppress(CannotError):  # a note says itself that its record is gone
                found += [kept.item(entry, ()) for entry in library.entries([name])]
    return found


def _items(library: AnyLibrary, selection: Selection, kept: KeptWork) -> tuple[Item, ...]:
    """The records a selection finds, without those that another one of them is preferred to."""
    conflicts = told(library)
    may_stop()
    found = library.find(selection).ids
    may_stop()
    gone = conflicts.left_out(found)
    entries = library.entries(name for name in found if name not in gone)
    figures = {e.record.id: e.record for e in entries if isinstance(e.record, Figure)}

    def disagreements(record: Record) -> tuple[Disagreement, ...]:
        if isinstance(record, Finding):
            return conflicts.behind(record, [figures[n] for n in record.stands_on if n in figures])
        return conflicts.about(record)

    return tuple(kept.item(entry, disagreements(entry.record)) for entry in entries)


def _themes(themes: Sequence[Theme], selection: Selection) -> tuple[str, ...]:
    """The themes to group by: a single one picked is shown by its children."""
    children = [theme.id for theme in themes if theme.parent in selection.themes]
    return (*children, *selection.themes) if len(selection.themes) == 1 else selection.themes
