"""One window for each library: a second start hands its files over and leaves.

A start finds the first window by a local socket named after the person and the library. The module
of Qt that speaks to it is loaded only when there may be somebody to speak to, or after the first
window is on the screen.
"""

import hashlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject

from data.places import login_name
from gui.common.later import later

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 1_000
"""Milliseconds a second start waits for the first window to answer."""
LONGEST = 1_000_000
"""Bytes of a message that are listened to."""
ANSWER = b"here\n"


def socket_name(library: str) -> str:
    """The name under which the window of ``library`` listens."""
    print_of = hashlib.sha256(f"{login_name()}\n{library}".encode()).hexdigest()
    return f"jiyao-{print_of[:20]}"


def hand_over(library: str, files: Sequence[Path]) -> bool:
    """Give ``files`` to the window that has ``library`` open; false when there is none."""
    name = socket_name(library)
    if sys.platform != "win32" and not (Path(QDir.tempPath()) / name).exists():
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE):
        return False
    import json

    message = {"files": [str(path.absolute()) for path in files]}
    socket.write(json.dumps(message).encode() + b"\n")
    socket.flush()
    answered = socket.waitForReadyRead(PATIENCE) and bytes(socket.readAll().data()) == ANSWER
    socket.disconnectFromServer()
    return answered


class Doorbell(QObject):
    """Listens for later starts.

    Args:
        library: which library's window this is.
        called: what to do when somebody starts the program again; gets the files handed over.
    """

    def __init__(self, library: str, called: Callable[[list[Path]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._name = socket_name(library)
        self._called = called
        self._server: QLocalServer | None = None
        later(self.listen, self)

    def listen(self) -> None:
        """Begin to listen; nothing happens where another window does already."""
        from PySide6.QtNetwork import QAbstractSocket, QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._welcome)
        if not server.listen(self._name):
            if server.serverError() != QAbstractSocket.SocketError.AddressInUseError:
                return
            if self._is_answered():
                return
            QLocalServer.removeServer(self._name)  # of a program that was killed
            if not server.listen(self._name):
                return
        self._server = server

    def close(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _is_answered(self) -> bool:
        """Whether somebody is there under our name."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        return socket.waitForConnected(PATIENCE)

    def _welcome(self) -> None:
        server = self._server
        while server is not None and server.hasPendingConnections():
            socket = server.nextPendingConnection()
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._read(socket)

    def _read(self, socket: "QLocalSocket") -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST:
                socket.abort()
            return
        files = files_in(bytes(socket.readLine(LONGEST).data()))
        socket.write(ANSWER)
        socket.flush()
        if files is not None:
            self._called(files)


def files_in(line: bytes) -> list[Path] | None:
    """The files that a message hands over; ``None`` when it is not one of ours."""
    import json

    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return None
    files = message.get("files") if isinstance(message, dict) else None
    if not isinstance(files, list) or not all(isinstance(file, str) for file in files):
        return None
    return [Path(file) for file in files]
