"""How modules are imported once PySide is there."""

import builtins


def import_plainly() -> None:
    """Import modules from now on without PySide reading the source of each.

    PySide looks in it for its own name, to know which modules may switch its features on
    (``from __feature__ import …``), and Python keeps all those lines. No module here does, and
    opening the desk takes a tenth longer with it. PySide keeps the function it has put itself
    before as ``builtins.__orig_import__``.
    """
    import PySide6.QtCore  # noqa: F401 - puts itself before the function

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
