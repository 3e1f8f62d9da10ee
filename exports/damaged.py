"""What reading a damaged zip file, which a Word file is, may raise."""

import struct
import zlib
from zipfile import BadZipFile

DAMAGED = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""A key is a part that is not there; a value is, among others, text that is no text."""
