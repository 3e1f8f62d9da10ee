"""How journals are written: appended to, or made anew beside the old one and moved into place."""

import os
from pathlib import Path

from data.files import replace_file


def append(path: Path, size: int, lines: bytes) -> None:
    """Write ``lines`` behind the first ``size`` bytes of the file; half lines there are cut off.

    Raises:
        FileNotFoundError: there is no such file, or it is shorter than that.
        OSError: it cannot be written; what stood there before still does.
    """
    with path.open("r+b") as stream:
        if stream.seek(0, os.SEEK_END) < size:
            raise FileNotFoundError(path)
        stream.truncate(size)
        stream.seek(size)
        stream.write(lines)
        stream.flush()
        os.fsync(stream.fileno())


def write_anew(path: Path, body: bytes) -> None:
    """Write the whole file, made with its folder when it is not there.

    Raises:
        OSError: it cannot be written; a file that was there before is untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, body)
