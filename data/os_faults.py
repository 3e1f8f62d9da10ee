"""What the operating system says when a file cannot be read or written, for people.

Its own words are in the system's language, or English, and may carry a number and a path. Here they
become part of a sentence in the reader's language: ``“{file}” cannot be read: {why}.``
"""

import errno
from collections.abc import Mapping

from data.messages import Message, message

_ABSENT = message("there is no such file or folder")
_FORBIDDEN = message("the system does not allow it")
_FULL = message("the disk is full")
_IN_USE = message("another program is using it")
_AWAY = message("the disk or the network cannot be reached")
_KNOWN: Mapping[str, Message] = {
    "ENOENT": _ABSENT,
    "ENOTDIR": message("a folder is expected on the way to it, but there is a file"),
    "EISDIR": message("it is a folder, not a file"),
    "EEXIST": message("there is one of this name already"),
    "ENOTEMPTY": message("the folder is not empty"),
    "EACCES": _FORBIDDEN,
    "EPERM": _FORBIDDEN,
    "EROFS": message("the disk is write-protected"),
    "ENOSPC": _FULL,
    "EDQUOT": _FULL,
    "EFBIG": message("the file would be too large"),
    "EBUSY": _IN_USE,
    "ETXTBSY": _IN_USE,
    "ENAMETOOLONG": message("its name is too long"),
    "ELOOP": message("it is a link that leads nowhere"),
    "EMFILE": message("too many files are open"),
    "ENFILE": message("too many files are open"),
    "ENOMEM": message("there is not enough memory"),
    "EIO": message("the disk reports an error"),
    "ENODEV": _AWAY,
    "ENXIO": _AWAY,
    "ESTALE": _AWAY,
    "ENOTCONN": _AWAY,
    "ETIMEDOUT": _AWAY,
    "EHOSTUNREACH": _AWAY,
    "ENETUNREACH": _AWAY,
}
"""By the names of :mod:`errno`; not every system has all of them."""
_BY_NUMBER = {getattr(errno, name): words for name, words in _KNOWN.items() if hasattr(errno, name)}
_IN_USE_ON_WINDOWS = (32, 33)
"""ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION, which have the number of EACCES as well."""
_BY_KIND: tuple[tuple[type[OSError], Message], ...] = (
    (FileNotFoundError, _ABSENT),
    (PermissionError, _FORBIDDEN),
    (IsADirectoryError, _KNOWN["EISDIR"]),
    (NotADirectoryError, _KNOWN["ENOTDIR"]),
    (FileExistsError, _KNOWN["EEXIST"]),
)
"""For errors raised without a number, by what is no file of the system."""


def os_fault(error: OSError) -> Message:
    """Why, as the end of a sentence without a full stop; what is rare in the system's words."""
    if getattr(error, "winerror", None) in _IN_USE_ON_WINDOWS:
        return _IN_USE
    known = _BY_NUMBER.get(error.errno or 0)
    if known is not None:
        return known
    for kind, words in _BY_KIND:
        if isinstance(error, kind):
            return words
    told = error.strerror or str(error) or type(error).__name__
    return message("the system says “{words}”", words=told)
