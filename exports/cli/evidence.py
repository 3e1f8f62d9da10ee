"""``jiyao attach``, ``jiyao verify``."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from exports.cli.commands import add_command, open_library, translated
from exports.cli.terminal import print_json, print_line, print_table, say

if TYPE_CHECKING:
    from exports.cli.commands import Commands


def add_commands(commands: "Commands", common: ArgumentParser) -> None:
    """Add the commands of this file."""
    attach = add_command(commands, common, "attach", "attach your copies of known sources", _attach)
    attach.add_argument("paths", nargs="+", type=Path, metavar="FILE_OR_DIR")
    verify = add_command(commands, common, "verify", "verify every anchor again", _verify)
    verify.add_argument(
        "--format", choices=("text", "json"), default="text", help=translated("how to print")
    )
