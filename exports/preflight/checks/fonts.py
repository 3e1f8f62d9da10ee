"""Fonts that stand in for others."""

from collections.abc import Iterator
from itertools import groupby

from data.messages import message
from exports.preflight.job import Job
from exports.preflight.remark import Remark, Severity


def substituted_fonts(job: Job) -> Iterator[Remark]:
    """Fonts the style asks for that are not there, one remark for each family."""
    for wanted, group in groupby(job.prepared.fonts.substitutions, lambda each: each.wanted):
        first = next(group)
        sentence = message(
            "{used} stands in for {wanted}, which is not installed.",
            used=first.used,
            wanted=wanted,
        )
        if first.obstacle is not None:
            sentence = message(
                "{used} stands in for {wanted}: {why}",
                used=first.used,
                wanted=wanted,
                why=first.obstacle,
            )
        yield Remark(
            "substituted-fonts",
            Severity.WARNING,
            sentence,
            message("Install {wanted} as TrueType, or leave it so.", wanted=wanted),
        )
