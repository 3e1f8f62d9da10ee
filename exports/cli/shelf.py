"""``jiyao presets``, ``jiyao templates``."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

import msgspec

from exports.cli.commands import add_command, open_library, translated
from exports.cli.terminal import print_json, print_table, say
from templates.presets.store import PresetStore
from templates.template import known_templates

if TYPE_CHECKING:
    from exports.cli.commands import Commands


def add_commands(commands: "Commands", common: ArgumentParser) -> None:
    """Add the commands of this file."""
    showing = add_command(commands, common, "presets", "list the presets", _presets)
    showing.add_argument("--json", action="store_true", help=translated("as JSON"))
    known = add_command(commands, common, "templates", "list the templates", _templates)
    known.add_argument("--json", action="store_true", help=translated("as JSON"))


def _presets(arguments: Namespace) -> int:
    with open_library(arguments) as library:
        store = PresetStore(library)
        presets = store.all()
        if arguments.json:
            print_json([msgspec.to_builtins(preset) for preset in presets])
            return 0
        default = store.default().id
        print_table(
            [p.id, p.name, "*" if p.id == default else "", p.template, p.style] for p in presets
        )
    return 0


def _templates(arguments: Namespace) -> int:
    known = known_templates()
    templates = known.templates
    for fault in known.faults.values():
        say(fault.sentence)
    if arguments.json:
        print_json(
            [
                {
                    "id": template.id,
                    "names": msgspec.to_builtins(template.names),
                    "about": msgspec.to_builtins(template.about),
                    "own": template.own,
                    "options": msgspec.to_builtins(template.options),
                }
                for template in templates
            ]
        )
        return 0
    print_table([t.id, "*" if t.own else "", t.names.zh, t.names.en] for t in templates)
    return 0
