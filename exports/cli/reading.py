"""``jiyao read-back``."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from data.errors import CannotError
from data.messages import message, render
from data.os_faults import os_fault
from exports.cli.commands import add_command, translated
from exports.cli.terminal import language, print_json, print_line, say
from exports.reading.passages import Passage, State
from exports.reading.read_back import ReadBack, read_back
from exports.reading.story import ChangeKind

if TYPE_CHECKING:
    from exports.cli.commands import Commands

FINDINGS = 1
_STATES = {
    State.SAME: message("as issued"),
    State.PROPOSED: message("changes proposed"),
    State.CHANGED: message("changed"),
    State.MISSING: message("missing"),
}
_KINDS = {
    ChangeKind.INSERTED: message("inserted"),
    ChangeKind.DELETED: message("deleted"),
    ChangeKind.MOVED_HERE: message("moved here"),
    ChangeKind.MOVED_AWAY: message("moved away"),
}


def add_commands(commands: "Commands", common: ArgumentParser) -> None:
    """Add the command of this file."""
    reading = add_command(
        commands, common, "read-back",
        "read an edited Word file back; exit 1 when words of records were changed", _read_back,
    )  # fmt: skip
    reading.add_argument("file", type=Path, metavar="FILE.docx")
    reading.add_argument(
        "--format", choices=("text", "json"), default="text", help=translated("how to print")
    )


def _read_back(arguments: Namespace) -> int:
    """Read; 1 when anything is not as it was issued."""
    found = _opened(arguments.file)
    if arguments.format == "json":
        print_json(as_json(found))
    else:
        _print(found)
    return 0 if found.clean else FINDINGS


def _opened(path: Path) -> ReadBack:
    try:
        with path.open("rb") as stream:
            return read_back(stream)
    except OSError as error:
        raise CannotError(
            message("“{file}” cannot be read: {why}.", file=str(path), why=os_fault(error))
        ) from error


def as_json(found: ReadBack) -> dict[str, object]:
    """What was read, ready for JSON."""
    return {
        "title": found.title,
        "date": found.date,
        "passages": [_values(passage) for passage in found.passages],
        "comments": [each._asdict() for each in found.comments],
    }


def _values(passage: Passage) -> dict[str, object]:
    return {
        "record": passage.record,
        "revision": passage.revision,
        "verbatim": passage.verbatim,
        "state": passage.state.value,
        "exported": passage.exported,
        "accepted": passage.accepted,
        "rejected": passage.rejected,
        "found": passage.found.value,
        "bookmark": passage.bookmark,
        "changes": [each._asdict() for each in passage.changes],
        "comments": [each._asdict() for each in passage.comments],
        "copies": list(passage.copies),
        "within": passage.within,
        "told_inside": passage.told_inside,
    }


def _print(found: ReadBack) -> None:
    """Every place that is not as it was issued, with what was done to it."""
    for passage in found.passages:
        untold = passage.state is not State.SAME and not passage.told_inside
        if untold or passage.comments or passage.copies:
            _print_passage(passage)
    for comment in found.comments:
        print_line(f"{comment.author}: {comment.text}")
    say(
        message(
            "{total} marked places, {changed} of them not as issued.",
            total=len(found.passages),
            changed=len(found.touched),
        )
    )


def _print_passage(passage: Passage) -> None:
    print_line(f"{passage.record}: {render(_STATES[passage.state], language())}")
    if passage.exported is not None and passage.exported != passage.accepted:
        print_line(f"  − {passage.exported}")
        print_line(f"  + {passage.accepted}")
    for change in passage.changes:
        kind = render(_KINDS[change.kind], language())
        print_line(f"  {kind}: {change.text}  {change.author} {change.date}".rstrip())
    for comment in passage.comments:
        print_line(f"  {comment.author}: {comment.text}")
    for copy in passage.copies:
        print_line(f"  = {copy}")
