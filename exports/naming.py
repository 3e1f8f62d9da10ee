"""What the files of a briefing are called, so that no other briefing's file is written over.

A file says in its properties which briefing it is (``dc:identifier``): the preset, the date of the
issue, the style and the language. The same briefing is written over its former self; beside any
other file the name gets a number. A language other than the first, and a style asked for instead
of the preset's, stand in the name.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import chain, count
from pathlib import Path

from exports.files import file_stem
from exports.formats import format_called, identified
from templates.labels import LABEL_LANGUAGES
from templates.presets.preset import Preset


def identifier(preset: Preset, as_of: dt.date) -> str:
    """Which briefing a file is; the same for every edition of it under the same date."""
    return f"{_whatever_style(preset, as_of)}{preset.style}"


def free_stem(preset: Preset, as_of: dt.date, folder: Path, formats: Sequence[str]) -> str:
    """The name without suffix when nobody says one: ``preset``'s and the date of the issue.

    In a language other than the first the name ends in it. Where the same briefing in another style
    is in the way the style is added, for any other file a number. ``formats`` are keys of formats.
    """
    plain = _tail(preset, as_of, preset.style)
    in_way = in_the_way(preset, as_of, folder / file_stem(preset.name, plain), formats)
    ours = _whatever_style(preset, as_of)
    restyled = any(identified(path).startswith(ours) for path in in_way)
    tail = _tail(preset, as_of, "") if restyled else plain
    stems = _stems(preset, tail)
    return next(s for s in stems if not in_the_way(preset, as_of, folder / s, formats))


def in_the_way(
    preset: Preset, as_of: dt.date, target: Path, formats: Sequence[str]
) -> tuple[Path, ...]:
    """The files of another briefing, or of nobody knows what, which it would be written over.

    ``target`` is a path without suffix.
    """
    ours = identifier(preset, as_of)
    suffixes = (format_called(key).suffix for key in formats)
    paths = (target.with_name(target.name + suffix) for suffix in suffixes)
    return tuple(path for path in paths if path.exists() and identified(path) != ours)


class Names:
    """The names that one command gives in one folder; none of them is given to two presets."""

    def __init__(self, folder: Path, as_of: dt.date) -> None:
        self._folder = folder
        self._as_of = as_of
        self._given: dict[str, Preset] = {}

    def stem(self, preset: Preset, own_style: str, formats: Sequence[str]) -> str:
        """What the files of ``preset`` are called.

        The style is in the name where it is not the preset's own, ``own_style``.
        """
        stem = next(
            stem
            for stem in _stems(preset, _tail(preset, self._as_of, own_style))
            if self._given.get(stem.casefold(), preset) == preset
            and not in_the_way(preset, self._as_of, self._folder / stem, formats)
        )
        self._given[stem.casefold()] = preset
        return stem


def _stems(preset: Preset, tail: str) -> Iterator[str]:
    """The name with ``tail``, then with numbers."""
    numbered = (f"{tail} {number}" for number in count(2))
    return (file_stem(preset.name, each) for each in chain((tail,), numbered))


def _tail(preset: Preset, as_of: dt.date, own_style: str) -> str:
    """The date, and what is unusual about this variant of the preset."""
    language = _language(preset)
    told = (
        as_of.isoformat(),
        "" if language == LABEL_LANGUAGES[0] else language,
        "" if preset.style == own_style else preset.style,
    )
    return "".join(f" {part}" for part in told if part)


def _whatever_style(preset: Preset, as_of: dt.date) -> str:
    """The beginning of the identifier, which the same briefing has in every style."""
    return f"{preset.id}/{as_of.isoformat()}/{_language(preset)}/"


def _language(preset: Preset) -> str:
    return str(preset.options.get("language") or LABEL_LANGUAGES[0])
