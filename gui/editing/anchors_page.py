"""The page on which the words a record stands on are seen in their source and chosen anew."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from data.library.payload import in_json
from data.model.anchor import Anchor
from data.model.record import Kind
from gui.common.flow_layout import FlowLayout
from gui.common.making import named, push_button
from gui.common.scrolling import flow
from gui.editing.anchoring import (
    Passage,
    anchor_at,
    carried_over,
    read_anchors,
    read_edits,
    state_of,
)
from gui.editing.editors import LineEditor
from gui.editing.edits_box import EditsBox
from gui.editing.wording import field_name
from gui.evidence.utf16 import Units
from gui.evidence.wording import STATES
from gui.i18n.language import Language
from gui.look.theme import Theme

QUOTING = (Kind.QUOTATION, Kind.PROPOSAL)
"""Kinds that print the words of their first anchor."""
QUOTED_FIELDS: Mapping[Kind, str] = {Kind.FIGURE: "value_text", Kind.EVENT: "date_text"}
"""What must stand in the words of the source, by kind."""
ROWS = 4
"""Anchors that are seen at once."""
TEXT_LINES = 9
"""Lines of the source that are seen at once."""


class AnchorsPage(QScrollArea):
    """Anchors, the text they stand in, and declared edits; words are selected, never typed.

    Signals:
        edited: a value is different.
    """

    edited = Signal()

    def __init__(
        self, kind: Kind, theme: Theme, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._theme = theme
        self._passages: Mapping[str, Passage] = {}
        self._anchors: tuple[Anchor, ...] = ()
        self._given: Mapping[str, object] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Anchors"))
        self.text = named(QPlainTextEdit(readOnly=True), "source-words")
        self.text.setAccessibleName(self.tr("Text of the source"))
        self.text.setTabChangesFocus(True)
        self.about = named(QLabel(wordWrap=True), "muted")
        self.replace = push_button(self.tr("Stand on the words selected"), self._replace)
        self.add = push_button(self.tr("Add the words selected"), self._add)
        self.remove = push_button(self.tr("Remove"), self._remove)
        self.fault = named(QLabel(wordWrap=True), "field-problem")
        self.edits = EditsBox(theme, language)
        self.edits_fault = named(QLabel(wordWrap=True), "field-problem")
        self.quoted_field = QUOTED_FIELDS.get(kind, "")
        self.quoted = LineEditor(self.edited.emit, "")
        self._arrange()
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.text.selectionChanged.connect(self._enable)
        self.edits.edited.connect(self.edited)
        theme.changed.connect(self._show_anchors)

    def _arrange(self) -> None:
        flow(self)
        holder = named(QWidget(), "pane")
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        buttons = FlowLayout(8)
        for button in (self.replace, self.add, self.remove):
            buttons.addWidget(button)
        for widget in (self.list, self.about, self.text):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.fault)
        if self.quoted_field:
            column.addLayout(self._quoted_cell())
        column.addWidget(self.edits)
        column.addWidget(self.edits_fault)
        column.addStretch(1)
        self.edits.setVisible(self._kind in QUOTING)
        for label in (self.fault, self.edits_fault):
            label.hide()
        line = self.text.fontMetrics().lineSpacing()
        self.text.setFixedHeight(TEXT_LINES * line + 24)
        self.setWidget(holder)

    def _quoted_cell(self) -> QVBoxLayout:
        """The value or date as the source writes it."""
        label = named(QLabel(field_name(self.quoted_field)), "small")
        label.setBuddy(self.quoted.widget)
        self.quoted.widget.setAccessibleName(field_name(self.quoted_field))
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.quoted.widget)
        return column

    # What is shown

    def show_values(self, values: Mapping[str, object], passages: Sequence[Passage]) -> None:
        """Show the anchors and edits of a record, in JSON's types."""
        self._given = values
        self._passages = {each.source: each for each in passages}
        self._anchors = read_anchors(values["anchors"])
        self.quoted.widget.blockSignals(True)
        self.quoted.show(values.get(self.quoted_field))
        self.quoted.widget.blockSignals(False)
        self._show_anchors()
        self.edits.show_edits(self._anchors[0].exact, read_edits(values.get("edits")))

    def values(self) -> dict[str, object]:
        """What is to be, in JSON's types: only what the record's kind has."""
        made: dict[str, object] = {"anchors": in_json(self._anchors)}
        if self._kind in QUOTING:
            made["edits"] = in_json(self.edits.edits)
        if self.quoted_field:
            shown = self.quoted.value()
            given = self._given.get(self.quoted_field)
            made[self.quoted_field] = given if shown == (given or "") else shown
        return made

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say what is wrong with the anchors and with the edits."""
        words = [faults.get(field, "") for field in ("anchors", self.quoted_field)]
        for label, told in ((self.fault, words), (self.edits_fault, [faults.get("edits", "")])):
            label.setText("\n".join(filter(None, told)))
            label.setVisible(bool(label.text()))

    def _show_anchors(self) -> None:
        row = max(0, self.list.currentRow())
        self.list.blockSignals(True)
        self.list.clear()
        for number, anchor in enumerate(self._anchors):
            self.list.addItem(self._item(number, anchor))
        self.list.setCurrentRow(min(row, len(self._anchors) - 1))
        self.list.blockSignals(False)
        heights = [self.list.sizeHintForRow(row) for row in range(self.list.count())]
        self.list.setFixedHeight(sum(sorted(heights)[-ROWS:]) + 8)
        self._show_chosen()

    def _item(self, number: int, anchor: Anchor) -> QListWidgetItem:
        passage = self._passages[anchor.source or ""]
        sign = STATES[state_of(anchor, passage)]
        place = self.tr("characters {start}–{end}").format(start=anchor.at[0], end=anchor.at[1])
        words = f"“{anchor.exact}”\n{sign.words} · {place} · 《{passage.title}》"
        item = QListWidgetItem(words)
        item.setIcon(self._theme.icon(sign.icon, colour=getattr(self._theme.tokens, sign.colour)))
        # Measured with its words: Chinese ones are of another font, whose lines are higher.
        lines = self.list.fontMetrics().size(0, words).height()
        item.setSizeHint(QSize(0, lines + self._theme.px(12)))
        if number == 0 and self._kind in QUOTING:
            item.setToolTip(self.tr("These words are printed."))
        return item

    @property
    def _passage(self) -> Passage:
        return self._passages[self._anchor.source or ""]

    @property
    def _anchor(self) -> Anchor:
        return self._anchors[max(0, self.list.currentRow())]

    def _show_chosen(self) -> None:
        """The text of the chosen anchor's source, with its words marked."""
        passage, anchor = self._passage, self._anchor
        if passage.text is None:
            self.about.setText(
                self.tr(
                    "Attach the source to choose other words of it. Until then edits can be"
                    " declared, but nothing is verified."
                )
            )
        else:
            self.about.setText(
                self.tr("Select words below; they become the anchor as they stand there.")
            )
        low, high = passage.extent
        text = (passage.text or "")[low:high]
        self.text.setVisible(passage.text is not None)
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
        self._mark(anchor.at[0] - low, anchor.at[1] - low, text)
        self._enable()

    def _mark(self, start: int, end: int, text: str) -> None:
        """Mark the anchor's words and bring them into view; nothing is selected."""
        mark = QTextEdit.ExtraSelection()
        if 0 <= start < end <= len(text):
            span = Units(text).span(start, end)
            mark.cursor = QTextCursor(self.text.document())
            mark.cursor.setPosition(span[0])
            self.text.setTextCursor(mark.cursor)
            mark.cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
            shape = QTextCharFormat()
            shape.setBackground(QColor(self._theme.tokens.accent_soft))
            shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            shape.setUnderlineColor(QColor(self._theme.tokens.accent))
            mark.format = shape
            self.text.setExtraSelections([mark])
            self.text.centerCursor()
        else:
            self.text.setExtraSelections([])

    def _enable(self) -> None:
        found = self._selected() if self.text.textCursor().hasSelection() else None
        for button in (self.replace, self.add):
            button.setEnabled(found is not None)
        self.remove.setEnabled(len(self._anchors) > 1)

    def _selected(self) -> Anchor | None:
        """An anchor on the words selected."""
        passage, cursor = self._passage, self.text.textCursor()
        if passage.text is None:
            return None
        low, high = passage.extent
        units = Units(passage.text[low:high])
        start, end = units.point(cursor.selectionStart()), units.point(cursor.selectionEnd())
        return anchor_at(passage, low + start, low + end)

    # What is done

    def _replace(self) -> None:
        found = self._selected()
        if found is None:
            return
        row = max(0, self.list.currentRow())
        before = self._anchors[row]
        self._take((*self._anchors[:row], found, *self._anchors[row + 1 :]), row)
        if row == 0:
            self.edits.show_edits(found.exact, carried_over(self.edits.edits, before, found))
        self.edited.emit()

    def _add(self) -> None:
        found = self._selected()
        if found is not None and found not in self._anchors:
            self._take((*self._anchors, found), len(self._anchors))
            self.edited.emit()

    def _remove(self) -> None:
        row = max(0, self.list.currentRow())
        rest = (*self._anchors[:row], *self._anchors[row + 1 :])
        self._take(rest, min(row, len(rest) - 1))
        if row == 0:
            self.edits.show_edits(rest[0].exact, ())
        self.edited.emit()

    def _take(self, anchors: tuple[Anchor, ...], row: int) -> None:
        self._anchors = anchors
        self._show_anchors()
        self.list.setCurrentRow(row)
