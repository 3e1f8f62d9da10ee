"""Searches somebody keeps: saved, run, renamed, deleted; every change can be undone."""

import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from data.library.saved_search import SavedSearch
from data.model.selection import Selection
from data.progress import Progress
from gui.archive import Archive

if TYPE_CHECKING:
    from data.library.library import Library


class SavedSearches(QObject):
    """The searches of the library, and what is done with them.

    Signals:
        changed: there are others now.
    """

    changed = Signal()

    def __init__(self, archive: Archive, stack: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._stack = stack
        self.all: tuple[SavedSearch, ...] = ()

    def read(self) -> None:
        """Read them (again)."""
        self._work(lambda _library: None)

    def called(self, name: str) -> SavedSearch | None:
        """The search that has a name, ``None`` when it is free."""
        return next((each for each in self.all if each.name == name), None)

    def save(self, name: str, selection: Selection) -> None:
        """Keep a selection under a name; instead of the one that has the name already."""
        before = self.called(name)
        search = before.id if before is not None else secrets.token_hex(8)
        after = SavedSearch(id=search, name=name, selection=selection)
        self._push(self.tr("saving of search “{name}”").format(name=name), before, after)

    def rename(self, search: SavedSearch, name: str) -> None:
        """Call a search otherwise."""
        words = self.tr("renaming of search “{name}”").format(name=search.name)
        self._push(words, search, msgspec.structs.replace(search, name=name))

    def delete(self, search: SavedSearch) -> None:
        """Forget a search."""
        words = self.tr("deletion of search “{name}”").format(name=search.name)
        self._push(words, search, None)

    def put(self, before: SavedSearch | None, after: SavedSearch | None) -> None:
        """Have ``after`` instead of ``before``; ``None`` is none."""

        def work(library: "Library") -> None:
            if after is not None:
                library.save_search(after)
            elif before is not None:
                library.delete_search(before.id)

        self._work(work)

    def _push(self, words: str, before: SavedSearch | None, after: SavedSearch | None) -> None:
        if before != after:
            self._stack.push(_SearchStep(self, words, before, after))

    def _work(self, work: "Callable[[Library], None]") -> None:
        def ask(library: "Library", _progress: Progress) -> tuple[SavedSearch, ...]:
            work(library)
            return library.saved_searches()

        self._archive.ask(ask, self._show)

    def _show(self, searches: tuple[SavedSearch, ...]) -> None:
        self.all = searches
        self.changed.emit()


class _SearchStep(QUndoCommand):
    """From one state of a saved search to another."""

    def __init__(
        self,
        searches: SavedSearches,
        words: str,
        before: SavedSearch | None,
        after: SavedSearch | None,
    ) -> None:
        super().__init__(words)
        self._searches = searches
        self._before, self._after = before, after

    def redo(self) -> None:
        """Have it as it became."""
        self._searches.put(self._before, self._after)

    def undo(self) -> None:
        """Have it as it was."""
        self._searches.put(self._after, self._before)
