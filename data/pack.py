"""Reading a pack: curated records as TOML files made for reading, diffing and reviewing.

::

    pack.toml            name, version (whole number, grows), title in both languages
    regions.toml         [[region]]  …   the controlled lists
    themes.toml          [[theme]]   …
    sources/<id>.toml    [source], then [[finding]], [[figure]], [[proposal]], [[quotation]],
                         [[event]], [[institution]]: everything that source says

Every fault is an error that names file → record → field → expectation; all of a pack's faults are
collected, so that a curator mends them in one go.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from data.errors import CannotError
from data.messages import Message, message
from data.model.anchor import Anchor
from data.model.controlled import Names, Region, Theme
from data.model.record import RECORD_TYPES, Finding, Record
from data.model.source import Source


T = TypeVar("T")


class PackInfo(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a pack is: its name, its version and its title."""

    name: str
    version: int
    title: Names


@dataclass(frozen=True, slots=True)
class Pack:
    """A complete, validated pack."""

    info: PackInfo
    regions: tuple[Region, ...]
    themes: tuple[Theme, ...]
    sources: tuple[Source, ...]
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a pack."""

    file: str
    record: str
    field: str
    expectation: str

    def __str__(self) -> str:
        """``file → record → field → expectation``."""
        return " → ".join(part for part in (self.file, self.record, self.field, self.expectation) if part)


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


def read_pack(folder: Traversable) -> Pack:
    """The pack in ``folder``.

    Raises:
        PackError: a file cannot be read, or a record is not what it should be.
    """
    reader = _Reader(folder)
    pack = reader.read()
    faults = reader.faults or [*_broken_references(pack)]
    if faults:
        raise PackError(faults)
    return pack


class _Reader:
    """Reads a pack's files one after another and collects their faults."""

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder
        self.faults: list[Fault] = []

    def read(self) -> Pack:
        """The pack; meaningful only when no faults were collected."""
        info = self._list("pack.toml", "pack", PackInfo)
        regions = self._list("regions.toml", "region", Region)
        themes = self._list("themes.toml", "theme", Theme)
        sources: list[Source] = []
        records: list[Record] = []
        for path in sorted(self._source_files(), key=lambda path: path.name):
            self._source_file(path, sources, records)
        fallback = PackInfo(name="?", version=0, title=Names(zh="?", en="?"))
        return Pack(
            info[0] if info else fallback, tuple(regions), tuple(themes), tuple(sources), tuple(records)
        )

    def _source_files(self) -> Iterator[Traversable]:
        folder = self._folder.joinpath("sources")
        if folder.is_dir():
            yield from (path for path in folder.iterdir() if path.name.endswith(".toml"))

    def _source_file(
        self, path: Traversable, sources: list[Source], records: list[Record]
    ) -> None:
        """Add what one source's file holds to ``sources`` and ``records``."""
        name = f"sources/{path.name}"
        table = self._toml(path, name)
        if table is None:
            return
        source = self._convert(name, "source", table.pop("source", {}), Source)
        if source is not None:
            sources.append(source)
        for kind, record_type in RECORD_TYPES.items():
            for item in table.pop(kind.value, []):
                self._complete_anchors(item, source)
                record = self._convert(name, str(item.get("id", kind)), item, record_type)
                if record is not None:
                    records.append(record)
        for unknown in table:
            self.faults.append(Fault(name, "", unknown, "is not a table of a source's file"))

    @staticmethod
    def _complete_anchors(item: object, source: Source | None) -> None:
        """Anchors that name no source belong to the file's own."""
        anchors = item.get("anchors", []) if isinstance(item, dict) else []
        for anchor in anchors if isinstance(anchors, list) else []:
            if isinstance(anchor, dict) and source is not None:
                anchor.setdefault("source", source.id)

    def _list(self, name: str, key: str, of: type[T]) -> list[T]:
        """The tables ``[[key]]`` (or the one table ``[key]``) of a file."""
        table = self._toml(self._folder.joinpath(name), name)
        items = (table or {}).get(key, [])
        items = items if isinstance(items, list) else [items]
        found = (self._convert(name, str(item.get("id", key)), item, of) for item in items)
        return [item for item in found if item is not None]

    def _toml(self, path: Traversable, name: str) -> dict[str, object] | None:
        try:
            return tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            self.faults.append(Fault(name, "", "", str(error)))
            return None

    def _convert(self, file: str, record: str, item: object, of: type[T]) -> T | None:
        try:
            return msgspec.convert(item, of)
        except msgspec.ValidationError as error:
            expectation, _, field = str(error).partition(" - at ")
            self.faults.append(Fault(file, record, field.strip("`$."), expectation))
            return None


def _broken_references(pack: Pack) -> Iterator[Fault]:
    """Ids that occur twice or point nowhere."""
    yield from _twice("records", [record.id for record in pack.records])
    yield from _twice("sources", [source.id for source in pack.sources])
    sources = {source.id: source for source in pack.sources}
    records = {record.id for record in pack.records}
    regions = {region.id for region in pack.regions}
    themes = {theme.id for theme in pack.themes}
    for record in pack.records:
        known: tuple[tuple[str, Mapping[str, object] | set[str], tuple[str, ...]], ...] = (
            ("regions", set(regions), record.regions),
            ("themes", set(themes), record.themes),
            ("anchors.source", sources, tuple(anchor.source or "" for anchor in record.anchors)),
            ("stands_on", set(records), record.stands_on if isinstance(record, Finding) else ()),
        )
        for field, allowed, used in known:
            for value in used:
                if value not in allowed:
                    yield Fault("pack", record.id, field, f"no such id: {value}")
        yield from _odd_anchors(record, sources)


def _odd_anchors(record: Record, sources: Mapping[str, Source]) -> Iterator[Fault]:
    """Anchors whose numbers cannot be right."""
    for anchor in record.anchors:
        source = sources.get(anchor.source or "")
        if anchor.at[1] - anchor.at[0] != len(anchor.exact):
            yield Fault("pack", record.id, "anchors.at", "length differs from exact")
        elif source and not _inside(anchor, source):
            yield Fault("pack", record.id, "anchors.at", f"outside the extent of {source.id}")


def _inside(anchor: Anchor, source: Source) -> bool:
    low, high = source.text.extent
    return low <= anchor.at[0] < anchor.at[1] <= high


def _twice(what: str, ids: list[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for value in ids:
        if value in seen:
            yield Fault(what, value, "id", "occurs twice")
        seen.add(value)


