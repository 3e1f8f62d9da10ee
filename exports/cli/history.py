"""``jiyao history``."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from typing import TYPE_CHECKING

from data.library.payload import plain
from data.library.revision import Action, Revision
from data.messages import Message, message, render
from data.model.ids import RecordId
from exports.cli.commands import add_command, open_library, translated
from exports.cli.terminal import language, print_json, print_line

if TYPE_CHECKING:
    from exports.cli.commands import Commands

_ACTIONS: Mapping[Action, Message] = {
    Action.ADDED: message("added"),
    Action.UPDATED: message("updated with the pack"),
    Action.EDITED: message("edited"),
    Action.RESTORED: message("restored"),
    Action.RETIRED: message("retired"),
    Action.BROUGHT_BACK: message("brought back"),
    Action.KEPT: message("kept beside an update of the pack"),
}


def add_commands(commands: "Commands", common: ArgumentParser) -> None:
    """Add the command of this file."""
    history = add_command(
        commands, common, "history", "tell what a record was, who changed it and when", _history
    )
    history.add_argument("record", metavar="RECORD", help=translated("id of a record"))
    history.add_argument(
        "--format", choices=("text", "json"), default="text", help=translated("how to print")
    )


def _history(arguments: Namespace) -> int:
    with open_library(arguments) as library:
        revisions = library.history(RecordId(arguments.record))
    if arguments.format == "json":
        print_json([_values(each) for each in revisions])
    else:
        for each in revisions:
            _print_revision(each)
    return 0


def _values(revision: Revision) -> dict[str, object]:
    return {
        "revision": revision.number,
        "action": revision.action.value,
        "by": revision.by,
        "at": revision.at,
        "reason": revision.reason,
        "origin": revision.origin.value,
        "retired": revision.retired,
        "differences": [
            {"field": each.field, "before": each.before, "after": each.after}
            for each in revision.differences
        ],
        "record": None if revision.record is None else plain(revision.record),
    }


def _print_revision(revision: Revision) -> None:
    """One line, and one more for each field that differs from the revision before."""
    action = render(_ACTIONS[revision.action], language())
    parts = (str(revision.number), action, revision.by, revision.at, revision.reason)
    print_line("  ".join(part for part in parts if part))
    for each in revision.differences:
        print_line(f"    {each.field}: {each.before} → {each.after}")
