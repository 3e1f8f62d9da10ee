"""What is new in the version that runs, shown once after an update and from the Help menu."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from gui.help.guide_page import GuidePage
from gui.look.room import open_at
from gui.look.theme import Theme


class NewsDialog(QDialog):
    """The changelog's own words."""

    def __init__(self, text: str, number: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What is new in Jiyao {version}").format(version=number))
        self.page = GuidePage(theme)
        self.page.setOpenExternalLinks(True)
        self.page.setAccessibleName(self.windowTitle())
        self.page.show_page(text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.addWidget(self.page, 1)
        inset = QVBoxLayout()
        inset.setContentsMargins(16, 0, 16, 0)
        inset.addWidget(buttons)
        layout.addLayout(inset)
        open_at(self, theme, 720, 600)
