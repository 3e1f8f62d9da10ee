"""Asks for the name under which the draft is saved as a preset."""

from collections.abc import Collection

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.common.making import named


class SaveDialog(QDialog):
    """Name and description of a new preset; a name that is taken cannot be accepted.

    ``worked`` says that something was arranged by hand, which the preset may keep or not.
    """

    def __init__(
        self,
        name: str,
        about: str,
        taken: Collection[str],
        parent: QWidget | None = None,
        *,
        worked: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save as preset"))
        self._taken = frozenset(taken)
        self.name = QLineEdit(name)
        self.name.selectAll()
        self.about = QPlainTextEdit(about)
        self.about.setTabChangesFocus(True)
        self.about.setMaximumHeight(96)
        self.keep = QCheckBox(self.tr("Keep order, headings and notes"))
        self.keep.setToolTip(
            self.tr("What was arranged by hand is there again whenever the preset is opened.")
        )
        self.keep.setChecked(True)
        self.keep.setVisible(worked)
        self.problem = named(QLabel(wordWrap=True), "problem")
        form = QFormLayout()
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Description"), self.about)
        form.addRow("", self.keep)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        named(self.buttons.button(QDialogButtonBox.StandardButton.Save), "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(420)
        self.name.textChanged.connect(self._check)
        self._check()

    @property
    def values(self) -> tuple[str, str]:
        """Name and description as typed."""
        return self.name.text().strip(), self.about.toPlainText().strip()

    @property
    def keeps_work(self) -> bool:
        """Whether what was arranged by hand goes into the preset."""
        return self.keep.isChecked()

    def _check(self) -> None:
        name = self.name.text().strip()
        if name in self._taken:
            self.problem.setText(self.tr("There is a preset with this name already."))
        else:
            self.problem.clear()
        fine = bool(name) and name not in self._taken
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(fine)
