"""The words a template may use, for an editor that offers them."""

import re
from functools import cache
from importlib.resources import files

import msgspec

from templates.compose.filters import FILTERS
from templates.compose.material import Material
from templates.compose.sandbox import ALLOWED_FILTERS, TEXT_FILTERS
from templates.labels import labels
from templates.template import Template

_ELEMENT = re.compile(r'<element name="([a-z-]+)"')
_ATTRIBUTE = re.compile(r'<attribute name="([a-z-]+)"')
STATEMENTS = (
    "for", "endfor", "if", "elif", "else", "endif", "set", "macro", "endmacro", "call", "endcall",
    "import", "from", "include", "with", "endwith", "loop", "not", "and", "or", "in", "is", "none",
    "true", "false",
)  # fmt: skip
VARIABLES = (
    "options", "material", "mentions", "labels", "say", "writing", "as_of", "style", "room",
)  # fmt: skip


class Vocabulary(msgspec.Struct, frozen=True):
    """What may stand where: after ``|``, in expressions, in quotes, after ``<``."""

    filters: tuple[str, ...]
    names: tuple[str, ...]
    labels: tuple[str, ...]
    elements: tuple[str, ...]
    attributes: tuple[str, ...]


def vocabulary(template: Template | None) -> Vocabulary:
    """The words that ``template`` may use; without one those that all may."""
    options = template.options if template else ()
    own = tuple(f"options.{option.key}" for option in options)
    plain = _common()
    return msgspec.structs.replace(plain, names=(*own, *plain.names))


@cache
def _common() -> Vocabulary:
    grammar = files("templates").joinpath("markup", "briefing.rng").read_text(encoding="utf-8")
    fields = Material.__struct_fields__
    methods = [name for name in vars(Material) if not name.startswith("_") and name not in fields]
    material = [f"material.{name}" for name in sorted({*fields, *methods})]
    return Vocabulary(
        filters=tuple(sorted({*FILTERS, *ALLOWED_FILTERS, *TEXT_FILTERS, "join"})),
        names=(*VARIABLES, *material, *STATEMENTS),
        labels=tuple(labels("zh-Hans")),
        elements=tuple(sorted(set(_ELEMENT.findall(grammar)))),
        attributes=tuple(sorted(set(_ATTRIBUTE.findall(grammar)))),
    )
