"""A preset as the library keeps it; what is in it is the business of ``templates``."""

from dataclasses import dataclass

from data.model.ids import PresetId


@dataclass(frozen=True, slots=True)
class PresetRow:
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
