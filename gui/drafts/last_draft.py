"""What was on the desk when the program ended."""

from typing import TYPE_CHECKING

import msgspec

from data.errors import UserError
from data.model.ids import PresetId
from templates.drafts.errors import DraftError, DraftInUseError
from templates.drafts.head import DraftId

if TYPE_CHECKING:
    from templates.drafts.file import DraftFile
    from templates.drafts.folder import DraftFolder


class LastDraft(msgspec.Struct, frozen=True):
    """What was on the desk when the program ended: a draft, or the preset that was looked at."""

    file: "DraftFile | None" = None
    preset: PresetId | None = None
    problem: UserError | None = None


def find_last(folder: "DraftFolder", library: str) -> LastDraft:
    """What was on the desk when the program ended; never an error."""
    last = folder.last(library)
    preset = PresetId(last.preset)
    if not last.draft:
        return LastDraft(preset=preset)
    id = DraftId(last.draft)
    try:
        return LastDraft(folder.open(id))
    except DraftInUseError:
        return LastDraft()  # it is on the other window's desk
    except DraftError as error:
        return LastDraft(problem=error if folder.file_of(id).exists() else None)
