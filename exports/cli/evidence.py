"""``jiyao attach``, ``jiyao verify``."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from data.evidence.ceiling import quoted_ceiling
from data.evidence.reports import VerifyReport
from data.messages import render
from exports.cli.commands import add_command, open_library, translated
from exports.cli.terminal import language, print_json, print_line, print_table, say
from exports.telling import attach_lines, quoted_lines, verify_lines

if TYPE_CHECKING:
    from exports.cli.commands import Commands

FINDINGS = 1


def add_commands(commands: "Commands", common: ArgumentParser) -> None:
    """Add the commands of this file."""
    attach = add_command(
        commands, common, "attach", "recognise and attach your copies of known sources", _attach
    )
    attach.add_argument("paths", nargs="+", type=Path, metavar="FILE_OR_DIR")
    verify = add_command(
        commands, common, "verify", "verify every anchor; exit 1 when any is not exact", _verify
    )
    verify.add_argument(
        "--ceiling", type=int, default=None, metavar="PERCENT",
        help=translated("tell sources of which a larger share is quoted (yours, or else 30)"),
    )  # fmt: skip
    verify.add_argument(
        "--format", choices=("text", "json"), default="text", help=translated("how to print")
    )


def _attach(arguments: Namespace) -> int:
    """Attach; 1 when a file was not recognised."""
    with open_library(arguments) as library:
        report = library.attach(arguments.paths)
    for result in report.files:
        print_line(f"{result.path}: {render(result.sentence, language())}")
    for line in attach_lines(report):
        say(line)
    return 0 if report.clean else FINDINGS


def _verify(arguments: Namespace) -> int:
    """Verify; 1 when an anchor is not exact or a record is faulty."""
    with open_library(arguments) as library:
        report = library.verify()
    if arguments.format == "json":
        print_json(report.as_json())
    else:
        _print_report(report)
    ceiling = quoted_ceiling() if arguments.ceiling is None else arguments.ceiling
    for line in quoted_lines(report, ceiling):
        say(line)
    return 0 if report.clean else FINDINGS


def _print_report(report: VerifyReport) -> None:
    """Sources with their counts, then every place that is not exact."""
    print_table(
        [
            source.source,
            "  ".join(f"{state.value} {number}" for state, number in source.counts.items()),
            f"{source.quoted:.1%}",
        ]
        for source in report.sources
    )
    for place in report.not_exact:
        print_line(f"{place.source}: {place.record}: {place.state.value}: {place.exact}")
    for fault in report.faults:
        print_line(f"{fault.record}: {render(fault.sentence, language())}")
    for remark in report.remarks:
        print_line(f"{remark.record}: {render(remark.sentence, language())}")
    for line in verify_lines(report):
        say(line)
