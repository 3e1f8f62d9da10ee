"""From a preset to finished files: the one path that the desk and the command line both take."""

import datetime as dt
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from data.library.library import Library
from data.messages import Message, message
from data.places import export_folder
from data.progress import QUIET, Progress
from exports.files import file_stem, replacing
from exports.formats import format_called
from exports.prepared import Prepared, prepare
from templates.brief import Brief, ready
from templates.compose.verbatim import Unverified
from templates.document import Document
from templates.presets.preset import Preset


@dataclass(frozen=True, slots=True)
class Order:
    """What to build where.

    Attributes:
        formats: keys of formats; empty means the preset's own.
        folder: where the files go; ``None`` means the ``Jiyao`` folder in Documents.
        as_of: the date of the issue; also every date inside the files.
        stem: file name without suffix; ``None`` makes one from the preset's name and the date.
        unverified: what becomes of words that cannot be vouched for.
    """

    as_of: dt.date
    formats: tuple[str, ...] = ()
    folder: Path | None = None
    stem: str | None = None
    unverified: Unverified = Unverified.STOP


@dataclass(frozen=True, slots=True)
class Built:
    """What came out.

    Attributes:
        files: in the order of the formats.
        substitutions: fonts that stood in for others.
        warnings: what whoever issues the briefing should know, one sentence each.
    """

    files: tuple[Path, ...]
    pages: int
    substitutions: tuple[str, ...]
    warnings: tuple[Message, ...] = ()


def build(library: Library, preset: Preset, order: Order, progress: Progress = QUIET) -> Built:
    """Compose ``preset``, lay it out and write its files; all of them or none.

    Raises:
        UserError: whatever a person can mend (template, missing glyphs, disk …).
        Cancelled: the person stopped it; no file was touched.
    """
    progress.step(0.0, message("Composing"))
    document = ready(library, preset, order.as_of, order.unverified)
    return make_files(document, preset, order, progress)


def make_files(
    document: Document | Brief, preset: Preset, order: Order, progress: Progress = QUIET
) -> Built:
    """Lay ``document``, or a brief that is fitted to its pages, out and write its files.

    Needs no library.
    """
    progress.step(0.2, message("Laying out pages"))
    prepared = prepare(document, preset.style, progress.part(0.2, 0.5))
    formats = order.formats or preset.formats
    files = write_files(prepared, formats, target(preset, order), progress)
    pages = len(prepared.laid.pages)
    return Built(files, pages, substitutions(prepared), prepared.document.warnings)


def target(preset: Preset, order: Order) -> Path:
    """The path of the files without suffix."""
    folder = order.folder or export_folder()
    return folder / file_stem(order.stem or f"{preset.name} {order.as_of.isoformat()}")


def substitutions(prepared: Prepared) -> tuple[str, ...]:
    """Which fonts stand in for which, in one line each."""
    return tuple(str(substitution) for substitution in prepared.fonts.substitutions)


def write_files(
    prepared: Prepared, formats: Sequence[str], target: Path, progress: Progress = QUIET
) -> tuple[Path, ...]:
    """Write ``prepared`` in each format beside ``target`` (a path without suffix)."""
    chosen = [format_called(key) for key in formats]
    paths = tuple(target.with_name(target.name + each.suffix) for each in chosen)
    with ExitStack() as stack:
        streams = stack.enter_context(replacing(paths))
        for i, (each, stream) in enumerate(zip(chosen, streams, strict=True)):
            step = 0.5 / len(chosen)
            start = 0.5 + step * i
            progress.step(start, message("Writing {what}", what=each.label))
            each.write(prepared, stream, progress.part(start, start + step))
        progress.step(1.0)
    return paths
