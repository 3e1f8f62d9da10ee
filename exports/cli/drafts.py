"""``jiyao drafts``."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from exports.cli.commands import add_command, translated
from exports.cli.terminal import language, print_json, print_table, say
from templates.drafts.folder import DraftFolder
from templates.drafts.kept import Kept
from templates.drafts.naming import library_name

if TYPE_CHECKING:
    from exports.cli.commands import Commands
    from templates.presets.preset import Preset


def add_commands(commands: "Commands", common: ArgumentParser) -> None:
    """Add the command of this file."""
    drafts = add_command(
        commands, common, "drafts", "list the drafts, the one changed last first", _drafts
    )
    drafts.add_argument("--json", action="store_true", help=translated("as JSON"))
    drafts.add_argument(
        "--all",
        action="store_true",
        help=translated("also archived drafts and those of other libraries"),
    )


def draft_called(name: str) -> "Preset":
    """What the draft with this id or name is now, also while a window has it open.

    Raises:
        UsageError: there is none.
    """
    return DraftFolder().called(name).preset


def _drafts(arguments: Namespace) -> int:
    shelf = DraftFolder().all()
    library = library_name(arguments.library)
    drafts = [d for d in shelf.drafts if arguments.all or _is_current(d, library)]
    for problem in shelf.problems:
        say(problem)
    if arguments.json:
        print_json([_values(draft) for draft in drafts])
    else:
        print_table(
            [
                draft.head.id,
                draft.head.called(language()),
                "*" if draft.modified else "",
                draft.preset.template,
                draft.head.base.called(language()),
                draft.head.changed,
            ]
            for draft in drafts
        )
    return 0


def _is_current(draft: Kept, library: str) -> bool:
    return not draft.head.archived and draft.head.library in ("", library)


def _values(draft: Kept) -> dict[str, object]:
    head = draft.head
    return {
        "id": head.id,
        "name": head.called(language()),
        "modified": draft.modified,
        "preset": head.preset,
        "template": draft.preset.template,
        "style": draft.preset.style,
        "regions": list(draft.preset.selection.regions),
        "themes": list(draft.preset.selection.themes),
        "created": head.created,
        "changed": head.changed,
        "archived": head.archived,
        "library": head.library,
        "last_issue": head.issue,
    }
