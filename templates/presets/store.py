"""The presets of a library: kept, ordered, copied, passed on."""

import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import msgspec
from msgspec.structs import replace

from data.errors import CannotError, UsageError, UserError
from data.library.preset_row import PresetRow
from data.messages import Message, message
from data.model.controlled import Region, Theme
from data.model.ids import PresetId
from templates.presets.codec import PresetError, decode, encode
from templates.presets.files import read_preset, write_preset
from templates.presets.preset import MAX_NAME, Preset
from templates.presets.repair import Known, Repaired, repair
from templates.presets.shipped import builtin_presets

_NUMBERED = re.compile(r" \d+$")


class PresetLibrary(Protocol):
    """What the store asks of a library."""

    def preset_rows(self) -> list[PresetRow]:
        """The presets, in their order."""

    def save_preset_row(self, row: PresetRow) -> None:
        """Keep a row, new or instead of the one with its id."""

    def delete_preset_row(self, id: PresetId) -> None:
        """Forget a row."""

    def reorder_preset_rows(self, ids: Sequence[PresetId]) -> None:
        """Put the rows in an order."""

    def regions(self) -> Sequence[Region]:
        """The regions it knows."""

    def themes(self) -> Sequence[Theme]:
        """The themes it knows."""


def _random_id() -> PresetId:
    """An id nobody else has made."""
    return PresetId(f"preset-{secrets.token_hex(8)}")


