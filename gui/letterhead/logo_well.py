"""Shows the logo and takes another, chosen or dropped."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.common.asking import file_to_open
from gui.common.making import named
from gui.settings import Settings
from templates.letterhead import Logo

_WIDTH, _HEIGHT = 200, 64


class LogoWell(QWidget):
    """The logo on white paper, with buttons to choose another or none.

    Signals:
        offered: a file was chosen or dropped; carries its path, unread.
        removed: no logo is wanted any more.
    """

    offered = Signal(object)
    removed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setAcceptDrops(True)
        self.picture = named(QLabel(wordWrap=True), "logo-well")
        self.picture.setFixedWidth(_WIDTH)
        self.picture.setMinimumHeight(_HEIGHT)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setStyleSheet(
            "QLabel { background: #ffffff; color: #5b6770; border: 1px solid #c4ccd2;"
            " border-radius: 4px; }"
        )
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.clicked.connect(self._choose)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.clicked.connect(self.removed)
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.picture)
        row.addLayout(buttons)
        row.addStretch(1)
        self.show_logo(None)

    def show_logo(self, logo: Logo | None) -> None:
        """Show ``logo``, or where one may be dropped."""
        self.remove.setEnabled(logo is not None)
        if logo is None:
            self.picture.setPixmap(QPixmap())
            self.picture.setText(self.tr("Drop a PNG or JPEG here"))
            return
        shown = QPixmap()
        shown.loadFromData(logo.data)
        room = QSize(_WIDTH, _HEIGHT) * 0.85
        self.picture.setPixmap(
            shown.scaled(
                room,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        self.picture.setAccessibleName(logo.alt)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer the file dropped."""
        event.acceptProposedAction()
        self.offered.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def _choose(self) -> None:
        wanted = self.tr("Pictures (*.png *.jpg *.jpeg)")
        path = file_to_open(self, self._settings, "logos", self.tr("Choose the logo"), wanted)
        if path is not None:
            self.offered.emit(path)
