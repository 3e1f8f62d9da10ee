"""Builds every template × style × language × format for all validators: ``make validate``.

Prints a table; exit 1 when anything is found in a good file, when a file spoilt on purpose passes,
or when the same briefing does not give the same bytes everywhere. Validators that are not here and
cannot be installed are named; ``--strict`` makes that a finding.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from data.library.library import Library
from release.validation import broken_docx, broken_pdf, determinism
from release.validation.judges import JUDGES, Found, Judge
from release.validation.matrix import write

if TYPE_CHECKING:
    from release.validation.finding import Finding

_SHOWN = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, judge, print; the exit status."""
    parser = argparse.ArgumentParser(prog="make validate", description=__doc__)
    parser.add_argument("--subset", action="store_true", help="a representative part (90 s)")
    parser.add_argument("--strict", action="store_true", help="a missing validator is a finding")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the files there")
    options = parser.parse_args(arguments)
    obstacles = {judge.name: judge.obstacle() for judge in JUDGES}
    judges = [judge for judge in JUDGES if not obstacles[judge.name]]
    with tempfile.TemporaryDirectory(prefix="jiyao-validate-") as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        with Library.open(Path(scratch) / "library.jiyao") as library:
            files = write(library, folder, subset=options.subset)
        bad = _judge_good(files, judges)
        bad += _judge_broken(files, judges, Path(scratch))
        bad += _judge_bytes(Path(scratch), subset=options.subset)
    missing = [f"{name}: {why}" for name, why in obstacles.items() if why]
    for line in missing:
        print(f"not judged by {line}")
    bad += len(missing) * options.strict
    print(f"{len(files)} files, {bad} findings." if bad else f"{len(files)} files, nothing found.")
    return 1 if bad else 0


def _judge_good(files: Sequence[Path], judges: Sequence[Judge]) -> int:
    """Print what each validator says about each file; how many findings."""
    found = {
        (file, name): findings
        for name, verdicts in _verdicts_of(judges, files)
        for file, findings in verdicts.items()
    }
    width = max(len(file.name) for file in files)
    for file in files:
        of_file = {j.name: found[file, j.name] for j in judges if (file, j.name) in found}
        print(f"{file.name:{width}}  {_verdicts(of_file)}")
        for findings in of_file.values():
            _print_findings(findings)
    return sum(map(len, found.values()))


def _verdicts_of(judges: Sequence[Judge], files: Sequence[Path]) -> list[tuple[str, Found]]:
    """What each validator says about those files that it judges; several work side by side."""

    def judged(judge: Judge) -> tuple[str, Found]:
        return judge.name, judge.judge([file for file in files if file.suffix == judge.suffix])

    with ThreadPoolExecutor() as pool:
        return list(pool.map(judged, judges))


def _verdicts(of_file: Mapping[str, Sequence[Finding]]) -> str:
    return "  ".join(f"{name} {len(found) or 'ok'}" for name, found in of_file.items())


def _print_findings(findings: Sequence[Finding]) -> None:
    for finding in findings[:_SHOWN]:
        print(f"    {str(finding)[:300]}")
    if len(findings) > _SHOWN:
        print(f"    … {len(findings) - _SHOWN} more")


def _judge_broken(files: Sequence[Path], judges: Sequence[Judge], scratch: Path) -> int:
    """Print which validator notices which fault; how many faults none of them notices."""
    print("\nSpoilt on purpose, and who notices:")
    folder = scratch / "broken"
    folder.mkdir()
    unnoticed = 0
    for suffix, kinds in _spoilt(files).items():
        own = [judge for judge in judges if judge.suffix == suffix]
        paths = {}
        for number, (name, content) in enumerate(kinds.items()):
            paths[name] = folder / f"{number}{suffix}"
            paths[name].write_bytes(content)
        verdicts = _verdicts_of(own, list(paths.values()))
        for name, path in paths.items():
            noticed = [judge for judge, found in verdicts if found[path]]
            print(f"  {suffix[1:]:4}  {name:45}  {', '.join(noticed) or 'NOBODY'}")
            unnoticed += not noticed
    return unnoticed


def _spoilt(files: Sequence[Path]) -> dict[str, dict[str, bytes]]:
    """The faults of each kind of file, each made in the smallest good one that allows it."""
    by_size = sorted(files, key=lambda file: file.stat().st_size)
    pdfs, docxs = (
        [file.read_bytes() for file in by_size if file.suffix == suffix]
        for suffix in (".pdf", ".docx")
    )
    return {
        ".pdf": {
            "half of the file": pdfs[0][: len(pdfs[0]) // 2],
            **{
                name: _first_spoilt(pdfs, partial(broken_pdf.spoilt, spoil=spoil))
                for name, spoil in broken_pdf.BROKEN.items()
            },
        },
        ".docx": {
            name: _first_spoilt(docxs, partial(broken_docx.spoilt, spoil=spoil))
            for name, spoil in broken_docx.BROKEN.items()
        },
    }


def _first_spoilt(files: Sequence[bytes], spoilt: Callable[[bytes], bytes]) -> bytes:
    """The first of ``files`` that has what is to be spoilt, spoilt."""
    for file in files:
        with suppress(ValueError):
            return spoilt(file)
    raise ValueError("no file has what is to be spoilt")


def _judge_bytes(scratch: Path, *, subset: bool) -> int:
    """Print files whose bytes depend on where they are made; how many."""
    print("\nThe same bytes in other surroundings (hash seed, locale, time zone, folder):")
    found = list(determinism.findings(scratch, subset=subset))
    for name, finding in found:
        print(f"  {name}: {finding}")
    if not found:
        print("  all")
    return len(found)


if __name__ == "__main__":
    sys.exit(main())
