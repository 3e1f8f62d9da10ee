"""The preview: pages, their bar, the search bar and the side bar."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.common.making import named
from gui.look.theme import Theme
from gui.preview.find_bar import FindBar
from gui.preview.folding_bar import FoldingBar
from gui.preview.offer_strip import OfferStrip
from gui.preview.page_field import PageField
from gui.preview.page_scroller import STEP
from gui.preview.page_stack import Mode
from gui.preview.page_view import PageView
from gui.preview.problem_strip import ProblemStrip
from gui.preview.side_bar import USUAL, SideBar
from gui.preview.tiles import Images
from gui.preview.zoom_field import ZoomField

if TYPE_CHECKING:
    from gui.preview.renderer import Rendering

MODES = {
    Mode.CONTINUOUS: "pages-continuous",
    Mode.SINGLE: "pages-single",
    Mode.FACING: "pages-facing",
}


class PreviewPane(QWidget):
    """Pages and the controls that belong to them.

    Signals:
        clicked: a place was clicked: page and point in PDF coordinates.
        wanted: tiles should be rendered (see :class:`PageView`).
        side_bar_shown: the side bar was opened (true) or closed.
    """

    clicked = Signal(int, float, float)
    wanted = Signal(object)
    side_bar_shown = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.pages = PageView(theme)
        self.notice = named(QLabel(wordWrap=True), "muted")
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._opening = False
        self.problem = ProblemStrip(theme)
        self.offer = OfferStrip(theme)
        self.find_bar = FindBar(theme)
        self.side_bar = SideBar(theme)
        self.page_field = PageField()
        self.zoom_field = ZoomField()
        self.side_button = self._button("side-bar", self.toggle_side_bar)
        self.find_button = self._button("search", self.search)
        self.zoom_out = self._button("zoom-out", lambda: self.pages.zoom(1 / STEP))
        self.zoom_in = self._button("zoom-in", lambda: self.pages.zoom(STEP))
        self.fit_width = self._button("fit-width", self.pages.fit_width)
        self.fit_page = self._button("fit-page", self.pages.fit_page)
        self.modes = {mode: self._mode_button(mode, icon) for mode, icon in MODES.items()}
        for button in (self.side_button, self.fit_width, self.fit_page, *self.modes.values()):
            button.setCheckable(True)
        self._arrange()
        self._connect()
        self._show_fit(self.pages.fit)
        self._show_mode(self.pages.mode)

    def _arrange(self) -> None:
        self._bar = self._make_bar()
        holder = named(QWidget(), "desk")
        QVBoxLayout(holder).addWidget(self.notice)
        pages = QWidget()
        self._stack = QStackedLayout(pages)
        self._stack.addWidget(self.pages)
        self._stack.addWidget(holder)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.side_bar)
        self.split.addWidget(pages)
        self.split.setStretchFactor(0, 0)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([USUAL, 2 * USUAL])
        self.side_bar.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._bar, self.find_bar, self.problem, self.offer):
            layout.addWidget(widget)
        layout.addWidget(self.split, 1)

    def _make_bar(self) -> FoldingBar:
        groups: list[list[QWidget]] = [
            [self.side_button, self.page_field],
            [self.zoom_out, self.zoom_field, self.zoom_in],
            [self.fit_width, self.fit_page],
            [*self.modes.values()],
            [self.find_button],
        ]
        return FoldingBar(groups, order=[0, 1, 4, 3, 2])

    def _connect(self) -> None:
        pages = self.pages
        pages.wanted.connect(self.wanted)
        pages.clicked.connect(self.clicked)
        pages.page_changed.connect(lambda _page: self._show_position())
        pages.zoomed.connect(self.zoom_field.show_scale)
        pages.fitting.connect(self._show_fit)
        pages.mode_changed.connect(self._show_mode)
        self.page_field.chosen.connect(pages.go_to)
        self.zoom_field.zoomed.connect(pages.zoom_to)
        self.zoom_field.fitted.connect(
            lambda fit: pages.fit_width() if fit == "width" else pages.fit_page()
        )
        for done in (self.page_field.done, self.zoom_field.done, self.find_bar.closed):
            done.connect(self.focus_pages)
        self.side_bar.page_chosen.connect(pages.go_to)

    def _button(self, icon: str, action: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        self._theme.size_icons(button, 18)
        button.clicked.connect(lambda _checked=False: action())
        self._theme.keep(lambda: button.setIcon(self._theme.icon(icon)))
        return button

    def _mode_button(self, mode: Mode, icon: str) -> QToolButton:
        button = self._button(icon, lambda: self.show_mode(mode))
        button.setAutoRaise(True)
        return button

    def set_words(self) -> None:
        """Tool tips and names, translated."""
        if self._opening:
            self.show_opening()
        for button, words in (
            (self.side_button, self.tr("Side bar (F9)")),
            (self.find_button, self.tr("Search in the pages (Ctrl+Shift+F)")),
            (self.zoom_out, self.tr("Zoom out")),
            (self.zoom_in, self.tr("Zoom in")),
            (self.fit_width, self.tr("Fit the width")),
            (self.fit_page, self.tr("Fit the page")),
            (self.modes[Mode.CONTINUOUS], self.tr("Continuous pages")),
            (self.modes[Mode.SINGLE], self.tr("Page by page")),
            (self.modes[Mode.FACING], self.tr("Facing pages")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        for part in (
            self.pages,
            self.page_field,
            self.zoom_field,
            self.find_bar,
            self.side_bar,
            self.problem,
            self.offer,
        ):
            part.set_words()
        self._show_position()

    # What is shown

    def show_rendering(self, rendering: "Rendering") -> None:
        """Other pages are there."""
        self._stack.setCurrentIndex(0)
        self.problem.hide()
        self.offer.hide()
        self.pages.show_laid(rendering.prepared.laid, rendering.blocks)
        self.side_bar.show_laid(rendering.prepared.laid)
        self._show_position()
        self.zoom_field.show_scale(self.pages.scale)

    def show_images(self, images: Images) -> None:
        """Images of pages arrived."""
        for tile, image in images:
            self.pages.show_image(tile, image)

    def show_opening(self) -> None:
        """Say that the library is being opened, in whatever language is chosen meanwhile."""
        self.show_notice(self.tr("Opening the library…"))
        self._opening = True

    def show_notice(self, words: str) -> None:
        """Say something instead of pages, when there are none yet; above them when there are."""
        self._opening = False
        self.notice.setText(words)
        if not self.pages.page_count:
            self._stack.setCurrentIndex(1)

    def show_problem(self, words: str, *, template: bool = False) -> None:
        """Say why the pages could not be made (the ``template``?); those of before stay, dimmed."""
        self.offer.hide()
        self.show_notice(words)
        if self.pages.page_count:
            self.pages.show_stale(stale=True)
            self.problem.blame(words, template=template)

    def show_offer(self, count: int) -> None:
        """Offer the pages of very many records; those of before stay, dimmed."""
        self.problem.hide()
        self.show_notice("")
        self.pages.show_stale(stale=True)
        self.offer.offer(count, earlier=bool(self.pages.page_count))

    # What is asked for

    def search(self) -> None:
        """Open the search bar; what is selected on the pages is looked for."""
        selected = self.pages.selected_text
        self.find_bar.open(selected if "\n" not in selected else "")

    @property
    def holds_focus(self) -> bool:
        """Whether keys go to a part of the preview."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def toggle_side_bar(self) -> None:
        """Open the side bar, or close it."""
        self.show_side_bar(shown=self.side_bar.isHidden())

    def show_side_bar(self, *, shown: bool) -> None:
        """Open or close the side bar."""
        self.side_bar.setVisible(shown)
        self.side_button.setChecked(shown)
        self.side_bar_shown.emit(shown)

    def show_mode(self, mode: Mode) -> None:
        """Show pages one below the other, one by one, or facing each other."""
        self.pages.show_mode(mode)
        self._show_mode(self.pages.mode)

    def edit_page(self) -> None:
        """Let the person type the number of a page."""
        self.page_field.edit()

    def focus_pages(self) -> None:
        """Let keys go to the pages."""
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_position(self) -> None:
        self.page_field.show_page(self.pages.current_page, self.pages.page_count)

    def _show_fit(self, fit: str) -> None:
        self.fit_width.setChecked(fit == "width")
        self.fit_page.setChecked(fit == "page")

    def _show_mode(self, mode: Mode) -> None:
        for each, button in self.modes.items():
            button.setChecked(each is mode)
