"""Changes a part of a finished file."""

import io
from zipfile import ZipFile


def repacked(file: bytes, part: str, old: str, new: str) -> bytes:
    """``file`` with the first ``old`` in ``part`` replaced."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(file)) as before, ZipFile(out, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == part:
                content = content.decode().replace(old, new, 1).encode()
            after.writestr(name, content)
    return out.getvalue()
