"""Why a record is in the briefing or not, in a small window beside it."""

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from data.messages import render
from gui.common.making import QT_TRANSLATE_NOOP, named
from gui.look.theme import Theme
from templates.why import Reason, Way, Why

translate = QCoreApplication.translate
WIDTH, EDGE, ICON = 380, 8, 16
WAYS = {
    Way.PIN: QT_TRANSLATE_NOOP("WhyPopup", "Pin it"),
    Way.UNPIN: QT_TRANSLATE_NOOP("WhyPopup", "Unpin"),
    Way.INCLUDE: QT_TRANSLATE_NOOP("WhyPopup", "Let it in"),
    Way.TAKE_BACK: QT_TRANSLATE_NOOP("WhyPopup", "Take back"),
    Way.REGIONS: QT_TRANSLATE_NOOP("WhyPopup", "Regions"),
    Way.THEMES: QT_TRANSLATE_NOOP("WhyPopup", "Themes"),
    Way.KINDS: QT_TRANSLATE_NOOP("WhyPopup", "Kinds"),
    Way.PERIOD: QT_TRANSLATE_NOOP("WhyPopup", "Period"),
    Way.SEARCH: QT_TRANSLATE_NOOP("WhyPopup", "Search"),
    Way.CONFLICTS: QT_TRANSLATE_NOOP("WhyPopup", "Conflicts"),
    Way.OPTIONS: QT_TRANSLATE_NOOP("WhyPopup", "Options"),
    Way.EVIDENCE: QT_TRANSLATE_NOOP("WhyPopup", "Evidence"),
    Way.RECORD: QT_TRANSLATE_NOOP("WhyPopup", "History"),
    Way.NOTE: QT_TRANSLATE_NOOP("WhyPopup", "Open the note"),
}
"""What leads from a reason to where it can be changed."""


def way_words(way: Way) -> str:
    """What a button says that goes ``way``, in the language of the interface."""
    return translate("WhyPopup", WAYS[way])


class WhyPopup(QFrame):
    """Sentences with signs, on top of the window; it goes away when something else is used.

    Signals:
        way_wanted: a reason is to be changed; carries it.
    """

    way_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self.title = named(QLabel(wordWrap=True), "strong")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict = named(QLabel(), "small")
        self.rows: list[tuple[QLabel, QPushButton]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 12, 12)
        self._column.setSpacing(8)
        self._column.addWidget(self.title)
        self._column.addWidget(self.verdict)

    def show_why(self, found: Why, language: str, at: QPoint) -> None:
        """Tell ``found`` at a place of the screen, within its edges."""
        self.title.setText(found.title)
        printed, unprinted = self.tr("It is printed."), self.tr("It is not printed.")
        self.verdict.setText(printed if found.printed else unprinted)
        reasons = found.reasons
        if not reasons:
            everything = QLabel(self.tr("Nothing is filtered: all records are in."), wordWrap=True)
            self._column.addWidget(named(everything, "muted"))
        for reason in reasons:
            self._add(reason, language)
        self.setAccessibleName("\n".join([found.title, *(label.text() for label, _ in self.rows)]))
        self._fit()
        room, place = self.window().rect(), self.window().mapFromGlobal(at)
        x = max(room.left() + EDGE, min(place.x(), room.right() - self.width() - EDGE))
        y = max(room.top() + EDGE, min(place.y(), room.bottom() - self.height() - EDGE))
        self.move(x, y)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _fit(self) -> None:
        """Be as high as the sentences are within the border, in the fonts they are shown in."""
        for part in (self, *self.findChildren(QWidget)):
            part.ensurePolished()
        width = min(self._theme.px(WIDTH), self.window().width() - 2 * EDGE)
        self.setFixedSize(width, self.heightForWidth(width))

    def _add(self, reason: Reason, language: str) -> None:
        tokens = self._theme.tokens
        name, colour = ("check", tokens.success) if reason.speaks_for else ("aside", tokens.warning)
        sign = QLabel()
        icon = self._theme.icon(name, colour=colour)
        side = self._theme.px(ICON)
        sign.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatioF()))
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        sentence = QLabel(render(reason.sentence, language), wordWrap=True)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        button = named(QPushButton(), "link")
        button.setText(self.tr(WAYS[reason.way]) if reason.way else "")
        button.setVisible(reason.way is not None)
        button.clicked.connect(lambda _on=False: self._leave(reason))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(sign)
        row.addWidget(sentence, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)
        self.rows.append((sentence, button))

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and not self.isAncestorOf(now):
            self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _leave(self, reason: Reason) -> None:
        self.close()
        self.way_wanted.emit(reason)
