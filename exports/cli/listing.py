"""``jiyao records``, ``jiyao sources``."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from data.errors import UsageError
from data.library.library import Library
from data.messages import message
from data.model.ids import RegionId, SourceId, ThemeId
from data.model.record import Kind
from data.model.selection import Selection
from exports.cli.commands import add_command, open_library, translated
from exports.cli.terminal import print_json_lines, print_table
from exports.listing import record_values, source_values, words

if TYPE_CHECKING:
    from exports.cli.commands import Commands


def add_commands(commands: "Commands", common: ArgumentParser) -> None:
    """Add the commands of this file."""
    records = add_command(commands, common, "records", "list records", _records)
    for option, about in (
        ("--region", translated("id or name of a region; may be repeated")),
        ("--theme", translated("id or name of a theme; may be repeated")),
        ("--kind", translated("kind of record; may be repeated")),
    ):
        records.add_argument(option, action="append", default=[], help=about)
    records.add_argument("--query", default="", help=translated("words to look for"))
    sources = add_command(commands, common, "sources", "list sources", _sources)
    for parser in (records, sources):
        parser.add_argument(
            "--format", choices=("table", "jsonl"), default="table", help=translated("how to print")
        )


def _records(arguments: Namespace) -> int:
    with open_library(arguments) as library:
        selection = Selection(
            regions=tuple(_region(library, name) for name in arguments.region),
            themes=tuple(_theme(library, name) for name in arguments.theme),
            kinds=tuple(_kind(name) for name in arguments.kind),
            query=arguments.query,
        )
        entries = library.entries(library.find(selection).ids)
        if arguments.format == "jsonl":
            print_json_lines(record_values(entry) for entry in entries)
        else:
            print_table(
                [e.record.id, e.record.kind.value, e.record.title, words(e.record)] for e in entries
            )
    return 0


def _region(library: Library, name: str) -> RegionId:
    for region in library.regions():
        if name in (region.id, region.names.zh, region.names.en):
            return region.id
    raise UsageError(message("There is no region called “{name}”.", name=name))


def _theme(library: Library, name: str) -> ThemeId:
    for theme in library.themes():
        if name in (theme.id, theme.names.zh, theme.names.en):
            return theme.id
    raise UsageError(message("There is no theme called “{name}”.", name=name))


def _kind(name: str) -> Kind:
    try:
        return Kind(name)
    except ValueError:
        raise UsageError(
            message("There is no kind of record called “{name}”.", name=name),
            message("Choose one of: {names}.", names=", ".join(Kind)),
        ) from None


def _sources(arguments: Namespace) -> int:
    with open_library(arguments) as library:
        rows = [(s, library.source_text(SourceId(s.id)) is not None) for s in library.sources()]
        if arguments.format == "jsonl":
            print_json_lines(source_values(source, attached=attached) for source, attached in rows)
        else:
            print_table(
                [s.id, s.published or "—", s.publisher or "—", s.title, "✓" if attached else ""]
                for s, attached in rows
            )
    return 0
