"""The space below a table, which Word's tables do not have: the paragraph that follows keeps it.

It is in a style made from that paragraph's, so that headings stay headings (their outline level is
inherited, and the contents go by that) and whoever changes the style changes this one too.
"""

from collections.abc import Iterator

from exports.docx.paragraph_styles import KEPT, paragraph_style
from exports.docx.style_ids import StyleIds
from exports.docx.xml import twips
from exports.layout.tables import AFTER_LINES
from templates.style import Style

_ID, _NAME = "BelowTable", "Below Table"


class Spaces:
    """Sets paragraphs apart from the table above them, as far as their styles do not.

    Args:
        borrowed: whether the styles are those of a reference file; its spaces are not touched.
    """

    def __init__(self, style: Style, ids: StyleIds, *, borrowed: bool = False) -> None:
        gap = 0.0 if borrowed else style.paragraph("body").leading * AFTER_LINES
        self._gap = gap
        self._names = {
            ids[key]: look.word for key, look in style.paragraphs.items() if look.before < gap
        }
        self._names |= {
            identifier: name for identifier, name, key in KEPT if ids[key] in self._names
        }
        self._following = ids["body"]
        self._used: set[str] = set()

    def below_table(self, written: str) -> str:
        """The paragraph ``written``, apart from the table above it."""
        before, quote, behind = written.partition('<w:pStyle w:val="')
        identifier, _, rest = behind.partition('"')
        if identifier not in self._names:
            return written
        self._used.add(identifier)
        return f'{before}{quote}{identifier}{_ID}"{rest}'

    def styles(self) -> Iterator[str]:
        """The styles of the paragraphs that were set apart."""
        space = f'<w:pPr><w:spacing w:before="{twips(self._gap)}"/></w:pPr>'
        for identifier in sorted(self._used):
            name = f"{self._names[identifier]} {_NAME}"
            yield paragraph_style(identifier + _ID, name, identifier, space, self._following)
