"""Project rules that no linter knows, each a function that yields what it finds.

Run with ``make check``. A finding is ``path:line: what is wrong``.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from release.prepare import ROOT

# A folder of somebody's machine, at the start of a path: not part of an address or a longer path.
_MACHINE_PATH = re.compile(
    r"(?<![\w.:/*})~])(?:/(?:home|root|Users|work)/\w|[A-Z]:\\\\?Users\\\\?\w)"
)
_INDEX_OPTION = re.compile(r"--(?:extra-)?index-url|--find-links|--trusted-host|^\s*registry\s*=")
_ADDRESS = re.compile(r"\bhttps?://[^\s\"']*(?:pypi|npm|registry|mirror|debian|ubuntu|/simple\b)")
_SET_UP_FILES = re.compile(r"constraints\.txt|pyproject\.toml|Makefile|\.ci/.*|release/.*\.py")


def machine_paths(_path: str, lines: list[str]) -> Iterator[tuple[int, str]]:
    """Nothing in the project names a folder of somebody's machine."""
    for number, line in enumerate(lines, start=1):
        if _MACHINE_PATH.search(line):
            yield number, "path of a machine"


def index_addresses(path: str, lines: list[str]) -> Iterator[tuple[int, str]]:
    """Packages are asked for by name; where they come from is the machine's business."""
    if not _SET_UP_FILES.fullmatch(path) or path == "release/checks.py":
        return
    for number, line in enumerate(lines, start=1):
        if _INDEX_OPTION.search(line) or _ADDRESS.search(line):
            yield number, "address of a package index, or an option that takes one"


RULES = (machine_paths, index_addresses)


def findings(path: str, text: str) -> list[str]:
    """Return what every rule finds in one file."""
    lines = text.splitlines()
    return [f"{path}:{number}: {what}" for rule in RULES for number, what in rule(path, lines)]


def tracked_files() -> list[str]:
    """Return the paths that git tracks."""
    command = ["git", "ls-files", "-z", "--cached"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [path for path in listed.split("\0") if path]


def _text_of(path: Path) -> str:
    """Return a file's text; nothing when it is not text or has just been removed."""
    try:
        return path.read_text(encoding="utf-8")
    except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
        return ""


def main() -> int:
    """Print all findings; the exit status is 1 when there are any."""
    found = [line for path in tracked_files() for line in findings(path, _text_of(ROOT / path))]
    print("\n".join(found) if found else "Project rules: nothing found.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
