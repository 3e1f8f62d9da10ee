"""Builds the wheel and tries it as a stranger would: own environment, outside the checkout.

Run with ``make wheel``. The source archive is built first and the wheel from it, so a file missing
from either is noticed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from release.prepare import ROOT, VENV, install_pinned

DIST = ROOT / "dist"


def main() -> int:
    """Build, inspect, install and run the wheel; return the exit status."""
    wheel = build_wheel()
    _run([VENV / "bin" / "check-wheel-contents", wheel])
    with tempfile.TemporaryDirectory(prefix="jiyao-wheel-") as folder:
        jiyao = install_wheel(wheel, Path(folder) / "venv")
        try_commands(jiyao, Path(folder))
    print(f"The wheel works: {wheel.name}, {wheel.stat().st_size / 1e6:.1f} MB")
    return 0


def build_wheel() -> Path:
    """Build the source archive, from it the wheel, and return the wheel's path."""
    shutil.rmtree(DIST, ignore_errors=True)
    _run([sys.executable, "-m", "build", "--no-isolation", "--outdir", DIST, ROOT])
    (wheel,) = DIST.glob("jiyao-*.whl")
    return wheel


def install_wheel(wheel: Path, environment: Path) -> Path:
    """Install the pinned packages and the wheel into a new environment; return its command."""
    venv.create(environment, with_pip=True)
    python = environment / "bin" / "python"
    install_pinned(python, "run")
    _run([python, "-m", "pip", "install", "--quiet", "--no-deps", wheel])
    return environment / "bin" / "jiyao"


def try_commands(jiyao: Path, folder: Path) -> None:
    """List the presets and build the first of them, with a home of its own."""
    listed = _run([jiyao, "presets", "--json"], folder)
    preset = json.loads(listed)[0]
    output = folder / "briefings"
    _run([jiyao, "build", preset["id"], "--to", "docx,pdf", "--out", output], folder)
    made = sorted(path.suffix for path in output.iterdir() if path.stat().st_size)
    if made != [".docx", ".pdf"]:
        sys.exit(f"The installed wheel built {made or 'nothing'} instead of a DOCX and a PDF.")


def _run(command: list[str | Path], home: Path | None = None) -> str:
    """Run a command, in a home of its own if given, and return what it printed."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    if home is not None:
        environment["JIYAO_HOME"] = str(home / "home")
    result = subprocess.run(
        command, cwd=home, env=environment, stdout=subprocess.PIPE, text=True, check=False
    )
    if result.returncode != 0:
        sys.exit(f"{result.stdout}\nfailed: {' '.join(map(str, command))}")
    return result.stdout


if __name__ == "__main__":
    sys.exit(main())
