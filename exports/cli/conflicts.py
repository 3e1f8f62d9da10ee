"""``jiyao conflicts``."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from data.evidence.conflicts.conflict import Conflict, Severity
from data.evidence.conflicts.decision import Decision, Verdict
from data.messages import Message, message, render
from exports.cli.commands import add_command, open_library, translated
from exports.cli.terminal import language, print_json_lines, print_line, say

if TYPE_CHECKING:
    from exports.cli.commands import Commands

_SEVERITIES: Mapping[Severity, Message] = {
    Severity.HARD: message("contradiction"),
    Severity.SOFT: message("worth a look"),
}
_VERDICTS: Mapping[Verdict, Message] = {
    Verdict.KEEP_BOTH: message("keep both"),
    Verdict.PREFER: message("prefer {record}"),
    Verdict.DISMISS: message("dismissed: {reason}"),
    Verdict.OPEN: message("undecided"),
}


def add_commands(commands: "Commands", common: ArgumentParser) -> None:
    """Add the command of this file."""
    conflicts = add_command(
        commands,
        common,
        "conflicts",
        "list records that cannot both be right, and claims worth a look",
        _conflicts,
    )
    conflicts.add_argument(
        "--format", choices=("table", "jsonl"), default="table", help=translated("how to print")
    )


def _conflicts(arguments: Namespace) -> int:
    """List all conflicts with what was decided; 0 whatever was found."""
    with open_library(arguments) as library:
        conflicts, decisions = library.conflicts(), library.decisions()
    if arguments.format == "jsonl":
        print_json_lines(_values(each, decisions.get(each.id)) for each in conflicts)
        return 0
    for each in conflicts:
        _print_conflict(each, decisions.get(each.id))
    counts = Counter(each.severity for each in conflicts)
    say(
        message(
            "{hard} contradictions, {soft} worth a look; {decided} decided.",
            hard=counts[Severity.HARD],
            soft=counts[Severity.SOFT],
            decided=len(decisions),
        )
    )
    return 0


def _values(conflict: Conflict, decision: Decision | None) -> dict[str, object]:
    return {**conflict.as_json(), "decision": decision.as_json() if decision else None}


def _print_conflict(conflict: Conflict, decision: Decision | None) -> None:
    """What it is, in two or three lines, with its places below."""
    severity = render(_SEVERITIES[conflict.severity], language())
    print_line(f"{conflict.id}  {severity}  {render(conflict.rule.title, language())}")
    print_line(f"    {render(conflict.explanation, language())}")
    for place in conflict.places:
        print_line(f"    {place.record}  {place.anchor.source}  {place.anchor.exact}")
    if decision is not None:
        verdict = _VERDICTS[decision.verdict]
        told = message(verdict.template, record=decision.preferred, reason=decision.reason)
        who = f"{decision.by}  {decision.at}".rstrip()
        print_line(f"    → {render(told, language())}  {who}")
