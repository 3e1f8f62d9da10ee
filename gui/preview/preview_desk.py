"""Brings finished pages to the preview and leads from there to records, headings and addresses."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QActionGroup, QDesktopServices
from PySide6.QtWidgets import QMessageBox

from data.progress import Progress
from gui.archive import Archive
from gui.commands import Commands
from gui.draft import Draft
from gui.press import Press
from gui.preview.changes import area_of
from gui.preview.page_reading import PageReading, read
from gui.preview.page_stack import Mode
from gui.preview.preview_pane import PreviewPane
from gui.preview.search import Search
from gui.preview.thumbnail_delegate import WIDTH
from gui.preview.travels import Travels
from gui.settings import Settings
from gui.tasks import Lane, Task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.model.ids import RecordId
    from exports.layout.pages import Place
    from gui.preview.renderer import Pictures, Rendering
    from gui.records.card import Card

translate = QCoreApplication.translate
PATIENCE = 350
"""Milliseconds after which pages that are out of date are dimmed; most are new before that."""
CALM = 120
"""Milliseconds pages are shown before they are read: while somebody types that is left out."""
_FOLLOW = 40
_MOST_NAMED = 4


class PreviewDesk(QObject):
    """What the preview does.

    Attributes:
        lane: the thread on which pages are read.
        travels: the ways back from links.
        search: the search in pages.
        doing: what its commands do, by their keys.

    Signals:
        read: the words of the pages shown are known.
    """

    read = Signal()

    def __init__(
        self,
        pane: PreviewPane,
        press: Press,
        archive: Archive,
        draft: Draft,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._press = press
        self._archive = archive
        self._draft = draft
        self._settings = settings
        self.lane = Lane(self)
        self.travels = Travels(pane.pages, self)
        self.reading: PageReading | None = None
        self.search = Search(pane.find_bar, pane.pages, lambda: self.reading, self)
        self._rendering: Rendering | None = None
        self._preset = draft.preset
        self._before: PageReading | None = None
        self._under_way: Task[Any] | None = None
        self._record = ""
        self._titles: dict[RecordId, str] = {}
        self._late = QTimer(self, singleShot=True, interval=PATIENCE)
        self._late.timeout.connect(lambda: pane.pages.show_stale(stale=True))
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._read)
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW)
        self._follow.timeout.connect(self._follow_reader)
        self._connect()
        self._restore()

    @property
    def idle(self) -> bool:
        """Whether the pages shown have been read."""
        return not self._calm.isActive() and self.lane.idle

    @property
    def doing(self) -> Mapping[str, Callable[[], object]]:
        """What each command of the preview does."""
        pane = self._pane
        return {
            "side-bar": pane.toggle_side_bar,
            "find-in-pages": pane.search,
            "next-hit": lambda: self.search.move(1),
            "previous-hit": lambda: self.search.move(-1),
            "go-to-page": pane.edit_page,
            "pages-continuous": lambda: pane.show_mode(Mode.CONTINUOUS),
            "pages-single": lambda: pane.show_mode(Mode.SINGLE),
            "pages-facing": lambda: pane.show_mode(Mode.FACING),
            "go-back": self.travels.back,
            "go-forward": self.travels.forward,
        }

    def place(self, commands: Commands) -> None:
        """Let the commands of the preview show how it is now."""
        pane, side_bar = self._pane, commands["side-bar"]
        side_bar.setCheckable(True)
        side_bar.setChecked(not pane.side_bar.isHidden())
        pane.side_bar_shown.connect(side_bar.setChecked)
        modes = QActionGroup(self)
        for mode in Mode:
            action = modes.addAction(commands[f"pages-{mode.value}"])
            action.setCheckable(True)
            action.setChecked(mode is pane.pages.mode)
        pane.pages.mode_changed.connect(
            lambda mode: commands[f"pages-{mode.value}"].setChecked(True)
        )
        back, forward = commands["go-back"], commands["go-forward"]
        for action, able in (
            (back, self.travels.can_go_back),
            (forward, self.travels.can_go_forward),
        ):
            action.setEnabled(False)
            able.connect(action.setEnabled)

    def _connect(self) -> None:
        pane, press, pages = self._pane, self._press, self._pane.pages
        press.rendered.connect(self._show)
        press.expected.connect(self._wait)
        press.begun.connect(self._late.start)
        press.failed.connect(lambda _error: self._go_on())
        press.held.connect(self._go_on)
        press.broken.connect(self._break_off)
        pages.forgotten.connect(press.forget)
        pages.followed.connect(self.follow)
        pages.hovered.connect(self._learn_names)
        pages.name_places(self._tip)
        pages.verticalScrollBar().valueChanged.connect(self._reader_moved)
        pages.page_changed.connect(self._reader_moved)
        pages.mode_changed.connect(self._remember)
        pane.side_bar_shown.connect(self._remember)
        pane.side_bar_shown.connect(self._reader_moved)
        pane.side_bar.heading_chosen.connect(lambda name: self.follow(f"#{name}"))
        pane.side_bar.picture_wanted.connect(self._make_picture)
        pane.problem.pressed.connect(press.again)

    # Pages

    def _wait(self) -> None:
        """The pages shown are out of date: everything about them gives way to the new ones."""
        self.lane.hush()
        self._pane.pages.rest(calm=True)

    def _go_on(self) -> None:
        """The pages shown are as they stay."""
        self._late.stop()
        self.lane.go_on()
        self._pane.pages.rest(calm=False)

    def _break_off(self) -> None:
        """Likewise, but they are not those of the draft."""
        self._go_on()
        self._pane.pages.show_stale(stale=True)

    def _show(self, rendering: "Rendering") -> None:
        """Show other pages at once and read them behind the scenes."""
        self._rendering = rendering
        self._titles.clear()  # a record may have been corrected
        if self._under_way is not None:
            self._under_way.cancel()
        self._go_on()
        pane, preset = self._pane, self._draft.preset
        pane.show_rendering(rendering)
        if preset.id != self._preset.id:
            pane.pages.go_to(0)
        if (preset.id, preset.template) != (self._preset.id, self._preset.template):
            self._before = None  # it is another briefing: there is nothing to compare
        self._preset = preset
        self.reading = None
        self._mark_record()
        self._follow.start()
        self._calm.start()

    def _read(self) -> None:
        """Read the pages behind the scenes."""
        rendering = self._rendering
        if rendering is None:
            return
        before = self._before.prints if self._before is not None else None

        def work(told: Progress) -> tuple["Rendering", PageReading]:
            return rendering, read(rendering.prepared, before, told)

        self._under_way = self.lane.run(work, self._have_read, key="read", yields=True)

    def _have_read(self, made: "tuple[Rendering, PageReading]") -> None:
        self._under_way = None
        rendering, reading = made
        if rendering is not self._rendering:
            return  # there are newer pages, which are read next
        self.reading = self._before = reading
        pages = self._pane.pages
        pages.read(reading.words)
        if reading.changed:
            pages.show_changed(
                (page, area) for page, areas in reading.changed.items() for area in areas
            )
        self.search.again()
        self.read.emit()

    def _make_picture(self, page: int) -> None:
        """Make the small picture of a page when nothing more urgent is to be done."""
        if self._rendering is None:
            return
        pages = self._pane.pages
        scale = WIDTH * pages.devicePixelRatioF() / self._rendering.prepared.laid.width

        def show(images: "Pictures") -> None:
            for number, image in images:
                self._pane.side_bar.show_picture(number, image)

        self._press.picture(page, scale, show)

    # Records

    def look_at(self, record: str) -> None:
        """Mark in the margin where a record stands."""
        self._record = record
        self._mark_record()

    def _mark_record(self) -> None:
        laid = self._rendering.prepared.laid if self._rendering else None
        self._pane.pages.show_record(
            (place.page, area_of(place))
            for place in (laid.places if laid else ())
            if self._record in place.records
        )

    def _learn_names(self, place: "Place | None") -> None:
        """Ask the library what the records below the mouse are called."""
        unknown = [r for r in place.records if r not in self._titles] if place else []
        if unknown:
            self._archive.cards(unknown[:_MOST_NAMED], self._learn)

    def _learn(self, cards: "Sequence[Card]") -> None:
        self._titles.update((card.id, card.title) for card in cards)

    def _tip(self, place: "Place") -> str:
        named = [self._titles[record] for record in place.records if record in self._titles]
        return "\n".join(named[:_MOST_NAMED])

    # Getting about

    def follow(self, target: str) -> None:
        """Follow a link: within the briefing at once, to an address after asking."""
        if not target.startswith("#"):
            self._open(target)
            return
        found = (
            self._rendering.prepared.laid.destinations.get(target[1:]) if self._rendering else None
        )
        if found is not None:
            self.travels.jump(found.page, found.y)

    def _open(self, address: str) -> None:
        words = self.tr("Open this address in the browser?\n\n{address}").format(address=address)
        answer = QMessageBox.question(self._pane, self.tr("Open address"), words)
        if answer == QMessageBox.StandardButton.Yes:
            QDesktopServices.openUrl(QUrl(address))

    def _reader_moved(self, _value: object) -> None:
        if not self._follow.isActive():
            self._follow.start()

    def _follow_reader(self) -> None:
        if self._rendering is not None:
            self._pane.side_bar.follow(*self._pane.pages.reading_point())

    # What is remembered

    def _remember(self, _what: object = None) -> None:
        mode = self._pane.pages.mode.value
        shown = "no" if self._pane.side_bar.isHidden() else "yes"
        self._settings.set_bytes("preview/mode", QByteArray(mode.encode()))
        self._settings.set_bytes("preview/side-bar", QByteArray(shown.encode()))

    def _restore(self) -> None:
        mode = bytes(self._settings.bytes("preview/mode").data()).decode()
        shown = bytes(self._settings.bytes("preview/side-bar").data()) == b"yes"
        if mode in set(Mode):
            self._pane.show_mode(Mode(mode))
        self._pane.show_side_bar(shown=shown)

    def close(self) -> None:
        """Finish what is running."""
        for timer in (self._late, self._calm, self._follow):
            timer.stop()
        self.lane.close()
