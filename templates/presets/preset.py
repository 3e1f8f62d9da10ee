"""A preset: selection, template, style, options and formats under a name."""

from collections.abc import Mapping
from typing import Annotated

import msgspec

from data.evidence.traditional import traditional
from data.model.ids import Line, PresetId, Slug
from data.model.selection import Selection
from templates.arranging.arrangement import UNTOUCHED, Arrangement

OptionValue = bool | int | str
"""The value of a template's option; dates are ISO 8601 text, ``""`` where none is set."""

CURRENT_VERSION = 3
MAX_NAME = 80
MAX_GROUP = 40
DEFAULT_STYLE = "institute"

Note = Annotated[str, msgspec.Meta(max_length=500)]


class Preset(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What makes the same briefing again next month.

    Attributes:
        id: made when the preset is created, kept for good.
        name, description: in the words of whoever made it; ``name_en`` and ``description_en`` are
            what the English interface shows for the built-in ones, ``""`` for all others.
        template, style: ids.
        options: by key, only where they differ from the template's defaults.
        arrangement: what was changed by hand.
        group: the heading it stands under in lists of presets, ``""`` for none.
        formats: keys of output formats, in the order they are written.
        version: of this format (see :mod:`templates.presets.codec`).
    """

    id: PresetId
    name: Annotated[Line, msgspec.Meta(max_length=MAX_NAME)]
    template: Slug
    style: Slug = DEFAULT_STYLE
    selection: Selection = Selection()
    options: Mapping[str, OptionValue] = {}
    arrangement: Arrangement = UNTOUCHED
    formats: Annotated[tuple[Slug, ...], msgspec.Meta(min_length=1, max_length=8)] = ("docx", "pdf")
    description: Note = ""
    group: Annotated[str, msgspec.Meta(max_length=MAX_GROUP, pattern=r"^[^\r\n]*$")] = ""
    name_en: Annotated[str, msgspec.Meta(max_length=MAX_NAME)] = ""
    description_en: Note = ""
    version: int = CURRENT_VERSION

    def called(self, language: str) -> str:
        """Its name in the language of the interface (``zh_CN``, ``zh_TW`` or ``en``)."""
        return self._said(self.name, self.name_en, language)

    def described(self, language: str) -> str:
        """Its description in the language of the interface."""
        return self._said(self.description, self.description_en, language)

    def _said(self, own: str, english: str, language: str) -> str:
        """A person's own words as they are; the built-in presets' in the language asked for."""
        if language == "zh_TW" and english:
            return traditional(own)
        return (english or own) if language == "en" else own
