"""Edits the letterhead, with the first page of the briefing beside it as it would look."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from data.errors import UserError
from gui.common.making import named
from gui.common.tall_area import TallArea
from gui.letterhead.accent_button import AccentButton
from gui.letterhead.logo_well import LogoWell
from gui.look.room import open_within
from gui.settings import Settings
from templates.letterhead import Letterhead, Logo
from templates.letterhead_file import check

_PAUSE = 250
"""Milliseconds after the last change before the page is made anew."""
_PAGE_WIDTH, _PAGE_HEIGHT = 380, 538
_MARGIN = 16
_FORM_LETTERS = 66
"""Letters of usual width that the form is wide at first."""
_ROWS = 4

Sample = Callable[[Letterhead, Callable[[QImage], None]], None]
ReadLogo = Callable[[Path, Callable[[Logo], None], Callable[[UserError], None]], None]


class LetterheadDialog(QDialog):
    """Issuer, logo, colour, address; nothing is kept before it is saved.

    Args:
        letterhead: as it is now.
        sample: makes an image of the first page on a letterhead, off the GUI thread.
        read_logo: reads a picture off the GUI thread.
        language: in which faults are told.
        settings: remember where logos are chosen.
    """

    def __init__(
        self,
        letterhead: Letterhead,
        sample: Sample,
        read_logo: ReadLogo,
        language: str,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Letterhead"))
        self._sample, self._read_logo, self._language = sample, read_logo, language
        self._logo: Logo | None = None
        self._made = 0
        self.issuers = QPlainTextEdit()
        self.lines = QPlainTextEdit()
        self.alt = QLineEdit(maxLength=200)
        self.logo = LogoWell(settings)
        self.accent = AccentButton()
        self.problem = named(QLabel(wordWrap=True), "problem")
        self.page = named(QLabel(), "page-sample")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._show_page)
        self._arrange()
        self._fill(letterhead)
        self._connect()
        self._change()

    @property
    def letterhead(self) -> Letterhead:
        """What has been set."""
        issuers = _written(self.issuers)
        logo = self._logo
        if logo is not None:
            logo = replace(logo, alt=self.alt.text().strip() or "、".join(issuers) or "Logo")
        return Letterhead(issuers, logo, self.accent.colour, _written(self.lines))

    def take_logo(self, path: Path) -> None:
        """Read a picture and take it as the logo, if it can be printed."""
        self._read_logo(path, self._set_logo, self._refuse)

    def _arrange(self) -> None:
        for field in (self.issuers, self.lines):
            field.setTabChangesFocus(True)
            field.setFixedHeight(field.fontMetrics().lineSpacing() * _ROWS + 12)
        self.issuers.setPlaceholderText(self.tr("One name a line, the one in the lead first"))
        self.lines.setPlaceholderText(self.tr("Address, telephone, web site: one a line"))
        self.alt.setPlaceholderText(self.tr("What the logo is, for readers who cannot see it"))
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Issued by"), self.issuers)
        form.addRow(self.tr("Logo"), self.logo)
        form.addRow(self.tr("Description"), self.alt)
        form.addRow(self.tr("Colour"), self.accent)
        form.addRow(self.tr("Address"), self.lines)
        hint = named(QLabel(wordWrap=True), "muted")
        hint.setText(
            self.tr("Used for all briefings. The official style with a red head shows no logo.")
        )
        self.page.setFixedSize(_PAGE_WIDTH, _PAGE_HEIGHT)
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page.setAccessibleName(self.tr("First page"))
        named(self.buttons.button(QDialogButtonBox.StandardButton.Save), "primary")
        written = QWidget()
        left = QVBoxLayout(written)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addLayout(form)
        left.addWidget(hint)
        left.addWidget(self.problem)
        left.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(TallArea(written), 1)
        columns.addWidget(self.page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(16)
        layout.addLayout(columns, 1)
        layout.addWidget(self.buttons)
        beside = self.fontMetrics().averageCharWidth() * _FORM_LETTERS
        wide = beside + _PAGE_WIDTH + columns.spacing() + 2 * _MARGIN
        open_within(self, QSize(wide, self.sizeHint().height()))

    def _fill(self, letterhead: Letterhead) -> None:
        self.issuers.setPlainText("\n".join(letterhead.issuers))
        self.lines.setPlainText("\n".join(letterhead.lines))
        self.accent.set_colour(letterhead.accent)
        self._logo = letterhead.logo
        self.logo.show_logo(self._logo)
        self.alt.setText(self._logo.alt if self._logo is not None else "")

    def _connect(self) -> None:
        self.issuers.textChanged.connect(self._change)
        self.lines.textChanged.connect(self._change)
        self.accent.changed.connect(self._change)
        self.logo.offered.connect(self.take_logo)
        self.logo.removed.connect(lambda: self._set_logo(None))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _set_logo(self, logo: Logo | None) -> None:
        self._logo = logo
        self.logo.show_logo(logo)
        self.alt.setEnabled(logo is not None)
        self._change()

    def _refuse(self, error: UserError) -> None:
        self.problem.setText(error.explain(self._language))

    def _change(self) -> None:
        """Check what has been set; show the page with it when it can be used."""
        self.alt.setEnabled(self._logo is not None)
        self.problem.clear()
        fine = True
        try:
            check(self.letterhead)
        except UserError as error:
            self._refuse(error)
            fine = False
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(fine)
        if fine:
            self._pause.start()

    def _show_page(self) -> None:
        self._made += 1
        self._sample(self.letterhead, partial(self._paint, self._made))

    def _paint(self, number: int, image: QImage) -> None:
        if number != self._made:
            return
        shown = QPixmap.fromImage(image).scaled(
            (self.page.size() - QSize(2, 2)) * self.devicePixelRatioF(),  # within its frame
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        self.page.setPixmap(shown)


def _written(field: QPlainTextEdit) -> tuple[str, ...]:
    """The lines of a field that are not empty."""
    lines = (line.strip() for line in field.toPlainText().splitlines())
    return tuple(line for line in lines if line)
