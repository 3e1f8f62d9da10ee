"""What can be chosen in the gallery: a template or a style, as a value the cards show."""

import msgspec

from data.errors import UserError
from gui.i18n.language import Language
from templates.presets.preset import Preset
from templates.style import load_style, style_ids
from templates.template import known_templates

TEMPLATES, STYLES = 0, 1
"""The tabs of the gallery."""
PAGE = (306, 433)
"""Width and height of the large page in pixels; A4's proportions."""


class Choice(msgspec.Struct, frozen=True):
    """One card.

    Attributes:
        preset: the draft as it would be after choosing it; ``None`` when it cannot be chosen.
        about: what it is for.
        own: whether the person made it and may edit it.
        fault: why it cannot be chosen.
    """

    id: str
    name: str
    about: str
    preset: Preset | None
    own: bool = False
    fault: UserError | None = None


def templates_for(draft: Preset, language: Language) -> list[Choice]:
    """Every template for the draft, those at fault at the end."""
    known = known_templates()
    choices = [
        Choice(
            template.id,
            language.pick(template.names),
            language.pick(template.about),
            msgspec.structs.replace(draft, template=template.id),
            template.own,
        )
        for template in known.templates
    ]
    faults = [
        Choice(name, name, error.explain(language.code), None, own=True, fault=error)
        for name, error in known.faults.items()
    ]
    return choices + faults


def styles_for(draft: Preset, language: Language) -> list[Choice]:
    """Every style for the draft."""
    return [
        Choice(
            style.id,
            language.pick(style.names),
            language.pick(style.about),
            msgspec.structs.replace(draft, style=style.id),
        )
        for style in map(load_style, style_ids())
    ]
