"""Whether a folder is kept in step with a server, which a database does not survive.

Such services copy a file while it is being written, and put an older one back when two machines
have changed it. SQLite: "How To Corrupt An SQLite Database File", §2.
"""

import re
from collections.abc import Mapping
from pathlib import Path

_MARKS: Mapping[str, str] = {
    ".dropbox.cache": "Dropbox",
    ".dropbox": "Dropbox",
    ".stfolder": "Syncthing",
    ".nutstore": "坚果云",
}
"""What services leave in the folder they keep in step, whatever it is called."""
_SETTINGS = frozenset({".dropbox", ".nutstore"})
"""Those of them that are in a person's own folder too, for the service's settings."""
_NAMES: Mapping[str, str] = {
    r"dropbox( \(.+\))?": "Dropbox",
    r"onedrive( ?- ?.+)?": "OneDrive",
    r"com~apple~clouddocs|icloud ?drive|icloud~.+": "iCloud",
    r"nutstore( files)?|(我的)?坚果云(文件)?": "坚果云",
    r"wps ?drive|wps ?cloud( files)?|wps ?云(盘|文档|文件)?|wps ?网盘": "WPS云",
    r"google ?drive(-.+)?": "Google Drive",
    r"baidusyncdisk|百度(网盘)?同步(空间|盘)": "百度网盘",
    r"nextcloud": "Nextcloud",
}
"""What services call their folders, in small letters."""


def service_of(path: Path) -> str | None:
    """The service that keeps the folder of the file ``path`` in step, ``None`` for none known."""
    home = _home()
    for folder in path.absolute().resolve().parents:
        for pattern, service in _NAMES.items():
            if re.fullmatch(pattern, folder.name.casefold()):
                return service
        for mark, service in _MARKS.items():
            if not (folder == home and mark in _SETTINGS) and _is_there(folder / mark):
                return service
    return None


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:  # whoever runs the program has none
        return None


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a folder above ours that may not be looked into
        return False
