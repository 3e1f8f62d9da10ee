"""Characters that cannot be printed, and such as print nothing."""

import re
import unicodedata
from collections.abc import Iterator

from data.evidence.edits import converter
from data.messages import message
from exports.fonts.fontset import GETA, FontSet
from exports.fonts.invisible import INVISIBLE
from exports.fonts.missing import code_point
from exports.preflight.job import Job
from exports.preflight.passages import passages
from exports.preflight.remark import Remark, Severity, Spot, Way
from templates.document import BlockId

_VARIANTS = ("t2s", "s2t")


def missing_glyphs(job: Job) -> Iterator[Remark]:
    """Characters that no font has, each with what could stand in for it."""
    for character, where in job.prepared.missing.items():
        spot = job.spot(where.blocks, where.records)
        yield Remark(
            "missing-glyphs",
            Severity.ERROR,
            message(
                "No font has the character {character} ({code}); it stands in {count} places.",
                character=character,
                code=code_point(character),
                count=len(where.blocks),
            ),
            message(
                "Replace it in the text, perhaps by {substitute}, or install a font that has it.",
                substitute=substitute(character, job.prepared.fonts),
            ),
            spot,
            *_to_record(spot),
        )


def _to_record(spot: Spot) -> tuple[Way | None, str, tuple[tuple[Way, str], ...]]:
    """What can be done about the words of a record, where they are a record's."""
    record = spot.record
    return (Way.EDIT, record, ((Way.LEAVE_OUT, record),)) if record else (None, "", ())


def substitute(character: str, fonts: FontSet) -> str:
    """What may stand in for ``character``: its compatible form, a variant, else 〓."""
    folded = unicodedata.normalize("NFKC", character)
    variants = (str(converter(config).convert(character)) for config in _VARIANTS)
    for candidate in (folded, *variants):
        if candidate != character and not fonts.missing(candidate):
            return candidate
    return GETA


def dropped_characters(job: Job) -> Iterator[Remark]:
    """Characters that print nothing and are left out on the pages."""
    for passage in passages(job.document):
        if (found := INVISIBLE.search(passage.text)) is not None:
            yield _dropped(job, passage.block, found)


def _dropped(job: Job, block: BlockId, found: re.Match[str]) -> Remark:
    spot = job.spot((block,), job.records_of(block))
    return Remark(
        "dropped-characters",
        Severity.WARNING,
        message(
            "The character {code} before “{words}” prints nothing and was left out.",
            code=code_point(found[0]),
            words=found.string[found.end() : found.end() + 10],
        ),
        message("Remove it from the text, if it is not meant to be there."),
        spot,
        *_to_record(spot),
    )
