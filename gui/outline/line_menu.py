"""Which commands make sense for the lines chosen."""

from collections.abc import Sequence

from templates.arranging.outline import Node, Sort


def groups_for(chosen: Sequence[Node]) -> list[list[str]]:
    """The keys of the commands for the context menu of ``chosen``, in groups."""
    has_record = any(node.records for node in chosen)
    one_section = len(chosen) == 1 and chosen[0].sort is Sort.SECTION
    away = ["throw-away"] if any(node.own for node in chosen) else []
    groups = [
        ["why", "pin-record", "exclude-record"] if has_record else [],
        ["rename-heading"] if one_section else [],
        ["move-up", "move-down", "move-in", "move-out"] if chosen else [],
        ["cut-lines", "paste-lines"] if chosen else [],
        ["set-aside", *away] if chosen else [],
        ["new-section", "new-note"],
        ["restore-order"],
    ]
    return [group for group in groups if group]
