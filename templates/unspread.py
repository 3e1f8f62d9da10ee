"""Styles for furniture in a Latin script."""

from msgspec import structs

from templates.document import Align
from templates.style import Style

# Paragraphs that hold the program's own sentences, not the words of records.
_OWN_WORDS = ("lead", "meta", "note", "empty", "table-note")


def unspread(style: Style, language: str) -> Style:
    """``style`` with an uneven right edge where whole sentences are in a Latin script.

    Their few, long words cannot be divided, and spread to the edge they would leave holes; Chinese
    gives way between any two characters.
    """
    if language.startswith("zh"):
        return style
    ragged = {
        key: structs.replace(look, align=Align.LEFT)
        for key, look in style.paragraphs.items()
        if key in _OWN_WORDS and look.align is Align.JUSTIFY
    }
    return structs.replace(style, paragraphs={**style.paragraphs, **ragged})
