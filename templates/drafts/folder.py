"""All drafts of a person: one journal each, in a folder that belongs to no library."""

import secrets
from contextlib import suppress
from pathlib import Path

import msgspec

from data.clock import timestamp
from data.errors import UsageError
from data.messages import Message, message
from data.places import drafts_folder
from templates.drafts.disk import write_anew
from templates.drafts.errors import DraftError, unkept
from templates.drafts.file import PICTURE, SUFFIX, DraftFile, content, read_file, whole
from templates.drafts.head import DraftId, Head
from templates.drafts.history import History
from templates.drafts.kept import Kept, Last, Shelf
from templates.drafts.lines import encoded
from templates.drafts.passing import Taken, as_ours, give_out, lines_of, read_foreign
from templates.drafts.reading import peek
from templates.presets.preset import Preset

LAST = "last.json"


class DraftFolder:
    """The folder of drafts; used by one thread at a time."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or drafts_folder()
        self._known: dict[Path, tuple[tuple[int, int], Head, Preset]] = {}

    def all(self) -> Shelf:
        """The drafts that can be read, and why others cannot."""
        drafts: list[Kept] = []
        problems: list[Message] = []
        paths = set(self._path.glob(f"*{SUFFIX}"))
        self._known = {path: known for path, known in self._known.items() if path in paths}
        for path in paths:
            try:
                drafts.append(self._kept(path))
            except DraftError as error:
                problems.append(error.sentence)
        drafts.sort(key=lambda each: (each.head.changed, each.head.id), reverse=True)
        return Shelf(tuple(drafts), tuple(problems))

    def called(self, name: str) -> Kept:
        """The draft with this id or name, the one changed last when several have it.

        Raises:
            UsageError: there is none.
        """
        drafts = self.all().drafts
        for draft in drafts:
            if name in (draft.head.id, draft.head.called("zh_CN"), draft.head.called("en")):
                return draft
        raise UsageError(
            message("There is no draft called “{name}”.", name=name),
            message("`jiyao drafts` lists them."),
        )

    def new(self, base: Preset, library: str, *, name: str = "") -> DraftFile:
        """A new draft of a preset; its file is made by its first change."""
        now = timestamp()
        head = Head(
            id=_random_id(), base=base, created=now, changed=now, name=name, library=library
        )
        return DraftFile(self.file_of(head.id), head, History(base))

    def open(self, id: DraftId) -> DraftFile:
        """The draft with this id, for this window alone.

        Raises:
            DraftInUseError: another window has it open.
            DraftError: it is not there, damaged, or from a newer version.
        """
        return DraftFile.open(self.file_of(id))

    def duplicate(self, id: DraftId, name: str) -> DraftId:
        """A copy of a draft as it is now, called ``name``, with its history.

        Raises:
            DraftError: it cannot be read.
            UnkeptError: the copy cannot be written.
        """
        journal = read_file(self.file_of(id))
        now = timestamp()
        head = msgspec.structs.replace(
            journal.head, id=_random_id(), name=name, created=now, changed=now, archived=False
        )
        lines = whole(head, journal.history.within_draft())
        self._write(self.file_of(head.id), b"".join(map(encoded, lines)))
        with suppress(OSError):
            picture = self.picture_of(id).read_bytes()
            write_anew(self.picture_of(head.id), picture)
        return head.id

    def holds(self, path: Path) -> bool:
        """Whether ``path`` is the file of a draft of this folder."""
        return path.resolve().parent == self._path.resolve()

    def take_in(self, path: Path, library: str) -> Taken:
        """A new draft of what stands in a file from elsewhere.

        Raises:
            DraftError: it cannot be read, is too large, no draft, or from a newer version.
            UnkeptError: the draft cannot be written.
        """
        journal, damaged = read_foreign(path)
        head = as_ours(journal, _random_id(), library)
        self._write(self.file_of(head.id), lines_of(journal, head))
        return Taken(head, damaged)

    def give_out(self, id: DraftId, target: Path) -> None:
        """Write a draft as it was last kept where somebody else can take it in.

        Raises:
            DraftError: it cannot be read.
            UnkeptError: it cannot be written there.
        """
        give_out(read_file(self.file_of(id)), target)

    def rename(self, id: DraftId, name: str) -> None:
        """Call a draft that no window has open ``name``.

        Raises:
            DraftInUseError, DraftError, UnkeptError: it cannot be opened or written.
        """
        draft = self.open(id)
        draft.rename(name)
        draft.close()

    def archive(self, id: DraftId, *, archived: bool) -> None:
        """Put away a draft that no window has open, or bring it back; errors as for a name."""
        draft = self.open(id)
        draft.archive(archived=archived)
        draft.close()

    def files_of(self, id: DraftId) -> list[Path]:
        """The files of a draft that there are, the journal first."""
        files = (self.file_of(id), self.picture_of(id))
        return [path for path in files if path.is_file()]

    def delete(self, id: DraftId) -> None:
        """Remove a draft for good.

        Raises:
            UnkeptError: it cannot be removed.
        """
        for path in self.files_of(id):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise unkept(path, error) from error

    def file_of(self, id: DraftId) -> Path:
        """The journal of a draft."""
        return self._path / f"{id}{SUFFIX}"

    def picture_of(self, id: DraftId) -> Path:
        """The picture of its first page."""
        return self._path / f"{id}{PICTURE}"

    # What was on the desk

    def last(self, library: str) -> Last:
        """What was on the desk last with this library."""
        return self._lasts().get(library, Last())

    def set_last(self, library: str, last: Last) -> None:
        """Remember what is on the desk.

        Raises:
            UnkeptError: it cannot be written.
        """
        lasts = self._lasts()
        if lasts.get(library) != last:
            lasts[library] = last
            self._write(self._path / LAST, msgspec.json.encode(lasts))

    def _lasts(self) -> dict[str, Last]:
        try:
            body = (self._path / LAST).read_bytes()
            return msgspec.json.decode(body, type=dict[str, Last])
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return {}

    def _write(self, path: Path, body: bytes) -> None:
        try:
            write_anew(path, body)
        except OSError as error:
            raise unkept(path, error) from error

    def _kept(self, path: Path) -> Kept:
        """A draft; what has not changed since it was read last is not read again."""
        written = _written(path)
        known = self._known.get(path)
        if known is None or known[0] != written:
            known = self._known[path] = written, *peek(content(path), path)
        _when, head, preset = known
        picture = self.picture_of(head.id)
        pictured, _size = _written(picture)
        return Kept(head, preset, path, picture if pictured else None, pictured)


def _written(path: Path) -> tuple[int, int]:
    """When a file was written, in nanoseconds, and how large it is; nothing where it is not."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _random_id() -> DraftId:
    """An id nobody else has made."""
    return DraftId(f"draft-{secrets.token_hex(8)}")
