"""The letterhead is set with a page beside it, kept, and stands on the pages afterwards."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QFont, QImage
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from gui.letterhead.letterhead_dialog import LetterheadDialog
from gui.main_window import MainWindow
from gui.settings import Settings
from templates.letterhead import Letterhead, Logo
from templates.letterhead_file import own_letterhead

PATIENCE = 60_000
Settle = Callable[[MainWindow], None]


def png() -> bytes:
    """A picture."""
    stream = io.BytesIO()
    Image.new("RGB", (60, 20), "#1b4965").save(stream, "PNG")
    return stream.getvalue()


class Asked:
    """What a dialog asked for; pictures are read at once."""

    def __init__(self) -> None:
        self.samples: list[tuple[Letterhead, Callable[[QImage], None]]] = []

    def sample(self, letterhead: Letterhead, show: Callable[[QImage], None]) -> None:
        self.samples.append((letterhead, show))

    def read(self, path: Path, success: Callable[[Logo], None], failure: object) -> None:
        success(Logo(path.read_bytes(), "png", 60, 20, ""))


@pytest.fixture
def asked() -> Asked:
    """What the dialog asks for."""
    return Asked()


@pytest.fixture
def dialog(qtbot: QtBot, asked: Asked) -> LetterheadDialog:
    """A dialog on an empty letterhead."""
    made = LetterheadDialog(Letterhead(), asked.sample, asked.read, "en", Settings())
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_typed_is_the_letterhead(dialog: LetterheadDialog) -> None:
    dialog.issuers.setPlainText("研究院\n\n 办公室 ")
    dialog.lines.setPlainText("北京路1号")
    dialog.accent.set_colour("#8c1d18")
    assert dialog.letterhead == Letterhead(("研究院", "办公室"), None, "#8c1d18", ("北京路1号",))


def test_a_picture_dropped_becomes_the_logo(dialog: LetterheadDialog, tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(png())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.logo.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    dialog.issuers.setPlainText("研究院")
    assert dialog.letterhead.logo == Logo(png(), "png", 60, 20, "研究院")
    assert not dialog.logo.picture.pixmap().isNull()
    dialog.logo.remove.click()
    assert dialog.letterhead.logo is None


@pytest.mark.parametrize(
    ("issuers", "accent", "told"),
    [
        ("研" * 81, None, "too long"),
        ("\n".join("一二三四五六七"), None, "At most 6"),
        ("研究院", "#ffee00", "too light"),
    ],
)
def test_what_cannot_be_used_cannot_be_saved(
    dialog: LetterheadDialog, issuers: str, accent: str | None, told: str
) -> None:
    save = dialog.buttons.button(QDialogButtonBox.StandardButton.Save)
    dialog.issuers.setPlainText(issuers)
    dialog.accent.set_colour(accent)
    assert told in dialog.problem.text()
    assert not save.isEnabled()
    dialog.issuers.setPlainText("研究院")
    dialog.accent.set_colour(None)
    assert dialog.problem.text() == ""
    assert save.isEnabled()


def test_only_the_newest_page_is_shown(
    dialog: LetterheadDialog, asked: Asked, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(asked.samples) == 1)
    dialog.issuers.setPlainText("研究院")
    qtbot.waitUntil(lambda: len(asked.samples) == 2)
    older, newer = (QImage(210, 297, QImage.Format.Format_RGB32) for _ in range(2))
    older.fill(Qt.GlobalColor.red)
    newer.fill(Qt.GlobalColor.blue)
    asked.samples[1][1](newer)
    asked.samples[0][1](older)
    assert dialog.page.pixmap().toImage().pixelColor(50, 50) == Qt.GlobalColor.blue
    assert asked.samples[1][0].issuers == ("研究院",)


@pytest.mark.parametrize("saved", [True, False])
def test_a_letterhead_saved_stands_on_the_pages(
    desk: MainWindow, qtbot: QtBot, settle: Settle, saved: bool
) -> None:
    settle(desk)

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LetterheadDialog)
        dialog.issuers.setPlainText("华南政策研究院")
        kind = QDialogButtonBox.StandardButton
        dialog.buttons.button(kind.Save if saved else kind.Cancel).click()

    def wait() -> None:
        if QApplication.activeModalWidget() is None:
            QTimer.singleShot(20, wait)
        else:
            fill()

    wait()
    desk.commands["letterhead"].trigger()
    qtbot.wait(200)
    settle(desk)
    qtbot.waitUntil(lambda: (own_letterhead() is not None) is saved, timeout=PATIENCE)
    settle(desk)
    rendering = desk._press.rendering
    assert rendering is not None
    printed = rendering.prepared.document.meta.issuer
    assert printed == ("华南政策研究院" if saved else "")


def test_it_opens_wider_for_larger_text(qtbot: QtBot, asked: Asked, qapp: QApplication) -> None:
    usual = qapp.font()
    widths = []
    for times in (1, 1.5):
        font = QFont(usual)
        font.setPointSizeF(usual.pointSizeF() * times)
        qapp.setFont(font)
        made = LetterheadDialog(Letterhead(), asked.sample, asked.read, "en", Settings())
        qtbot.addWidget(made)
        widths.append(made.width())
    qapp.setFont(usual)
    assert widths[1] > widths[0]
