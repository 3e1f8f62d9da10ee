"""Reading a pack: curated records as TOML files made for reading, diffing and reviewing.

::

    pack.toml            name, version (whole number, grows), title in both languages
    regions.toml         [[region]]  …   the controlled lists
    themes.toml          [[theme]]   …
    conflicts.toml       [[decision]] … on conflicts among its records (there need be none)
    sources/<id>.toml    [source], then [[finding]], [[figure]], [[proposal]], [[quotation]],
                         [[event]], [[institution]]: everything that source says

Every fault is an error that names file → record → field → expectation; all of a pack's faults are
collected, so that a curator mends them in one go.
"""

import hashlib
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from data.errors import CannotError
from data.evidence.conflicts.curated import CuratedDecision
from data.messages import Message, message
from data.model.anchor import Anchor
from data.model.controlled import Names, Region, Theme
from data.model.record import RECORD_TYPES, Finding, Record
from data.model.source import Source
from data.os_faults import os_fault

T = TypeVar("T")

INFO = "pack.toml"
REGIONS = "regions.toml"
THEMES = "themes.toml"
CONFLICTS = "conflicts.toml"


class PackInfo(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a pack is: its name, its version and its title."""

    name: str
    version: int
    title: Names


class Pack(msgspec.Struct, frozen=True):
    """A complete, validated pack."""

    info: PackInfo
    regions: tuple[Region, ...]
    themes: tuple[Theme, ...]
    sources: tuple[Source, ...]
    records: tuple[Record, ...]
    decisions: tuple[CuratedDecision, ...] = ()


class Fault(msgspec.Struct, frozen=True):
    """One thing wrong in a pack."""

    file: str
    record: str
    field: str
    expectation: str

    def __str__(self) -> str:
        """``file → record → field → expectation``."""
        return " → ".join(
            part for part in (self.file, self.record, self.field, self.expectation) if part
        )


class PackError(CannotError):
    """A pack that cannot be used, with all its faults."""

    def __init__(self, faults: list[Fault]) -> None:
        shown = "\n".join(str(fault) for fault in faults[:20])
        sentence: Message = message(
            "The pack has {count} faults:\n{faults}", count=len(faults), faults=shown
        )
        super().__init__(sentence, message("Correct the files named above and try again."))
        self.faults = faults


def shipped() -> Traversable:
    """The folder of the pack that comes with the program."""
    return files("data").joinpath("curated")


def pack_files(folder: Traversable) -> dict[str, Traversable]:
    """The files of the pack in ``folder`` by their names in it, in the order they are read."""
    lists = {name: folder.joinpath(name) for name in (INFO, REGIONS, THEMES)}
    decisions = folder.joinpath(CONFLICTS)
    if decisions.is_file():
        lists[CONFLICTS] = decisions
    sources = folder.joinpath("sources")
    found = sources.iterdir() if sources.is_dir() else ()
    of_sources = sorted((path for path in found if path.name.endswith(".toml")), key=_name)
    return {**lists, **{f"sources/{path.name}": path for path in of_sources}}


def _name(path: Traversable) -> str:
    return path.name


def pack_digest(folder: Traversable) -> str:
    """The sha256 (hexadecimal) of all of a pack's files: whether anything in it has changed.

    Raises:
        PackError: a file cannot be read.
    """
    total = hashlib.sha256()
    for name, path in pack_files(folder).items():
        try:
            content = path.read_bytes()
        except OSError as error:
            raise PackError([Fault(name, "", "", str(os_fault(error)))]) from error
        total.update(f"{name} {len(content)}\n".encode())
        total.update(content)
    return total.hexdigest()


def pack_info(folder: Traversable) -> PackInfo:
    """The name and version of the pack in ``folder``, without reading the rest.

    Raises:
        PackError: the file that says so is faulty.
    """
    reader = _Reader(folder)
    info = reader.info()
    if reader.faults:
        raise PackError(reader.faults)
    return info


def read_pack(folder: Traversable) -> Pack:
    """The pack in ``folder``.

    Raises:
        PackError: a file cannot be read, or a record is not what it should be.
    """
    reader = _Reader(folder)
    pack = reader.read()
    faults = reader.faults or [*_faults_between(pack, reader.files)]
    if faults:
        raise PackError(faults)
    return pack


class _Reader:
    """Reads a pack's files one after another and collects their faults."""

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder
        self.faults: list[Fault] = []
        self.files: dict[str, str] = {}
        """Which file a record is in, by its id."""

    def read(self) -> Pack:
        """The pack; meaningful only when no faults were collected."""
        info = self.info()
        regions = self._list(REGIONS, "region", Region)
        themes = self._list(THEMES, "theme", Theme)
        sources: list[Source] = []
        records: list[Record] = []
        found = pack_files(self._folder)
        for name, path in found.items():
            if name.startswith("sources/"):
                self._source_file(name, path, sources, records)
        decisions = self._list(CONFLICTS, "decision", CuratedDecision) if CONFLICTS in found else []
        return Pack(
            info,
            tuple(regions),
            tuple(themes),
            tuple(sources),
            tuple(records),
            tuple(decisions),
        )

    def info(self) -> PackInfo:
        """Name and version; placeholders when faulty."""
        table = self._toml(INFO, self._folder.joinpath(INFO)) or {}
        found = self._convert(INFO, "pack", table.get("pack", {}), PackInfo)
        return found or PackInfo(name="?", version=0, title=Names(zh="?", en="?"))

    def _source_file(
        self, name: str, path: Traversable, sources: list[Source], records: list[Record]
    ) -> None:
        """Add what one source's file holds to ``sources`` and ``records``."""
        table = self._toml(name, path)
        if table is None:
            return
        source = self._convert(name, "source", table.pop("source", {}), Source)
        if source is not None:
            sources.append(source)
            if name != f"sources/{source.id}.toml":
                self.faults.append(Fault(name, "source", "id", f"call the file {source.id}.toml"))
        for kind, record_type in RECORD_TYPES.items():
            for item in self._tables(name, kind.value, table.pop(kind.value, [])):
                self._complete_anchors(item, source)
                record = self._convert(name, str(item.get("id", kind)), item, record_type)
                if record is not None:
                    records.append(record)
                    self.files[record.id] = name
        for unknown in table:
            self.faults.append(Fault(name, "", unknown, "is not a table of a source's file"))

    @staticmethod
    def _complete_anchors(item: dict[str, object], source: Source | None) -> None:
        """Anchors that name no source belong to the file's own."""
        anchors = item.get("anchors")
        for anchor in anchors if isinstance(anchors, list) else []:
            if isinstance(anchor, dict) and source is not None:
                anchor.setdefault("source", source.id)

    def _list(self, name: str, key: str, of: type[T]) -> list[T]:
        """The tables ``[[key]]`` of a file."""
        table = self._toml(name, self._folder.joinpath(name)) or {}
        items = self._tables(name, key, table.pop(key, []))
        for unknown in table:
            self.faults.append(Fault(name, "", unknown, f"is not a [[{key}]] table"))
        found = (
            self._convert(name, str(item.get("id", f"{key} {number}")), item, of)
            for number, item in enumerate(items, 1)
        )
        return [item for item in found if item is not None]

    def _tables(self, name: str, key: str, value: object) -> list[dict[str, object]]:
        """``value`` as the list of tables it should be."""
        items = value if isinstance(value, list) else [None]
        if not all(isinstance(item, dict) for item in items):
            self.faults.append(Fault(name, "", key, f"write each as a [[{key}]] table"))
        return [item for item in items if isinstance(item, dict)]

    def _toml(self, name: str, path: Traversable) -> dict[str, object] | None:
        try:
            return tomllib.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            self.faults.append(Fault(name, "", "", "the file is missing"))
        except OSError as error:
            self.faults.append(Fault(name, "", "", str(os_fault(error))))
        except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            self.faults.append(Fault(name, "", "", str(error)))
        return None

    def _convert(self, file: str, record: str, item: object, of: type[T]) -> T | None:
        try:
            return msgspec.convert(item, of)
        except msgspec.ValidationError as error:
            expectation, _, field = str(error).partition(" - at ")
            self.faults.append(Fault(file, record, field.strip("`$."), expectation))
            return None


def _faults_between(pack: Pack, files: Mapping[str, str]) -> Iterator[Fault]:
    """Faults that show only when the files are held together; ``files`` says where a record is."""
    yield from _twice(REGIONS, [region.id for region in pack.regions])
    yield from _twice(THEMES, [theme.id for theme in pack.themes])
    yield from _twice("sources", [source.id for source in pack.sources])
    yield from _twice("records", [record.id for record in pack.records])
    yield from _twice(CONFLICTS, [each.name for each in pack.decisions])
    yield from _odd_parents(pack)
    known = KnownIds(
        frozenset(region.id for region in pack.regions),
        frozenset(theme.id for theme in pack.themes),
        frozenset(record.id for record in pack.records),
    )
    sources = {source.id: source for source in pack.sources}
    for record in pack.records:
        file = files.get(record.id, "records")
        for field, expectation in (*unknown_ids(record, known), *odd_anchors(record, sources)):
            yield Fault(file, record.id, field, expectation)
    for decision in pack.decisions:
        for field, expectation in decision.oddities(known.records):
            yield Fault(CONFLICTS, decision.name, field, expectation)


def _twice(file: str, ids: Sequence[str]) -> Iterator[Fault]:
    for value, count in Counter(ids).items():
        if count > 1:
            yield Fault(file, value, "id", f"occurs {count} times")


def _odd_parents(pack: Pack) -> Iterator[Fault]:
    """Regions and themes that lie in nothing there is, or deeper than the second level."""
    for file, items in ((REGIONS, pack.regions), (THEMES, pack.themes)):
        tops = {item.id for item in items if item.parent is None}
        for item in items:
            if item.parent is not None and item.parent not in tops:
                yield Fault(file, item.id, "parent", f"no such id at the top: {item.parent}")
    for theme in pack.themes:
        if theme.parent is not None and not theme.id.startswith(f"{theme.parent}."):
            yield Fault(THEMES, theme.id, "id", f"does not begin with {theme.parent}.")


class KnownIds(msgspec.Struct, frozen=True):
    """The ids records may refer to."""

    regions: frozenset[str]
    themes: frozenset[str]
    records: frozenset[str]


def unknown_ids(record: Record, known: KnownIds) -> Iterator[tuple[str, str]]:
    """Ids a record refers to that nothing has: the field, and what is expected."""
    stands_on = record.stands_on if isinstance(record, Finding) else ()
    for field, used, allowed in (
        ("regions", record.regions, known.regions),
        ("themes", record.themes, known.themes),
        ("stands_on", stands_on, known.records),
    ):
        for value in used:
            if value not in allowed:
                yield field, f"no such id: {value}"


def odd_anchors(record: Record, sources: Mapping[str, Source]) -> Iterator[tuple[str, str]]:
    """Anchors whose source or numbers cannot be right: the field, and what is expected."""
    for position, anchor in enumerate(record.anchors):
        source = sources.get(anchor.source or "")
        if source is None:
            yield f"anchors[{position}].source", f"no such id: {anchor.source}"
        elif anchor.at[1] - anchor.at[0] != len(anchor.exact):
            yield f"anchors[{position}].at", "length differs from exact"
        elif not _inside(anchor, source):
            yield f"anchors[{position}].at", f"outside the extent of {source.id}"


def _inside(anchor: Anchor, source: Source) -> bool:
    low, high = source.text.extent
    return low <= anchor.at[0] < anchor.at[1] <= high
