"""Compares the number of pages that LibreOffice makes of a Word file with ours.

Run with ``python -m release.validation.pages``; ``--write`` renews ``docs/gallery/pages.md``. The
same briefing is to have as many pages in both, give or take one in twenty.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import which

import pikepdf

from data.library.library import Library
from release.prepare import ROOT
from release.validation.matrix import write

PAGE = ROOT / "docs" / "gallery" / "pages.md"
TOLERANCE = 0.05
"""The share of our pages by which the other number may differ."""
_SECONDS = 900
_HEAD = """\
# Word 与 PDF 的页数 · Pages in Word and PDF

同一份简报的 PDF 的页数与 LibreOffice 打开 Word 文件时的页数，以相差不超过 5% 为准，超过的标明；由
`python -m release.validation.pages --write` 生成，所用机器没有 Word 的中文字体，西文用与之等宽的
Liberation。

Pages of the same briefing in the PDF and in the Word file as LibreOffice lays it out. They should
be at most 5 % apart; where they are not, it says so. Made by
`python -m release.validation.pages --write`, on a machine without Word's Chinese fonts, and with
Liberation, which is as wide, for its Latin ones.

| | PDF | Word | |
| --- | --: | --: | --: |
"""


@dataclass(frozen=True)
class Pages:
    """How many pages a briefing has: ``ours``, and ``theirs`` by LibreOffice."""

    name: str
    ours: int
    theirs: int

    @property
    def apart(self) -> float:
        """The difference as a share of ours."""
        return (self.theirs - self.ours) / self.ours

    @property
    def alike(self) -> bool:
        """Whether the numbers are as near to one another as they should be."""
        return abs(self.apart) <= TOLERANCE


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the numbers; 1 when a briefing has too many or too few pages, 2 without LibreOffice."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--subset", action="store_true", help="a representative part")
    parser.add_argument("--write", action="store_true", help="renew the page of the documentation")
    chosen = parser.parse_args(arguments)
    program = which("soffice")
    if program is None:
        print("LibreOffice is missing; on Debian and Ubuntu:")
        print("  apt-get install libreoffice-writer fonts-liberation")
        return 2
    with tempfile.TemporaryDirectory(prefix="jiyao-pages-") as scratch:
        counted = list(_counted(Path(scratch), program, subset=chosen.subset))
    for each in counted:
        print(_line(each), "" if each.alike else "too far apart")
    if chosen.write:
        lines = (_marked(each) for each in counted)
        PAGE.write_text(_HEAD + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return 0 if all(each.alike for each in counted) else 1


def _counted(scratch: Path, program: str, *, subset: bool) -> Iterator[Pages]:
    """Write the briefings in both formats and count their pages."""
    written, converted = scratch / "written", scratch / "converted"
    written.mkdir()
    with Library.open(scratch / "library.jiyao") as library:
        files = write(library, written, subset=subset)
    words = [file for file in files if file.suffix == ".docx"]
    _convert(words, converted, program, scratch / "profile")
    for file in words:
        theirs = _count(converted / f"{file.stem}.pdf")
        yield Pages(file.stem, _count(file.with_suffix(".pdf")), theirs)


def _convert(files: Sequence[Path], folder: Path, program: str, profile: Path) -> None:
    """Let LibreOffice lay Word files out, with settings of its own for this run."""
    options = [f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "pdf"]
    command = [program, *options, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)


def _count(file: Path) -> int:
    with pikepdf.open(file) as pdf:
        return len(pdf.pages)


def _marked(pages: Pages) -> str:
    """A row of the documentation's table, which says when the pages are too far apart."""
    line = _line(pages)
    return line if pages.alike else f"{line.removesuffix(' |')} **> {TOLERANCE:.0%}** |"


def _line(pages: Pages) -> str:
    """A row of the table."""
    return f"| {pages.name} | {pages.ours} | {pages.theirs} | {pages.apart:+.1%} |"


if __name__ == "__main__":
    sys.exit(main())
