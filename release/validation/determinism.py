"""The same library, preset and date give the same bytes, wherever and however it runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from release.prepare import ROOT
from release.validation.finding import Finding


@dataclass(frozen=True)
class Surroundings:
    """What differs from one run to the next: variables of the environment, the working folder."""

    name: str
    variables: Mapping[str, str]
    folder: Path


def surroundings(folder: Path) -> list[Surroundings]:
    """Two that differ in everything that has ever changed somebody's output."""
    return [
        Surroundings("C, UTC", {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"}, ROOT),
        Surroundings(
            "zh_CN, Shanghai",
            {
                "PYTHONHASHSEED": "4242",
                "LC_ALL": "zh_CN.UTF-8",
                "TZ": "Asia/Shanghai",
                "JIYAO_LANG": "zh_CN",
            },
            folder,
        ),
    ]


def digests(around: Surroundings, *, subset: bool, only: Sequence[str] = ()) -> dict[str, str]:
    """What a run in these surroundings writes (of ``only`` these templates): SHA-256 by file."""
    command = [sys.executable, "-m", "release.validation.matrix", *(["--subset"] * subset)]
    command += ["--only", *only] if only else []
    environment = {**os.environ, **around.variables, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=around.folder, env=environment, check=True, capture_output=True, text=True
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


def findings(
    folder: Path, *, subset: bool, only: Sequence[str] = ()
) -> Iterator[tuple[str, Finding]]:
    """Files whose bytes depend on their surroundings."""
    first, *others = surroundings(folder)
    expected = digests(first, subset=subset, only=only)
    for around in others:
        got = digests(around, subset=subset, only=only)
        for name, digest in expected.items():
            if got.get(name) != digest:
                what = f"other bytes under {around.name} than under {first.name}"
                yield name, Finding("own", "determinism", what)
