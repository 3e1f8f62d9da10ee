"""The guide: pages ``docs/guide/<language>/<topic>.md``, beside the rooms here and in the wheel."""

import re
from importlib.resources import files
from pathlib import Path

import msgspec

from gui.help.prose import read_in

ORDER = ("start", "finding", "arranging", "pages", "evidence", "export", "command-line")
"""In which order topics are read; others follow by name."""


_MARK = re.compile(r"[ ]*<!-- (?P<mark>[\w-]+) -->")
"""Names a place of a page; behind a heading, or the bold words a paragraph begins with."""
_MARKED = re.compile(rf"(?:\*\*|#+ )(?P<words>[^*#\n]+?)(?:\*\*)?{_MARK.pattern}")


class Topic(msgspec.Struct, frozen=True):
    """One page of the guide: its name as a file, its title, its Markdown.

    Attributes:
        places: the words with which places of the page begin, by the names of those places.
    """

    key: str
    title: str
    text: str
    places: dict[str, str] = {}


def guide_folder() -> Path:
    """Where the guide lies."""
    return Path(str(files("gui"))).parent / "docs" / "guide"


def topics(language: str) -> list[Topic]:
    """All pages in a language of the interface; Traditional Chinese is converted."""
    folder = guide_folder() / ("en" if language == "en" else "zh")
    found = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    keys = [key for key in ORDER if key in found] + sorted(set(found) - set(ORDER))
    return [_topic(key, read_in(found[key], language)) for key in keys]


def _topic(key: str, text: str) -> Topic:
    first = text.lstrip().partition("\n")[0]
    places = {found["mark"]: found["words"] for found in _MARKED.finditer(text)}
    title = _MARK.sub("", first).lstrip("# ").strip()
    return Topic(key, title or key, _MARK.sub("", text), places)
