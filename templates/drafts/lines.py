"""The lines of a draft's journal: one JSON object each, appended as things happen.

History of the format:

* 1: the first. ``draft`` begins the file; ``step``, ``record``, ``move`` and ``note`` follow.

A preset within a line carries the version of its own format and is brought up to date when it is
read (see :mod:`templates.presets.codec`).
"""

import msgspec

from data.model.ids import RecordId
from templates.presets.preset import Preset

CURRENT_VERSION = 1


class Began(msgspec.Struct, frozen=True, kw_only=True, tag_field="what", tag="draft"):
    """The first line: all that is known of the draft, and its oldest state that is kept.

    Attributes:
        first: the number of that state.
    """

    version: int
    id: str
    at: str
    base: msgspec.Raw
    start: msgspec.Raw
    first: int = 0
    name: str = ""
    library: str = ""
    archived: bool = False
    seen: tuple[RecordId, ...] | None = None
    issue: str = ""


class Stepped(msgspec.Struct, frozen=True, kw_only=True, tag_field="what", tag="step"):
    """The draft was changed: the number and name of the step, and the draft after it."""

    number: int
    name: str
    at: str
    preset: msgspec.Raw


class Outside(msgspec.Struct, frozen=True, kw_only=True, tag_field="what", tag="record"):
    """A record was changed in the library, as a step among those of the draft."""

    number: int
    name: str
    at: str


class Moved(msgspec.Struct, frozen=True, kw_only=True, tag_field="what", tag="move"):
    """Steps were undone or redone, up to this number."""

    to: int
    at: str


class Noted(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="what", tag="note"
):
    """Something else about the draft is different; what is not given stays."""

    at: str
    name: str | msgspec.UnsetType = msgspec.UNSET
    archived: bool | msgspec.UnsetType = msgspec.UNSET
    seen: tuple[RecordId, ...] | msgspec.UnsetType = msgspec.UNSET
    issue: str | msgspec.UnsetType = msgspec.UNSET
    base: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


Line = Began | Stepped | Outside | Moved | Noted

_DECODER: msgspec.json.Decoder[Line] = msgspec.json.Decoder(Line)


class _Version(msgspec.Struct):
    version: int = 0


def encoded(line: Line) -> bytes:
    """``line`` as it stands in the file, with its end."""
    return msgspec.json.encode(line) + b"\n"


def decoded(line: bytes) -> Line | None:
    """The line in ``line``, ``None`` when it is damaged."""
    try:
        return _DECODER.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def version_of(line: bytes) -> int:
    """The version that a first line says it has, 0 when it says none."""
    try:
        return msgspec.json.decode(line, type=_Version).version
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return 0


def raw(preset: Preset) -> msgspec.Raw:
    """``preset`` as it stands within a line."""
    return msgspec.Raw(msgspec.json.encode(preset))
