"""Writing a file so that a failure leaves the one that was there before."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

_LONGEST = 60
"""Characters of a name that go into the name beside it; systems allow 255 bytes."""


def replace_file(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Write ``content`` beside ``path`` and move it into place; its folder must be there.

    A file that is not ``durable`` may be gone after a power failure: what can be made again need
    not wait for the disk.

    Raises:
        OSError: it cannot be written; what was there before is untouched, nothing is left beside.
    """
    # Not a private temporary file: what is passed on must be readable by others.
    beside = path.with_name(f".{path.name[:_LONGEST]}.{secrets.token_hex(4)}")
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            if durable:
                stream.flush()
                os.fsync(stream.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
