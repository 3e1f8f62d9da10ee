"""Which file a library's location means."""

from pathlib import Path

from data.library import faults
from data.places import library_file


def library_path(location: str | Path | None) -> Path:
    """The file at ``location``: a path, an address ``sqlite:///…``; ``None`` is the person's own.

    Raises:
        CannotError: an address of something else.
    """
    if location is None:
        return library_file()
    text = str(location)
    if "://" not in text:
        return Path(text).expanduser().absolute()
    return _file_at(text)


def _file_at(text: str) -> Path:
    """The file that an address means."""
    # Few give an address, and everybody would wait for what takes it apart.
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        url = make_url(text)
    except ArgumentError as error:
        raise faults.other_database(text) from error
    if url.get_backend_name() != "sqlite" or not url.database:
        raise faults.other_database(url.render_as_string(hide_password=True))
    return Path(url.database).absolute()
