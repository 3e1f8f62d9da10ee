"""From a preset to finished files: the one path that the desk and the command line both take."""

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from data.clock import today
from data.library.library import Library
from data.messages import Message, message
from data.model.issue import Issue, IssuedFile
from data.places import export_folder
from data.progress import QUIET, Progress, stoppable
from exports.files import file_stem, replacing
from exports.formats import format_called
from exports.garbage import give_back, let_go, no_garbage
from exports.issuing import enclosures_of, issue_of, issued_file, note
from exports.naming import free_stem, identifier
from exports.preflight.errors import PreflightError
from exports.preflight.facts import Facts, gather_facts
from exports.preflight.registry import examine
from exports.preflight.remark import Remark
from exports.prepared import Prepared, prepare
from exports.reissuing.enclosing import NOTHING_TOLD, Settled
from templates.brief import Brief, brief_of
from templates.compose.kept_work import KeptWork
from templates.compose.snapshot import Snapshot
from templates.compose.verbatim import Unverified
from templates.document import Document
from templates.letterhead import Letterhead
from templates.presets.preset import Preset

if TYPE_CHECKING:
    from exports.docx.reference.reference import Reference


class Order(msgspec.Struct, frozen=True):
    """What to build where.

    Attributes:
        formats: keys of formats; empty means the preset's own.
        folder: where the files go; ``None`` means the ``Jiyao`` folder in Documents.
        as_of: the date of the issue; also every date inside the files.
        stem: file name without suffix; ``None`` makes one (see :mod:`exports.naming`).
        unverified: what becomes of words that cannot be vouched for.
        reference: a .docx or .dotx whose look Word documents take over: a file, or what is in it.
        letterhead: whose paper it is printed on.
    """

    as_of: dt.date
    formats: tuple[str, ...] = ()
    folder: Path | None = None
    stem: str | None = None
    unverified: Unverified = Unverified.STOP
    reference: Path | bytes | None = None
    letterhead: Letterhead | None = None


class Composed(msgspec.Struct, frozen=True):
    """What can be laid out without the library, and what the preflight must know of it.

    Attributes:
        settled: what did not fit together among the records found, and what was decided on it.
    """

    briefing: Document | Brief
    facts: Facts
    settled: Settled = NOTHING_TOLD


class Built(msgspec.Struct, frozen=True):
    """What came out.

    Attributes:
        files: in the order of the formats.
        remarks: what whoever issues the briefing should know; none of them blocks.
        issue: what the library is to note of it, with its ``enclosures``; ``unnoted``: why it
            could not.
    """

    files: tuple[Path, ...]
    pages: int
    issue: Issue
    remarks: tuple[Remark, ...] = ()
    unnoted: Message | None = None
    enclosures: Mapping[str, str] = msgspec.field(default_factory=dict)


class Examined(msgspec.Struct, frozen=True):
    """What the preflight says about a preset's pages; no file was made."""

    pages: int
    remarks: tuple[Remark, ...]


def build(library: Library, preset: Preset, order: Order, progress: Progress = QUIET) -> Built:
    """Compose ``preset``, lay it out and write its files; all of them or none.

    Raises:
        UserError: whatever a person can mend (template, missing glyphs, disk …).
        Cancelled: the person stopped it; no file was touched.
    """
    progress.step(0.0, message("Composing"))
    with no_garbage():
        with stoppable(progress):
            made = composed(library, preset, order)
        library.forget()
        progress.step(0.19)
        let_go()
        return noted(library, make_files(made, preset, order, progress))


def noted(library: Library, built: Built) -> Built:
    """Let the library note what was built; that it cannot does not spoil the files."""
    return replace(built, unnoted=note(library, built.issue, built.enclosures))


def composed(library: Library, preset: Preset, order: Order) -> Composed:
    """What ``preset`` finds, ready to be exported, and the facts about it.

    Raises:
        UserError: whatever a person can mend; with ``order.unverified`` ``STOP`` also words that
            cannot be vouched for.
    """
    now = Snapshot(library)
    made = _composed(now, preset, order, order.unverified)
    told = Settled(tuple(now.conflicts()), now.decisions())
    return replace(made, settled=told.about(now.find(preset.selection).ids))


