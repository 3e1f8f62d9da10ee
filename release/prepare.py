"""Makes a checkout ready to run or to test: environment, packages, system libraries.

``python3 release/prepare.py run`` or ``test``; ``make run`` and ``make test`` do it by themselves.
The second time it only looks that nothing has changed, which takes a fraction of a second.
Standard library only, and written so that a Python too old for Jiyao can still say so.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Callable, Dict, Iterable, List, Mapping, NoReturn, Optional, Sequence, Tuple

ROOT = Path(__file__).resolve().parents[1]
CONSTRAINTS = ROOT / "constraints.txt"
VENV = ROOT / ".venv"
STAMP = VENV / "jiyao-prepared.json"

OLDEST_PYTHON = (3, 11)
PYTHON_NAMES = ("python3.13", "python3.12", "python3.11", "python3.14", "python3", "python")

# In constraints.txt, what follows this line is needed for tests and checks only.
DEVELOPMENT_MARK = "# --- development ---"

# How much of constraints.txt an aim needs; a larger number includes the smaller ones.
EXTENTS = {"run": 1, "test": 2}

# What loads nearly all modules of the program and of its packages.
LOADED = "gui.app, exports.cli.building, exports.docx.writer, exports.pdf.writer"

# Which Debian package brings which library that Qt's own wheels leave to the system. The first
# name that the system's lists know is taken: releases since 2024 call some of them "…t64".
OFFSCREEN_LIBRARIES = {
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libX11.so.6": ("libx11-6",),
    "libbrotlidec.so.1": ("libbrotli1",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libfreetype.so.6": ("libfreetype6",),
    "libglib-2.0.so.0": ("libglib2.0-0", "libglib2.0-0t64"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
    "libgthread-2.0.so.0": ("libglib2.0-0", "libglib2.0-0t64"),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libz.so.1": ("zlib1g",),
    "libzstd.so.1": ("libzstd1",),
}
SCREEN_LIBRARIES = {
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libxcb.so.1": ("libxcb1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-glx.so.0": ("libxcb-glx0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render.so.0": ("libxcb-render0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-shm.so.0": ("libxcb-shm0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-util.so.1": ("libxcb-util1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}
LIBRARIES: Dict[str, Dict[str, Tuple[str, ...]]] = {
    "run": {**OFFSCREEN_LIBRARIES, **SCREEN_LIBRARIES},
    "test": OFFSCREEN_LIBRARIES,
}


def main(arguments: Sequence[str]) -> int:
    """Prepare for one aim, ``run`` or ``test``, and return the exit status."""
    if len(arguments) != 1 or arguments[0] not in EXTENTS:
        _stop(f"Usage: prepare.py {'|'.join(EXTENTS)}")
    aim = arguments[0]
    if sys.platform.startswith("linux"):
        provide_libraries(missing_libraries(LIBRARIES[aim]))
    if not is_prepared(aim):
        python = provide_environment()
        install(python, aim)
        STAMP.write_text(json.dumps({"key": stamp_key(), "extent": EXTENTS[aim]}), "utf-8")
    return 0


def _stop(sentence: str) -> NoReturn:
    """End with a sentence that says what is wrong and what to do."""
    sys.exit(f"jiyao: {sentence}")


def _say(sentence: str) -> None:
    """Tell what is being done, for steps that take a while."""
    print(f"jiyao: {sentence}", file=sys.stderr, flush=True)


# --- the stamp ---------------------------------------------------------------------------------


def stamp_key() -> str:
    """Return what the installed packages depend on, as one hash."""
    digest = hashlib.sha256()
    for path in (CONSTRAINTS, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes() + b"\0")
    digest.update(str(ROOT).encode())  # a moved checkout leaves its environment behind
    return digest.hexdigest()


def is_prepared(aim: str) -> bool:
    """Whether the environment holds what the aim needs, as the files now say it."""
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return False
    enough = stamp.get("extent", 0) >= EXTENTS[aim]
    return enough and stamp.get("key") == stamp_key() and environment_python().exists()


# --- Python and its environment ----------------------------------------------------------------


def environment_python() -> Path:
    """Return where the environment's own interpreter is."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def provide_environment() -> Path:
    """Create the environment if it is not there or no longer works; return its interpreter."""
    python = environment_python()
    if python_version(str(python)) >= OLDEST_PYTHON and _can_import(str(python), "pip"):
        return python
    base = find_python()
    if not _can_import(base, "ensurepip"):
        _provide_ensurepip(base)
    _say(f"creating {VENV.name} with {base}")
    _run([base, "-m", "venv", "--clear", str(VENV)], "The virtual environment was not created.")
    return python


def find_python(names: Iterable[str] = PYTHON_NAMES) -> str:
    """Return an interpreter that is new enough, preferring the one running this script."""
    candidates = [sys.executable, *names]
    working = [name for name in candidates if python_version(name) >= OLDEST_PYTHON]
    if not working:
        _stop(
            "Python {}.{} or newer is needed and was not found. ".format(*OLDEST_PYTHON)
            + "Install it (on Debian and Ubuntu: sudo apt-get install python3 python3-venv)."
        )
    return next((name for name in working if _can_import(name, "ensurepip")), working[0])


