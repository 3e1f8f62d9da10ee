"""Which version of the program runs."""

from importlib.metadata import PackageNotFoundError, version


def program_version() -> str:
    """The version that runs, ``""`` when the program is not installed."""
    try:
        return version("jiyao")
    except PackageNotFoundError:
        return ""
