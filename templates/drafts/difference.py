"""What differs between two presets, one entry for each thing a person would name."""

import enum
from collections.abc import Iterator

import msgspec

from data.model.selection import Period
from templates.arranging.own import OwnNote, OwnSection
from templates.presets.preset import Preset

Values = tuple[str, ...]


class Part(enum.StrEnum):
    """Where a preset differs."""

    REGIONS = "regions"
    THEMES = "themes"
    KINDS = "kinds"
    PERIOD = "period"
    QUERY = "query"
    PINNED = "pinned"
    EXCLUDED = "excluded"
    TEMPLATE = "template"
    STYLE = "style"
    FORMATS = "formats"
    HEADINGS = "headings"
    SECTIONS = "sections"
    NOTES = "notes"
    ASIDE = "aside"
    ORDER = "order"
    OPTION = "option"


class Difference(msgspec.Struct, frozen=True):
    """One thing that differs: its values before and after, empty where there is none.

    Attributes:
        key: which option; ``""`` for everything else.
    """

    part: Part
    before: Values
    after: Values
    key: str = ""


def differences(before: Preset, after: Preset) -> tuple[Difference, ...]:
    """What differs, in the order of the desk; names and descriptions do not count."""
    old, new = _values(before), _values(after)
    found = [Difference(part, old[part], new[part]) for part in old]
    return tuple(each for each in (*found, *_options(before, after)) if each.before != each.after)


def _values(preset: Preset) -> dict[Part, Values]:
    """Everything but the options, as far as it can be told in a line."""
    picked, work = preset.selection, preset.arrangement
    return {
        Part.REGIONS: picked.regions,
        Part.THEMES: picked.themes,
        Part.KINDS: tuple(picked.kinds),
        Part.PERIOD: _period(picked.period),
        Part.QUERY: (picked.query,) if picked.query else (),
        Part.PINNED: picked.pinned,
        Part.EXCLUDED: picked.excluded,
        Part.TEMPLATE: (preset.template,),
        Part.STYLE: (preset.style,),
        Part.FORMATS: preset.formats,
        Part.HEADINGS: tuple(work.titles.values()),
        Part.SECTIONS: tuple(own.title for own in work.own if isinstance(own, OwnSection)),
        Part.NOTES: tuple(repr(own) for own in work.own if isinstance(own, OwnNote)),
        Part.ASIDE: work.aside,
        Part.ORDER: tuple(f"{parent}:{below}" for parent, below in sorted(work.order.items())),
    }


def _period(period: Period) -> Values:
    if period == Period():
        return ()
    return (f"{period.start or ''} – {period.end or ''}".strip(),)


def _options(before: Preset, after: Preset) -> Iterator[Difference]:
    """Options that differ; one that is not given has the template's default."""
    for key in sorted({*before.options, *after.options}):
        yield Difference(Part.OPTION, _option(before, key), _option(after, key), key)


def _option(preset: Preset, key: str) -> Values:
    return (str(preset.options[key]),) if key in preset.options else ()
