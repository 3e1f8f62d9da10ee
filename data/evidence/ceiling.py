"""How much of a source may be quoted before the person is warned: her own setting.

It is kept beside the desk's settings in a file of its own, because the command line reads it too. A
template's option of the same name decides for a briefing; this one for the library.
"""

import tomllib
from pathlib import Path

from data.errors import CannotError
from data.files import replace_file
from data.messages import message
from data.places import config_folder

CEILING = 30
"""Percent of a source's characters, unless the person says otherwise."""
LOWEST, HIGHEST = 1, 100
_FILE = "evidence.toml"
_KEY = "quoted-ceiling"


def quoted_ceiling() -> int:
    """Percent of a source above which she is warned; a damaged setting counts as none."""
    try:
        stored = tomllib.loads(_file().read_text(encoding="utf-8")).get(_KEY)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return CEILING
    if type(stored) is not int:  # true is no number of percent
        return CEILING
    return stored if LOWEST <= stored <= HIGHEST else CEILING


def keep_quoted_ceiling(percent: int) -> None:
    """Keep ``percent`` from now on; outside 1…100 the nearest of them.

    Raises:
        CannotError: the folder of settings cannot be written to.
    """
    path = _file()
    kept = min(max(percent, LOWEST), HIGHEST)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, f"{_KEY} = {kept}\n".encode())
    except OSError as error:
        raise CannotError(
            message("The setting cannot be kept in “{folder}”.", folder=path.parent),
            message("See whether you may write there and whether the disk has room."),
        ) from error


def _file() -> Path:
    return config_folder() / _FILE
