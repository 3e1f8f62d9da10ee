"""Lists as Word numbers them: one definition each for bullets and numbers, one use a list."""

from exports.docx.xml import HEADER, MAIN, twips
from templates.style import ParagraphStyle

# The bullet of the font that every copy of Word has, narrow in every editor.
_BULLET = "\uf0b7"
_SYMBOL = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr>'
# From the beginning of the label to the text.
_BULLET_EM, _NUMBER_EM, _DIGIT_EM, _STOP_EM, _BLANK_EM = 1.0, 1.5, 0.5, 0.25, 0.4


class Lists:
    """Gives each list its number definition and writes the numbering part.

    Args:
        first: the first number that no other list of the file has.
    """

    def __init__(self, look: ParagraphStyle, first: int = 1) -> None:
        self._look = look
        self._bullets, self._numbers = first, first + 1
        self._ordered = 0
        self._longest = 1
        self._used = False

    @property
    def used(self) -> bool:
        """Whether the document has a list."""
        return self._used

    def begin(self, *, ordered: bool, items: int) -> int:
        """The number definition of a new list; numbers start again with 1."""
        self._used = True
        if not ordered:
            return self._bullets
        self._ordered += 1
        self._longest = max(self._longest, items)
        return self._bullets + self._ordered

    def xml(self) -> str:
        """The numbering part."""
        label = len(str(self._longest)) * _DIGIT_EM + _STOP_EM + _BLANK_EM
        abstract = self._abstract(self._bullets, "bullet", _BULLET, _BULLET_EM, _SYMBOL)
        abstract += self._abstract(self._numbers, "decimal", "%1.", max(_NUMBER_EM, label))
        restarted = "".join(
            f'<w:num w:numId="{self._bullets + i}"><w:abstractNumId w:val="{self._numbers}"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            for i in range(1, self._ordered + 1)
        )
        number = self._bullets
        bullets = f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        return f"{HEADER}<w:numbering {MAIN}>{abstract}{bullets}{restarted}</w:numbering>"

    def _abstract(self, number: int, kind: str, label: str, label_em: float, look: str = "") -> str:
        """A definition; ``label_em`` is from the beginning of the label to the text."""
        paragraph = self._look
        hanging = twips(label_em * paragraph.size)
        left = twips((paragraph.left_em + paragraph.first_indent_em) * paragraph.size) + hanging
        return (
            f'<w:abstractNum w:abstractNumId="{number}">'
            '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="{label}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>{look}</w:lvl>'
            "</w:abstractNum>"
        )
