"""Where things are on this machine; the one place that asks the platform.

The environment variable ``JIYAO_HOME`` moves everything below one folder (tests, a memory stick).
It is read at each call, and nothing is created here: whoever writes makes the folder.
"""

import getpass
import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "JIYAO_HOME"
PRODUCT = "Jiyao"


def data_folder() -> Path:
    """What the program keeps for the person: the library and its backups."""
    return _below_home("data") or platformdirs.user_data_path(PRODUCT, appauthor=False)


def library_file() -> Path:
    """The person's own library, opened when no other is named."""
    return data_folder() / "library.jiyao"


def drafts_folder() -> Path:
    """The person's drafts; beside the library, so that nothing wrong with it can touch them."""
    return data_folder() / "drafts"


def config_folder() -> Path:
    """What the person has set: window, language, letterhead."""
    return _below_home("config") or platformdirs.user_config_path(PRODUCT, appauthor=False)


def cache_folder() -> Path:
    """What can be made again at any time, and is kept to be faster."""
    return _below_home("cache") or platformdirs.user_cache_path(PRODUCT, appauthor=False)


def export_folder() -> Path:
    """Where exported briefings go unless the person says otherwise: ``Jiyao`` in Documents."""
    return (_below_home("documents") or platformdirs.user_documents_path()) / PRODUCT


def login_name() -> str:
    """Who is logged in, ``""`` when the system does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _below_home(name: str) -> Path | None:
    """A folder below ``JIYAO_HOME``, ``None`` when that is not set."""
    home = os.environ.get(HOME_VARIABLE)
    return Path(home).expanduser().absolute() / name if home else None
