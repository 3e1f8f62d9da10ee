"""What is not loaded, so that the start stays fast; asked of fresh interpreters."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from release.prepare import ROOT


def _loaded(code: str, names: set[str], home: Path) -> str:
    """Run code in a fresh interpreter; return which of the named modules it loaded."""
    ask = f"import sys\n{code}\nprint(sorted({names!r} & set(sys.modules)), file=sys.stderr)"
    result = subprocess.run(
        [sys.executable, "-c", ask],
        cwd=ROOT,
        env={**os.environ, "JIYAO_HOME": str(home)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return result.stderr.strip()


def test_the_launcher_loads_no_layer(tmp_path: Path) -> None:
    layers = {"gui", "exports", "templates", "data"}
    assert _loaded("import jiyao", layers, tmp_path) == "[]"


@pytest.mark.parametrize("command", [["presets", "--json"], ["records", "--format", "jsonl"]])
def test_a_subcommand_loads_no_qt(command: list[str], tmp_path: Path) -> None:
    assert _loaded(f"import jiyao\njiyao.main({command!r})", {"PySide6"}, tmp_path) == "[]"


def test_listing_loads_no_writer(tmp_path: Path) -> None:
    writers = {"reportlab", "docx", "pikepdf", "pypdfium2"}
    code = "import jiyao\njiyao.main(['presets', '--json'])"
    assert _loaded(code, writers, tmp_path) == "[]"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose library is made."""
    home = tmp_path_factory.mktemp("home")
    _loaded("import jiyao\njiyao.main(['presets', '--json'])", set(), home)
    return home


@pytest.mark.parametrize(
    "command",
    [
        ["build", "guangdong", "--to", "docx,pdf"],
        ["conflicts", "--format", "jsonl"],
        ["presets", "--json"],
        ["records", "--query", "region:广东 speaker:王"],
        ["sources", "--format", "jsonl"],
        ["verify", "--format", "json"],
    ],
    ids=lambda command: command[0],
)
def test_a_current_library_is_used_without_sqlalchemy(
    command: list[str], home: Path, tmp_path: Path
) -> None:
    out = ["--out", str(tmp_path)] if command[0] == "build" else []
    code = f"import jiyao\njiyao.main({[*command, *out]!r})"
    assert _loaded(code, {"sqlalchemy", "alembic"}, home).splitlines()[-1] == "[]"


def test_the_window_is_made_before_the_heavy_libraries_are_loaded(tmp_path: Path) -> None:
    heavy = {"sqlalchemy", "alembic", "reportlab", "docx", "pikepdf", "jinja2", "opencc"}
    heavy |= {"uharfbuzz", "fontTools", "pypdfium2"}
    heavy |= {"gui.palette.palette", "gui.presets.manager_dialog", "gui.presets.save_dialog"}
    heavy |= {"gui.outline.left_out_dialog", "gui.outline.why_popup", "gui.finding.note_dialog"}
    heavy |= {"gui.word_look.word_look_dialog"}
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "from gui.app import make_window\n"
        "application = QApplication([])\n"
        "make_window(application).show()\n"
        "application.processEvents()"
    )
    assert _loaded(code, heavy, tmp_path).splitlines()[-1] == "[]"


def test_the_desk_lists_and_shows_without_sqlalchemy(home: Path) -> None:
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "from gui.app import make_window\n"
        "application = QApplication([])\n"
        "window = make_window(application)\n"
        "window.show()\n"
        "window.begin()\n"
        "application.processEvents()\n"
        "while not window.idle:\n"
        "    application.processEvents()\n"
        "window.close()"
    )
    loaded = _loaded(code, {"data.library.library", "sqlalchemy", "alembic"}, home)
    assert loaded.splitlines()[-1] == "['data.library.library']"
