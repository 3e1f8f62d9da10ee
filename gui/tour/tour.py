"""The tour: a ring around a part of the desk and a few words beside it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from gui.common.making import named
from gui.look.theme import Theme
from gui.tour.steps import STEPS, Step

if TYPE_CHECKING:
    from gui.main_window import MainWindow

translate = QCoreApplication.translate
WIDTH, GAP = 340, 12
"""Pixels at the usual text size: of the words, and between them and what they are about."""


class Tour(QWidget):
    """Lies over the desk while it lasts and keeps the keys; Escape ends it, Enter goes on.

    Signals:
        ended: it was taken to its end or left.
    """

    ended = Signal()

    def __init__(self, desk: "MainWindow", theme: Theme, steps: Sequence[Step] = STEPS) -> None:
        super().__init__(desk)
        self._desk = desk
        self._theme = theme
        self._steps = steps
        self.number = 0
        self._before: QWidget | None = desk.focusWidget()
        self.card = named(QFrame(self), "palette")
        self.title = named(QLabel(), "title")
        self.words = QLabel(wordWrap=True)
        self.count = named(QLabel(), "muted")
        self.skip = QPushButton(self.tr("End the tour"))
        self.back = QPushButton(self.tr("Back"))
        self.next = named(QPushButton(), "primary")
        self.skip.clicked.connect(self.end)
        self.back.clicked.connect(lambda: self.go(self.number - 1))
        self.next.clicked.connect(lambda: self.go(self.number + 1))
        for button in (self.skip, self.back, self.next):
            button.installEventFilter(self)
        self._arrange()
        desk.installEventFilter(self)
        self.setGeometry(desk.rect())
        self.show()
        self.raise_()
        self.go(0)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for widget in (self.count, self.skip, self.back, self.next):
            buttons.addWidget(widget)
        buttons.insertStretch(1)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addLayout(buttons)

    def go(self, number: int) -> None:
        """Show another step; past the last the tour is over."""
        if number >= len(self._steps):
            self.end()
            return
        self.number = max(0, number)
        step = self._steps[self.number]
        last = self.number == len(self._steps) - 1
        self.title.setText(translate("Tour", step.title))
        self.words.setText(translate("Tour", step.words))
        self.count.setText(f"{self.number + 1} / {len(self._steps)}")
        self.back.setEnabled(self.number > 0)
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self.card.setAccessibleName(f"{self.title.text()}. {self.words.text()}")
        self._place()
        self.next.setFocus()
        self.update()

    def end(self) -> None:
        """Leave the desk as it was."""
        self._desk.removeEventFilter(self)
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()
        self.deleteLater()

    def target(self) -> QRect:
        """What the step is about, in our coordinates."""
        widget = self._steps[self.number].target(self._desk)
        return QRect(widget.mapTo(self._desk, QPoint(0, 0)), widget.size())

    def _place(self) -> None:
        """Beside what it is about: right, left, below or, for want of room, inside."""
        gap = self._theme.px(GAP)
        self.card.setFixedWidth(min(self._theme.px(WIDTH), self.width() - 2 * gap))
        self.card.resize(self.card.width(), self.card.heightForWidth(self.card.width()))
        target, card = self.target(), self.card.size()
        y = min(max(gap, target.top()), self.height() - card.height() - gap)
        if target.right() + gap + card.width() < self.width():
            at = QPoint(target.right() + gap, y)
        elif target.left() - gap - card.width() > 0:
            at = QPoint(target.left() - gap - card.width(), y)
        else:
            at = QPoint(target.center().x() - card.width() // 2, target.bottom() + gap)
        at.setX(min(max(gap, at.x()), self.width() - card.width() - gap))
        at.setY(min(max(gap, at.y()), self.height() - card.height() - gap))
        self.card.move(at)

    # Qt's events

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the desk but for what the step is about."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hole = QRect(self.target()).adjusted(2, 2, -2, -2)
        path = QPainterPath()
        path.addRect(self.rect())
        path.addRoundedRect(hole, 8, 8)
        painter.fillPath(path, QColor(0, 0, 0, 110))
        painter.setPen(QColor(self._theme.tokens.accent))
        for inset in range(3):
            painter.drawRoundedRect(hole.adjusted(inset, inset, -inset, -inset), 8, 8)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays among the buttons: on what lies below it could not be seen."""
        buttons = [button for button in (self.skip, self.back, self.next) if button.isEnabled()]
        now = next((at for at, button in enumerate(buttons) if button.hasFocus()), 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        buttons[(now + (1 if forward else -1)) % len(buttons)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends it."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the window when its size changes; Enter presses, the arrows go back and on."""
        if watched is self._desk:
            if event.type() == QEvent.Type.Resize:
                self.setGeometry(self._desk.rect())
                self._place()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if isinstance(watched, QPushButton):  # outside dialogs it knows the space bar only
                    watched.click()
                return True
            if event.key() in steps:  # with which a button would go to the one beside it
                self.go(self.number + steps[Qt.Key(event.key())])
                return True
        return False