def python_version(python: str) -> Tuple[int, ...]:
    """Ask an interpreter for its version; ``(0,)`` when it does not run."""
    found = shutil.which(python)
    if not found:
        return (0,)
    code = "import sys; print(*sys.version_info[:2])"
    # Asked, not read off the name: version managers leave names that run nothing.
    answer = subprocess.run([found, "-c", code], capture_output=True, text=True, check=False)
    return tuple(map(int, answer.stdout.split())) if answer.returncode == 0 else (0,)


def _can_import(python: str, module: str) -> bool:
    """Whether an interpreter has a module."""
    command = [python, "-c", f"import {module}"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _provide_ensurepip(python: str) -> None:
    """Debian keeps pip's installer in a package of its own; bring it or say which it is."""
    version = python_version(python)
    provide_packages(
        ["python{}.{}-venv".format(*version)],
        f"{python} cannot create virtual environments (its module ensurepip is missing).",
    )


# --- packages ----------------------------------------------------------------------------------


def install(python: Path, aim: str) -> None:
    """Install the pinned packages the aim needs, each checked by its hash, then Jiyao itself."""
    _say(f"installing the packages of {CONSTRAINTS.name} (the first time takes a minute or two)")
    install_pinned(python, aim)
    editable = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    _pip(python, editable)
    keep_compiled(python)


def keep_compiled(python: Path) -> None:
    """Load once what the program loads, so that Python keeps it compiled.

    Where PYTHONDONTWRITEBYTECODE is set (as in many containers) each start would compile it all
    anew, which takes longer than the start itself. Whatever goes wrong here is told by the start.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    command = [str(python), "-c", f"import {LOADED}"]
    subprocess.run(command, cwd=ROOT, env=environment, check=False, capture_output=True)


def install_pinned(python: Path, aim: str) -> None:
    """Install what constraints.txt pins for an aim into the environment of an interpreter."""
    with tempfile.TemporaryDirectory(prefix="jiyao-") as folder:
        requirements = Path(folder) / "requirements.txt"
        requirements.write_text(pinned_for(aim, CONSTRAINTS.read_text("utf-8")), "utf-8")
        # Wheels only: a source release would need compilers, and fail late and unreadably.
        wheels = ["--only-binary", ":all:", "--no-deps", "--no-compile"]
        _pip(python, ["--require-hashes", *wheels, "--requirement", str(requirements)])


def pinned_for(aim: str, constraints: str) -> str:
    """Return the part of constraints.txt that an aim needs."""
    return constraints if aim == "test" else constraints.partition(DEVELOPMENT_MARK)[0]


def _pip(python: Path, arguments: List[str]) -> None:
    """Run pip's ``install`` quietly; on failure its own words have been shown."""
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run(command + arguments, "pip did not install the packages; see its message above.")


def _run(command: List[str], failure: str) -> None:
    """Run a command and stop with a sentence when it fails."""
    if subprocess.run(command, check=False).returncode != 0:
        _stop(failure)


# --- system libraries --------------------------------------------------------------------------


def loads(soname: str) -> bool:
    """Whether the dynamic linker finds a shared library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing_libraries(
    wanted: Mapping[str, Tuple[str, ...]], is_there: Callable[[str], bool] = loads
) -> Dict[str, Tuple[str, ...]]:
    """Return those of the wanted libraries, with their packages, that the system does not have."""
    return {soname: names for soname, names in wanted.items() if not is_there(soname)}


def provide_libraries(missing: Mapping[str, Tuple[str, ...]]) -> None:
    """Install the packages of missing libraries, or stop and say how to."""
    if not missing:
        return
    reason = f"Qt needs system libraries that are missing: {', '.join(missing)}."
    if not shutil.which("apt-get"):
        _stop(f"{reason} Install them with this system's package manager, then try again.")
    provide_packages(debian_packages(missing.values()), reason)


def debian_packages(
    choices: Iterable[Tuple[str, ...]], is_known: Optional[Callable[[str], bool]] = None
) -> List[str]:
    """Return one package for each choice of names: the first known one, else the first."""
    known = is_known or _apt_knows
    picked = {next((name for name in names if known(name)), names[0]) for names in choices}
    return sorted(picked)


def _apt_knows(name: str) -> bool:
    """Whether apt's lists hold an installable package of exactly this name."""
    command = ["apt-cache", "show", "--no-all-versions", "--", name]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    return answer.returncode == 0 and f"Package: {name}\n" in answer.stdout


def provide_packages(names: List[str], reason: str) -> None:
    """Install Debian packages when root, otherwise stop with the command that does it."""
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *names]
    if not shutil.which("apt-get"):
        _stop(reason)
    if os.geteuid() != 0:
        _stop(f"{reason} Install them, then try again:\n  sudo {' '.join(command)}")
    _say(f"installing {' '.join(names)}")
    # On a fresh machine apt has no lists yet, or they are older than the archive.
    if not _apt(command) and not (_apt(["apt-get", "update"]) and _apt(command, loud=True)):
        _stop(f"{reason} This command failed:\n  {' '.join(command)}")


def _apt(command: List[str], *, loud: bool = False) -> bool:
    """Run apt-get without questions; tell whether it succeeded, if loud with its words when not."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if loud and result.returncode != 0:
        print(result.stdout + result.stderr, file=sys.stderr)
    return result.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
