"""A search somebody keeps under a name."""

import msgspec

from data.model.selection import Selection


class SavedSearch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A name and what it looks for; pins and exclusions belong to drafts and are not kept."""

    id: str
    name: str
    selection: Selection
