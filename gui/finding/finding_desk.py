"""Finding at the desk: what is typed is searched at once, ordered, noted on, copied, kept."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QWidget

from data.counting import Count
from data.library.ordering import Grouping, Ordered, Ordering
from data.library.saved_search import SavedSearch
from data.library.search_query import Field
from data.model.ids import RecordId
from data.model.record import Kind
from data.progress import Progress
from gui.archive import Archive, Holdings
from gui.commands import Commands
from gui.common.kinds import kind_name
from gui.common.message_bar import Level, MessageBar
from gui.desk_widget import DeskWidget
from gui.draft import Draft
from gui.finding.completing import Values, offers
from gui.finding.copying import Copying
from gui.finding.loosening import ALL, EMPTY, counts, without
from gui.finding.notes_desk import NotesDesk
from gui.finding.query_history import QueryHistory
from gui.finding.saved_searches import SavedSearches
from gui.finding.search_popup import SearchPopup
from gui.i18n.language import Language
from gui.look.theme import Theme
from gui.records.columns import Names
from gui.records.empty_state import Loosening
from gui.records.record_list import BADGES
from gui.records.view_bar import ViewKind
from gui.settings import Settings

if TYPE_CHECKING:
    from data.library.library import Library

TABLE_KEY, VIEW_KEY = "records/table", "records/view"
COPIES = ("copy-quotation", "copy-citation", "copy-row")
ON_RECORDS = ("edit-record", "record-history", "note-record", "", *COPIES)
"""What the context menus of the records offer, in groups."""


class FindingDesk(QObject):
    """Ties the search field, the list of records and the library together.

    Signals:
        wanted: records are to be found anew; carries what is typed already and no step of the
            draft yet, or ``None``.
    """

    wanted = Signal(object)

    def __init__(
        self,
        widget: DeskWidget,
        draft: Draft,
        archive: Archive,
        theme: Theme,
        language: Language,
        settings: Settings,
        messages: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._widget = widget
        self._draft = draft
        self._archive = archive
        self._language = language
        self._settings = settings
        self._messages = messages
        self._window = window
        self._holdings: Holdings | None = None
        self._values = Values({})
        self.popup = SearchPopup(theme, window)
        self.searches = SavedSearches(archive, draft.undo_stack, self)
        self.history = QueryHistory(settings, self)
        self.notes = NotesDesk(widget.records, archive, draft.undo_stack, settings, window)
        self.copying = Copying(widget.records, archive, self)
        records = widget.records
        records.order, records.label = self._order, self._label
        self._connect()

    def _connect(self) -> None:
        search, popup, records = self._widget.search, self.popup, self._widget.records
        search.typed.connect(self._on_typed)
        search.kept.connect(self.history.keep)
        search.help_wanted.connect(self._open_popup)
        search.help_done.connect(self._close_popup)
        search.down_pressed.connect(self._go_down)
        popup.query_chosen.connect(search.search)
        popup.completed.connect(self._complete)
        popup.search_chosen.connect(self.run)
        popup.save_wanted.connect(self.save_search)
        popup.rename_wanted.connect(self._rename)
        popup.delete_wanted.connect(self._delete)
        popup.left.connect(lambda: search.setFocus(Qt.FocusReason.PopupFocusReason))
        self.searches.changed.connect(self._fill_popup)
        self.notes.noted.connect(lambda: self.wanted.emit(None))
        records.filter.chosen.connect(lambda: self.wanted.emit(None))
        records.empty_state.wanted.connect(self._loosen)
        self.copying.copied.connect(self._tell_copied)

    @property
    def doing(self) -> Mapping[str, Callable[[], object]]:
        """What the commands of finding do."""
        records = self._widget.records
        return {
            "note-record": self.notes.edit,
            "copy-quotation": self.copying.quotation,
            "copy-citation": self.copying.citation,
            "copy-row": self.copying.row,
            "save-search": self.save_search,
            "view-cards": lambda: records.show_view(ViewKind.CARDS),
            "view-table": lambda: records.show_view(ViewKind.TABLE),
            "view-timeline": lambda: records.show_view(ViewKind.TIMELINE),
        }

    def place(self, commands: Commands) -> None:
        """Put the commands where they belong: into the context menus of the records.

        Copying is for the records only; elsewhere its key copies what is selected there.
        """
        records = self._widget.records
        for key in COPIES:
            commands[key].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            records.addAction(commands[key])
        for view in records.views.values():
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            for key in ON_RECORDS:
                if key:
                    view.addAction(commands[key])
                else:
                    line = QAction(view)
                    line.setSeparator(True)
                    view.addAction(line)

    # Beginning and ending

    def begin(self) -> None:
        """Read what is kept in the library."""
        self._archive.holdings(self._take)
        self.searches.read()
        self.notes.read()
        self._restore()

    def close(self) -> None:
        """Remember columns and view."""
        records = self._widget.records
        self._settings.set_bytes(TABLE_KEY, records.table.remember())
        self._settings.set_bytes(VIEW_KEY, QByteArray(records.kind.value.encode()))

    def _restore(self) -> None:
        records = self._widget.records
        records.table.restore(self._settings.bytes(TABLE_KEY))
        kept = bytes(self._settings.bytes(VIEW_KEY).data()).decode("ascii", "replace")
        if kept in {kind.value for kind in ViewKind} and kept != records.kind:
            records.show_view(ViewKind(kept))
        records.bar.show_ordering(records.ordering)

    def _take(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self.set_words()

    def set_words(self) -> None:
        """Everything in the language of the interface."""
        self.popup.set_words()
        holdings = self._holdings
        if holdings is None:
            return
        pick = self._language.pick
        regions: dict[str, str] = {each.id: pick(each.names) for each in holdings.regions}
        themes: dict[str, str] = {each.id: pick(each.names) for each in holdings.themes}
        self._widget.records.model.show_names(Names(regions, themes))
        stocked = [regions[each] for each in holdings.stocked if each in regions]
        publishers = dict.fromkeys(
            each.publisher or each.title for each in holdings.sources.values()
        )
        self._values = Values(
            {
                Field.REGION: stocked,
                Field.THEME: tuple(themes.values()),
                Field.SOURCE: tuple(publishers),
                Field.KIND: tuple(kind_name(kind) for kind in Kind),
            }
        )

    # Searching

    def _on_typed(self, query: str) -> None:
        self.wanted.emit(query)
        if self.popup.isVisible() or offers(query, self._values):
            self._open_popup()

    def _open_popup(self) -> None:
        self._fill_popup()
        self.popup.open_below(self._widget.search)

    def _fill_popup(self) -> None:
        text = self._widget.search.text()
        plain = self._draft.selection
        can_save = any(getattr(plain, key) != empty for key, empty in EMPTY.items())
        self.popup.show_content(
            offers(text, self._values),
            self.searches.all,
            [] if text.strip() else self.history.queries,
            can_save=can_save,
        )

    def _close_popup(self) -> None:
        if not self.popup.list.hasFocus():
            self.popup.hide()

    def _go_down(self) -> None:
        """Into what is shown below the field, or on to the records."""
        if not self.popup.enter():
            self.popup.hide()
            view = self._widget.records.view
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            if not view.currentIndex().isValid() and view.model().rowCount():
                view.setCurrentIndex(view.model().index(0, 0))

    def _complete(self, query: str) -> None:
        search = self._widget.search
        search.setFocus(Qt.FocusReason.PopupFocusReason)
        search.put(query)

    # Saved searches

    def run(self, search: SavedSearch) -> None:
        """Pick what a saved search looks for, as one step of the draft."""
        self._widget.search.settle()
        chosen = search.selection
        self._draft.select(self.tr("saved search"), **{key: getattr(chosen, key) for key in EMPTY})

    def save_search(self) -> None:
        """Ask for a name and keep what is searched for now."""
        selection = self._draft.selection
        self.popup.hide()
        name, meant = QInputDialog.getText(
            self._window, self.tr("Save search"), self.tr("Name"), text=selection.query
        )
        name = name.strip()
        if not meant or not name:
            return
        taken = self.searches.called(name)
        self.searches.save(name, selection)
        if taken is not None and taken.selection != selection:
            words = self.tr("Search “{name}” looks for something else now.")
            self._tell_step(words.format(name=name))

    def _rename(self, search: SavedSearch) -> None:
        name, meant = QInputDialog.getText(
            self._window, self.tr("Rename search"), self.tr("Name"), text=search.name
        )
        name = name.strip()
        other = self.searches.called(name)
        if other is not None and other.id != search.id:
            words = self.tr("There is a search “{name}” already.")
            self._messages.say(Level.WARNING, words.format(name=name))
        elif meant and name:
            self.searches.rename(search, name)

    def _delete(self, search: SavedSearch) -> None:
        self.searches.delete(search)
        self._tell_step(self.tr("Search “{name}” is deleted.").format(name=search.name))

    def _tell_step(self, words: str) -> None:
        """Say what the last step did, and offer to take it back."""
        self._messages.say(Level.DONE, words, [(self.tr("Undo"), self._draft.undo_stack.undo)])

    # Order

    def _order(
        self, ids: Sequence[RecordId], ordering: Ordering, answer: Callable[[Ordered], None]
    ) -> None:
        def order(library: "Library", _progress: Progress) -> Ordered:
            return library.order(ids, ordering)

        self._archive.ask(order, answer, key="order")

    def _label(self, grouping: Grouping, key: str) -> str:
        """What a group is called."""
        if not key:
            return self.tr("None")
        names = self._widget.records.model.names
        if grouping is Grouping.SOURCE and self._holdings is not None:
            sources = {str(each): source for each, source in self._holdings.sources.items()}
            source = sources.get(key)
            return f"《{source.title}》　{source.publisher or ''}".rstrip() if source else key
        named: dict[Grouping, Callable[[], str]] = {
            Grouping.REGION: lambda: names.regions.get(key, key),
            Grouping.THEME: lambda: names.themes.get(key, key),
            Grouping.KIND: lambda: kind_name(Kind(key)),
        }
        return named.get(grouping, lambda: key)()

    # When nothing is found

    def show_found(self, count: int) -> None:
        """Records were found; if there are none, say which filters to loosen."""
        if count:
            return
        selection = self._draft.selection

        def ask(library: "Library", _progress: Progress) -> dict[str, int]:
            return counts(library, selection)

        self._archive.ask(ask, self._offer, key="loosen")

    def _offer(self, found: Mapping[str, int]) -> None:
        words = {
            "query": self.tr("Clear the search: {count:record|records}"),
            "regions": self.tr("Any region: {count:record|records}"),
            "themes": self.tr("Any theme: {count:record|records}"),
            "kinds": self.tr("Any kind: {count:record|records}"),
            "period": self.tr("Any period: {count:record|records}"),
            ALL: self.tr("Clear all filters: {count:record|records}"),
        }
        self._widget.records.empty_state.offer(
            [
                Loosening(key, words[key].format(count=Count(count)), count)
                for key, count in found.items()
            ]
        )

    def _loosen(self, key: str) -> None:
        if key == BADGES:
            return  # the list does that by itself
        loose = without(self._draft.selection, key)
        self._draft.select(
            self.tr("loosened filter"), **{each: getattr(loose, each) for each in EMPTY}
        )

    def _tell_copied(self, count: int) -> None:
        words = self.tr("{count:record|records} copied.").format(count=Count(count))
        self._messages.say(Level.DONE, words)
