"""The window the desk is measured against: a tree, an editor, a tool bar; nothing of Jiyao's."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTextEdit, QTreeWidget

from release.bench.stopwatch import Stopwatch, when_painted


def main() -> int:
    """Show the window, print when it was painted, and end."""
    watch = Stopwatch(float(sys.argv[1]))
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QTextEdit())
    dock = QDockWidget()
    dock.setWidget(QTreeWidget())
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    window.addToolBar("tools").addAction("run")
    window.resize(1280, 800)

    def painted() -> None:
        watch.mark("painted")
        application.quit()

    when_painted(window, painted)
    window.show()
    application.exec()
    print(json.dumps(watch.times))
    return 0


if __name__ == "__main__":
    sys.exit(main())
