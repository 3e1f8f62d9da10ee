"""What all commands share: adding themselves to the parser and opening the library."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from data.library.library import Library
from data.messages import message, render
from exports.cli.terminal import language, say

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Commands = _SubParsersAction[ArgumentParser]


def add_command(
    commands: "Commands",
    common: ArgumentParser,
    name: str,
    about: str,
    run: Callable[[Namespace], int],
) -> ArgumentParser:
    """A parser for the command ``name``; ``run`` gets its arguments and returns the exit code."""
    text = translated(about)
    parser = commands.add_parser(name, parents=[common], help=text, description=text)
    parser.set_defaults(run=run)
    return parser


def translated(text: str) -> str:
    """A help text in the person's language."""
    return render(message(text), language())


def open_library(arguments: Namespace) -> Library:
    """The library the arguments name, or the person's own; what its opening tells is said."""
    library = Library.open(arguments.library)
    for notice in library.notices:
        say(notice)
    return library
