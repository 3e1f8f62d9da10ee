"""Judges PDF files: ``python -m release.validation.pdf FILE...``.

Exit status 0 when all comply, 1 when there are findings, 2 when a validator is missing.
"""

import subprocess
import sys
from pathlib import Path

from release.validation import quick, verapdf


def main(arguments: list[str]) -> int:
    """Print every finding about the files named."""
    files = [Path(argument) for argument in arguments]
    if not files:
        print(__doc__, file=sys.stderr)
        return 2
    found = sum([_quick(file) for file in files])
    try:
        verapdf.install()
        found += sum(map(_shown, verapdf.verdicts(files)))
    except (verapdf.NotInstalled, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 2
    return 1 if found else 0


def _quick(file: Path) -> int:
    """Print what the quick checks find; how much that is."""
    found = quick.findings(file.read_bytes())
    for finding in found:
        print(f"{file.name}: {finding}")
    return len(found)


def _shown(verdict: verapdf.Verdict) -> int:
    """Print what veraPDF says; the number of findings."""
    name = Path(verdict.file).name
    print(f"{name}: veraPDF {verdict.standard}, {verdict.checks} checks", end="")
    print(", compliant" if not verdict.findings else "")
    for finding in verdict.findings:
        print(f"{name}: {finding}")
    return len(verdict.findings)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
