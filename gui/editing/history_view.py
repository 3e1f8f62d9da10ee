"""The history of a record: its revisions, what each changed, and the way back."""

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from data.library.revision import Difference, Revision
from gui.common.making import named, push_button
from gui.common.scrolling import flow
from gui.editing.word_differences import marked
from gui.editing.wording import action_name, field_name, value_words
from gui.look.theme import Theme

LIST, DETAIL = 264, 420
"""Widths of the list and of what a revision changed, when the view opens, in pixels."""
PADDING = 16
"""Room above and below the two lines of a revision together, in pixels."""


class HistoryView(QWidget):
    """The newest revision is at the top and chosen first.

    Signals:
        restore_wanted: the record is to be what it was; carries the revision's number.
    """

    restore_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._revisions: Sequence[Revision] = ()
        self._names: Mapping[str, str] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Revisions"))
        self.list.setSpacing(2)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.heading = named(QLabel(wordWrap=True), "strong")
        self.reason = named(QLabel(wordWrap=True), "muted")
        self.changes = QLabel(wordWrap=True)
        self.changes.setTextFormat(Qt.TextFormat.RichText)
        self.changes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.changes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.restore = push_button(self.tr("Restore this revision"), self._restore)
        self._arrange()

    def _arrange(self) -> None:
        scroll = QScrollArea()
        flow(scroll)
        holder = named(QWidget(), "pane")
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(8)
        for label in (self.heading, self.reason, self.changes):
            inner.addWidget(label)
        inner.addStretch(1)
        scroll.setWidget(holder)
        right = named(QWidget(), "pane")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(scroll, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 0, 16, 0)
        buttons.addWidget(self.restore)
        buttons.addStretch(1)
        column.addLayout(buttons)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setSizes([LIST, DETAIL])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def show_history(self, revisions: Sequence[Revision], names: Mapping[str, str]) -> None:
        """Show ``revisions``, given oldest first; ``names`` are of regions and themes."""
        self._revisions = tuple(reversed(revisions))
        self._names = names
        self.list.clear()
        for revision in self._revisions:
            self.list.addItem(self._item(revision))
        self.list.setCurrentRow(0)

    def _item(self, revision: Revision) -> QListWidgetItem:
        what = self.tr("Revision {number} · {action}").format(
            number=revision.number, action=action_name(revision.action)
        )
        who = " · ".join(part for part in (revision.by, _moment(revision.at)) if part)
        item = QListWidgetItem(f"{what}\n{who}")
        item.setSizeHint(QSize(0, 2 * self.list.fontMetrics().lineSpacing() + PADDING))
        return item

    def _chosen(self) -> Revision | None:
        row = self.list.currentRow()
        return self._revisions[row] if 0 <= row < len(self._revisions) else None

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        self.heading.setText(
            self.tr("Revision {number} · {action}").format(
                number=chosen.number, action=action_name(chosen.action)
            )
        )
        self.reason.setText(chosen.reason)
        self.reason.setVisible(bool(chosen.reason))
        self.changes.setText(self._told(chosen))
        current = chosen is self._revisions[0]
        self.restore.setEnabled(not current and chosen.record is not None)
        self.restore.setToolTip(self.tr("This is what the record is now.") if current else "")

    def _told(self, revision: Revision) -> str:
        """What a revision changed, as rich text."""
        if revision.record is None:
            return escape(self.tr("It was kept by an older version and cannot be shown."))
        if not revision.differences:
            first = revision.number == self._revisions[-1].number
            return escape(
                self.tr("The first revision.")
                if first
                else self.tr("No field differs from the revision before.")
            )
        return "".join(self._difference(each) for each in revision.differences)

    def _difference(self, each: Difference) -> str:
        """One field: its name, what it was, what it became."""
        tokens = self._theme.tokens
        words = self.tr("nothing")
        nothing = f"<i>{escape(words)}</i>"
        old, new = marked(
            value_words(each.field, each.before, self._names),
            value_words(each.field, each.after, self._names),
        )
        old = old.replace("<s>", f'<s style="color:{tokens.danger}">') or nothing
        new = new.replace("<u>", f'<u style="color:{tokens.success}">') or nothing
        name = escape(field_name(each.field))
        return (
            f'<p style="margin:0 0 12px 0"><span style="color:{tokens.muted}">{name}</span>'
            f"<br>− {old}<br>+ {new}</p>"
        )

    def _restore(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.restore_wanted.emit(chosen.number)


def _moment(at: str) -> str:
    """A moment kept in UTC, where and as the person reads it; ``""`` when it is not known."""
    if not at:
        return ""
    local = QDateTime.fromString(at, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(local, "yyyy-MM-dd HH:mm")
