"""What does not stand on its sources as it should."""

import datetime as dt
from collections.abc import Iterator

from data.messages import message
from exports.preflight.job import Job
from exports.preflight.remark import Remark, Severity, Way
from templates.compose.verbatim import Unverified
from templates.document import Timeline, walk


def unverified_words(job: Job) -> Iterator[Remark]:
    """Quoted words and values that cannot be vouched for; they block unless somebody let them."""
    stops = job.facts.unverified is Unverified.STOP
    for record, sentence in job.facts.faults.items():
        if record not in job.printed:
            continue
        yield Remark(
            "unverified-words",
            Severity.ERROR if stops else Severity.WARNING,
            sentence,
            message("Correct the anchor or the edits, leave it out, or print it with a mark."),
            job.spot(records=(record,)),
            Way.EVIDENCE,
            record,
            ((Way.EDIT, record), (Way.LEAVE_OUT, record), *(((Way.MARK, ""),) if stops else ())),
        )


def open_conflicts(job: Job) -> Iterator[Remark]:
    """Contradictions nobody has decided; both sides are told in notes."""
    for conflict in job.facts.conflicts:
        here = [record for record in conflict.records if record in job.printed]
        if not here:
            continue
        yield Remark(
            "open-conflicts",
            Severity.WARNING,
            message("Undecided: {conflict}", conflict=conflict.explanation),
            message("Decide it; until then a note tells both sides."),
            job.spot(records=here),
            Way.CONFLICT,
            conflict.id,
        )


def told_by_composing(job: Job) -> Iterator[Remark]:
    """What composing warned of: sources of which too much is quoted, and the like."""
    for sentence in job.document.warnings:
        yield Remark(
            "composing",
            Severity.WARNING,
            sentence,
            message("Change what was picked, or accept it as it is."),
        )


def future_dates(job: Job) -> Iterator[Remark]:
    """Dates that lie after today or after the date of the issue."""
    issued = job.document.meta.date
    if issued > job.facts.today:
        yield Remark(
            "future-dates",
            Severity.WARNING,
            message("The date of the issue, {date}, lies in the future.", date=issued.isoformat()),
            message("Check the date among the options."),
            job.spot(),
            Way.OPTION,
            "date",
        )
    yield from _later_sources(job, issued)
    yield from _later_moments(job, issued)


def _later_sources(job: Job, issued: dt.date) -> Iterator[Remark]:
    """Sources said to have been published or read after the briefing."""
    for source in job.document.sources.values():
        dates = (source.published or "", source.accessed or "")
        later = [date for date in dates if date > issued.isoformat()]
        if later:
            yield Remark(
                "future-dates",
                Severity.WARNING,
                message(
                    "《{title}》 has a date after that of the issue: {date}.",
                    title=source.title,
                    date=later[0],
                ),
                message("Check the date of the issue and that of the source."),
            )


def _later_moments(job: Job, issued: dt.date) -> Iterator[Remark]:
    """Events on a time line that lie ahead of the issue."""
    for block in walk(job.document.blocks):
        for moment in block.moments if isinstance(block, Timeline) else ():
            if moment.date > issued:
                yield Remark(
                    "future-dates",
                    Severity.WARNING,
                    message(
                        "An event on the time line lies ahead of the issue: {date}.",
                        date=moment.shown,
                    ),
                    message("See whether it was planned or has happened."),
                    job.spot((block.id,), moment.records),
                    Way.RECORD,
                    next(iter(moment.records), ""),
                )
