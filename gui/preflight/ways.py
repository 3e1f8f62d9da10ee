"""What the desk can do about a remark of the preflight."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from data.evidence.conflicts.conflict import ConflictId
from data.model.ids import RecordId
from gui.press import Press
from templates.document import BlockId

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def remedies(window: "MainWindow", press: Press) -> Mapping[str, Callable[[str], object]]:
    """What mends something at the desk itself, by way; each takes the remark's target."""

    def edit(record: str) -> None:
        window.desk.show_record(RecordId(record))
        window.editing.edit()

    def mark(_all: str) -> None:
        from templates.compose.verbatim import Unverified  # loads after the first window

        press.let(Unverified.MARK)

    return {
        "conflict": lambda conflict: window.windows.show_conflicts(ConflictId(conflict)),
        "edit": edit,
        "leave-out": lambda record: window.outline.steps.leave_out((RecordId(record),)),
        "mark": mark,
        "heading": lambda block: window.outline.rename_heading(BlockId(block)),
        "aside": lambda block: window.outline.set_block_aside(BlockId(block)),
        "letterhead": lambda _it: window.commands["letterhead"].trigger(),
    }
