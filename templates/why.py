"""Why a record is in a briefing, or is not: one plain sentence a reason."""

import enum
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import msgspec

from data.evidence.traditional import traditional
from data.messages import Message, message
from data.model.controlled import Names
from data.model.ids import RecordId, SourceId
from data.model.selection import Period, Selection
from templates.arranging.outline import Outline, Sort
from templates.compose.disagreements import told
from templates.compose.items import make_item
from templates.compose.library import AnyEntry, AnyLibrary
from templates.document import Unprinted
from templates.presets.preset import Preset
from templates.template import load_template


class Way(enum.StrEnum):
    """Where a reason can be changed."""

    PIN = "pin"
    UNPIN = "unpin"
    INCLUDE = "include"
    TAKE_BACK = "take-back"
    REGIONS = "regions"
    THEMES = "themes"
    KINDS = "kinds"
    PERIOD = "period"
    SEARCH = "search"
    CONFLICTS = "conflicts"
    OPTIONS = "options"
    EVIDENCE = "evidence"
    RECORD = "record"
    NOTE = "note"


EXCLUDED = message("You excluded it.")
SET_ASIDE = message("You set it aside.")


def preferred_to_it(title: str) -> Message:
    """That a decision prefers the record called ``title``."""
    return message("A decision prefers “{title}” to it.", title=title)


def not_printed_by(preset: Preset, language: str) -> Message:
    """That the template of ``preset`` does not print what was found; named in ``language``."""
    names = load_template(preset.template).names
    return message(
        "It is found, but the template “{template}” leaves it out: only so many are printed, "
        "or none of its kind.",
        template=called(names, language),
    )


def called(names: Names, language: str) -> str:
    """What something is called in ``language`` (``zh_CN``, ``zh_TW`` or ``en``)."""
    if language == "en":
        return names.en
    return traditional(names.zh) if language == "zh_TW" else names.zh


class Reason(msgspec.Struct, frozen=True):
    """One reason.

    Attributes:
        speaks_for: whether it speaks for the record being in.
        way: where it can be changed, ``None`` where nowhere.
        target: what the way leads to: the id of an outline's line.
    """

    sentence: Message
    speaks_for: bool
    way: Way | None = None
    target: str = ""


class Why(msgspec.Struct, frozen=True):
    """Whether a record is printed, and all reasons."""

    title: str
    printed: bool
    reasons: tuple[Reason, ...]


