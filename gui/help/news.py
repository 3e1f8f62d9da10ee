"""What is new: the changelog of the version that runs, beside the rooms here and in the wheel."""

import re
from importlib.resources import files
from pathlib import Path

FILE = "CHANGELOG.md"
HEADING = re.compile(r"^## \[(?P<version>[^]]+)\]", re.MULTILINE)
UNRELEASED = "Unreleased"


def news(number: str) -> str:
    """What changed in version ``number``, or since the last one, as Markdown; ``""`` when unknown.

    The format is that of https://keepachangelog.com: a heading of the second level a version.
    """
    path = Path(str(files("gui"))).parent / FILE
    return section(path.read_text(encoding="utf-8"), number) if path.is_file() else ""


def section(text: str, number: str) -> str:
    """The section of a changelog about ``number``; what is not released yet when there is none."""
    headings = list(HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    found = {
        heading["version"]: text[heading.end() : end].partition("\n")[2].strip()
        for heading, end in zip(headings, ends, strict=True)
    }
    return found.get(number) or found.get(UNRELEASED, "")
