"""What happens when the program meets a bug: it says so once, with a report to copy."""

import logging
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

logger = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Shows bugs; the draft and the library are untouched by them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown: set[str] = set()

    def hook(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """For ``sys.excepthook``."""
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
        else:
            self.show(error.with_traceback(trace))

    def show(self, error: BaseException) -> None:
        """Say what happened; the same fault is shown once."""
        report = "".join(traceback.format_exception(error))
        logger.error("Unexpected error:\n%s", report)
        if report in self._shown:
            return
        self._shown.add(report)
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle(self.tr("Jiyao met a fault of its own"))
        box.setText(
            self.tr(
                "Something went wrong inside the program. Your library and presets are safe. "
                "The report below helps to mend it."
            )
        )
        box.setDetailedText(report)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
