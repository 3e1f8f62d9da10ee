"""Presets as JSON, in the library and in files.

History of the format:

* 1: the first.
* 2: knows what was changed by hand (``arrangement``).
* 3: knows the heading it stands under (``group``).
"""

import re
from collections.abc import Callable, Mapping

import msgspec

from data.errors import UserError
from data.messages import message
from templates.presets.preset import CURRENT_VERSION, Preset

Raw = dict[str, object]
Upgrade = Callable[[Raw], Raw]

UPGRADES: Mapping[int, Upgrade] = {1: lambda raw: raw, 2: lambda raw: raw}
"""For each old version, the pure function that makes the next one of it."""

ANEW = message("Ask for the file once more, or make the preset anew.")
"""What can be done about a file that is no preset."""
_NAME = re.compile(r"`(?:\$\.)?(.*?)`(?= |$)", re.DOTALL)


class PresetError(UserError):
    """A preset that cannot be read or used."""


def encode(preset: Preset) -> bytes:
    """The preset as JSON, keys in a fixed order; the same preset gives the same bytes."""
    return msgspec.json.format(msgspec.json.encode(preset, order="sorted"), indent=2)


def decode(body: bytes | str) -> Preset:
    """The preset written in ``body``, whatever version wrote it.

    Raises:
        PresetError: it is no preset, is damaged, or was written by a newer version.
    """
    return from_raw(decode_object(body))


def decode_object(body: bytes | str) -> Raw:
    """The JSON object in ``body``.

    Raises:
        PresetError: there is none, or only a part of one.
    """
    try:
        return msgspec.json.decode(body, type=Raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PresetError(
            message("This is not a preset, or only a part of one is there."), ANEW
        ) from error


def from_raw(raw: Raw, upgrades: Mapping[int, Upgrade] = UPGRADES) -> Preset:
    """The preset of a decoded JSON object.

    Raises:
        PresetError: as for :func:`decode`.
    """
    try:
        return msgspec.convert(upgraded(raw, upgrades), Preset)
    except msgspec.ValidationError as error:
        raise PresetError(
            message(
                "The preset cannot be used: “{field}” is not what it should be.",
                field=_field(error),
            ),
            ANEW,
        ) from error


def upgraded(raw: Raw, upgrades: Mapping[int, Upgrade] = UPGRADES) -> Raw:
    """``raw`` brought to the current version, one step after another.

    Raises:
        PresetError: its version is newer than this program, or none at all.
    """
    version = raw.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise PresetError(message("This is not a preset: it does not say which version it is."))
    if version > CURRENT_VERSION:
        raise PresetError(
            message("The preset was made with a newer version of the program."),
            message("Update the program to use it."),
        )
    for step in range(version, CURRENT_VERSION):
        raw = {**upgrades[step](raw), "version": step + 1}
    return raw


def _field(error: msgspec.ValidationError) -> str:
    """The name of what is wrong in a file, as the file writes it."""
    return str(_NAME.findall(str(error))[-1])  # it is told last, after types
