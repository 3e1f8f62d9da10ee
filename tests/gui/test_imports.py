"""Modules that are imported while the desk runs are not read a second time by PySide."""

import os
import subprocess
import sys

from release.prepare import ROOT

CODE = """
from gui.imports import import_plainly
import_plainly()
from PySide6.QtCore import QObject
import html
import linecache
print([name for name in linecache.cache if "html" in name])
"""


def test_no_source_of_a_module_is_read() -> None:
    result = subprocess.run(
        [sys.executable, "-c", CODE],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert result.stdout.strip() == "[]"


def test_dialogs_load_when_they_are_opened() -> None:
    result = subprocess.run(
        [sys.executable, "-c", "import sys, gui.app; print(*sys.modules)"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = [
        name
        for name in result.stdout.split()
        if name.startswith("gui.") and name.endswith(("_dialog", "_window"))
    ]
    assert loaded == ["gui.main_window"]
