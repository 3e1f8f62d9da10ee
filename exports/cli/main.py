"""Arguments → command → exit code."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version

from data.errors import Cancelled, UserError
from data.messages import message, render
from exports.cli import building, evidence, listing
from exports.cli.terminal import explain, language, say

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 findings, 2 usage, 3 cannot."""
    namespace = _parser().parse_args(arguments)
    command: Callable[[Namespace], int] = namespace.run
    try:
        return command(namespace)
    except UserError as error:
        return explain(error)
    except (Cancelled, KeyboardInterrupt):
        say(message("Stopped. No file was changed."))
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe left (``jiyao records | head``): that is its right.
        sys.stdout = None  # type: ignore[assignment] - keeps the interpreter from flushing again
        return 0


def build_default_preset() -> int:
    """Build the default preset where the desk would have opened; say where the files are."""
    return main(["build"])


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="jiyao",
        description=_help("Structured policy briefings in Word and PDF, every number with its source."),
        epilog=_help("Without a command the desk opens."),
    )
    parser.add_argument("--version", action="version", version=f"jiyao {_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    common = ArgumentParser(add_help=False)
    common.add_argument(
        "--library", metavar="PATH_OR_URL", help=_help("the library to use instead of your own")
    )
    for add in (building.add_commands, listing.add_commands, evidence.add_commands):
        add(commands, common)
    return parser


def _help(text: str) -> str:
    return render(message(text), language())


def _version() -> str:
    try:
        return version("jiyao")
    except PackageNotFoundError:
        return "(not installed)"
