"""Renews ``constraints.txt``: exact versions and the hashes of every file of each release.

Run it with ``make lock``. It asks the configured package index, whichever that is, and writes no
address of it. The file has two parts, so that someone who only runs Jiyao installs no test tools.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

from release.prepare import CONSTRAINTS, DEVELOPMENT_MARK, ROOT

OLDEST_PYTHON = "3.11"

_HEADER = """\
# Exact versions and hashes of everything Jiyao is run, built and tested with, on every platform.
# Made by `make lock`; not edited by hand. The first part suffices to run and build Jiyao, the
# second is for tests and checks.

"""


def main() -> int:
    """Write ``constraints.txt`` anew and return the exit status."""
    with tempfile.TemporaryDirectory(prefix="jiyao-lock-") as folder:
        uv = _install_uv(Path(folder))
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        needed = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
        extra = project["project"]["optional-dependencies"]["dev"]
        complete = _compile(uv, Path(folder), [*needed, *extra])
        runtime = _names(_compile(uv, Path(folder), needed, pinned=complete))
    CONSTRAINTS.write_text(_HEADER + _in_two_parts(complete, runtime), encoding="utf-8")
    return 0


def _install_uv(folder: Path) -> Path:
    """Install uv, which resolves for all platforms at once, into an environment of its own."""
    venv.create(folder / "venv", with_pip=True)
    bin_folder = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([bin_folder / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
    return bin_folder / "uv"


def _compile(uv: Path, folder: Path, requirements: list[str], pinned: str = "") -> str:
    """Resolve the requirements, within the pinned versions if given, and return the pins."""
    (folder / "in.txt").write_text("\n".join(requirements), encoding="utf-8")
    (folder / "pinned.txt").write_text(pinned, encoding="utf-8")
    command: list[str | Path] = [uv, "pip", "compile", "in.txt", "--constraints", "pinned.txt"]
    command += ["--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes"]
    command += ["--no-emit-index-url", "--no-header", "--no-annotate", "--no-config", "--quiet"]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def _entries(pins: str) -> list[str]:
    """Split the pins into one text per release: the version line and its hash lines."""
    entries: list[str] = []
    for line in pins.splitlines():
        if line and not line.startswith((" ", "#")):
            entries.append("")
        if entries:
            entries[-1] += line + "\n"
    return entries


def _name(entry: str) -> str:
    """Return the name of the distribution that an entry pins."""
    return entry.split("==", 1)[0]


def _names(pins: str) -> set[str]:
    """Return the names of all distributions pinned."""
    return {_name(entry) for entry in _entries(pins)}


def _in_two_parts(pins: str, runtime: set[str]) -> str:
    """Order the pins: what runs and builds Jiyao, the mark, what only tests and checks it."""
    entries = _entries(pins)
    first = [entry for entry in entries if _name(entry) in runtime]
    second = [entry for entry in entries if _name(entry) not in runtime]
    return "".join([*first, f"\n{DEVELOPMENT_MARK}\n\n", *second])


if __name__ == "__main__":
    sys.exit(main())
