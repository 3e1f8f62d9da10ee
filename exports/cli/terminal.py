"""What the command line says: data on stdout, sentences on stderr, in the person's language."""

import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from data.errors import UserError
from data.messages import Message, render


def language() -> str:
    """The language of the messages: ``JIYAO_LANG`` or the locale; English unless it is Chinese."""
    names = ("JIYAO_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((os.environ[name] for name in names if os.environ.get(name)), "")
    return "zh_CN" if chosen.lower().startswith("zh") else "en"


def say(sentence: Message) -> None:
    """A sentence on stderr."""
    print(render(sentence, language()), file=sys.stderr)


def explain(error: UserError) -> int:
    """Say what went wrong and what to do; the exit code for it."""
    print(error.explain(language()), file=sys.stderr)
    return error.exit_code


def print_line(text: str) -> None:
    """A line of data on stdout, whatever encoding the terminal claims."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")


def print_json_lines(items: Iterable[Mapping[str, object]]) -> None:
    """One JSON object a line."""
    for item in items:
        print_line(json.dumps(item, ensure_ascii=False))


def print_json(value: object) -> None:
    """A JSON value, indented."""
    print_line(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(rows: Iterable[Sequence[str]], widest: int = 60) -> None:
    """Rows in columns as wide as their widest cell (at most ``widest`` columns of a terminal)."""
    cut = [[_cut(cell, widest) for cell in row] for row in rows]
    if not cut:
        return
    widths = [max(map(_width, column)) for column in zip(*cut, strict=True)]
    for row in cut:
        cells = (
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        )
        print_line("  ".join(cells).rstrip())


def _width(text: str) -> int:
    """Columns a text takes in a terminal; Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _cut(text: str, widest: int) -> str:
    """``text`` shortened with … to at most ``widest`` columns."""
    if _width(text) <= widest:
        return text
    while _width(text) > widest - 1:
        text = text[:-1]
    return text + "…"
