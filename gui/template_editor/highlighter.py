"""Colours for Jinja in XML, and for TOML; one regular expression a line, fast on long files."""

import enum
import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from gui.look.theme import Theme


class Ink(enum.StrEnum):
    """What is coloured alike."""

    COMMENT = "comment"
    MARK = "mark"
    KEYWORD = "keyword"
    STRING = "string"
    NUMBER = "number"
    FILTER = "filter"
    TAG = "tag"
    ATTRIBUTE = "attribute"


TEXT, IN_COMMENT, IN_JINJA, IN_TAG = range(4)
_OPEN = re.compile(r"(?P<comment>\{#)|(?P<mark>\{[%{]-?)|(?P<tag></?[a-zA-Z][\w.-]*)")
_JINJA = re.compile(
    r"(?P<close>-?[%}]\})"
    r"|(?P<string>\"[^\"]*\"?|'[^']*'?)"
    r"|(?P<filter>\|\s*[a-z_]+)"
    r"|(?P<keyword>\b(?:for|endfor|if|elif|else|endif|set|endset|macro|endmacro|call|endcall|import|from"
    r"|include|with|endwith|without|context|as|in|is|not|and|or|none|true|false|loop)\b)"
    r"|(?P<number>\b\d+(?:\.\d+)?\b)"
)
_TAG = re.compile(
    r"(?P<tag>/?>)|(?P<mark>\{[%{]-?)|(?P<comment>\{#)|(?P<attribute>[\w:-]+(?=\s*=))"
    r"|(?P<string>\"|')"
)
_TOML = re.compile(
    r"(?P<comment>\#.*$)"
    r"|(?P<string>\"\"\"|\"(?:[^\"\\]|\\.)*\"?|'[^']*'?)"
    r"|(?P<tag>^\s*\[\[?[^\]]*\]?\]?)"
    r"|(?P<attribute>[\w-]+(?=\s*=))"
    r"|(?P<keyword>\b(?:true|false)\b)"
    r"|(?P<number>-?\b\d[\d_.]*\b)"
)


class Highlighter(QSyntaxHighlighter):
    """Colours a template's file; ``toml`` says which kind it is."""

    def __init__(self, document: QTextDocument, theme: Theme, *, toml: bool) -> None:
        super().__init__(document)
        self._toml = toml
        self._formats: dict[str, QTextCharFormat] = {}
        self._theme = theme
        self._take_colours()
        theme.changed.connect(self._repaint)

    def _repaint(self) -> None:
        self._take_colours()
        self.rehighlight()

    def _take_colours(self) -> None:
        tokens = self._theme.tokens
        inks = {
            Ink.COMMENT: tokens.muted,
            Ink.MARK: tokens.accent,
            Ink.KEYWORD: tokens.accent,
            Ink.STRING: tokens.success,
            Ink.NUMBER: tokens.warning,
            Ink.FILTER: tokens.warning,
            Ink.TAG: tokens.danger,
            Ink.ATTRIBUTE: tokens.warning,
        }
        self._formats = {}
        for ink, colour in inks.items():
            made = QTextCharFormat()
            made.setForeground(QColor(colour))
            if ink in (Ink.KEYWORD, Ink.TAG):
                made.setFontWeight(QFont.Weight.DemiBold)
            if ink is Ink.COMMENT:
                made.setFontItalic(True)
            self._formats[ink.value] = made

    def highlightBlock(self, text: str) -> None:
        """Colour one line; the state says what goes on in the next."""
        if self._toml:
            for match in _TOML.finditer(text):
                self._paint(match.start(), match.end(), match.lastgroup or "")
            return
        state = self.previousBlockState()
        at, state, outer = 0, max(state, 0) % 4, max(state, 0) // 4
        while at < len(text):
            at, state, outer = self._step(text, at, state, outer)
        self.setCurrentBlockState(state + 4 * outer)

    def _step(self, text: str, at: int, state: int, outer: int) -> tuple[int, int, int]:
        """Colour the next piece; where it ends, what goes on, and what goes on behind that."""
        if state == IN_COMMENT:
            return self._comment(text, at, outer)
        if state == IN_JINJA:
            return self._jinja(text, at, outer)
        return self._tag(text, at) if state == IN_TAG else self._text(text, at)

    def _comment(self, text: str, at: int, outer: int) -> tuple[int, int, int]:
        end = text.find("#}", at)
        stop = len(text) if end < 0 else end + 2
        self._paint(at, stop, Ink.COMMENT)
        return (stop, IN_COMMENT, outer) if end < 0 else (stop, outer, TEXT)

    def _jinja(self, text: str, at: int, outer: int) -> tuple[int, int, int]:
        for found in _JINJA.finditer(text, at):
            if found.lastgroup == "close":
                self._paint(found.start(), found.end(), Ink.MARK)
                return found.end(), outer, TEXT
            self._paint(found.start(), found.end(), found.lastgroup or "")
        return len(text), IN_JINJA, outer

    def _tag(self, text: str, at: int) -> tuple[int, int, int]:
        found = _TAG.search(text, at)
        if found is None:
            return len(text), IN_TAG, TEXT
        if found.lastgroup == "mark":
            self._paint(found.start(), found.end(), Ink.MARK)
            return found.end(), IN_JINJA, IN_TAG
        if found.lastgroup == "comment":
            return found.start(), IN_COMMENT, IN_TAG
        self._paint(found.start(), found.end(), found.lastgroup or "")
        return found.end(), TEXT if found.lastgroup == "tag" else IN_TAG, TEXT

    def _text(self, text: str, at: int) -> tuple[int, int, int]:
        found = _OPEN.search(text, at)
        if found is None:
            return len(text), TEXT, TEXT
        if found.lastgroup == "comment":
            return found.start(), IN_COMMENT, TEXT
        self._paint(found.start(), found.end(), found.lastgroup or "")
        return found.end(), IN_JINJA if found.lastgroup == "mark" else IN_TAG, TEXT

    def _paint(self, start: int, end: int, ink: str) -> None:
        made = self._formats.get(ink)
        if made is not None and end > start:
            self.setFormat(start, end - start, made)
