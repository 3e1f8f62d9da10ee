"""Jiyao 辑要: the launcher, in the checkout and in the wheel."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

_HERE = Path(__file__).resolve().parent
# In the wheel the layers are enclosed beside this file; in the checkout they are its siblings.
_ROOT = _HERE / "_app" if (_HERE / "_app").is_dir() else _HERE

_NO_DISPLAY = "No display found, so the default preset is built instead of opening the desk."


def run() -> NoReturn:
    """Run the program as a process of its own, and end the process.

    A command is one short task, which makes hundreds of thousands of objects and keeps them to its
    end. Looking for garbage among them and taking them apart one by one before leaving took a third
    of the time of ``jiyao build``, so neither is done: what is open has been closed by then.
    """
    if _is_for_desk(sys.argv[1:]):
        sys.exit(main())
    gc.disable()
    status = main()
    with suppress(BrokenPipeError):  # the reader of a pipe left, which is its right
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status)


def main(argv: list[str] | None = None) -> int:
    """Run a subcommand, or open the desk, and return the exit status."""
    if sys.path[:1] != [str(_ROOT)]:
        sys.path.insert(0, str(_ROOT))
    arguments = sys.argv[1:] if argv is None else argv
    if _is_for_desk(arguments):
        return _desk(arguments)
    from exports.cli import main as run_command

    return run_command(arguments)


def _is_for_desk(arguments: list[str]) -> bool:
    """Whether these arguments open the desk: no subcommand, only its options and files."""
    words = list(arguments)
    while words:
        word = words.pop(0)
        if word == "--library" and words:
            words.pop(0)
        elif not (word.startswith("--library=") or word == "--new-window" or _is_file(word)):
            return False
    return True


def _is_file(word: str) -> bool:
    """Whether a word names a file to be opened; commands have no suffix."""
    path = Path(word)
    return path.suffix == ".jiyao-preset" or (bool(path.suffix) and path.is_file())


def _desk(arguments: list[str]) -> int:
    """Open the desk or, without a display, build the default preset with the same code."""
    if not _has_display():
        from exports.cli import build_default_preset

        print(_NO_DISPLAY, file=sys.stderr)
        return build_default_preset()
    from gui.imports import import_plainly

    import_plainly()  # before all that is imported with the desk
    from gui.app import main as open_desk

    return open_desk(arguments)


def _has_display() -> bool:
    """Whether Qt will find something to paint on."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    run()
