"""How journals are written: appended to, or made anew beside the old one and moved into place."""

import os
import secrets
from contextlib import suppress
from pathlib import Path


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
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with beside.open("xb") as stream:
            stream.write(body)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
