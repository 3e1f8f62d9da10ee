"""A preset as the library keeps it; what is in it is the business of ``templates``."""

import msgspec

from data.model.ids import PresetId


class PresetRow(msgspec.Struct, frozen=True):
    """One stored preset.

    Attributes:
        position: its place in the list, from 0.
        builtin: came with the program.
        is_default: the one that opens first; saving a row with this takes it from the others.
        version: of the format of ``body``.
        body: the preset as JSON.
    """

    id: PresetId
    name: str
    position: int
    builtin: bool
    is_default: bool
    version: int
    body: str
