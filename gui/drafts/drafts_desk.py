"""Drafts at the desk: which one is on it, and the way to every other."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from data.counting import Count
from data.errors import UserError
from data.model.controlled import Names
from data.model.ids import PresetId
from gui.archive import Archive
from gui.common.message_bar import Action, Level, MessageBar
from gui.draft import Draft
from gui.drafts.keeper import Keeper
from gui.drafts.last_draft import LastDraft, find_last
from gui.drafts.listing import Listing, list_drafts
from gui.drafts.thumbnails import Thumbnails
from gui.drafts.words import Words
from gui.i18n.language import Language
from gui.look.theme import Theme
from gui.press import Press
from gui.settings import Settings
from templates.drafts.errors import DraftInUseError
from templates.drafts.head import DraftId
from templates.drafts.kept import Kept, Last
from templates.presets.preset import Preset

if TYPE_CHECKING:
    from data.library.library import Library
    from data.model.issue import Issue
    from data.progress import Progress
    from gui.drafts.drafts_window import DraftsWindow
    from gui.drafts.passing import Passing
    from templates.drafts.file import DraftFile
    from templates.drafts.folder import DraftFolder

RECENT = 8
"""Drafts in the menu of recent ones."""


class DraftsDesk(QObject):
    """What can be done with drafts.

    Attributes:
        passing: the way of drafts into the folder and out of it, given by whoever makes both.

    Signals:
        named: the draft on the desk is another one or has another name.
        listed: the drafts are (now) these; carries a :class:`Listing`.
    """

    passing: "Passing"
    named = Signal()
    listed = Signal(object)

    def __init__(
        self,
        draft: Draft,
        archive: Archive,
        press: Press,
        theme: Theme,
        language: Language,
        messages: MessageBar,
        library: str,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._draft = draft
        self._archive = archive
        self._theme = theme
        self._language = language
        self._messages = messages
        self._library = library
        self._window = window
        self.keeper = Keeper(draft, self._remember, self)
        self._thumbnails = Thumbnails(press, self.keeper, self)
        self.listing = Listing()
        self.words = Words(language)
        self.window: DraftsWindow | None = None
        self._presets: Sequence[Preset] = ()
        self._default: Preset | None = None
        self._looked_for = False
        self._found: LastDraft | None = None
        self.keeper.failed.connect(self._tell_unkept)
        self.keeper.recovered.connect(self._tell_kept)
        self.keeper.kept.connect(self.refresh)
        self._thumbnails.made.connect(self.refresh)

    @cached_property
    def folder(self) -> "DraftFolder":
        """The folder of drafts; its code loads after the window is on the screen."""
        from templates.drafts.folder import DraftFolder

        return DraftFolder()

    @property
    def doing(self) -> Mapping[str, Callable[[], object]]:
        """What the commands of drafts do."""
        return {"new-draft": self.anew, "open-draft": self.show_window}

    @property
    def idle(self) -> bool:
        """Whether nothing is being read or written."""
        return self.keeper.lane.idle

    @property
    def name(self) -> str:
        """What the draft on the desk is called."""
        file = self.keeper.file
        own = file.head.name if file else ""
        return own or self._draft.preset.called(self._language.code)

    @property
    def current(self) -> DraftId:
        """The id of the draft on the desk, ``""`` while there is none."""
        return self.keeper.file.head.id if self.keeper.file else DraftId("")

    @property
    def recent(self) -> tuple[Kept, ...]:
        """The drafts that were changed last, without those put away or of other libraries."""
        return self.offered[:RECENT]

    @property
    def offered(self) -> tuple[Kept, ...]:
        """The drafts of this library that were not put away, the one changed last first."""
        return tuple(kept for kept in self.listing.drafts if self._is_ours(kept))

    def is_elsewhere(self, kept: Kept) -> bool:
        """Whether a draft was begun with another library."""
        return kept.head.library not in ("", self._library)

    def _is_ours(self, kept: Kept) -> bool:
        return not kept.head.archived and not self.is_elsewhere(kept)

    # Beginning and ending

    def begin(self) -> None:
        """Look for what was on the desk last; nothing of this is on the way to the window."""
        if not self._looked_for:  # once: a draft that was found is held from then on
            self._looked_for = True
            self.run(lambda: find_last(self.folder, self._library), self._on_found)
        self.refresh()

    def arrive(self, presets: Sequence[Preset], default: Preset) -> None:
        """The presets are known: put the last draft on the desk, or a new one of the default."""
        self._presets, self._default = presets, default
        self._archive.ask(_read_names, self._name, lambda _error: None)
        self._settle()

    def _on_found(self, found: LastDraft) -> None:
        self._found = found
        self._settle()

    def _settle(self) -> None:
        """Put something on the desk as soon as both answers are there."""
        found, default = self._found, self._default
        if found is None or default is None:
            return
        if self.keeper.file is not None:  # something was chosen before the answer came
            if found.file is not None and found.file is not self.keeper.file:
                self.run(found.file.close, _nothing)
            self._found = LastDraft()
            return
        if found.file is not None:
            self._put(found.file)
            if found.file.left_behind:
                words = self.tr("Restored the draft “{name}” as it was when the program ended.")
                self._messages.say(Level.INFO, words.format(name=self.name))
            return
        looked_at = next((p for p in self._presets if p.id == found.preset), default)
        self._put(self._new(looked_at))
        if found.problem is not None:
            self._explain(found.problem)

    def may_close(self, settings: Settings) -> bool:
        """Write everything; when that cannot be, ask whether to leave all the same."""
        try:
            self.keeper.finish()
        except UserError as error:
            from gui.drafts.leaving import may_leave

            return may_leave(error, self._draft.preset, self._language.code, settings, self._window)
        return True

    def close(self) -> None:
        """Finish and let go of everything."""
        self._thumbnails.close()
        self.keeper.close()

    def note_issue(self, issue: "Issue") -> None:
        """This was exported: the draft on the desk remembers it, if it was made from that."""
        file = self.keeper.file
        if file is not None and self._draft.belongs_to(PresetId(issue.preset)):
            file.issued(issue.id)
            self.keeper.later()

    # Which draft is on the desk

    def choose(self, preset: Preset) -> None:
        """Put a preset on the desk: its draft without changes, or a new one.

        The draft that was there stays in the list, as it is.
        """
        if self._draft.saved == preset and not self._draft.modified:
            return
        for kept in self.listing.drafts:
            if self._is_ours(kept) and kept.head.base == preset and not kept.modified:
                self.open(kept.head.id, failure=lambda _error: self._put(self._new(preset)))
                return
        self._put(self._new(preset))

    def anew(self) -> None:
        """Begin another draft of the preset that the one on the desk belongs to."""
        saved = self._draft.saved
        current = next((p for p in self._presets if p.id == saved.id), saved)
        self._put(self._new(current))

    def open(self, id: DraftId, failure: Callable[[UserError], None] | None = None) -> None:
        """Put a draft on the desk."""
        if id == self.current:
            return
        unfinished = self.keeper.unfinished(id)
        if unfinished is not None:
            self._put(unfinished)
            return
        self.run(lambda: self.folder.open(id), self._put, failure or partial(self._refused, id))

    def _refused(self, id: DraftId, error: UserError) -> None:
        """It cannot be opened: offer a copy when another window has it."""
        ways: list[Action] = []
        if isinstance(error, DraftInUseError):
            ways = [(self.tr("Open a copy"), lambda: self.duplicate(id, then_open=True))]
        self._messages.say(Level.ERROR, error.explain(self._language.code), ways)

    def _new(self, preset: Preset) -> "DraftFile":
        return self.folder.new(preset, self._library)

    def _put(self, file: "DraftFile") -> None:
        """Put a draft on the desk, with its history."""
        self.keeper.hold(file)
        self._draft.put_back(file.head.base, file.history, file.head.seen)
        self.run(lambda: self._remember(file), _nothing, _nothing)
        self.named.emit()
        if file.damaged:
            words = self.tr("{count:step|steps} of the draft could not be read and were left out.")
            self._messages.say(Level.WARNING, words.format(count=Count(file.damaged)))

    def _remember(self, file: "DraftFile") -> None:
        """What is on the desk is there at the next start; called on the lane of drafts."""
        last = Last(draft=file.head.id) if file.kept else Last(preset=file.head.base.id)
        self.folder.set_last(self._library, last)

    # The list

    def refresh(self) -> None:
        """Read the list of drafts again."""
        former = self.listing
        self.keeper.lane.run(
            lambda _progress: list_drafts(self.folder, former), self._show, _nothing, key="list"
        )

    def _show(self, listing: Listing) -> None:
        self.listing = listing
        self.listed.emit(listing)

    def show_window(self) -> None:
        """Open the window of all drafts."""
        from gui.drafts.drafts_window import DraftsWindow

        if self.window is None:
            self.window = DraftsWindow(self, self.passing, self._theme, self._window)
            self.window.finished.connect(self._forget_window)
        self.keeper.write()
        self.refresh()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _forget_window(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
        self.window = None

    def rename(self, id: DraftId, name: str) -> None:
        """Call a draft ``name``; ``""`` calls it as its preset."""
        file = self.keeper.file
        if file is not None and file.head.id == id:
            file.rename(name)
            self.named.emit()
            self.keeper.write()
        else:
            self.run(lambda: self.folder.rename(id, name), self._done)

    def archive(self, id: DraftId, *, archived: bool) -> None:
        """Put a draft away, or bring it back."""
        file = self.keeper.file
        if file is not None and file.head.id == id:
            file.archive(archived=archived)
            self.keeper.write()
        else:
            self.run(lambda: self.folder.archive(id, archived=archived), self._done)

    def duplicate(self, id: DraftId, *, then_open: bool = False) -> None:
        """Make a copy of a draft, with its history."""
        kept = self._called(id)
        if kept is None:
            return
        name = self.tr("{name} (copy)").format(name=kept.head.called(self._language.code))
        self.keeper.write()

        def made(copy: DraftId) -> None:
            self.refresh()
            if then_open:
                self.open(copy)

        self.run(lambda: self.folder.duplicate(id, name), made)

    def delete(self, id: DraftId) -> None:
        """Move a draft to the trash, from where it can be taken back."""
        from gui.common.trash import put_back, throw_away

        kept = self._called(id)
        if kept is None:
            return
        if id == self.current:
            self.anew()  # what stands on the desk is not the deleted draft
        name = kept.head.called(self._language.code)

        def thrown(moved: Sequence[tuple[str, str]] | None) -> None:
            self.refresh()
            if moved is None:
                self._ask_for_good(kept, name)
                return
            words = self.tr("Moved the draft “{name}” to the trash.").format(name=name)
            undo = (self.tr("Undo"), lambda: self.run(lambda: put_back(moved), self._done))
            self._messages.say(Level.INFO, words, [undo])

        self.run(lambda: throw_away(self.folder.files_of(id)), thrown)

    def _ask_for_good(self, kept: Kept, name: str) -> None:
        """There is no trash: deleting is for good, so it is asked for."""
        from gui.drafts.leaving import ask_to_delete

        if ask_to_delete(name, self.window or self._window):
            self.run(lambda: self.folder.delete(kept.head.id), self._done)

    def _called(self, id: DraftId) -> Kept | None:
        return next((kept for kept in self.listing.drafts if kept.head.id == id), None)

    def _done(self, _none: object) -> None:
        self.refresh()

    # Words

    def _name(self, names: tuple[Mapping[str, Names], Mapping[str, Names]]) -> None:
        self.words = Words(self._language, *names)
        self.listed.emit(self.listing)

    def _tell_unkept(self, error: UserError) -> None:
        again = (self.tr("Try again"), self.keeper.write)
        self._messages.say(Level.ERROR, error.explain(self._language.code), [again])

    def _tell_kept(self) -> None:
        self._messages.say(Level.DONE, self.tr("The draft is saved again."))

    def _explain(self, error: UserError) -> None:
        self._messages.say(Level.WARNING, error.explain(self._language.code))

    def run(
        self,
        work: Callable[[], object],
        success: Callable[..., None],
        failure: Callable[..., None] | None = None,
    ) -> None:
        """Do something with the folder, on the lane of drafts; what goes wrong is explained."""
        self.keeper.lane.run(lambda _progress: work(), success, failure or self._explain)


def _read_names(
    library: "Library", _progress: "Progress"
) -> tuple[Mapping[str, Names], Mapping[str, Names]]:
    regions = {str(region.id): region.names for region in library.regions()}
    return regions, {str(theme.id): theme.names for theme in library.themes()}


def _nothing(_answer: object) -> None:
    """Nothing is to be done or told."""
