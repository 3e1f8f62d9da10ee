"""Something to be done in a later turn of the event loop."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def later(act: Callable[[], object], context: QObject, milliseconds: int = 0) -> None:
    """Call ``act`` after ``milliseconds``, unless ``context`` is gone by then."""
    # Not QTimer.singleShot: when the context goes first the binding keeps what was to be called,
    # with all that hangs on it, for ever.
    timer = QTimer(context, singleShot=True, interval=milliseconds)
    timer.timeout.connect(act)
    timer.timeout.connect(timer.deleteLater)
    timer.start()
