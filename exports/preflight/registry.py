"""All checks, in the order they are told."""

from collections.abc import Callable, Iterator, Mapping

from data.progress import QUIET, Progress, stoppable
from exports.preflight.checks.characters import dropped_characters, missing_glyphs
from exports.preflight.checks.evidence import (
    future_dates,
    open_conflicts,
    told_by_composing,
    unverified_words,
)
from exports.preflight.checks.fonts import substituted_fonts
from exports.preflight.checks.structure import (
    empty_sections,
    long_titles,
    missing_alt_texts,
    too_many_pages,
    unresolved_options,
)
from exports.preflight.checks.tables import cut_words, wide_tables
from exports.preflight.facts import Facts
from exports.preflight.job import Job
from exports.preflight.remark import Remark
from exports.prepared import Prepared

CHECKS: Mapping[str, Callable[[Job], Iterator[Remark]]] = {
    "missing-glyphs": missing_glyphs,
    "unverified-words": unverified_words,
    "unresolved-options": unresolved_options,
    "missing-alt-texts": missing_alt_texts,
    "open-conflicts": open_conflicts,
    "too-many-pages": too_many_pages,
    "empty-sections": empty_sections,
    "long-titles": long_titles,
    "wide-tables": wide_tables,
    "cut-words": cut_words,
    "dropped-characters": dropped_characters,
    "future-dates": future_dates,
    "composing": told_by_composing,
    "substituted-fonts": substituted_fonts,
}
"""Every check by its id, which its remarks carry."""


def examine(prepared: Prepared, facts: Facts, progress: Progress = QUIET) -> tuple[Remark, ...]:
    """What there is to say about a briefing: errors first, then in the order of the checks.

    Raises:
        Cancelled: the person stopped it.
    """
    job = Job(prepared, facts)
    found: list[Remark] = []
    with stoppable(progress):
        for number, check in enumerate(CHECKS.values()):
            progress.step(number / len(CHECKS))
            found += check(job)
    return tuple(sorted(found, key=lambda remark: not remark.blocks))
