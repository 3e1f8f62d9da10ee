"""The arrangement of the desk: pickers at the left, records in the middle, pages at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.archive import Archive
from gui.common.making import named
from gui.common.tall_area import TallArea
from gui.evidence.evidence_pane import EvidencePane
from gui.i18n.language import Language
from gui.look.theme import Theme
from gui.options.option_form import OptionForm
from gui.outline.outline_pane import OutlinePane
from gui.pickers.facet_picker import FacetPicker
from gui.pickers.kind_picker import KindPicker
from gui.pickers.period_picker import PeriodPicker
from gui.pickers.search_box import SearchBox
from gui.preflight.preflight_pane import PreflightPane
from gui.preview.preview_pane import PreviewPane
from gui.records.record_list import RecordList

PICKERS_LEAST = 200
"""Least width of the pickers, in pixels at the usual text size."""
PICKERS, RECORDS, PAGES = 292, 380, 608
"""Widths of the three parts when the desk opens for the first time, in pixels."""
THEMES = 232
"""Height of the themes, in pixels: all of the first level; what is left is for the regions."""
ABOVE, BELOW = 380, 320
"""Heights of the preview and the evidence below it when that is opened for the first time."""
REMARKS = 200
"""Height of the preflight, likewise."""
NAME_SEEN = 10
"""Characters of a template's or style's name that are always seen."""


class DeskWidget(QSplitter):
    """All the parts of the desk and nothing of what they do."""

    def __init__(
        self, theme: Theme, language: Language, archive: Archive, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("desk-splitter")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.search = SearchBox(theme)
        self.regions = FacetPicker(theme, "regions")
        self.themes = FacetPicker(theme, "themes", THEMES)
        self.kinds = KindPicker(theme)
        self.period = PeriodPicker()
        self.records = RecordList(theme, archive.cards)
        self.outline = OutlinePane(theme)
        self.template = named(QComboBox(), "template")
        self.style_choice = named(QComboBox(), "style")
        for choice in (self.template, self.style_choice):
            choice.currentTextChanged.connect(choice.setToolTip)
            # A template of one's own may have any name; the window does not grow with it.
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.setMinimumContentsLength(NAME_SEEN)
        self.gallery, self.style_gallery = QToolButton(), QToolButton()
        theme.keep(lambda: self.gallery.setIcon(theme.icon("gallery")))
        theme.keep(lambda: self.style_gallery.setIcon(theme.icon("gallery")))
        self.options = OptionForm(theme, language)
        self.preview = PreviewPane(theme)
        self.preflight = PreflightPane(theme, language)
        self.evidence = EvidencePane(theme, language)
        self.right = named(QSplitter(Qt.Orientation.Vertical), "right")
        self.middle = QTabWidget(documentMode=True)
        self.addWidget(self._pickers(theme))
        self.addWidget(self._middle())
        self.addWidget(self._right())
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 2)
        self.setStretchFactor(2, 3)
        self.setSizes([PICKERS, RECORDS, PAGES])

    def _pickers(self, theme: Theme) -> QWidget:
        pane = named(QWidget(), "pane")
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(12, 12, 12, 4)
        inner.addWidget(self.search)
        layout.addWidget(holder)
        trees = QSplitter(Qt.Orientation.Vertical)
        trees.setHandleWidth(1)
        trees.setChildrenCollapsible(False)
        trees.addWidget(self.regions)
        trees.addWidget(self.themes)
        trees.setStretchFactor(0, 1)
        layout.addWidget(trees, 1)
        layout.addWidget(self.kinds)
        layout.addWidget(self.period)
        theme.keep(lambda: pane.setMinimumWidth(theme.px(PICKERS_LEAST)))
        return TallArea(pane)

    def _middle(self) -> QWidget:
        bar = self.middle.tabBar()
        bar.setDrawBase(False)
        bar.setUsesScrollButtons(False)
        bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.middle.addTab(self.records, "")
        self.middle.addTab(self.outline, "")
        self.making = self._making()
        self.middle.addTab(self.making, "")
        return self.middle

    def _right(self) -> QWidget:
        """The pages and, once they are wanted, preflight and evidence below them."""
        self.right.setHandleWidth(1)
        self.right.setChildrenCollapsible(False)
        self.right.addWidget(self.preview)
        self.right.addWidget(self.preflight)
        self.right.addWidget(self.evidence)
        self.right.setSizes([ABOVE, REMARKS, BELOW])
        self.preflight.hide()
        self.evidence.hide()
        return self.right

    def _making(self) -> QWidget:
        """Template, style and options."""
        page = named(QWidget(), "pane")
        self._template_label = named(QLabel(), "small")
        self._style_label = named(QLabel(), "small")
        form = QFormLayout()
        form.setContentsMargins(16, 16, 16, 4)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self._template_label, _beside(self.template, self.gallery))
        form.addRow(self._style_label, _beside(self.style_choice, self.style_gallery))
        self._template_label.setBuddy(self.template)
        self._style_label.setBuddy(self.style_choice)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(form)
        layout.addWidget(self.options, 1)
        return page

    def set_words(self) -> None:
        """Everything the desk's parts say, in the language of the interface."""
        self.search.setPlaceholderText(self.tr("Search records"))
        self.search.setAccessibleName(self.tr("Search records"))
        clear = self.tr("Clear")
        self.regions.set_heading(self.tr("Regions"), clear)
        self.themes.set_heading(self.tr("Themes"), clear)
        self.period.set_words(
            self.tr("Period"),
            self.tr("From"),
            self.tr("To"),
            self.tr("2024, 2024-01 or 2024-01-31"),
        )
        self.records.view.setAccessibleName(self.tr("Records found"))
        self.records.set_words()
        tabs = (self.tr("Records"), self.tr("Outline"), self.tr("Template and options"))
        for number, words in enumerate(tabs):
            self.middle.setTabText(number, words)
            self.middle.setTabToolTip(number, words)  # where text is large there is no room for all
        self._template_label.setText(self.tr("Template"))
        self._style_label.setText(self.tr("Style"))
        for button, words in (
            (self.gallery, self.tr("Templates with pictures")),
            (self.style_gallery, self.tr("Styles with pictures")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.template.setAccessibleName(self.tr("Template"))
        self.style_choice.setAccessibleName(self.tr("Style"))
        self.options.setAccessibleName(self.tr("Options"))
        self.preview.set_words()
        self.evidence.set_words()


def _beside(choice: QComboBox, button: QToolButton) -> QHBoxLayout:
    """A choice that takes the room, and the button that shows it with pictures."""
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addWidget(choice, 1)
    row.addWidget(button)
    return row
