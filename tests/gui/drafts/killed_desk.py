"""A desk that works and is killed in the middle of it: run as a program by the test."""

import os
import signal
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.app import make_window

if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = make_window(application)
    window.show()
    window.begin()

    def work() -> None:
        if window.drafts.keeper.file is None or not window.idle:
            return
        timer.stop()
        window.draft.select("search", query="first")
        window.draft.select("search", query="second")
        window.draft.select("search", query="third")
        window.draft.undo_stack.undo()
        QTimer.singleShot(1_900, lambda: os.kill(os.getpid(), signal.SIGKILL))

    timer = QTimer(interval=20)
    timer.timeout.connect(work)
    timer.start()
    application.exec()
