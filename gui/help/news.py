"""What is new: the changelog of the version that runs, beside the rooms here and in the wheel."""

import re
from importlib.resources import files
from pathlib import Path

from gui.help.prose import read_in

FILE = "CHANGELOG.md"
CHINESE = "CHANGELOG.zh_CN.md"
HEADING = re.compile(r"^## \[(?P<version>[^]]+)\]", re.MULTILINE)
UNRELEASED = "Unreleased"
_KINDS = {"Added": "新增", "Changed": "改动", "Fixed": "修正", "Removed": "去除"}


def news(number: str, language: str) -> str:
    """What changed in version ``number``, or since the last one, as Markdown; ``""`` when unknown.

    The format is that of https://keepachangelog.com: a heading of the second level a version.
    Chinese is read in the characters of ``language``.
    """
    path = Path(str(files("gui"))).parent / (FILE if language == "en" else CHINESE)
    if not path.is_file():
        return ""
    found = section(path.read_text(encoding="utf-8"), number)
    for english, chinese in _KINDS.items() if language != "en" else ():
        found = found.replace(f"### {english}", f"### {chinese}")
    return read_in(found, language)


def section(text: str, number: str) -> str:
    """The section of a changelog about ``number``; what is not released yet when there is none."""
    headings = list(HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    found = {
        heading["version"]: text[heading.end() : end].partition("\n")[2].strip()
        for heading, end in zip(headings, ends, strict=True)
    }
    return found.get(number) or found.get(UNRELEASED, "")
