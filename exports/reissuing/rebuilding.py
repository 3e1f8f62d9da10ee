"""Building an issue once more as it was, and telling whether the files are the same."""

import datetime as dt
from pathlib import Path

import msgspec

from data.clock import today
from data.errors import UserError
from data.library.library import Library
from data.messages import Message, message
from data.model.issue import Issue
from data.progress import QUIET, Progress
from data.version import program_version
from exports.build import Built, Composed, Order, make_files
from exports.preflight.facts import gather_facts
from exports.reissuing.as_issued import AsIssued
from exports.reissuing.enclosing import letterhead_in, reference_in
from templates.brief import ready
from templates.compose.verbatim import Unverified
from templates.letterhead import Letterhead
from templates.presets.codec import decode
from templates.presets.preset import Preset


class Rebuilt(msgspec.Struct, frozen=True):
    """The files made again, and those of them whose bytes are those of the issue."""

    built: Built
    same: frozenset[Path]
    issue: Issue

    @property
    def told(self) -> Message:
        """Whether they are the same, and what may have made them differ."""
        if len(self.same) == len(self.built.files):
            return message("The files are the same as those issued, byte for byte.")
        if self.issue.letterhead is not None:
            return self._with_everything()
        return message(
            "The records are those of the issue, but not all files are the same byte for byte: "
            "another version of the program, another letterhead, template, font or decision "
            "since then."
        )

    def _with_everything(self) -> Message:
        """The same where letterhead and decisions are those of the issue."""
        then, now = self.issue.program, program_version()
        if then != now:
            return message(
                "Records, letterhead and decisions are those of the issue, but not all files are "
                "the same byte for byte: it was made with version {then} of the program, this is "
                "{now}.",
                then=then or "?",
                now=now or "?",
            )
        return message(
            "Records, letterhead and decisions are those of the issue, but not all files are the "
            "same byte for byte: a template or a font has changed since then."
        )


def preset_of(issue: Issue) -> Preset:
    """The preset as it was when the issue was made.

    Raises:
        PresetError: it cannot be read any more.
    """
    return decode(issue.body)


def order_of(
    issue: Issue,
    folder: Path,
    letterhead: Letterhead | None = None,
    reference: Path | bytes | None = None,
) -> Order:
    """What is to be built where: the issue's date and formats; no file of it is written over."""
    formats = tuple(file.format for file in issue.files)
    first = Path(issue.files[0].path).stem if issue.files else issue.name
    return Order(
        dt.date.fromisoformat(issue.as_of),
        formats,
        folder,
        _free(folder, first, [Path(file.path).suffix for file in issue.files]),
        Unverified(issue.unverified),
        reference=reference,
        letterhead=letterhead,
    )


def letterhead_of(library: Library, issue: Issue, own: Letterhead | None) -> Letterhead | None:
    """The letterhead the issue was printed on; ``own`` where that was not kept.

    Raises:
        CannotError: it is no longer readable.
    """
    if issue.letterhead is None:
        return own
    return letterhead_in(library.enclosure(issue.letterhead)) if issue.letterhead else None


def reference_of(library: Library, issue: Issue, own: Path | None) -> Path | bytes | None:
    """The Word file whose look the issue has; ``own`` where that was not kept.

    Raises:
        CannotError: it is no longer readable.
    """
    if issue.reference is None:
        return own
    return reference_in(library.enclosure(issue.reference)) if issue.reference else None


def composed_as_issued(library: Library, issue: Issue) -> Composed:
    """The briefing of the issue, composed from the records as they were.

    Raises:
        UserError: a record's revision, the preset or its template is no longer there.
    """
    then, preset = AsIssued(library, issue), preset_of(issue)
    unverified = Unverified(issue.unverified)
    # Words were verified when it was issued; former revisions are not verified again.
    shown = Unverified.MARK if unverified is Unverified.STOP else unverified
    as_of = dt.date.fromisoformat(issue.as_of)
    try:
        briefing = ready(then, preset, as_of, unverified)
    except UserError:
        briefing = ready(then, preset, as_of, shown)
    facts = gather_facts(then, preset, briefing, max(today(), as_of), shown)
    return Composed(briefing, facts)


def rebuild(made: Composed, issue: Issue, order: Order, progress: Progress = QUIET) -> Rebuilt:
    """Write the files of ``issue`` once more; needs no library."""
    built = make_files(made, preset_of(issue), order, progress)
    issued = {(file.format, file.sha256) for file in issue.files if file.sha256}
    same = {Path(file.path) for file in built.issue.files if (file.format, file.sha256) in issued}
    return Rebuilt(built, frozenset(path for path in built.files if path.absolute() in same), issue)


def _free(folder: Path, stem: str, suffixes: list[str]) -> str:
    """``stem``, with the first number with which no file of the folder is written over."""
    number, free = 1, stem
    while any((folder / f"{free}{suffix}").exists() for suffix in suffixes):
        number += 1
        free = f"{stem} {number}"
    return free
