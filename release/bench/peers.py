"""The environment of the peers: what people would use instead, never a dependency of Jiyao."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from release.prepare import ROOT

ENVIRONMENT = ROOT / "build" / "bench-venv"
PINS = Path(__file__).with_name("constraints.txt")
_STAMP = ENVIRONMENT / "bench-prepared.txt"


def peers_python() -> Path:
    """The interpreter that has the peers; its environment is made when it is not there.

    Raises:
        CalledProcessError: pip could not install what is pinned.
    """
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pinned = hashlib.sha256(PINS.read_bytes()).hexdigest()
    if _STAMP.is_file() and _STAMP.read_text("utf-8") == pinned:
        return python
    print("installing the peers", file=sys.stderr, flush=True)
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    venv.create(ENVIRONMENT, with_pip=True)
    pip: list[str | Path] = [
        python,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]
    wheels = ["--require-hashes", "--only-binary", ":all:", "--no-deps"]
    subprocess.run([*pip, *wheels, "--requirement", PINS], check=True)
    _STAMP.write_text(pinned, "utf-8")
    return python
