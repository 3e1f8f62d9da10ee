"""Which version of the program runs."""

import sys
from pathlib import Path

_NAME = "jiyao"


def program_version() -> str:
    """The version that runs, ``""`` when the program is not installed."""
    # Importlib's reader would load one of e-mail headers, which takes longer than noting an issue;
    # the folder of an installed package says its name and version (packaging.python.org,
    # "Recording installed projects").
    for place in sys.path:
        for folder in Path(place).glob(f"{_NAME}-*.dist-info"):
            return folder.name.removeprefix(f"{_NAME}-").removesuffix(".dist-info")
    return ""
