"""All validators in one registry: what they judge, whether they are here, what they find."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from platformdirs import user_cache_path

from release.validation import docx, docx_quick, quick, verapdf
from release.validation.finding import Finding

Found = Mapping[Path, Sequence[Finding]]


@dataclass(frozen=True)
class Judge:
    """A validator.

    Attributes:
        suffix: of the files it judges.
        obstacle: why it cannot run here, after trying to install it; ``""`` when it can.
        judge: what it finds in each of some files.
    """

    name: str
    suffix: str
    obstacle: Callable[[], str]
    judge: Callable[[Sequence[Path]], Found]


def _here() -> str:
    """Nothing is in the way: it comes with the development packages."""
    return ""


def _quick_pdf(files: Sequence[Path]) -> Found:
    return {file: quick.findings(file.read_bytes()) for file in files}


def _quick_docx(files: Sequence[Path]) -> Found:
    return {file: docx_quick.findings(file.read_bytes()) for file in files}


def _verapdf_obstacle() -> str:
    try:
        verapdf.install()
    except verapdf.NotInstalled as error:
        return str(error)
    except (subprocess.CalledProcessError, OSError) as error:
        return f"veraPDF cannot be fetched: {error}"
    return ""


def _verapdf(files: Sequence[Path]) -> Found:
    found: dict[Path, list[Finding]] = {file: [] for file in files}
    by_name = {str(file): file for file in files}
    for verdict in verapdf.verdicts(files):
        found[by_name[verdict.file]] += verdict.findings
    return found


def _qpdf_obstacle() -> str:
    return "" if which("qpdf") else "qpdf is missing; on Debian and Ubuntu: apt-get install qpdf"


def _qpdf(files: Sequence[Path]) -> Found:
    return {file: _checked(file) for file in files}


def _checked(file: Path) -> list[Finding]:
    done = subprocess.run(
        ["qpdf", "--check", str(file)], capture_output=True, text=True, check=False
    )
    said = done.stderr.strip() or done.stdout.strip()
    return [Finding("qpdf --check", str(done.returncode), said)] if done.returncode else []


def _sdk_obstacle() -> str:
    """Install the Open XML SDK's validator with npm, into the cache, if it is not there."""
    if docx.validator() is not None:
        return ""
    folder = user_cache_path("jiyao") / "ooxml-validator"
    program = folder / "node_modules" / ".bin" / docx.PROGRAM
    if not program.exists():
        if not which("npm"):
            return "it is installed with npm, which is missing (apt-get install npm)"
        folder.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--silent", "--prefix", str(folder), docx.PACKAGE]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode or not program.exists():
            return f"npm could not install {docx.PACKAGE}: {done.stderr.strip()[:200]}"
    os.environ[docx.VARIABLE] = str(program)
    return ""


def _sdk(files: Sequence[Path]) -> Found:
    return {file: list(docx.sdk_findings(file)) for file in files}


JUDGES = (
    Judge("page-validation, qpdf, own", ".pdf", _here, _quick_pdf),
    Judge("veraPDF", ".pdf", _verapdf_obstacle, _verapdf),
    Judge("qpdf --check", ".pdf", _qpdf_obstacle, _qpdf),
    Judge("openxml-audit, own", ".docx", _here, _quick_docx),
    Judge("Open XML SDK", ".docx", _sdk_obstacle, _sdk),
)
"""The quick ones first; the first one of each kind is always there."""
