"""Make the screenshots of the documentation from the running program, so that they stay true.

    python release/screenshots.py [FOLDER]     (default: docs/images)

Works without a display; uses a library and settings of its own, with no trace of anybody's.
"""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1280, 800)


def main(arguments: list[str]) -> int:
    """Open the desk, bring it into each state, save what it looks like."""
    folder = Path(arguments[0]) if arguments else ROOT / "docs" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["JIYAO_HOME"] = home
        sys.path.insert(0, str(ROOT))
        _take(folder)
    return 0


def _take(folder: Path) -> None:
    """The desk in Chinese with records and with options, then in English."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from gui.app import make_window

    application = QApplication(sys.argv[:1])
    window = make_window(application)
    window.resize(*SIZE)
    window.show()

    def settle() -> None:
        """Run the event loop until everything asked for is done and painted."""
        loop = QEventLoop()
        watch = QTimer(interval=150)
        watch.timeout.connect(lambda: loop.quit() if window.idle else None)
        watch.start()
        loop.exec()

    window.begin()
    settle()
    for code, name in (("zh_CN", "desk"), ("en", "desk-en")):
        window.speak(code)
        window.commands["show-records"].trigger()
        settle()
        window.grab().save(str(folder / f"{name}.png"))
        window.commands["show-options"].trigger()
        settle()
        window.grab().save(str(folder / f"{name}-options.png"))
    window.close()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