class _Entry(Protocol):
    """A region or theme."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def names(self) -> Names:
        """Its names."""

    @property
    def parent(self) -> str | None:
        """The id of what it belongs to."""


def why(
    library: AnyLibrary, preset: Preset, record: RecordId, outline: Outline, language: str
) -> Why:
    """Why ``record`` is in the briefing ``outline`` shows, or is not.

    Names are told in ``language`` (``zh_CN``, ``zh_TW`` or ``en``).

    Raises:
        CannotError: there is no such record.
    """
    (entry,) = library.entries([record])
    asking = _Asking(library, preset, entry, outline, language)
    return Why(entry.record.title, asking.printed, tuple(asking.reasons()))


class _Asking:
    """One record being asked about."""

    def __init__(
        self, library: AnyLibrary, preset: Preset, entry: AnyEntry, outline: Outline, language: str
    ) -> None:
        self._library = library
        self._preset = preset
        self._selection = preset.selection
        self._entry = entry
        self._id = RecordId(entry.record.id)
        self._outline = outline
        self._language = language
        self._lines = [node for node in outline.nodes.values() if self._id in node.records]

    @property
    def printed(self) -> bool:
        """Whether any line that is printed has it."""
        return any(node.unprinted is None for node in self._lines)

    def reasons(self) -> Iterator[Reason]:
        """All of them, what decides first."""
        found = self._library.find(self._selection).ids
        yield from self._by_hand()
        if self._id not in self._selection.pinned:
            yield from self._by_filters()
        yield from self._by_decision(found)
        yield from self._by_lines(found)
        yield from self._by_words()

    def _by_hand(self) -> Iterator[Reason]:
        if self._id in self._selection.excluded:
            yield Reason(EXCLUDED, False, Way.INCLUDE)
        elif self._id in self._selection.pinned:
            sentence = message("You pinned it: it is in whatever is picked.")
            yield Reason(sentence, True, Way.UNPIN)

    def _by_filters(self) -> Iterator[Reason]:
        """What of the selection lets it through, and what does not."""
        picked = self._selection
        if not self._finds(Selection()):
            yield Reason(message("It was taken out of the library."), False, Way.RECORD)
        if picked.regions:
            yield self._region(picked.regions)
        if picked.themes:
            yield self._theme(picked.themes)
        if picked.kinds:
            fits = self._entry.record.kind in picked.kinds
            said = message("Records of its kind are picked.")
            unsaid = message("Records of its kind are not picked.")
            yield Reason(said if fits else unsaid, fits, Way.KINDS)
        if picked.period != Period():
            fits = self._finds(Selection(period=picked.period))
            said = message("Its date lies in the period.")
            unsaid = message("Its date does not lie in the period.")
            yield Reason(said if fits else unsaid, fits, Way.PERIOD)
        query = picked.query.strip()
        if query:
            fits = self._finds(Selection(query=query))
            said = message("It has the words searched for: “{query}”.", query=query)
            unsaid = message("It does not have the words searched for: “{query}”.", query=query)
            yield Reason(said if fits else unsaid, fits, Way.SEARCH)

    def _region(self, picked: Sequence[str]) -> Reason:
        regions, own = self._library.regions(), self._entry.record.regions
        matched = self._matched(regions, own, picked)
        if matched:
            return Reason(
                message("Its region {names} is picked.", names=matched), True, Way.REGIONS
            )
        names = self._names(regions, own)
        sentence = message("Its region {names} is not picked.", names=names)
        return Reason(sentence, False, Way.REGIONS)

    def _theme(self, picked: Sequence[str]) -> Reason:
        themes, own = self._library.themes(), self._entry.record.themes
        matched = self._matched(themes, own, picked)
        if matched:
            return Reason(message("Its theme {names} is picked.", names=matched), True, Way.THEMES)
        names = self._names(themes, own)
        return Reason(message("Its theme {names} is not picked.", names=names), False, Way.THEMES)

    def _finds(self, selection: Selection) -> bool:
        return self._id in self._library.find(selection).ids

    def _matched(self, listed: Sequence[_Entry], own: Iterable[str], picked: Iterable[str]) -> str:
        """The names of what was picked and the record has, itself or as a part of it."""
        parents = {each.id: each.parent for each in listed}
        held: set[str] = set()
        for name in own:
            at: str | None = name
            while at is not None:
                held.add(at)
                at = parents.get(at)
        return self._names(listed, [name for name in picked if name in held])

    def _names(self, listed: Sequence[_Entry], wanted: Iterable[str]) -> str:
        named = {each.id: each.names for each in listed}
        between = ", " if self._language == "en" else "、"
        return between.join(called(named[name], self._language) for name in wanted if name in named)

    def _by_decision(self, found: Sequence[RecordId]) -> Iterator[Reason]:
        other = told(self._library).preferred_to.get(self._id)
        if other is not None and other in found and self._id in found:
            (entry,) = self._library.entries([other])
            yield Reason(preferred_to_it(entry.record.title), False, Way.CONFLICTS)

    def _by_lines(self, found: Sequence[RecordId]) -> Iterator[Reason]:
        """Where it is printed or set aside; if nowhere, that the template leaves it out."""
        notes = [node for node in self._lines if node.sort is Sort.NOTE]
        others = [node for node in self._lines if node.sort is not Sort.NOTE]
        aside = [node for node in self._lines if node.unprinted is Unprinted.ASIDE]
        if notes:
            sentence = message("Your own note takes something from it.")
            yield Reason(sentence, True, Way.NOTE, notes[0].id)
        for node in aside:
            yield Reason(SET_ASIDE, False, Way.TAKE_BACK, node.id)
        hidden = told(self._library).preferred_to.get(self._id) in found
        if self._id in found and not others and not hidden:
            yield Reason(not_printed_by(self._preset, self._language), False, Way.OPTIONS)

    def _by_words(self) -> Iterator[Reason]:
        sources = {SourceId(source.id): source for source in self._library.sources()}
        if make_item(self._entry, sources).fault is not None:
            sentence = message(
                "Its words cannot be vouched for: it is printed with a mark, or not exported."
            )
            yield Reason(sentence, False, Way.EVIDENCE)
