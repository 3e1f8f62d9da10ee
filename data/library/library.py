"""The library: what all the other rooms ask for records, sources, presets and evidence."""

from importlib.resources.abc import Traversable
from pathlib import Path
from types import TracebackType

from data.library import faults, search_index
from data.library.entry import Origin
from data.library.file import File
from data.library.held_pack import is_newer
from data.library.location import library_path
from data.library.opening import look_at, open_file
from data.library.revising import Revising
from data.library.shelves import Shelves
from data.library.synced import service_of
from data.library.verifying import Verifying
from data.messages import Message
from data.pack import shipped


class Library(Revising, Verifying, Shelves):
    """One library, open.

    It may be opened in one thread and used in another, but by one thread at a time: the desk does
    all of its work with it on one worker thread, the command line on the only one it has. Every
    method may raise a :class:`data.errors.CannotError` when the file or the disk fails.

    Attributes:
        location: the path of its file.
        notices: what the person should know of its opening, one sentence each.
    """

    notices: tuple[Message, ...] = ()

    def __init__(self, file: File) -> None:
        super().__init__(file)
        self.location = str(file.path)

    @classmethod
    def open(
        cls, location: str | Path | None = None, *, pack: Traversable | None = None
    ) -> "Library":
        """The library at ``location``, made when there is none there.

        One that is write-protected is opened for reading, which its notices tell, as they do that
        a service keeps its folder in step.

        Args:
            location: a path or an address (``sqlite:///…``); ``None`` is the person's own library.
            pack: the folder of the pack to hold; ``None`` is the one that comes with the program.

        Raises:
            CannotError: the file cannot be used (see :mod:`data.library.faults`), or the pack.
        """
        path = library_path(location)
        writable = look_at(path)
        library = cls(open_file(path, writable=writable))
        try:
            if writable:
                library._hold(pack or shipped())
            else:
                library.notices = (faults.for_reading(path),)
            service = service_of(path)
            if service is not None:
                library.notices += (faults.synced(path, service),)
        except BaseException:
            library.close()
            raise
        return library

    def __enter__(self) -> "Library":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _hold(self, pack: Traversable) -> None:
        """See that the library holds ``pack`` or a newer one, and can be searched."""
        with self._reading() as session:
            newer = is_newer(session, pack)
            searchable = search_index.is_current(session)
        if not newer and searchable:
            return
        # What brings records in is needed once a pack.
        from data.library import evidence
        from data.library.indexing import index_words
        from data.library.loading import load_pack

        with self._composing() as session:
            loaded = load_pack(session, pack) if is_newer(session, pack) else None
            renamed = loaded is not None and loaded.renamed
            everything = renamed or not search_index.is_current(session)
            index_words(session, None if everything else Origin.PACK)
            if evidence.has_texts(session):
                evidence.keep_states(session, evidence.verification(session).states)
        if loaded is not None and loaded.kept:
            self.notices = (faults.records_kept(loaded.kept),)
