"""What every test stands on: no screen, a home of its own, one locale, one hypothesis profile."""

import atexit
import locale
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

PATIENCE = 60_000
"""Milliseconds a test waits for slow work on a busy machine."""

# Set before any layer is imported: paths and the Qt platform are read early.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# The offscreen platform paints at the scale of the developer's desktop otherwise.
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["LANGUAGE"] = "zh_CN"
os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "Asia/Shanghai"
locale.setlocale(locale.LC_ALL, "C.UTF-8")
if hasattr(time, "tzset"):  # not on Windows
    time.tzset()

# Everything Jiyao writes goes below JIYAO_HOME: a fresh one for each session (and each xdist
# worker), so that no test meets the developer's library or what an earlier run left.
_HOME = Path(tempfile.mkdtemp(prefix="jiyao-tests-"))
os.environ["JIYAO_HOME"] = str(_HOME)
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)

settings.register_profile("jiyao", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "ci", parent=settings.get_profile("jiyao"), derandomize=True, database=None
)
settings.load_profile("ci" if os.environ.get("CI") else "jiyao")


class PatientBot(QtBot):
    """Waits a minute, not five seconds: how busy the machine is proves nothing."""

    def waitUntil(  # noqa: N802 - the name it has in Qt
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE
    ) -> None:
        """Wait until ``callback`` says true or raises no more."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802 - the name it has in Qt
        self,
        signal: SignalInstance,
        *,
        timeout: int = PATIENCE,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        """Wait for ``signal``."""
        return super().waitSignal(
            signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb
        )


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Hands for widgets that wait as long as a busy machine needs."""
    return PatientBot(request)