def composed_for_looking(
    library: Library, preset: Preset, order: Order, kept: KeptWork | None = None
) -> Composed:
    """The same for preview and preflight: words that would stop an export are printed, marked.

    What is in ``kept`` is not made again.

    Raises:
        UserError: whatever a person can mend in template and options.
    """
    stops = order.unverified is Unverified.STOP
    shown = Unverified.MARK if stops else order.unverified
    return _composed(Snapshot(library), preset, order, shown, kept)


def _composed(
    now: Snapshot,
    preset: Preset,
    order: Order,
    shown: Unverified,
    kept: KeptWork | None = None,
) -> Composed:
    brief = brief_of(now, preset, order.as_of, shown, kept)
    briefing = brief if brief.template.fit else brief.document(kept=kept)
    facts = gather_facts(now, preset, briefing, today(), order.unverified, brief.material)
    return Composed(briefing, facts)


def make_files(made: Composed, preset: Preset, order: Order, progress: Progress = QUIET) -> Built:
    """Lay out what was composed (a brief is fitted to its pages) and write its files.

    Needs no library.

    Raises:
        PreflightError: the preflight found what may not be exported.
    """
    reference = _opened(order.reference) if order.reference is not None else None
    progress.step(0.2, message("Laying out pages"))
    told = progress.part(0.2, 0.49)
    prepared = prepare(made.briefing, preset.style, told, letterhead=order.letterhead)
    remarks = examine(prepared, made.facts, progress.part(0.49, 0.5))
    if blocking := [remark for remark in remarks if remark.blocks]:
        raise PreflightError(blocking)
    formats = order.formats or preset.formats
    prepared = prepared.identified(identifier(preset, order.as_of))
    to = target(preset, order)
    give_back()
    files = write_files(prepared, formats, to, progress, reference)
    pages = len(prepared.laid.pages)
    enclosed = enclosures_of(order, made.settled)
    issue = issue_of(prepared.document, preset, order, tuple(files.values()), pages, enclosed)
    return Built(tuple(files), pages, issue, remarks, enclosures=enclosed.texts)


def _opened(file: Path | bytes) -> "Reference":
    from exports.docx.reference.reference import load_reference, open_reference

    return load_reference(io.BytesIO(file)) if isinstance(file, bytes) else open_reference(file)


def preflight(library: Library, preset: Preset, order: Order) -> Examined:
    """Everything there is to say about ``preset`` before it is exported; writes nothing.

    Raises:
        UserError: it cannot be composed or laid out at all.
    """
    made = composed_for_looking(library, preset, order)
    prepared = prepare(made.briefing, preset.style, lenient=True, letterhead=order.letterhead)
    return Examined(len(prepared.laid.pages), examine(prepared, made.facts))


def target(preset: Preset, order: Order) -> Path:
    """The path of the files without suffix; no other briefing's file is there."""
    folder = order.folder or export_folder()
    if order.stem:
        return folder / file_stem(order.stem)
    return folder / free_stem(preset, order.as_of, folder, order.formats or preset.formats)


def write_files(
    prepared: Prepared,
    formats: Sequence[str],
    target: Path,
    progress: Progress = QUIET,
    reference: "Reference | None" = None,
) -> Mapping[Path, IssuedFile]:
    """Write ``prepared`` in each format beside ``target`` (a path without suffix).

    What is noted of the files is found out before they are moved into place: behind that nothing
    can be cancelled any more.
    """
    chosen = [format_called(key) for key in formats]
    paths = tuple(target.with_name(target.name + each.suffix) for each in chosen)
    with ExitStack() as stack:
        streams = stack.enter_context(replacing(paths))
        for i, (each, stream) in enumerate(zip(chosen, streams, strict=True)):
            step = 0.5 / len(chosen)
            start = 0.5 + step * i
            progress.step(start, message("Writing {what}", what=each.label))
            each.write(prepared, stream, progress.part(start, start + step), reference)
        files = {
            path: issued_file(stream, path, each.key)
            for stream, path, each in zip(streams, paths, chosen, strict=True)
        }
        progress.step(1.0)
    return files