class PresetStore:
    """Reads and writes the presets of one library.

    A library without any gets the built-in ones when it is first asked.
    """

    def __init__(self, library: PresetLibrary, new_id: Callable[[], PresetId] = _random_id) -> None:
        self._library = library
        self._new_id = new_id

    def all(self) -> list[Preset]:
        """The presets that can be read, in their order; for the others see :meth:`unreadable`."""
        presets = (_readable(row) for row in self._rows())
        return [preset for preset in presets if isinstance(preset, Preset)]

    def unreadable(self) -> list[Message]:
        """Why presets are missing from the list, one sentence each."""
        found = ((row, _readable(row)) for row in self._rows())
        return [
            message("The preset “{name}” cannot be shown: {why}", name=row.name, why=error.sentence)
            for row, error in found
            if isinstance(error, UserError)
        ]

    def get(self, preset_id: PresetId) -> Preset:
        """The preset with this id.

        Raises:
            UsageError: there is none.
            PresetError: it cannot be read.
        """
        return decode(self._row(preset_id).body)

    def called(self, name: str) -> Preset:
        """The preset with this id or name, in either language.

        Raises:
            UsageError: there is none.
        """
        presets = self.all()
        for preset in presets:
            if name in (preset.id, preset.name, preset.name_en):
                return preset
        raise UsageError(
            message("There is no preset called “{name}”.", name=name),
            message("Choose one of: {names}.", names=", ".join(preset.id for preset in presets)),
        )

    def default(self) -> Preset:
        """The preset that opens first."""
        rows = self._rows()
        marked = [row for row in rows if row.is_default]
        for row in marked + rows:
            preset = _readable(row)
            if isinstance(preset, Preset):
                return preset
        return builtin_presets()[0]

    def save(self, preset: Preset) -> None:
        """Keep ``preset`` under its id, in its place; a new id goes to the end.

        Raises:
            UsageError: another preset has its name.
        """
        rows = self._rows()
        self._check_name(preset, rows)
        known = {row.id: row for row in rows}
        self._library.save_preset_row(_row(preset, known.get(preset.id), len(rows)))

    def create(self, preset: Preset) -> Preset:
        """Keep ``preset`` as a new one, with an id of its own and a name nobody has."""
        new = msgspec.structs.replace(preset, id=self._new_id(), name=self._free(preset.name))
        self.save(new)
        return new

    def rename(self, preset_id: PresetId, name: str) -> Preset:
        """Call a preset ``name``; a name of one's own is the same in both languages.

        Raises:
            UsageError: another preset has the name, or it is empty or too long.
        """
        preset = msgspec.structs.replace(self.get(preset_id), name=name.strip(), name_en="")
        self.save(preset)
        return preset

    def duplicate(self, preset_id: PresetId) -> Preset:
        """A copy of a preset, right behind it."""
        original = self.get(preset_id)
        copy = self.create(msgspec.structs.replace(original, name_en="", description_en=""))
        order = [row.id for row in self._rows() if row.id != copy.id]
        order.insert(order.index(preset_id) + 1, copy.id)
        self._library.reorder_preset_rows(order)
        return copy

    def reorder(self, ids: Sequence[PresetId]) -> None:
        """Put the presets in the order of ``ids``; others follow in the order they had."""
        self._rows()
        self._library.reorder_preset_rows(ids)

    def arrange(self, order: Sequence[tuple[PresetId, str]]) -> None:
        """Put the presets in an order, each under a heading (``""`` for none)."""
        for preset_id, group in order:
            preset = self.get(preset_id)
            if preset.group != group:
                self.save(msgspec.structs.replace(preset, group=group))
        self.reorder([preset_id for preset_id, _group in order])

    def bring_back(self, preset: Preset, order: Sequence[PresetId]) -> None:
        """Keep a preset that was deleted once more, where it stood in ``order``."""
        self.save(preset)
        self.reorder(order)

    def delete(self, preset_id: PresetId) -> None:
        """Forget a preset; built-in ones come back with :meth:`restore_builtins`."""
        self._library.delete_preset_row(preset_id)

    def set_default(self, preset_id: PresetId) -> None:
        """Let this preset open first."""
        self._library.save_preset_row(replace(self._row(preset_id), is_default=True))

    def restore_builtins(self) -> None:
        """Bring back the built-in presets as they came; the person's own stay."""
        for row in _builtin_rows(self._library.preset_rows()):
            self._library.save_preset_row(row)

    def export_file(self, preset_id: PresetId, path: Path) -> None:
        """Write a preset to a file that can be passed on.

        Raises:
            CannotError: the file cannot be written; an old one is untouched.
        """
        write_preset(self.get(preset_id), path)

    def read_file(self, path: Path) -> Repaired:
        """The preset in a file, made usable here, without keeping it.

        Raises:
            CannotError: the file cannot be read.
            PresetError: it is no preset, damaged, from a newer version, or useless here.
        """
        known = Known(
            {region.id for region in self._library.regions()},
            {theme.id for theme in self._library.themes()},
        )
        return repair(read_preset(path), known)

    def import_file(self, path: Path) -> Repaired:
        """Keep the preset in a file as a new one.

        Raises:
            UserError: as for :meth:`read_file`.
        """
        repaired = self.read_file(path)
        return replace(repaired, preset=self.create(repaired.preset))

    def _rows(self) -> list[PresetRow]:
        """All rows; the built-in presets where there were none."""
        rows = self._library.preset_rows()
        if rows:
            return rows
        try:
            self.restore_builtins()
        except CannotError:  # write-protected, or held by another program: they are there at least
            return list(_builtin_rows(rows))
        return self._library.preset_rows()

    def _row(self, preset_id: PresetId) -> PresetRow:
        for row in self._rows():
            if row.id == preset_id:
                return row
        raise UsageError(message("There is no preset called “{name}”.", name=preset_id))

    def _check_name(self, preset: Preset, rows: Sequence[PresetRow]) -> None:
        """Refuse a name that is no name or that another preset has."""
        try:
            msgspec.convert(msgspec.to_builtins(preset), Preset)
        except msgspec.ValidationError as error:
            raise UsageError(
                message("The preset cannot be kept: {why}.", why=str(error))
            ) from error
        if any(row.name == preset.name and row.id != preset.id for row in rows):
            raise UsageError(
                message("There is another preset called “{name}”.", name=preset.name),
                message("Choose another name."),
            )

    def _free(self, name: str) -> str:
        """``name``, with the first free number when it is taken."""
        taken = {row.name for row in self._rows()}
        stem = _NUMBERED.sub("", name)[: MAX_NAME - 8]
        number = 1
        while name in taken:
            number += 1
            name = f"{stem} {number}"
        return name


def _builtin_rows(rows: Sequence[PresetRow]) -> Iterator[PresetRow]:
    """The built-in presets as rows beside, or instead of, those there are."""
    known = {row.id: row for row in rows}
    first = not any(row.is_default for row in rows)
    for position, preset in enumerate(builtin_presets()):
        row = _row(preset, known.get(preset.id), len(rows) + position)
        default = row.is_default or (first and position == 0)
        yield replace(row, builtin=True, is_default=default)


def _row(preset: Preset, old: PresetRow | None, end: int) -> PresetRow:
    """The row that keeps ``preset``: where the old one was, or at the end."""
    return PresetRow(
        id=preset.id,
        name=preset.name,
        position=old.position if old else end,
        builtin=old.builtin if old else False,
        is_default=old.is_default if old else False,
        version=preset.version,
        body=encode(preset).decode("utf-8"),
    )


def _readable(row: PresetRow) -> Preset | PresetError:
    """The preset in a row, or why it cannot be read."""
    try:
        return decode(row.body)
    except PresetError as error:
        return error
