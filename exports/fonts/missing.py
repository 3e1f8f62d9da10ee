"""Characters that no font has, told so that a person finds them."""

from collections.abc import Mapping

import msgspec

from data.errors import FindingsError
from data.messages import message
from data.model.ids import RecordId
from templates.document import BlockId


class Where(msgspec.Struct, frozen=True):
    """Where a character stands: blocks and records in reading order, each once."""

    blocks: tuple[BlockId, ...] = ()
    records: tuple[RecordId, ...] = ()


def code_point(character: str) -> str:
    """The name of a code point, as in ``U+20BB7``."""
    return f"U+{ord(character):04X}"


class MissingGlyphs(FindingsError):  # noqa: N818 - what is missing, not what went wrong
    """The document holds characters that neither the style's fonts nor the shipped ones have.

    Attributes:
        where: each character with the places it stands in.
    """

    def __init__(self, where: Mapping[str, Where]) -> None:
        self.where = dict(sorted(where.items()))
        blocks = dict.fromkeys(block for place in self.where.values() for block in place.blocks)
        records = dict.fromkeys(record for place in self.where.values() for record in place.records)
        super().__init__(
            message(
                "No font has these characters: {characters} (in {places}).",
                characters=", ".join(f"{c} ({code_point(c)})" for c in self.where),
                places=", ".join(records or blocks),
            ),
            message("Replace them in the text, or install a font that has them."),
        )
