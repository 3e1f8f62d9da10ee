"""Presets in files of their own, to be passed on (``.jiyao-preset``)."""

from pathlib import Path

import msgspec

from data.errors import CannotError
from data.files import replace_file
from data.messages import message
from data.os_faults import os_fault
from templates.presets.codec import PresetError, Raw, decode_object, encode, from_raw
from templates.presets.preset import Preset

SUFFIX = ".jiyao-preset"
MARK = "jiyao-preset"
MAX_BYTES = 1_000_000


def write_preset(preset: Preset, path: Path) -> None:
    """Write ``preset`` to ``path``: beside it first, then moved into place.

    Raises:
        CannotError: the file cannot be written; one that was there before is untouched.
    """
    raw: Raw = {"format": MARK, **msgspec.json.decode(encode(preset), type=Raw)}
    body = msgspec.json.format(msgspec.json.encode(raw), indent=2) + b"\n"
    try:
        replace_file(path, body)
    except OSError as error:
        raise CannotError(
            message("“{file}” cannot be written: {why}.", file=path.name, why=os_fault(error)),
            message("Choose another folder or name."),
        ) from error


def read_preset(path: Path) -> Preset:
    """The preset in the file ``path``, as it was written there.

    Raises:
        CannotError: the file cannot be read.
        PresetError: it is no preset, is too large, half written, or from a newer version.
    """
    raw = decode_object(_bytes(path))
    if raw.pop("format", None) != MARK:
        raise PresetError(message("“{file}” is not a preset of this program.", file=path.name))
    return from_raw(raw)


def _bytes(path: Path) -> bytes:
    """What stands in ``path``, refused when it is far too much for a preset."""
    try:
        with path.open("rb") as stream:
            body = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise CannotError(
            message("“{file}” cannot be read: {why}.", file=path.name, why=os_fault(error))
        ) from error
    if len(body) > MAX_BYTES:
        raise PresetError(message("“{file}” is too large for a preset.", file=path.name))
    return body
