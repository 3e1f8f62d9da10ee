"""The window the desk is measured against: tree, editor, tool bar, menu; nothing of Jiyao's."""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QMainWindow,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
)

from release.bench.watching import PaintWatch

ITEMS = 200


def make_window() -> QMainWindow:
    """The window, not yet shown."""
    window = QMainWindow()
    editor = QTextEdit()
    editor.setPlainText("文字。\n" * ITEMS)
    window.setCentralWidget(editor)
    tree = QTreeWidget()
    for number in range(ITEMS // 10):
        parent = QTreeWidgetItem(tree, [f"{number}"])
        parent.addChildren([QTreeWidgetItem([f"{number}.{child}"]) for child in range(9)])
    tree.expandAll()
    dock = QDockWidget()
    dock.setWidget(tree)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    window.addToolBar("tools").addAction("run")
    window.menuBar().addMenu("menu").addAction("quit")
    window.resize(1280, 800)
    return window


def main() -> int:
    """Show the window, print when it had been painted, and end."""
    application = QApplication(sys.argv[:1])
    window = make_window()
    times: dict[str, float] = {}

    def painted() -> None:
        times["painted"] = time.perf_counter()
        application.quit()

    PaintWatch(window).wait(lambda: True, painted)
    window.show()
    application.exec()
    print(json.dumps(times))
    return 0


if __name__ == "__main__":
    sys.exit(main())
