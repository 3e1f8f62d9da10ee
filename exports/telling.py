"""Reports in a few sentences, the same at the desk and on the command line."""

from data.evidence.reports import AttachReport, Outcome, VerifyReport
from data.messages import Message, message
from data.model.anchor import AnchorState


def attach_lines(report: AttachReport) -> list[Message]:
    """What became of the files, in one to three sentences; every file that failed by its name."""
    lines = [
        message(
            "{files:file|files} read: {new:source|sources} attached, "
            "{known:file|files} known already.",
            files=len(report.files),
            new=len(report.sources),
            known=sum(result.outcome is Outcome.ALREADY for result in report.files),
        )
    ]
    if report.skipped:
        lines.append(
            message(
                "{count:file is no text file and was|files are no text files and were} skipped.",
                count=report.skipped,
            )
        )
    return lines


def refused_lines(report: AttachReport) -> list[Message]:
    """One sentence for every file that was not attached; it names the file."""
    return [result.sentence for result in report.files if not result.outcome.good]


def quoted_lines(report: VerifyReport, ceiling: int) -> list[Message]:
    """One sentence for each source that is quoted by more than ``ceiling`` percent."""
    return [
        message(
            "{share} of 《{title}》 is quoted, more than {ceiling} %.",
            share=f"{source.quoted:.1%}",
            title=source.title,
            ceiling=ceiling,
        )
        for source in report.sources
        if source.quoted * 100 > ceiling
    ]


def verify_lines(report: VerifyReport) -> list[Message]:
    """How many anchors hold, and how many do not."""
    counts = report.counts
    good = sum(number for state, number in counts.items() if state.verified)
    total = sum(counts.values())
    lines = [message("{good} of {total:anchor is|anchors are} exact.", good=good, total=total)]
    waiting = counts.get(AnchorState.NOT_ATTACHED, 0)
    if waiting:
        lines.append(
            message(
                "{count:anchor waits for its|anchors wait for their} source to be attached.",
                count=waiting,
            )
        )
    wrong = total - good - waiting
    if wrong:
        lines.append(message("{count:anchor is|anchors are} not found or ambiguous.", count=wrong))
    if report.faults:
        lines.append(message("{count:record has|records have} faults.", count=len(report.faults)))
    if report.remarks:
        lines.append(
            message(
                "{count:name, office or date is|names, offices or dates are} worth a look: "
                "the sources do not say so.",
                count=len(report.remarks),
            )
        )
    return lines
