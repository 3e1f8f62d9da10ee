"""``jiyao desktop``."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from exports.cli.commands import add_command, translated
from exports.desktop.installing import install, remove

if TYPE_CHECKING:
    from exports.cli.commands import Commands

DOING = {"install": install, "remove": remove}


def add_commands(commands: "Commands", common: ArgumentParser) -> None:
    """Add the commands of this file."""
    desktop = add_command(
        commands, common, "desktop", "open presets and drafts from the file manager (Linux)", _run
    )
    desktop.add_argument(
        "what", choices=tuple(DOING), help=translated("set it up for yourself, or take it away")
    )


def _run(arguments: Namespace) -> int:
    for path in DOING[arguments.what]():
        print(path)
    return 0
