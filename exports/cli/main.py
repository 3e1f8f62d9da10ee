"""Arguments → command → exit code."""

import importlib
import os
import sys
from argparse import Action, ArgumentParser, Namespace
from collections.abc import Callable, Sequence

from data.errors import Cancelled, UserError
from data.messages import message, render
from exports.cli.terminal import explain, language, say

INTERRUPTED = 130

COMMANDS = {
    "build": "building",
    "presets": "shelf",
    "templates": "shelf",
    "drafts": "drafts",
    "records": "listing",
    "sources": "listing",
    "attach": "evidence",
    "verify": "evidence",
    "conflicts": "conflicts",
    "history": "history",
    "read-back": "reading",
    "desktop": "desktop",
}
"""Which module has a command; only that one is imported, so that short commands start fast."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 findings, 2 usage, 3 cannot."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    namespace = _parser(words).parse_args(words)
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
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing left to flush to
        return 0


def build_default_preset() -> int:
    """Build the default preset where the desk would have opened; say where the files are."""
    return main(["build"])


def _parser(words: Sequence[str]) -> ArgumentParser:
    """The parser with the commands that ``words`` may mean."""
    parser = ArgumentParser(
        prog="jiyao",
        description=_help(
            "Structured policy briefings in Word and PDF, every number with its source."
        ),
        epilog=_help("Without a command the desk opens."),
    )
    parser.add_argument("--version", action=_Version, nargs=0, help=_help("name the version"))
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    common = ArgumentParser(add_help=False)
    common.add_argument(
        "--library", metavar="PATH_OR_URL", help=_help("the library to use instead of your own")
    )
    named = {module for command, module in COMMANDS.items() if command in words}
    for module in sorted(named or set(COMMANDS.values())):
        importlib.import_module(f"exports.cli.{module}").add_commands(commands, common)
    return parser


class _Version(Action):
    """Names the version, which takes long to find out, only when it is asked for."""

    def __call__(self, parser: ArgumentParser, *_told: object) -> None:
        """Print it and leave."""
        from data.version import program_version

        print(f"jiyao {program_version() or '(not installed)'}")
        parser.exit()


def _help(text: str) -> str:
    return render(message(text), language())
