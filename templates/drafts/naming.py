"""How drafts name the library they were begun with."""

from pathlib import Path

from data.places import library_file


def library_name(location: str | None) -> str:
    """The name of the library at ``location`` (``None`` is the person's own)."""
    if location is not None and "://" in location:
        return location
    return str(Path(location).expanduser().absolute() if location else library_file())
