"""Fill in the positions of a pack's anchors from the source texts: a curator's tool.

    python -m release.place_anchors FOLDER_WITH_TEXTS [data/curated/sources/FILE.toml ...]

A curator writes ``{ exact = "…", prefix = "…", suffix = "…", at = [0, 0] }`` on one line; this
finds the words in the text whose sha256 the file's ``[source]`` names and writes ``at``. An anchor
whose words are missing or stand in several places is reported and left alone; exit 1 then. Also
reports the share of each source that is quoted, and contexts that uniqueness does not need.
"""

import re
import sys
import tomllib
from pathlib import Path
from typing import Any

from data.evidence.text import fingerprint, normalise
from release.prepare import ROOT

Table = dict[str, Any]
"""A table of a TOML file; what is in it is checked when the pack is read."""

ANCHOR = re.compile(r"\{[^{}\n]*\bexact\s*=[^\n]*?\bat\s*=\s*\[\s*\d+\s*,\s*\d+\s*\][^{}\n]*\}")
AT = re.compile(r"\bat\s*=\s*\[\s*\d+\s*,\s*\d+\s*\]")


def main(arguments: list[str]) -> int:
    """Place the anchors of the files named (default: all of the shipped pack)."""
    folder, *names = arguments
    texts = {fingerprint(text): text for text in map(_read, sorted(Path(folder).glob("*.txt")))}
    default = sorted((ROOT / "data" / "curated" / "sources").glob("*.toml"))
    paths = [Path(name) for name in names] or default
    sources = {table["id"]: table for table in map(_source, default)}
    return max((_place(path, sources, texts) for path in paths), default=0)


def _read(path: Path) -> str:
    return normalise(path.read_bytes().decode("utf-8"))


def _source(path: Path) -> Table:
    """The ``[source]`` table of a file (the rest is not looked at)."""
    head = path.read_text(encoding="utf-8").split("\n[[", 1)[0]
    source: Table = tomllib.loads(head)["source"]
    return source


def _place(path: Path, sources: dict[str, Table], texts: dict[str, str]) -> int:
    """Rewrite the positions in one file; 1 when an anchor could not be placed."""
    own = _source(path)["id"]
    faults: list[str] = []
    quoted: dict[str, set[int]] = {}

    def place(match: re.Match[str]) -> str:
        anchor = tomllib.loads(f"a = {match[0]}")["a"]
        source = sources[anchor.get("source", own)]
        text = texts.get(source["text"]["sha256"])
        if text is None:
            faults.append(f"no text for {source['id']}")
            return match[0]
        exact, prefix, suffix = (anchor.get(key, "") for key in ("exact", "prefix", "suffix"))
        starts = _starts(text, source["text"]["extent"], prefix, exact, suffix)
        if len(starts) != 1:
            faults.append(f"{len(starts)} places: {prefix}|{exact}|{suffix} {_near(text, starts)}")
            return match[0]
        alone = _starts(text, source["text"]["extent"], "", exact, "")
        if (prefix or suffix) and len(alone) == 1:
            faults.append(f"context not needed: {prefix}|{exact}|{suffix}")
        quoted.setdefault(source["id"], set()).update(range(starts[0], starts[0] + len(exact)))
        return AT.sub(f"at = [{starts[0]}, {starts[0] + len(exact)}]", match[0])

    old = path.read_text(encoding="utf-8")
    new = ANCHOR.sub(place, old)
    if new != old:
        path.write_text(new, encoding="utf-8")
    for fault in faults:
        print(f"{path.name}: {fault}")
    for name, spots in quoted.items():
        low, high = sources[name]["text"]["extent"]
        print(f"{path.name}: {name}: {len(spots) / (high - low):.1%} anchored")
    return int(bool(faults))


def _starts(text: str, extent: list[int], prefix: str, exact: str, suffix: str) -> list[int]:
    """All places of prefix + exact + suffix inside the extent, as starts of ``exact``."""
    needle = re.escape(prefix + exact + suffix)
    starts = (m.start() + len(prefix) for m in re.finditer(f"(?={needle})", text))
    return [s for s in starts if extent[0] <= s and s + len(exact) <= extent[1]]


def _near(text: str, starts: list[int]) -> list[str]:
    """The surroundings of the places found, to choose a context from."""
    return [text[max(0, s - 6) : s + 14].replace("\n", "⏎") for s in starts[:5]]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
