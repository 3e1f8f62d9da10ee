"""Making a preset usable here: what does not exist is taken out and said, or the preset refused."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeVar

import msgspec

from data.errors import UsageError
from data.messages import Message, message
from data.model.selection import Selection
from templates.presets.codec import PresetError
from templates.presets.preset import DEFAULT_STYLE, OptionValue, Preset
from templates.style import style_ids
from templates.template import Template, load_template

Id = TypeVar("Id", bound=str)


class Known(msgspec.Struct, frozen=True):
    """What a library knows: the ids a selection may name."""

    regions: Collection[str]
    themes: Collection[str]


class Repaired(msgspec.Struct, frozen=True):
    """A preset that can be used, and what had to be changed for that, one sentence each."""

    preset: Preset
    repairs: tuple[Message, ...] = ()


def repair(preset: Preset, known: Known) -> Repaired:
    """``preset`` without what is unknown here.

    A selection never becomes wider by this: when none of its regions (or themes) is known, the
    preset is refused, because without them it would pick everything.

    Raises:
        PresetError: its template is unknown, or nothing of its regions or themes is known.
    """
    repairs: list[Message] = []
    template = _template(preset)
    selection = _selection(preset.selection, known, repairs)
    options = _options(preset.options, template, repairs)
    style = _style(preset.style, repairs)
    fixed = msgspec.structs.replace(preset, selection=selection, options=options, style=style)
    return Repaired(fixed, tuple(repairs))


def _template(preset: Preset) -> Template:
    try:
        return load_template(preset.template)
    except UsageError as error:
        raise PresetError(
            message(
                "The preset “{name}” needs the template “{template}”, which is not here.",
                name=preset.name,
                template=preset.template,
            ),
            message("Install the template, or make the preset anew with another one."),
        ) from error


def _selection(selection: Selection, known: Known, repairs: list[Message]) -> Selection:
    """The selection with the regions and themes that are known."""
    return msgspec.structs.replace(
        selection,
        regions=_known(selection.regions, known.regions, _REGION, repairs),
        themes=_known(selection.themes, known.themes, _THEME, repairs),
    )


class _Sentences(msgspec.Struct, frozen=True):
    """What is said about unknown ids of one list."""

    removed: Callable[[str], Message]
    none_left: Message


_REGION = _Sentences(
    lambda name: message("The region “{name}” is unknown here and was taken out.", name=name),
    message("None of the preset's regions is known here."),
)
_THEME = _Sentences(
    lambda name: message("The theme “{name}” is unknown here and was taken out.", name=name),
    message("None of the preset's themes is known here."),
)


def _known(
    wanted: Sequence[Id], known: Collection[str], sentences: _Sentences, repairs: list[Message]
) -> tuple[Id, ...]:
    """Those of ``wanted`` that are known, each once."""
    kept = tuple(dict.fromkeys(name for name in wanted if name in known))
    if wanted and not kept:
        raise PresetError(
            sentences.none_left,
            message("Without them it would pick everything; make the preset anew."),
        )
    repairs.extend(sentences.removed(name) for name in wanted if name not in known)
    return kept


def _options(
    given: Mapping[str, OptionValue], template: Template, repairs: list[Message]
) -> dict[str, OptionValue]:
    """The options that the template declares and whose values fit."""
    declared = {option.key: option for option in template.options}
    kept: dict[str, OptionValue] = {}
    for key, value in given.items():
        if key not in declared:
            repairs.append(message("The template has no option “{key}”; it was left out.", key=key))
        elif (why := declared[key].fault(value)) is not None:
            repairs.append(message("The option “{key}” was reset: {why}", key=key, why=why))
        else:
            kept[key] = value
    return kept


def _style(style: str, repairs: list[Message]) -> str:
    """The style if it is there, else the one new presets have."""
    if style in style_ids():
        return style
    repairs.append(
        message(
            "There is no style “{name}” here; “{other}” is used.", name=style, other=DEFAULT_STYLE
        )
    )
    return DEFAULT_STYLE
