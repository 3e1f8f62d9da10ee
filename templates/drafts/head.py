"""What is known of a draft beside its steps."""

from typing import NewType

import msgspec

from data.model.ids import PresetId, RecordId
from templates.presets.preset import Preset

DraftId = NewType("DraftId", str)


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """A draft's name, where it came from, and when.

    Attributes:
        id: made with the draft, kept for good; the name of its files.
        base: the preset it came from, as that was then; what differs from it is the draft's own.
        created, changed: moments in ISO 8601, UTC.
        name: what the person called it, ``""`` when it is called as its preset.
        library: the library it was begun with (see :func:`templates.drafts.naming.library_name`).
        archived: whether it is put away.
        seen: the records that were found when the person last looked; ``None`` before she did.
        issue: the id of what was last exported from it, ``""`` when nothing was.
    """

    id: DraftId
    base: Preset
    created: str
    changed: str
    name: str = ""
    library: str = ""
    archived: bool = False
    seen: tuple[RecordId, ...] | None = None
    issue: str = ""

    @property
    def preset(self) -> PresetId:
        """The preset it came from."""
        return self.base.id

    def called(self, language: str) -> str:
        """Its name in the language of the interface."""
        return self.name or self.base.called(language)


def under(base: Preset, preset: Preset) -> Preset:
    """``preset`` under the id, name and description of ``base``: these are no work to be undone."""
    return msgspec.structs.replace(
        preset,
        id=base.id,
        name=base.name,
        name_en=base.name_en,
        description=base.description,
        description_en=base.description_en,
    )
